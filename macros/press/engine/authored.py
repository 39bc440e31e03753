"""The pages that people write, by the addresses that the engine gives them."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, get_files

from macros.diagnostic import shown
from macros.draw.pages import DRAWERS
from macros.press.addresses import INDEX
from macros.press.site import Site
from macros.press.tongues import chosen
from macros.release.sums import SUMS
from macros.words import ENGLISH


def authored(config_file: Path) -> tuple[str, ...]:
    """Return the addresses of the written pages, from the site's root."""
    config = load_config(str(config_file))
    files = {file.src_uri: file for file in get_files(config).documentation_pages()}
    pages = [files[name] for name in chosen(files, ENGLISH)]
    return tuple(sorted(page.url.removeprefix("./") for page in pages))


def note(site: Site, files: Files, config: MkDocsConfig) -> None:
    """Note whose each file is; what an author wrote where the build writes is a fault."""
    templates = config.theme.static_templates
    site.addresses.reserve((SUMS, INDEX, *templates, *(f"{name}.gz" for name in templates)))
    written = Path(config.docs_dir)
    for file in files:
        if file.inclusion is InclusionLevel.EXCLUDED:
            continue
        path = Path(file.abs_src_path or file.src_uri)
        if path.is_relative_to(written):
            site.addresses.author(file.dest_uri, shown(path))
        else:
            site.addresses.lend(file.dest_uri, shown(path))
    site.addresses.expect(
        f"{address}index.html" for drawer in DRAWERS for address in drawer.addresses(site.view)
    )
    site.faults += site.addresses.faults


def written(files: Files) -> list[str]:
    """Return the addresses of the pages that people have written, in the order of their files."""
    pages = files.documentation_pages()
    return [file.url.removeprefix("./") for file in pages if file.abs_src_path is not None]
