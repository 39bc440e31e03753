"""`briefing init`: a briefing of one's own, begun."""

from pathlib import Path

import click

from macros.cli import options
from macros.cli.status import FAULTY
from macros.diagnostic import Severity, as_text


@click.command
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--set", "settings", multiple=True, metavar="FIELD=VALUE", help="Answer a question beforehand."
)
@options.config()
@click.pass_context
def init(ctx: click.Context, *, folder: Path, settings: tuple[str, ...], config: Path) -> None:
    """Begin a briefing of your own in FOLDER, which must hold no data yet.

    Asks what it is called and what it answers, and writes `briefing.yml`. The records come with
    `briefing new`, or are typed: an editor that knows YAML completes them.
    """
    from macros.cli.asking import answers, given, head
    from macros.load import load
    from macros.model.about import About
    from macros.model.asking import asked, record
    from macros.read.addition import written
    from macros.read.folder import BRIEFING
    from macros.read.rewriting import rewrite

    if folder.is_dir() and any(folder.rglob("*.yml")):
        raise click.UsageError(f"{folder.as_posix()} holds data already; nothing was written")
    fields = record(answers(asked(About), given(settings)))
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{BRIEFING}.yml"
    rewrite(file, head(file, BRIEFING) + written(fields))
    click.echo(f"{file.as_posix()} is written.")
    faults = [fault for fault in load(folder).faults if fault.severity is Severity.ERROR]
    click.echo(as_text(faults), nl=False)
    if faults:
        ctx.exit(FAULTY)
    where = folder.as_posix()
    click.echo(
        f"\nNext, in this order:\n"
        f"  briefing new source --data {where}            what was read\n"
        f"  briefing new claim --data {where}             one checkable statement, and its source\n"
        f"  briefing new interpretation --data {where}    a reading of the claims\n"
        f"  briefing check --data {where}                 every fault, with its place and cure\n"
        f"  briefing build --data {where}                 the site\n"
        f"To build it without --data, write `data: {where}` under `extra` in {config.as_posix()}."
    )
