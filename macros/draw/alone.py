"""How much of what a reading accounts for rests on the word of one organization alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.view import View
from macros.draw.words import say
from macros.model.briefing import Briefing
from macros.weigh.judgement import Heard

LEAST_SHARE = 1 / 2
"""From which share on it is worth a sentence."""


@dataclass(frozen=True, slots=True)
class Alone:
    """How many claims fit a reading well, and how many of them rest on one organization alone."""

    organization: str
    claims: tuple[str, ...]
    all: int


def alone(view: View, reading: str) -> Alone | None:
    """Return whose word alone most of what fits a reading well rests on, if there is such a one."""
    cells, judged = view.judgements.matrix.cells, view.judgements.claims
    well = [
        name
        for name in view.judgements.readings[reading].fits
        if cells[name][reading] == "fits-well" and judged[name].weight
    ]
    owner_of = {name: _owner(view.briefing, judged[name].evidence) for name in well}
    counted = Counter(owner for owner in owner_of.values() if owner)
    if not counted:
        return None
    owner = min(counted, key=lambda one: (-counted[one], one))
    if counted[owner] < 2 or counted[owner] < len(well) * LEAST_SHARE:  # noqa: PLR2004 (one proves nothing)
        return None
    return Alone(owner, tuple(name for name in well if owner_of[name] == owner), len(well))


def sentence(view: View, reading: str) -> Markup:
    """Say so in as many words; nothing where there is nothing to say."""
    found = alone(view, reading)
    if found is None:
        return Markup()
    return say(
        "“{reading}” rests in large part on what {who} says of itself: of the {all} claims "
        "that fit it well, {some} rest on its word alone.",
        some=len(found.claims),
        all=found.all,
        reading=view.title(reading),
        who=view.link(found.organization),
    )


def _owner(briefing: Briefing, evidence: tuple[Heard, ...]) -> str | None:
    """Return the one organization that speaks in every piece for a claim; None where others do."""
    told = [
        one
        for one in evidence
        if one.evidence.stance == "supports" and one.evidence.basis != "inference"
    ]
    owners = {_speaks(briefing, one) for one in told}
    return owners.pop() if len(owners) == 1 else None


def _speaks(briefing: Briefing, heard: Heard) -> str | None:
    """Return the organization at the top of whoever speaks, or of who published the origin."""
    speaker = heard.evidence.speaker
    if speaker is not None and speaker in briefing.organizations:
        return top(briefing, speaker)
    named = by_name(briefing)
    publishers = {briefing.sources[root].publisher for root in heard.roots.known}
    owners = {top(briefing, named[one]) if one in named else None for one in publishers}
    return owners.pop() if len(owners) == 1 and not heard.roots.unknown else None


def by_name(briefing: Briefing) -> Mapping[str, str]:
    """Return the organizations by all their names."""
    return {
        words: one.id
        for one in briefing.organizations.values()
        for words in (one.name, *(name.value for name in one.names if name.kind != "garbled"))
    }


def top(briefing: Briefing, name: str) -> str:
    """Return the organization that another is in the end a part of, itself where of none."""
    seen = {name}
    while (above := briefing.organizations[name].part_of) and above not in seen:
        seen.add(above)
        name = above
    return name
