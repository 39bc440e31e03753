"""`briefing diff`: what a change to the data does to the reading."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

if TYPE_CHECKING:
    from macros.diagnostic import Diagnostic
    from macros.load import Loaded
    from macros.weigh.difference import Changes

FAULTY: Final = 1


@click.command
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=Path("data"),
    show_default=True,
    help="The folder that holds the data, in the revisions too.",
)
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
    from macros.load import load
    from macros.weigh.changes import changes

    with ExitStack() as folders:
        try:
            was, now = (
                folders.enter_context(data_of(given, data)) for given in (old, new or str(data))
            )
        except UnknownRevisionError as unknown:
            raise click.UsageError(str(unknown)) from None
        before, after = load(was), load(now)
        if before.judgements is None:
            _stop(ctx, old, was, before)
        if after.judgements is None:
            _stop(ctx, new or str(data), now, after)
        found = changes(before.judgements, after.judgements)
        faults = (
            _unexplained(found, now, Path(new) if new and Path(new).is_dir() else data)
            if strict
            else []
        )
    click.echo(
        _report(found, faults, (old, new or str(data)), "json" if as_json else form), nl=False
    )
    if faults:
        ctx.exit(FAULTY)


def _report(found: "Changes", faults: list["Diagnostic"], names: tuple[str, str], form: str) -> str:
    from macros.export import layout
    from macros.export.affected import affected
    from macros.export.changes import sections
    from macros.export.changes_json import values
    from macros.export.records import text

    old, new = names
    pages = affected(found)
    if form == "json":
        return text({"old": old, "new": new, **values(found, pages, faults)})
    title = f"What changes from {old} to {new}"
    lay = layout.as_text if form == "text" else layout.as_markdown
    return lay(title, sections(found, pages, faults))


def _unexplained(found: "Changes", folder: Path, data: Path) -> list["Diagnostic"]:
    from macros.cli.unexplained_fall import unexplained_fall

    return [_shown(fault, folder, data) for fault in unexplained_fall(found, folder)]


def _stop(ctx: click.Context, given: str, folder: Path, loaded: "Loaded") -> NoReturn:
    """Report the faults of a side that cannot be weighed for them."""
    from macros.diagnostic import Severity, as_text

    errors = [fault for fault in loaded.faults if fault.severity is Severity.ERROR]
    click.echo(f"{given} has faults, so that nothing can be compared with it:", err=True)
    click.echo(as_text(_shown(fault, folder, Path(given)) for fault in errors), nl=False, err=True)
    ctx.exit(FAULTY)


def _shown(fault: "Diagnostic", folder: Path, known_as: Path) -> "Diagnostic":
    """Name the file as its editor knows it, where the folder was unpacked elsewhere."""
    file = known_as / Path(fault.place.file).relative_to(folder)
    return replace(fault, place=replace(fault.place, file=file.as_posix()))
