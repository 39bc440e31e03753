"""Claims whose standing, counts or evidence changed, in prose: what, and because of what."""

from collections.abc import Iterable, Iterator
from typing import Final

from macros.address import title
from macros.export.layout import Point, points
from macros.export.phrases import claim, fit, plain, source
from macros.model.briefing import Briefing
from macros.weigh.difference import COUNTED, Changes, ClaimChange
from macros.weigh.judgement import Heard, Judgements
from macros.weigh.naming import joined, on_day
from macros.weigh.wording import words
from macros.words import _, framed

_NAMED: Final = {
    "origins": "Origins: {were} before, {are} now; {moves}.",
    "disputing_origins": "Disputing origins: {were} before, {are} now; {moves}.",
    "outlets": "Outlets: {were} before, {are} now; {moves}.",
    "disputing_outlets": "Disputing outlets: {were} before, {are} now; {moves}.",
    "independence_unknown": "Sources whose independence is not established: {were} before, {are} "
    "now; {moves}.",
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
        says = _("{claim} rises from {was} to {now}.")
        if change.falls:
            says = _("{claim} falls from {was} to {now}.")
        gone = changes.new.briefing.claims[change.id].withdrawn
        told = [] if gone else [_corrections(changes, change.id)]
        yield Point(
            says.format(claim=_titled(changes, change.id), was=was, now=now),
            points(
                (
                    _("Before: {because}.").format(because=change.before.because),
                    _("Now: {because}.").format(because=change.after.because),
                    *_why(changes, change),
                    *_counts(changes, change),
                    *told,
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
    return framed(_("“{quote}”").format(quote=title(changes.new.briefing.claims[name])), name)


def _stays(changes: Changes, change: ClaimChange) -> str:
    stands = words(change.after.standing, changes.new.briefing)
    says = _("{claim} stays {standing}.")
    return says.format(claim=_titled(changes, change.id), standing=stands)


def _why(changes: Changes, change: ClaimChange) -> Iterator[str]:
    """Say what brought a change about: decisions, then evidence."""
    briefing = changes.new.briefing
    before, after = changes.old.briefing.claims[change.id], briefing.claims[change.id]
    if after.withdrawn and not before.withdrawn:
        yield _("Withdrawn: {why}").format(why=plain(briefing, after.withdrawn.because))
    if before.withdrawn and not after.withdrawn:
        yield _("It is no longer withdrawn.")
    if after.standing and after.standing != before.standing:
        because = plain(briefing, after.standing.because)
        day = on_day(after.standing.since)
        yield _("Set by the editors on {day}: {why}").format(day=day, why=because)
    if before.standing and not after.standing:
        yield _("The editors no longer set its standing.")
    for heard in change.lost:
        piece = _piece(changes.old, heard) + _gone(changes, heard)
        yield _("No longer counts: {piece}.").format(piece=piece)
    for heard in change.gained:
        yield _("Counts now: {piece}.").format(piece=_piece(changes.new, heard))
    for old, new in change.retraced:
        yield _("{source} goes back to {now} now; it went back to {was}.").format(
            source=source(briefing, new.evidence.source),
            now=_roots(changes.new.briefing, new),
            was=_roots(changes.old.briefing, old),
        )


def _piece(judgements: Judgements, heard: Heard) -> str:
    piece = heard.evidence
    said = [source(judgements.briefing, piece.source)]
    said += [_(_SIDES[piece.stance]), _(_BASIS[piece.basis])]
    said += [_("at first hand")] * piece.firsthand + [_("interested")] * piece.interested
    return _(", ").join(said)


def _gone(changes: Changes, heard: Heard) -> str:
    """Say why a piece of evidence no longer counts, where that is more than an edit."""
    found = changes.new.briefing.sources.get(heard.evidence.source)
    if found is None:
        return _("; the source is no longer listed")
    if found.withdrawn is None:
        return ""
    because = plain(changes.new.briefing, found.withdrawn.because).rstrip(".。")
    return _("; the source was withdrawn: {why}").format(why=because)


def _roots(briefing: Briefing, heard: Heard) -> str:
    ends = [source(briefing, root) for root in sorted(heard.roots.known)]
    return joined([*ends, *[_("something unknown")] * heard.roots.unknown])


def _counts(changes: Changes, change: ClaimChange) -> Iterator[str]:
    """Say which origins and outlets came and went, and how many there are."""
    for counted in COUNTED:
        came, went = change.came(counted), change.went(counted)
        if came or went:
            were, are = (len(getattr(one, counted)) for one in (change.before, change.after))
            said = list[str]()
            if came:
                said.append(_("gained {names}").format(names=_named(changes.new, counted, came)))
            if went:
                said.append(_("lost {names}").format(names=_named(changes.old, counted, went)))
            yield _(_NAMED[counted]).format(were=were, are=are, moves=_(", ").join(said))


def _named(judgements: Judgements, counted: str, names: Iterable[str]) -> str:
    """Name what is counted: outlets by their own name, all else as sources."""
    if "outlets" in counted:
        return joined(list(names))
    return joined([source(judgements.briefing, name) for name in names])


def _corrections(changes: Changes, name: str) -> str:
    entries = changes.new.briefing.corrections.items()
    before = changes.old.briefing.corrections
    told = [key for key, one in entries if name in one.records and before.get(key) != one]
    if not told:
        return _("No new correction names it.")
    return _("Told in {corrections}.").format(corrections=joined(told))


def ratings(changes: Changes) -> Iterator[Point]:
    """Tell which ratings changed."""
    for cell in changes.cells:
        letter = changes.new.briefing.interpretations[cell.reading].letter
        was, now = fit(cell.before), fit(cell.after)
        named = claim(changes.new, cell.claim)
        says = _("{claim} for {reading}: “{was}” before, “{now}” now.")
        yield Point(says.format(claim=named, reading=letter, was=was, now=now))
