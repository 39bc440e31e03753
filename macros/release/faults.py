"""What a release promised and the data no longer keeps: every fault with its place and its cure.

These look at the data as they are today and at all releases, whatever day a site is built for.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from macros.diagnostic import Diagnostic, Place, Severity, one_line
from macros.model.briefing import SINGULAR, Briefing
from macros.model.build import FILES
from macros.read.folder import read_folder
from macros.release.kept import Kept, folder_of
from macros.release.manifest import MalformedReleaseError, sum_of
from macros.release.relied import WORDING, Unannounced, unannounced
from macros.weigh.judgement import Judgements
from macros.weigh.naming import joined

VANISHED: Final = "vanished-id"
UNANNOUNCED: Final = "unannounced-change"
ALTERED: Final = "altered-release"
MALFORMED: Final = "malformed-release"


def read(data: Path) -> tuple[Kept, list[Diagnostic]]:
    """Read the releases beside a data folder; one that cannot be read is a fault, and none is."""
    try:
        return Kept.beside(data), []
    except MalformedReleaseError as wrong:
        folder = folder_of(data)
        place = Place(folder.as_posix(), 1, 1)
        return Kept(folder), [Diagnostic(place, MALFORMED, one_line(str(wrong)), _back(folder))]


def _back(folder: Path) -> str:
    return f"take it back as it was: git checkout -- {folder.name}"


def broken_promises(kept: Kept, judgements: Judgements, data: Path) -> list[Diagnostic]:
    """Find ids that vanished, changes that no note tells of, and kept files that were altered."""
    if kept.last is None:
        return [*_unnamed(kept)]
    found = [
        *_vanished(kept, judgements.briefing, data),
        *_unannounced(unannounced(kept, judgements), data),
        *_altered(kept, judgements.briefing),
        *_unnamed(kept),
        *_unchained(kept),
    ]
    if any(one.severity is Severity.ERROR for one in found):
        return found
    return [*found, *_unpublished(kept)]


def _vanished(kept: Kept, briefing: Briefing, data: Path) -> Iterator[Diagnostic]:
    """Find what was published and is gone; of another briefing's releases, say that once."""
    published: dict[tuple[str, str], str] = {}
    for one in kept.releases:
        for found in (one.records, one.anchors):
            for kind, names in found.items():
                published |= {(kind, name): str(one.day) for name in names}
    there = {
        (kind, name)
        for kind, record in briefing.everything()
        for name in (record.id, *record.formerly)
    }
    if kept.last and published and there.isdisjoint(published):
        yield Diagnostic(
            Place((kept.folder / f"{kept.last.day}.json").as_posix(), 1, 1),
            VANISHED,
            f"of {len(published)} records published by {kept.last.day}, none is in {data.name}",
            f"if this is another briefing, move {kept.folder.name} away; "
            "if not, put back what was published",
        )
        return
    for (kind, name), day in sorted(published.items()):
        if (kind, name) not in there:
            home = data / kind
            file = home if home.is_dir() else home.with_suffix(".yml")
            yield Diagnostic(
                Place(file.as_posix(), 1, 1),
                VANISHED,
                f"the {SINGULAR[kind]} `{name}` was published on {day}, and is gone",
                f"write formerly: [{name}] where it lives on, or put it back with "
                "withdrawn: {date, because}",
            )


def _unannounced(found: list[Unannounced], data: Path) -> Iterator[Diagnostic]:
    if not found:
        return
    places = read_folder(data, FILES)[0].places
    for one in found:
        reworded = one.what == (WORDING,)  # whether it says the same, only people can tell
        yield Diagnostic(
            places.at("claims", one.claim),
            UNANNOUNCED,
            f"{joined(one.what)} of `{one.claim}` changed since the release of {one.day}, "
            "and no note tells readers",
            f"write an entry in corrections.yml with records: [{one.claim}], and what changed"
            f"{'; kind: small-edit, if it says the same' * reworded}",
            Severity.WARNING if reworded else Severity.ERROR,
        )


def _altered(kept: Kept, briefing: Briefing) -> Iterator[Diagnostic]:
    spared = taken_down(kept, briefing)
    for name, total in kept.files.items():
        if name in spared:
            continue
        file = kept.file(name)
        try:
            what = "" if sum_of(file.read_bytes()) == total else "is not what was released"
        except OSError:
            what = "is gone, and was promised to stay"
        if what:
            yield Diagnostic(
                Place(file.as_posix(), 1, 1),
                ALTERED,
                f"`{name}` {what}",
                _back(kept.folder),
            )


def _unchained(kept: Kept) -> Iterator[Diagnostic]:
    """Find manifests that the next one does not vouch for."""
    before = None
    for one in kept.releases:
        if one.previous != (kept.manifest_sum(before) if before else ""):
            file = kept.folder / f"{(before or one).day}.json"
            what = "is not what was released" if before else "follows on one that is gone"
            yield Diagnostic(
                Place(file.as_posix(), 1, 1),
                ALTERED,
                f"the release of {file.stem} {what}",
                _back(kept.folder),
            )
        before = one


def _unnamed(kept: Kept) -> Iterator[Diagnostic]:
    """Find versions that no manifest names; said once, since a lost manifest leaves many."""
    unread = kept.last is None and any(kept.folder.glob("*.json"))  # which is a fault already
    if kept.folder == Path() or unread:
        return
    there = sorted(kept.folder.glob("*/*/v/*/index.html"))
    found = [one for one in there if one.relative_to(kept.folder).as_posix() not in kept.files]
    if found:
        others = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        said = f"this version stands here, and no manifest names it{others}"
        hint = (
            f"take back a manifest that is gone: git checkout -- {kept.folder.name}; or remove it"
        )
        place = Place(found[0].as_posix(), 1, 1)
        yield Diagnostic(place, ALTERED, said, hint, Severity.WARNING)


def _unpublished(kept: Kept) -> Iterator[Diagnostic]:
    """Find versions that a manifest says to be in force, and that no release published."""
    for place, day in kept.days.items():
        if not {f"{place}index.html", f"{place}index.json"} <= kept.files.keys():
            file = kept.folder / f"{day}.json"
            said = f"no release published {place}"
            yield Diagnostic(Place(file.as_posix(), 1, 1), MALFORMED, said, _back(kept.folder))


def taken_down(kept: Kept, briefing: Briefing) -> dict[str, str]:
    """Return the promised files that a takedown replaces, with the id of the record.

    They may be gone from the repository too; the manifests that name their sums stay.
    """
    gone = {
        f"{version.address}{file}": name
        for name, versions in kept.versions(briefing).items()
        if (found := briefing.index.get(name)) and found[1].taken_down
        for version in versions
        for file in ("index.html", "index.json")
    }
    return {name: record for name, record in gone.items() if name in kept.files}
