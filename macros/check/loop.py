"""Loops in what should lead somewhere."""

from collections.abc import Iterator, Mapping, Sequence


def loops(leads_to: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Find the loops, each once and from where it was first entered, which ends it too."""
    done = set[str]()
    for start in leads_to:
        way: dict[str, Iterator[str]] = {}  # the names on the way here, with what each leads to
        if start not in done:
            way[start] = iter(leads_to[start])
        while way:
            here = next(reversed(way))
            following = next(way[here], None)
            if following is None:
                del way[here]
                done.add(here)
            elif following in way:
                names = list(way)
                yield (*names[names.index(following) :], following)
            elif following in leads_to and following not in done:
                way[following] = iter(leads_to[following])
