"""What readers are owed: corrections of what changed, and reasons for what fell."""

from collections.abc import Iterable, Iterator

from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.weigh.difference import ClaimChange, Owed


def owed(was: Briefing, now: Briefing, changed: Iterable[ClaimChange]) -> tuple[Owed, ...]:
    """Return the claims of which something changed that readers may have relied on.

    Those that a new entry of the corrections names are left out, and those that are withdrawn: the
    day and the reason on top of the page are a note of their own.
    """
    told, stands_otherwise = _told(was, now), _standing(changed)
    found = (
        Owed(name, tuple(_otherwise(was, now, name, stands_otherwise)))
        for name in sorted(was.claims.keys() & now.claims.keys())
        if name not in told and now.claims[name].withdrawn is None
    )
    return tuple(claim for claim in found if claim.what)


def unexplained(was: Briefing, now: Briefing, changed: Iterable[ClaimChange]) -> tuple[str, ...]:
    """Return the claims that fall, or are gone, and nobody says why.

    A reason is a new correction that names the claim, its withdrawal, or an editor's standing
    that is new.
    """
    told = _told(was, now)
    fallen = {
        change.id
        for change in changed
        if change.falls
        and change.id not in told
        and not _reasoned(was.claims[change.id], now.claims[change.id])
    }
    return tuple(sorted(fallen | (was.claims.keys() - now.claims.keys())))


def _told(was: Briefing, now: Briefing) -> set[str]:
    """Return the ids that corrections name which are new, or say something new."""
    return {
        name
        for key, entry in now.corrections.items()
        if entry.withdrawn is None and was.corrections.get(key) != entry
        for name in entry.records
    }


def _standing(changed: Iterable[ClaimChange]) -> set[str]:
    return {change.id for change in changed if change.stands_otherwise}


def _reasoned(before: Claim, after: Claim) -> bool:
    if after.withdrawn is not None:
        return True
    return after.standing is not None and after.standing != before.standing


def _otherwise(
    was: Briefing, now: Briefing, name: str, stands_otherwise: set[str]
) -> Iterator[str]:
    """Say what changed of a claim; what is only added takes nothing back."""
    before, after = was.claims[name], now.claims[name]
    gone = _sources(before) - _sources(after)
    if name in stands_otherwise:
        yield "standing"
    if any(source not in gone for source, _ in _quotations(before) - _quotations(after)):
        yield "quotation"
    if any(what not in gone for what, _ in _dates(was, before) - _dates(now, after)):
        yield "date"
    if gone:
        yield "source"


def _sources(claim: Claim) -> set[str]:
    return {piece.source for piece in claim.evidence}


def _quotations(claim: Claim) -> set[tuple[str, str]]:
    return {(piece.source, piece.quote) for piece in claim.evidence if piece.quote}


def _dates(briefing: Briefing, claim: Claim) -> set[tuple[str, str]]:
    """Return the dates that a claim's page prints: its own, its event's and its sources'."""
    event = briefing.events.get(claim.event or "")
    found = {("", claim.first_asserted), (claim.event or "", event.date if event else None)}
    found |= {(piece.source, piece.since) for piece in claim.evidence}
    found |= {(source, briefing.sources[source].published) for source in _sources(claim)}
    return {(what, date.text) for what, date in found if date is not None}
