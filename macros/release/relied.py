"""What readers may have relied on and is otherwise now, though no note says so.

A published claim's standing, its words, its quotations, its dates and its sources are compared with
what the last release says of them. What was only added takes nothing back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from macros.model.briefing import Briefing
from macros.model.record import Record
from macros.model.written import written
from macros.release import difference
from macros.release.kept import Kept, Values, version_address
from macros.release.manifest import Manifest
from macros.weigh.judgement import Judgements
from macros.weigh.wording import words

WORDING: Final = "the wording"


@dataclass(frozen=True, slots=True)
class Unannounced:
    """A claim of which something changed since a release: what, in words."""

    claim: str
    what: tuple[str, ...]
    day: date


def digest(record: Record) -> str:
    """Return what tells whether a record says something else."""
    return difference.digest(written(record))


def unannounced(kept: Kept, judgements: Judgements) -> list[Unannounced]:
    """Return the claims of the last release that changed, and that no new correction names."""
    last = kept.last
    if last is None:
        return []
    briefing = judgements.briefing
    told = _told(last, briefing)
    then = _Then(kept, last, briefing)
    found = []
    for former, number in last.records.get("claims", {}).items():
        name = then.now(former)
        claim = briefing.claims.get(name)
        # Withdrawing is a note of its own: its day and its reason stand on top of the page.
        if claim is None or claim.withdrawn or name in told:
            continue
        was = kept.values(version_address("claims", former, number))
        if what := tuple(_otherwise(was, name, then, judgements)):
            found.append(Unannounced(name, what, last.day))
    return found


def _told(last: Manifest, briefing: Briefing) -> set[str]:
    """Return the ids that corrections name which are new since a release, or say another thing."""
    known = last.anchors.get("corrections", {})
    return {
        name
        for key, entry in briefing.corrections.items()
        if entry.withdrawn is None and known.get(key) != digest(entry)
        for name in entry.records
    }


class _Then:
    """What the last release says of other records, under the ids that they have now."""

    def __init__(self, kept: Kept, last: Manifest, briefing: Briefing) -> None:
        self._kept, self._last = kept, last
        self._dates: dict[tuple[str, str, str], str | None] = {}
        self._now = briefing.former

    def now(self, name: str) -> str:
        """Return the id that a record has now."""
        return self._now.get(name, name)

    def date(self, kind: str, name: str, field: str) -> str | None:
        """Return a date of a record as it was released; a source is named by many claims."""
        key = kind, name, field
        if key not in self._dates:
            number = self._last.records.get(kind, {}).get(name)
            place = version_address(kind, name, number or 0)
            self._dates[key] = self._kept.values(place).get(field) if number else None
        return self._dates[key]


def _otherwise(was: Values, name: str, then: _Then, judgements: Judgements) -> Iterator[str]:
    """Say what changed of a claim; what is only added takes nothing back."""
    briefing, standing = judgements.briefing, judgements.claims[name].standing
    now = written(briefing.claims[name])
    if was["standing"] != standing.value:
        yield f"the standing ({was['standing']} then, {words(standing, briefing)} now)"
    if _reworded(was, now):
        yield WORDING
    gone = _sources(was, then) - _sources(now)
    if any(source not in gone for source, _ in _quotations(was, then) - _quotations(now)):
        yield "a quotation"
    before = _dates(was, then)
    after = _dates_now(now, briefing)
    if any(what not in gone for what, _ in before - after):
        yield "a date"
    if gone:
        yield f"a source ({', '.join(sorted(gone))})"


def _reworded(before: Values, after: Values) -> bool:
    """Say whether a claim is put in other words, by what is written of it; spacing makes none."""
    text, label = _words(before)
    text_now, label_now = _words(after)
    return text != text_now or (bool(before.get("short")) and label != label_now)


def _words(claim: Values) -> tuple[str, str]:
    """Return a claim's words, and those that stand for them where there is little room."""
    text = " ".join(claim["text"].split())
    return text, " ".join((claim.get("short") or text).split())


def _sources(claim: Values, then: _Then | None = None) -> set[str]:
    return {_source(piece, then) for piece in claim.get("evidence", ())}


def _quotations(claim: Values, then: _Then | None = None) -> set[tuple[str, str]]:
    return {
        (_source(piece, then), piece["quote"])
        for piece in claim.get("evidence", ())
        if piece.get("quote")
    }


def _source(piece: Mapping[str, Any], then: _Then | None) -> str:
    name = str(piece["source"])
    return then.now(name) if then else name


def _dates(claim: Values, then: _Then) -> set[tuple[str, str]]:
    """Return the dates that a claim's page printed: its own, its event's and its sources'."""
    event = claim.get("event")
    found = {("", claim.get("first_asserted"))}
    if event:
        found.add((then.now(event), then.date("events", event, "date")))
    for piece in claim.get("evidence", ()):
        source = then.now(piece["source"])
        found |= {
            (source, piece.get("since")),
            (source, then.date("sources", piece["source"], "published")),
        }
    return {(what, day) for what, day in found if day}


def _dates_now(claim: Values, briefing: Briefing) -> set[tuple[str, str]]:
    event = briefing.events.get(claim.get("event", ""))
    found = {("", claim.get("first_asserted"))}
    if event:
        found.add((event.id, event.date.text))
    for piece in claim.get("evidence", ()):
        published = briefing.sources[piece["source"]].published
        found |= {
            (piece["source"], piece.get("since")),
            (piece["source"], published.text if published else None),
        }
    return {(what, day) for what, day in found if day}
