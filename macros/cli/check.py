"""`briefing check`: what is wrong in the data, where, and what to do about it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from macros.cli import options
from macros.cli.status import FAULTY
from macros.diagnostic import Diagnostic, Severity, as_github, as_json, as_text

if TYPE_CHECKING:
    from macros.load import Loaded

SHOWN: Final = 3
"""How many warnings of one sort are shown for a file; errors are shown all."""


@click.command
@options.data()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="For a terminal, for a GitHub workflow, or for a program.",
)
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option("--all", "show_all", is_flag=True, help="Show every warning, however many are alike.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which deadlines are looked at, if not today.",
)
@click.pass_context
def check(  # noqa: PLR0913  one for each option
    ctx: click.Context,
    *,
    data: Path,
    form: str,
    strict: bool,
    show_all: bool,
    today: datetime | None,
) -> None:
    """Check the data alone: every fault with its place and its cure."""
    from macros.load import load

    loaded = load(data, today.date() if today else None)
    faults = sorted({*loaded.faults, *_broken(loaded, data)})
    if strict:
        faults = [replace(fault, severity=Severity.ERROR) for fault in faults]
    if form == "text":
        report = as_text(faults) if show_all else _shortened(faults)
        click.echo(f"{report}{summary(faults, loaded.files)}")
    else:
        click.echo(as_github(faults) if form == "github" else as_json(faults), nl=False)
    if any(fault.severity is Severity.ERROR for fault in faults):
        ctx.exit(FAULTY)


def _broken(loaded: "Loaded", data: Path) -> list[Diagnostic]:
    """Find what a release promised and the data no longer keeps."""
    from macros.release.faults import broken_promises, read

    kept, faults = read(data)
    if loaded.judgements is None:
        return faults
    return faults + broken_promises(kept, loaded.judgements, data)


def _shortened(faults: Iterable[Diagnostic]) -> str:
    """Show the first warnings of a sort in a file, and count the others."""
    alike = defaultdict[tuple[str, str], list[Diagnostic]](list)
    for fault in sorted(faults):
        if fault.severity is Severity.WARNING:
            alike[fault.place.file, fault.code].append(fault)
    hidden = {fault for same in alike.values() for fault in same[SHOWN:]}
    counts = [
        f"{file}: {_counted(len(same) - SHOWN, 'more warning')} like these [{code}]"
        "; --all shows them\n"
        for (file, code), same in sorted(alike.items())
        if len(same) > SHOWN
    ]
    return as_text(fault for fault in faults if fault not in hidden) + "".join(counts)


def summary(faults: Collection[Diagnostic], files: Iterable[str]) -> str:
    """Count the faults, and the files that have some: the report's last line."""
    severities = [fault.severity for fault in faults]
    errors = _counted(severities.count(Severity.ERROR), "error")
    warnings = _counted(severities.count(Severity.WARNING), "warning")
    faulty = {fault.place.file for fault in faults}
    where = f"{len(faulty)} of " if faulty else ""
    return f"{errors}, {warnings} in {where}{_counted(len(faulty.union(files)), 'file')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
