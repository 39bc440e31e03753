"""`briefing diff`: what a change to the data does to the reading."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from macros.cli import options
from macros.cli.status import FAULTY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.diagnostic import Diagnostic
    from macros.weigh.difference import Changes
    from macros.weigh.judgement import Judgements


@click.command
@click.argument("old")
@click.argument("new", required=False)
@options.data("The folder that holds the data, in the revisions too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="For a terminal, for a pull request, or for a program.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Take an unexplained fall of a standing for a fault.")
@click.pass_context
def diff(  # noqa: PLR0913  one for each option
    ctx: click.Context,
    *,
    old: str,
    new: str | None,
    data: Path,
    form: str,
    as_json: bool,
    strict: bool,
) -> None:
    """Say what a change does to the reading.

    OLD and NEW are folders of data or revisions that git knows; NEW is the data folder as it
    stands, where it is not given.
    """
    from macros.cli.revision import UnknownRevisionError, data_of
    from macros.cli.unexplained_fall import unexplained_fall
    from macros.weigh.changes import changes

    new = new or str(data)
    with ExitStack() as folders:
        try:
            was, now = (folders.enter_context(data_of(given, data)) for given in (old, new))
        except UnknownRevisionError as unknown:
            raise click.UsageError(str(unknown)) from None
        before, _ = _weighed(ctx, old, was, data)
        after, faults = _weighed(ctx, new, now, data)
        found = changes(before, after)
        if strict:
            faults += _shown(unexplained_fall(found, now), new, now, data)
    from macros.diagnostic import harmless

    report = _report(found, faults, (old, new), "json" if as_json else form)
    click.echo(report if as_json or form == "json" else harmless(report), nl=False)
    if faults:
        ctx.exit(FAULTY)


def _weighed(
    ctx: click.Context, given: str, folder: Path, data: Path
) -> tuple["Judgements", list["Diagnostic"]]:
    """Weigh one side, with the faults that its result has; stop where it cannot be weighed."""
    from macros.cli.weighed import weighed
    from macros.diagnostic import as_text

    _, judgements, errors = weighed(folder)
    faults = _shown(errors, given, folder, data)
    if judgements is None:
        click.echo(f"{given} has faults, so that nothing can be compared with it:", err=True)
        click.echo(as_text(faults), nl=False, err=True)
        ctx.exit(FAULTY)
    return judgements, faults


def _shown(
    faults: "Iterable[Diagnostic]", given: str, folder: Path, data: Path
) -> list["Diagnostic"]:
    """Name files as editors know them, where the folder was unpacked elsewhere."""
    here = folder if Path(given).is_dir() else data

    def named(words: str) -> str:
        return words.replace(folder.as_posix(), here.as_posix())

    return [
        replace(
            fault,
            place=replace(fault.place, file=named(fault.place.file)),
            message=named(fault.message),
            hint=named(fault.hint),
        )
        for fault in faults
    ]


def _report(found: "Changes", faults: list["Diagnostic"], sides: tuple[str, str], form: str) -> str:
    from macros.export import layout
    from macros.export.affected import affected
    from macros.export.changes import sections
    from macros.export.changes_json import values
    from macros.export.records import text
    from macros.words import _

    pages = affected(found)
    if form == "json":
        return text(values(found, pages, faults))
    lay = layout.as_text if form == "text" else layout.as_markdown
    title = _("What changes from {old} to {new}").format(old=sides[0], new=sides[1])
    return lay(title, sections(found, pages, faults))
