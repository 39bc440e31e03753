"""`briefing verify`: a copy of the site, proved against its sums."""

from pathlib import Path

import click

from macros.cli.status import FAULTY


@click.command
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def verify(ctx: click.Context, folder: Path) -> None:
    """Prove a copy of the site, and name each file that differs, is missing or is extra.

    FOLDER holds the copy. Without `SHA256SUMS` only what its releases promised can be proved.
    """
    from macros.release.sums import verify as prove

    found = prove(folder)
    for one in found:
        click.echo(ascii_safe(str(one)))
    if found:
        click.echo(f"{len(found)} files are not as they were published.")
        ctx.exit(FAULTY)
    click.echo("Every file is as it was published.")


def ascii_safe(line: str) -> str:
    """Keep a file's name from forging a line, or from steering a terminal."""
    return "".join(mark if mark.isprintable() else f"\\x{ord(mark):02x}" for mark in line)
