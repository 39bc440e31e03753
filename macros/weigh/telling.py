"""One side of a claim in words: how many origins, which, and how they know it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from macros.model.source import Source
from macros.weigh.judgement import Heard
from macros.weigh.naming import joined, many, number, shortened
from macros.weigh.standing import OWN_WORDS
from macros.words import _

_RANK: Final = {"document": 0, "on-record": 1, "named": 2, "unnamed": 3}
_ONE: Final = ("in a document", "on record", "from a named source", "from unnamed sources")
_MANY: Final = ("in documents", "on record", "from named sources", "from unnamed sources")
_NAMED, _UNNAMED = _RANK["named"], _RANK["unnamed"]
_INTERESTED: Final = "with an interest in being believed"
_UNKNOWN: Final = "independence not established"


def telling(
    told: Iterable[Heard], sources: Mapping[str, Source], name_of: Mapping[str, str]
) -> str:
    """Say who tells something: `one origin, LatePost, from unnamed sources`.

    `name_of` is origin -> what it is called, in the order in which they are named.
    """
    free: list[Heard] = []
    bound: list[Heard] = []
    for heard in told:
        (bound if heard.evidence.interested else free).append(heard)
    if not bound:
        return _tellers(free, sources, name_of)
    if not free:
        return _(", ").join((_tellers(bound, sources, name_of), _(_INTERESTED)))
    others = _roots(bound) - _roots(free)
    beside = [name for root, name in name_of.items() if root in others]
    said = _tellers(free, sources, name_of)
    if not beside:
        return said
    more = _(", ").join((shortened(beside), _(_INTERESTED)))
    return _("{who}, besides {others}").format(who=said, others=more)


def outlets(evidence: Iterable[Heard], sources: Mapping[str, Source]) -> str:
    """Name the publishers of what was read."""
    return shortened(sorted({sources[heard.evidence.source].publisher for heard in evidence}))


def _tellers(
    evidence: Sequence[Heard], sources: Mapping[str, Source], name_of: Mapping[str, str]
) -> str:
    known = _roots(evidence)
    unsure = [heard for heard in evidence if heard.roots.unknown]
    doubted = _(", ").join((outlets(unsure, sources), _(_UNKNOWN))) if unsure else ""
    if not known:
        return _(", ").join((doubted, _bases(_best_by_source(unsure).values())))
    origins = many(len(known), "origin", "origins")
    called = shortened([name for root, name in name_of.items() if root in known])
    said = _("{origins}, {names}, {how}").format(origins=origins, names=called, how=_how(evidence))
    return _("{who}, besides {others}").format(who=said, others=doubted) if unsure else said


def _roots(evidence: Iterable[Heard]) -> frozenset[str]:
    return frozenset[str]().union(*[heard.roots.known for heard in evidence])


def _best_by_source(evidence: Iterable[Heard]) -> dict[str, int]:
    best: dict[str, int] = {}
    for heard in evidence:
        name, rank = heard.evidence.source, _RANK[heard.evidence.basis]
        best[name] = min(rank, best.get(name, rank))
    return best


def _how(evidence: Iterable[Heard]) -> str:
    """Say how the origins know it, each by the best that it gives."""
    best: dict[str, int] = {}
    own: set[str] = set()
    for heard in evidence:
        rank = _RANK[heard.evidence.basis]
        for root in heard.roots.known:
            best[root] = min(rank, best.get(root, rank))
        if heard.evidence.firsthand and heard.evidence.basis in OWN_WORDS:
            own |= heard.roots.known
    if not own:
        return _bases(best.values())
    return _(", ").join((_firsthand(len(own), len(best)), _bases(best.values())))


def _firsthand(own: int, of: int) -> str:
    """Say how many of the origins know it at first hand."""
    if own < of:
        return _("{number} of them at first hand").format(number=number(own))
    several = {1: "at first hand", 2: "both at first hand"}
    return _(several.get(of, "all at first hand"))


def _bases(best: Collection[int]) -> str:
    """Say by what origins know it, given the best basis of each."""
    ranks = list(best)
    said = [
        _(_ONE[rank]) if ranks.count(rank) == 1 else _(_MANY[rank]) for rank in sorted(set(ranks))
    ]
    if {_NAMED, _UNNAMED} <= set(ranks):
        said[-2:] = [_("from named and unnamed sources")]
    return joined(said)
