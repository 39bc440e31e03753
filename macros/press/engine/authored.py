"""The pages that people write, by the addresses that the engine gives them."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import get_files


def authored(config_file: Path) -> tuple[str, tuple[str, ...]]:
    """Return the address of the site, and the addresses of its written pages from its root."""
    config = load_config(str(config_file))
    pages = get_files(config).documentation_pages()
    return config.site_url or "", tuple(sorted(page.url.removeprefix("./") for page in pages))
