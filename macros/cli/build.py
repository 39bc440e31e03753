"""`briefing build`: the whole site, checked, and published in one step."""

import time
from datetime import datetime
from pathlib import Path

import click

from macros.cli import options
from macros.cli.status import FAULTY, REFUSED
from macros.diagnostic import Severity, as_text, harmless
from macros.press.engine import ENGINES


@click.command
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="The folder that holds the data. [default: what the configuration names]",
)
@options.site("The folder to publish to; what stands there stays until the new site is whole.")
@options.config()
@click.option(
    "--cards",
    type=click.IntRange(0),
    default=100,
    show_default=True,
    metavar="N",
    help="So many pages at most have a social card of their own; the others share one.",
)
@click.option("--no-cards", is_flag=True, help="Draw none: the pages then name no image.")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="What renders the pages; the site is the same.",
)
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Build the whole site as it stood at the end of a day, such as 2026-03-07.",
)
@click.pass_context
def build(  # noqa: PLR0913 (each is an option)
    ctx: click.Context,
    *,
    data: Path | None,
    site: Path,
    config: Path,
    cards: int,
    no_cards: bool,
    engine: str,
    strict: bool,
    as_of: datetime | None,
) -> None:
    """Build the site and check it; publish it only if all is well."""
    from macros.press.building import FaultsError, NoEngineError, RefusedError, built
    from macros.press.publish import NotOursError

    started = time.monotonic()
    try:
        day = as_of and as_of.date()
        most = 0 if no_cards else cards
        result = built(config, data, site, strict=strict, day=day, cards=most, engine=engine)
    except FaultsError as stopped:
        errors = [fault for fault in stopped.faults if fault.severity is Severity.ERROR]
        click.echo(as_text(errors), nl=False)
        counted = f"{len(errors)} error{'' if len(errors) == 1 else 's'}"
        click.echo(f"Nothing was built: {counted}. What stood in {site} is unchanged.")
        ctx.exit(FAULTY)
    except (NotOursError, NoEngineError) as refused:
        raise click.UsageError(str(refused)) from None
    except RefusedError as refused:
        click.echo(f"briefing: {refused}", err=True)
        ctx.exit(REFUSED)
    for message in result.warnings:
        told = message if ": warning: " in message else f"warning: {message}"
        click.echo(harmless(told), err=True)
    if result.doubts:
        listing = f"briefing check --data {data}" if data else "briefing check"
        many = f"{result.doubts} warnings about the data: `{listing}` lists them"
        click.echo(many if result.doubts > 1 else f"1 warning: `{listing}` tells", err=True)
    seconds = time.monotonic() - started
    click.echo(f"{result.pages} pages in {site} ({seconds:.1f} s): open {site / 'index.html'}")
