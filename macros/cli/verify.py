"""`briefing verify`: a copy of the site, proved against its sums."""

from pathlib import Path

import click

from macros.cli.status import FAULTY
from macros.diagnostic import harmless, one_line


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
        click.echo(harmless(one_line(str(one))))
    if found:
        click.echo(f"{len(found)} files are not as they were published.")
        ctx.exit(FAULTY)
    click.echo("Every file is as it was published.")
