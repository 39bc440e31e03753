"""`briefing serve`: a live preview that rebuilds at every saved change."""

import os
from pathlib import Path

import click

from macros.cli import options


@click.command
@options.config()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(*, config: Path, address: str) -> None:
    """Preview the site; faults are reported here, and the last sound site stays."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from macros.press.engine.mkdocs import preview

    preview(config, address)
