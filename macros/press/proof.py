"""The proof of the plates: what comes from them is what the engine would have rendered."""

from itertools import zip_longest

from macros.press.site import Site


class PlateMismatchError(RuntimeError):
    """A page printed from its plate differs from the same page rendered in full."""


def prove(site: Site) -> None:
    """Print each sample from its plate; raise PlateMismatchError where the two differ."""
    for address, html in site.samples.items():
        page = site.exemplars[address]
        printed = site.plates[page.kind].print(page)
        if printed != html:
            raise PlateMismatchError(f"plate-mismatch: {address}: {_difference(printed, html)}")


def _difference(printed: str, rendered: str) -> str:
    lines = zip_longest(printed.splitlines(), rendered.splitlines(), fillvalue="")
    for number, (ours, theirs) in enumerate(lines, 1):
        if ours != theirs:
            return f"line {number} is {ours!r} from the plate, and {theirs!r} rendered in full"
    return "the lines are the same, and their ends are not"
