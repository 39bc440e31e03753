"""One side of a claim in words: how many origins, which, and how they know it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from macros.model.source import Source
from macros.weigh.judgement import Heard
from macros.weigh.naming import joined, number, shortened
from macros.weigh.standing import OWN_WORDS

_BEST_FIRST: Final = ("document", "on-record", "named", "unnamed")
_ONE: Final = ("in a document", "on record", "from a named source", "from unnamed sources")
_MANY: Final = ("in documents", "on record", "from named sources", "from unnamed sources")
_NAMED, _UNNAMED = 2, 3
_INTERESTED: Final = "with an interest in being believed"
_UNKNOWN: Final = "independence not established"


def telling(
    told: Iterable[Heard], sources: Mapping[str, Source], name_of: Mapping[str, str]
) -> str:
    """Say who tells something: `one origin, LatePost, from unnamed sources`.

    `name_of` is origin -> what it is called, in the order in which they are named.
    """
    free = [heard for heard in told if not heard.evidence.interested]
    bound = [heard for heard in told if heard.evidence.interested]
    if not free:
        return f"{_tellers(bound, sources, name_of)}, {_INTERESTED}"
    known = _roots(free)
    beside = [name for root, name in name_of.items() if root in _roots(bound) - known]
    more = f", besides {shortened(beside)}, {_INTERESTED}" if beside else ""
    return _tellers(free, sources, name_of) + more


def outlets(evidence: Iterable[Heard], sources: Mapping[str, Source]) -> str:
    """Name the publishers of what was read."""
    return shortened(sorted({sources[heard.evidence.source].publisher for heard in evidence}))


def _tellers(
    evidence: Sequence[Heard], sources: Mapping[str, Source], name_of: Mapping[str, str]
) -> str:
    known = [root for root in name_of if root in _roots(evidence)]
    unsure = [heard for heard in evidence if heard.roots.unknown]
    doubted = f"{outlets(unsure, sources)}, {_UNKNOWN}" if unsure else ""
    if not known:
        best: dict[str, int] = {}
        for heard in sorted(unsure, key=_best, reverse=True):
            best[heard.evidence.source] = _best(heard)
        return f"{doubted}, {_bases(best.values())}"
    origins = "one origin" if len(known) == 1 else f"{number(len(known))} origins"
    called = shortened([name_of[root] for root in known])
    said = f"{origins}, {called}, {_how(evidence, known)}"
    return f"{said}, besides {doubted}" if unsure else said


def _roots(evidence: Iterable[Heard]) -> frozenset[str]:
    return frozenset[str]().union(*(heard.roots.known for heard in evidence))


def _best(heard: Heard) -> int:
    return _BEST_FIRST.index(heard.evidence.basis)


def _how(evidence: Iterable[Heard], known: Sequence[str]) -> str:
    """Say how the origins know it, each by the best that it gives."""
    pieces = list(evidence)
    best = [min(_best(heard) for heard in pieces if root in heard.roots.known) for root in known]
    own = _roots(
        heard for heard in pieces if heard.evidence.firsthand and heard.evidence.basis in OWN_WORDS
    )
    if not own:
        return _bases(best)
    several = {1: "", 2: "both "}.get(len(known), "all ")
    who = several if len(own) == len(known) else f"{number(len(own))} of them "
    return f"{who}at first hand, {_bases(best)}"


def _bases(best: Iterable[int]) -> str:
    """Say by what origins know it, given the best basis of each."""
    count = Counter(best)
    said = [_ONE[rank] if count[rank] == 1 else _MANY[rank] for rank in sorted(count)]
    if {_NAMED, _UNNAMED} <= set(count):
        said[-2:] = ["from named and unnamed sources"]
    return joined(said)
