"""`briefing serve`: a live preview that shows every saved change."""

import os
import time
from pathlib import Path

import click

from macros.cli import options
from macros.cli.status import REFUSED


@click.command
@options.config()
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="The folder that holds the data. [default: what the configuration names]",
)
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@click.pass_context
def serve(ctx: click.Context, *, config: Path, data: Path | None, address: str) -> None:
    """Preview the site; faults are reported here and on the page, and the last sound site stays."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from macros.preview.running import previewing

    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 0xFFFF:  # noqa: PLR2004 (ports have 16 bits)
        raise click.UsageError(f"`{address}` is no host and port, such as 127.0.0.1:8000")
    debug = bool(ctx.find_root().params.get("debug"))
    place = host.strip("[]"), int(port)
    try:
        with previewing(config, data, place, click.echo, debug=debug) as where:
            click.echo(f"The preview is at {where}; Ctrl+C ends it")
            while True:
                time.sleep(3600)
    except KeyboardInterrupt:
        pass
    except OSError as refused:
        click.echo(
            f"briefing: {address}: {refused.strerror}; name another with --address", err=True
        )
        ctx.exit(REFUSED)
    click.echo("The preview has ended")
