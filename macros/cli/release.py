"""`briefing release`: the versions in force, written for good."""

from datetime import UTC, datetime
from pathlib import Path

import click

from macros.cli import options
from macros.cli.status import FAULTY
from macros.diagnostic import as_text


@click.command
@options.data("The folder that holds the data; the releases are kept beside it.")
@options.config("The configuration of the site: the pages that people write.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day of the release, later than that of the last one. [default: today]",
)
@click.pass_context
def release(ctx: click.Context, *, data: Path, config: Path, day: datetime | None) -> None:
    """Keep what is published: new versions of what changed, and a manifest of sums.

    The files go into `releases` beside `data`, or `releases-of-mine` beside `mine`. Commit them:
    every later build copies them to the site, byte for byte.
    """
    from macros.press.clock import build_day
    from macros.press.engine.authored import authored
    from macros.press.releasing import NotAfterError
    from macros.press.releasing import release as write
    from macros.press.site import FaultsError

    on = day.date() if day else build_day() or datetime.now(UTC).date()
    try:
        released = write(data, on, authored(config))
    except FaultsError as stopped:
        click.echo(as_text(stopped.faults), nl=False)
        click.echo("Nothing was released.")
        ctx.exit(FAULTY)
    except NotAfterError as refused:
        raise click.UsageError(str(refused)) from None
    known = sum(len(found) for found in released.manifest.records.values())
    click.echo(
        f"{released.file}: {len(released.new)} new versions, {known} records in force, "
        f"{len(released.manifest.files)} files to keep: commit {released.file.parent}"
    )
