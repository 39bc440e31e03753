"""Making a release: the versions that it adds, and its manifest, written into `releases/`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from macros.diagnostic import Severity
from macros.draw import in_force
from macros.draw import version as drawn
from macros.draw.pinned import Pinned
from macros.draw.stood import moments
from macros.draw.version import Issue
from macros.export import kept as exported
from macros.export.readable import text
from macros.load import load, without_collector
from macros.model.briefing import KINDS, OWN_PAGE, Briefing
from macros.press.adding import add, adding
from macros.press.site import FaultsError
from macros.release.difference import changes
from macros.release.faults import broken_promises, read
from macros.release.kept import Kept, folder_of
from macros.release.manifest import Manifest, sum_of
from macros.release.relied import digest
from macros.release.version import Version
from macros.weigh.judgement import Judgements

_STYLES: Final = Path(__file__).parents[2] / "overrides" / "assets" / "css" / "version.css"


class NotAfterError(Exception):
    """A release must be later than the one before it."""

    def __init__(self, day: date, last: date) -> None:
        super().__init__(f"the last release is of {last}, and {day} is not after it")


@dataclass(frozen=True, slots=True)
class Released:
    """What a release came to: its manifest, where it is kept, how many versions are new."""

    manifest: Manifest
    file: Path
    new: tuple[Issue, ...]


def release(data: Path, day: date, authored: Iterable[str] = ()) -> Released:
    """Write the next release of a data folder into the folder `releases/` beside it.

    `authored` are the pages that people write. What is kept names no host: it is right wherever
    the site stands, now and after a move. Raise FaultsError where the data has an error or breaks
    what was promised, NotAfterError where the day is not later than the last release. All files
    are there in one step, so that what stopped half-way is no release.
    """
    with without_collector(), adding(folder_of(data)):
        judgements, kept = _sound(data)
        if kept.last and day <= kept.last.day:
            raise NotAfterError(day, kept.last.day)
        values = exported.all_of(judgements)
        issues = list(_issues(kept, judgements.briefing, values, day))
        new = tuple(one for one in issues if one.day == day)
        view = Pinned(judgements, places={one.name: one.address for one in issues})
        files = dict(_files(view, new, values))
        pages = {*authored, *(f"as-of/{one}/" for one in moments(view))}
        manifest = _manifest(kept, judgements.briefing, issues, files, day)
        manifest = replace(manifest, pages=tuple(sorted(pages)))
        add(kept.folder, {**files, f"{day}.json": manifest.text().encode()})
    return Released(manifest, kept.folder / f"{day}.json", new)


def _sound(data: Path) -> tuple[Judgements, Kept]:
    """Load the data and the releases before; stop at the first sign that a promise is broken."""
    loaded = load(data)
    errors = loaded.errors
    kept, faults = read(data)
    errors += faults
    if loaded.judgements is not None and not errors:
        broken = broken_promises(kept, loaded.judgements, data)
        errors += [fault for fault in broken if fault.severity is Severity.ERROR]
    if errors or loaded.judgements is None:
        raise FaultsError(errors)
    return loaded.judgements, kept


def _issues(
    kept: Kept, briefing: Briefing, values: dict[tuple[str, str], Any], day: date
) -> Iterator[Issue]:
    """Go through the versions in force: a record that says what it said keeps its version.

    One that was taken down has no new ones.
    """
    versions = kept.versions(briefing)
    last = kept.last.records if kept.last else {}
    for (kind, name), said in values.items():
        before = versions.get(name, ())
        newest = before[-1] if before else None
        if briefing.records(kind)[name].taken_down:  # its text goes into nothing that stays
            if newest:
                yield Issue(kind, name, newest.number, newest.day)
            continue
        if newest and last.get(kind, {}).get(name) == newest.number:
            same = Issue(kind, name, newest.number, newest.day)
            if not changes(kept.values(same.address, briefing.former), said):
                yield same
                continue
        yield Issue(kind, name, newest.number + 1 if newest else 1, day)


def _files(
    view: Pinned, new: tuple[Issue, ...], values: dict[tuple[str, str], Any]
) -> Iterator[tuple[str, bytes]]:
    """Draw the new versions; go through what a release adds, by address."""
    styles = _STYLES.read_bytes()
    sheet = f"assets/kept/version-{sum_of(styles)[:12]}.css"
    if new:
        yield sheet, styles
    for one in new:
        version = Version(one.number, one.day, one.address)
        head = {
            "version": one.number,
            "released": one.day.isoformat(),
            in_force.CITE: in_force.kept(view, one.name, version),
        }
        yield f"{one.address}index.html", drawn.page(view, one, sheet).encode()
        yield f"{one.address}index.json", text({**values[one.kind, one.name], **head}).encode()


def _manifest(
    kept: Kept, briefing: Briefing, issues: list[Issue], files: dict[str, bytes], day: date
) -> Manifest:
    promised = kept.files
    return Manifest(
        day=day,
        previous=kept.manifest_sum(kept.last) if kept.last else "",
        records={
            kind: {one.name: one.number for one in issues if one.kind == kind} for kind in OWN_PAGE
        },
        anchors={
            kind: {name: digest(record) for name, record in briefing.records(kind).items()}
            for kind in KINDS
            if kind not in OWN_PAGE
        },
        files={name: sum_of(content) for name, content in files.items() if name not in promised},
    )
