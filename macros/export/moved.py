"""Claims whose standing, counts or evidence changed, in prose: what, and because of what."""

from collections.abc import Iterable, Iterator
from typing import Final

from macros.address import title
from macros.export.layout import Point, points
from macros.export.phrases import capital, claim, fit, plain, source
from macros.model.briefing import Briefing
from macros.weigh.difference import COUNTED, Changes, ClaimChange
from macros.weigh.judgement import Heard, Judgements
from macros.weigh.naming import joined, on_day
from macros.weigh.wording import words

_NAMED: Final = {
    "origins": "origins",
    "disputing_origins": "disputing origins",
    "outlets": "outlets",
    "disputing_outlets": "disputing outlets",
    "independence_unknown": "sources whose independence is not established",
}
_SIDES: Final = {"supports": "for it", "disputes": "against it", "beside": "beside it"}
_BASIS: Final = {
    "document": "in a document",
    "on-record": "on record",
    "named": "from a named source",
    "unnamed": "from unnamed sources",
    "inference": "by inference",
}


def standings(changes: Changes) -> Iterator[Point]:
    """Tell which claims stand otherwise, how they did, how they do, and why."""
    for change in sorted(changes.standings, key=lambda one: (not one.falls, one.id)):
        was, now = (
            words(judged.standing, judgements.briefing)
            for judged, judgements in ((change.before, changes.old), (change.after, changes.new))
        )
        verb = "falls" if change.falls else "rises"
        told = _corrections(changes, change.id)
        yield Point(
            f"{_titled(changes, change.id)} {verb} from {was} to {now}.",
            points(
                (
                    f"Before: {change.before.because}.",
                    f"Now: {change.after.because}.",
                    *_why(changes, change),
                    *_counts(changes, change),
                    told,
                )
            ),
        )


def counts(changes: Changes) -> Iterator[Point]:
    """Tell which claims stand as they did, on other origins or in other outlets."""
    for change in changes.claims:
        if not change.stands_otherwise and change.counts_otherwise:
            said = (*_counts(changes, change), *_why(changes, change))
            yield Point(_stays(changes, change), points(said))


def evidence(changes: Changes) -> Iterator[Point]:
    """Tell which claims have other evidence that changes neither standing nor counts."""
    for change in changes.claims:
        if not change.stands_otherwise and not change.counts_otherwise:
            yield Point(_stays(changes, change), points(_why(changes, change)))


def _titled(changes: Changes, name: str) -> str:
    return f"“{title(changes.new.briefing.claims[name])}” ({name})"


def _stays(changes: Changes, change: ClaimChange) -> str:
    stands = words(change.after.standing, changes.new.briefing)
    return f"{_titled(changes, change.id)} stays {stands}."


def _why(changes: Changes, change: ClaimChange) -> Iterator[str]:
    """Say what brought a change about: decisions, then evidence."""
    briefing = changes.new.briefing
    before, after = changes.old.briefing.claims[change.id], briefing.claims[change.id]
    if after.withdrawn and not before.withdrawn:
        yield f"Withdrawn: {plain(briefing, after.withdrawn.because)}"
    if before.withdrawn and not after.withdrawn:
        yield "It is no longer withdrawn."
    if after.standing and after.standing != before.standing:
        because = plain(briefing, after.standing.because)
        yield f"Set by the editors on {on_day(after.standing.since)}: {because}"
    if before.standing and not after.standing:
        yield "The editors no longer set its standing."
    for heard in change.lost:
        yield f"No longer counts: {_piece(changes.old, heard)}{_gone(changes, heard)}."
    for heard in change.gained:
        yield f"Counts now: {_piece(changes.new, heard)}."
    for old, new in change.retraced:
        back = _roots(changes.new.briefing, new), _roots(changes.old.briefing, old)
        named = source(briefing, new.evidence.source)
        yield f"{named} goes back to {back[0]} now; it went back to {back[1]}."


def _piece(judgements: Judgements, heard: Heard) -> str:
    piece = heard.evidence
    said = [_SIDES[piece.stance], _BASIS[piece.basis]]
    said += ["at first hand"] * piece.firsthand + ["interested"] * piece.interested
    return f"{source(judgements.briefing, piece.source)}, {', '.join(said)}"


def _gone(changes: Changes, heard: Heard) -> str:
    """Say why a piece of evidence no longer counts, where that is more than an edit."""
    found = changes.new.briefing.sources.get(heard.evidence.source)
    if found is None:
        return "; the source is no longer listed"
    if found.withdrawn is None:
        return ""
    because = plain(changes.new.briefing, found.withdrawn.because).removesuffix(".")
    return f"; the source was withdrawn: {because}"


def _roots(briefing: Briefing, heard: Heard) -> str:
    ends = [source(briefing, root) for root in sorted(heard.roots.known)]
    return joined([*ends, *["something unknown"] * heard.roots.unknown])


def _counts(changes: Changes, change: ClaimChange) -> Iterator[str]:
    """Say which origins and outlets came and went, and how many there are."""
    for counted in COUNTED:
        came, went = change.came(counted), change.went(counted)
        if came or went:
            were, are = (len(getattr(one, counted)) for one in (change.before, change.after))
            said = [f"gained {_named(changes.new, counted, came)}"] if came else []
            said += [f"lost {_named(changes.old, counted, went)}"] if went else []
            yield f"{capital(_NAMED[counted])}: {were} before, {are} now; {', '.join(said)}."


def _named(judgements: Judgements, counted: str, names: Iterable[str]) -> str:
    """Name what is counted: outlets by their own name, all else as sources."""
    if "outlets" in counted:
        return joined(list(names))
    return joined([source(judgements.briefing, name) for name in names])


def _corrections(changes: Changes, name: str) -> str:
    entries = changes.new.briefing.corrections.items()
    before = changes.old.briefing.corrections
    told = [key for key, one in entries if name in one.records and before.get(key) != one]
    return f"Told in {joined(told)}." if told else "No new correction names it."


def ratings(changes: Changes) -> Iterator[Point]:
    """Tell which ratings changed."""
    for cell in changes.cells:
        letter = changes.new.briefing.interpretations[cell.reading].letter
        was, now = fit(cell.before), fit(cell.after)
        named = claim(changes.new, cell.claim)
        yield Point(f"{named} for {letter}: “{was}” before, “{now}” now.")
