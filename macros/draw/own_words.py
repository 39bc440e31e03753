"""How many of the origins that the lead rests on are the own words of one organization.

The rule is printed with the count. The origins are those of every claim of weight that fits the
reading. An origin is an organization's own words if the organization published it, under one of its
names; or if it is a letter, a filing or an official publication and only that organization speaks
in it. Parts of an organization count as the organization.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.alone import by_name, top
from macros.draw.linchpin import goes
from macros.draw.view import View
from macros.draw.words import _, count, say
from macros.weigh.judgement import Heard
from macros.weigh.left_out import first_without

OFFICIAL = frozenset({"letter", "filing", "official"})
"""Kinds of source in which those who publish it speak for themselves."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Whose words they are, how many of how many origins, and the first place without them."""

    organization: str
    origins: tuple[str, ...]
    all: int
    first: tuple[str, ...]


def own_words(view: View, reading: str) -> OwnWords | None:
    """Return whose own words most of a reading's origins are; None where they are nobody's."""
    heard = list(_heard(view, reading))
    roots = sorted({root for one in heard for root in one.roots.known})
    owner_of = {root: _owner(view, root, heard) for root in roots}
    counted = Counter(owner for owner in owner_of.values() if owner)
    if not counted:
        return None
    owner = min(counted, key=lambda one: (-counted[one], one))
    own = tuple(root for root in roots if owner_of[root] == owner)
    return OwnWords(owner, own, len(roots), first_without(view.judgements, frozenset(own)))


def sentence(view: View, reading: str) -> Markup:
    """Say so in as many words, with what the first place would be without them."""
    found = own_words(view, reading)
    if found is None:
        return Markup()
    who = view.link(found.organization)
    said = say(
        "{some} of the {all} that the evidence for “{reading}” goes back to are words of {who} "
        "itself: its letters, filings, announcements and what else it publishes.",
        some=len(found.origins),
        all=count(found.all, "origin", "origins"),
        reading=view.title(reading),
        who=who,
    )
    return say("{said} {then}", said=said, then=_then(view, found))


def _then(view: View, found: OwnWords) -> str:
    if found.first == view.judgements.matrix.first:
        return _("Left out all at once, they do not change the first place.")
    return _("Left out all at once, {there}.").format(there=goes(view, found.first))


def rule() -> str:
    """Say how it is counted."""
    return _(
        "Counted are the origins of every claim of weight that fits the reading. An origin is an "
        "organization’s own words if it or a part of it published it, or if it is a letter, a "
        "filing or an official publication in which nobody else speaks."
    )


def _heard(view: View, reading: str) -> Iterator[Heard]:
    """Go through the evidence that makes the origins of the claims which fit a reading."""
    judged = view.judgements.claims
    for name in view.judgements.readings[reading].fits:
        if judged[name].weight:
            yield from (
                one
                for one in judged[name].evidence
                if one.evidence.stance == "supports" and one.evidence.basis != "inference"
            )


def _owner(view: View, root: str, heard: list[Heard]) -> str | None:
    """Return the organization whose own words an origin is, if it is any one's."""
    briefing = view.briefing
    source = briefing.sources[root]
    publisher = by_name(briefing).get(source.publisher)
    if publisher is not None:
        return top(briefing, publisher)
    if source.kind not in OFFICIAL:
        return None
    speakers = {one.evidence.speaker for one in heard if root in one.roots.known}
    speaking = {name for name in speakers if name is not None}
    if not speaking or not speaking <= briefing.organizations.keys():
        return None
    owners = {top(briefing, name) for name in speaking}
    return owners.pop() if len(owners) == 1 else None
