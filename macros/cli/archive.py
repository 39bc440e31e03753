"""`briefing archive`: archived copies of what was read, asked for and written down."""

from pathlib import Path
from typing import Final

import click

from macros.cli import options
from macros.cli.status import FAULTY
from macros.diagnostic import as_text, one_line

_FINDING: Final = 2.0
"""Seconds between two questions; saving is slower, as the archive asks for it to be."""
_SAVING: Final = 10.0


@click.command
@options.data(exists=True)
@click.option("--save", is_flag=True, help="Have a copy made where there is none.")
@click.option("--limit", type=click.IntRange(1), help="Look at no more sources than so many.")
@click.option("--contact", help="Whom the archive can reach. [default: that of briefing.yml]")
@click.option(
    "--keys",
    envvar="WAYBACK_KEYS",
    show_envvar=True,
    default="",
    help="Keys of an account at archive.org, access:secret, by which copies are ordered.",
)
@click.option("--api", default=None, hidden=True, help="Another address of the API.")
@click.option("--web", default=None, hidden=True, help="Another address of the archive.")
@click.option("--pause", type=float, default=None, hidden=True, help="Seconds between questions.")
@click.pass_context
def archive(  # noqa: PLR0913 (each is an option)
    ctx: click.Context,
    *,
    data: Path,
    save: bool,
    limit: int | None,
    contact: str | None,
    keys: str,
    api: str | None,
    web: str | None,
    pause: float | None,
) -> None:
    """Find archived copies of sources at the Wayback Machine and write them into the data.

    Every copy is written down as soon as it is known, so that the command can be stopped and
    run again. Sources that have an archived copy are left alone.
    """
    from macros.archive.keeping import keep, unkept
    from macros.archive.wayback import API, WEB, UnreachableError, Wayback
    from macros.load import load

    loaded = load(data)
    if loaded.judgements is None:
        click.echo(as_text(loaded.errors), nl=False)
        ctx.exit(FAULTY)
    about = loaded.briefing.about
    reach = contact or about.contact or about.repository
    if not reach:
        raise click.UsageError("say whom the archive can reach: --contact desk@example.org")
    if pause is None:
        pause = _SAVING if save else _FINDING
    wayback = Wayback(
        agent=f"briefing-archive/1 (+{' '.join(reach.encode('ascii', 'ignore').decode().split())})",
        pause=pause,
        api=api or API,
        web=web or WEB,
        keys=keys,
    )
    wanted = list(unkept(data, loaded.briefing))[:limit]
    missing = list[str]()
    with click.progressbar(wanted, label="Asking the archive", item_show_func=_shown) as bar:
        for source in bar:
            try:
                copy = wayback.find(source.url, source.near)
                if copy is None and save:
                    copy = wayback.save(source.url)
            except UnreachableError as failed:
                missing.append(f"{source.id}: {failed}")
                continue
            if copy is None:
                missing.append(f"{source.id}: no copy")
                continue
            keep(source, copy)
    kept = len(wanted) - len(missing)
    click.echo(f"{kept} of {len(wanted)} sources have an archived copy now.")
    for line in missing:
        click.echo(f"  {one_line(line)}", err=True)
    if missing and not kept:
        ctx.exit(FAULTY)


def _shown(source: object) -> str:
    return str(getattr(source, "id", ""))
