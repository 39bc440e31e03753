"""MkDocs as the engine."""

import logging
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve

from macros.press.engine.rendering import rendered

render = partial(rendered, build)
"""Build the site: `render(config_file, data, target, day=None, *, cards=0)`."""


def preview(config_file: Path, address: str) -> None:
    """Serve the site at `address` and rebuild it whenever something changes."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    serve(str(config_file), dev_addr=address)
