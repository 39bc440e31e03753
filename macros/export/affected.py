"""The pages that a change alters, by their addresses."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Final, NamedTuple

from macros.address import SHARED_PAGE, address, title
from macros.export import records
from macros.export.links import Links, backwards, links
from macros.model.briefing import KINDS, OWN_PAGE, Briefing
from macros.weigh.as_of import as_of
from macros.weigh.difference import Changes, Named
from macros.weigh.judgement import Judgements

_LISTED_ON: Final[Mapping[str, str]] = {
    "claims": "claims/",
    "people": "people/",
    "organizations": "people/",
    "sources": "sources/",
    "events": "timeline/",
    "interpretations": "interpretations/",
}
"""Where the records that have a page of their own are listed."""

_SUMMED_UP: Final = ("", "method/")
"""The pages that draw on all of a briefing: the front page, and the method's worked sums."""

_EVERYWHERE: Final = frozenset({"title", "words", "language", "publisher", "licence", "researched"})
"""What every page prints of `briefing.yml`."""


class Affected(NamedTuple):
    """The addresses of pages that change, from the site's root, sorted; or every page does."""

    pages: tuple[str, ...]
    everywhere: bool


def affected(changes: Changes) -> Affected:
    """Return the pages that print something otherwise than before."""
    own = _own(changes)
    around = _around(changes, {one for _, one in own})
    pages = {page for kind, name in own | around for page in _pages(kind, name)}
    for old, new in changes.renamed.items():
        kind, _ = changes.new.briefing.index[new]
        pages |= {*_pages(kind, old), *_pages(kind, new)}
    about = {field for edit in changes.edited if edit.kind == "briefing" for field in edit.fields}
    if pages or about:
        pages |= {*_SUMMED_UP}
    if changes.settled:
        pages.add(SHARED_PAGE["signals"])  # where the track record stands
    if changes.withdrawn or changes.restored:
        pages.add(SHARED_PAGE["corrections"])
    pages |= {f"as-of/{day}/" for day in _days(changes)}
    return Affected(tuple(sorted(f"/{page}" for page in pages)), bool(about & _EVERYWHERE))


def _pages(kind: str, name: str) -> tuple[str, ...]:
    if kind in OWN_PAGE:
        return address(kind, name), _LISTED_ON[kind]
    return (SHARED_PAGE[kind],)


def _own(changes: Changes) -> set[Named]:
    """Find the records of which something is otherwise: written, or worked out."""
    old, new = changes.old, changes.new
    kept = {Named(kind, record.id) for kind, record in new.briefing.everything()}
    kept -= {*changes.added}
    edited = {Named(edit.kind, edit.id) for edit in changes.edited if edit.kind in KINDS}
    was, now = records.Named.of(old.briefing), records.Named.of(new.briefing)
    found = {
        one for one in kept if records.record(old, *one, was) != records.record(new, *one, now)
    }
    return found | edited | {*changes.added, *changes.removed}


def _around(changes: Changes, own: set[str]) -> set[Named]:
    """Find the records whose pages print others of which the title or the standing changed."""
    found = set[Named]()
    framed = {one for one in own if _frame(changes.old, one) != _frame(changes.new, one)}
    framed |= {*changes.renamed.values()}
    for judgements in (changes.old, changes.new):
        names = links(judgements.briefing)
        named_by = backwards(names)
        others = {other for one in framed for other in _beside(judgements, names, named_by, one)}
        others |= _weighed(changes, judgements)
        found |= {Named(judgements.briefing.index[other][0], other) for other in others}
    return found


def _frame(judgements: Judgements, name: str) -> object:
    """Return what other pages print of a record: its title, and how a claim stands."""
    if name not in judgements.briefing.index:
        return None
    found = judgements.briefing.index[name][1]
    claim = judgements.claims.get(name)
    stands = (claim.standing, len(claim.origins), len(claim.outlets)) if claim else ()
    return title(found), getattr(found, "letter", ""), bool(found.withdrawn), stands


def _beside(judgements: Judgements, names: Links, named_by: Links, name: str) -> Iterator[str]:
    """Go through the records that name a record or that it names, and a claim's origins."""
    yield from names.get(name, ())
    yield from named_by.get(name, ())
    if name in judgements.claims:
        yield from judgements.claims[name].roots


def _weighed(changes: Changes, judgements: Judgements) -> set[str]:
    """Return what says who is first: readings, and where that changed the origins of the rows."""
    pins = changes.linchpins_gained or changes.linchpins_lost
    is_first_otherwise = changes.first[0] != changes.first[1]
    if not (changes.readings or changes.cells or pins or is_first_otherwise):
        return set()
    rows = judgements.matrix.rows if pins or is_first_otherwise else ()
    roots = (judgements.claims[claim].roots for claim in rows)
    return {*judgements.matrix.readings, *chain.from_iterable(roots)}


def _days(changes: Changes) -> Iterator[str]:
    """Go through the days on which the reading of that day is otherwise, or newly asked for."""
    old, new = changes.old.briefing, changes.new.briefing
    was, now = _moments(old), _moments(new)
    for day in sorted(was | now):
        if day not in was & now or as_of(old, day) != as_of(new, day):
            yield day.isoformat()


def _moments(briefing: Briefing) -> set[date]:
    return {day for moment in briefing.about.moments if (day := moment.date.earliest)}
