"""The twin of a claim."""

from collections.abc import Iterator

from macros.export.markdown.desk import Desk, facts, section, when
from macros.export.markdown.text import listed, words
from macros.words import _, framed

KINDS = {
    "fact": "fact",
    "statement": "statement",
    "figure": "figure",
    "motive": "motive",
    "forecast": "forecast",
}


def blocks(desk: Desk, name: str) -> Iterator[str]:
    """Write a claim: its words with how it stands, the reason, the evidence, where it bears."""
    claim, judged = desk.briefing.claims[name], desk.judgements.claims[name]
    yield f"# {framed(words(claim.text), desk.framed(name))}"
    yield _("{sentence}.").format(sentence=words(judged.because[:1].upper() + judged.because[1:]))
    yield facts(
        ("Kind", _(KINDS[claim.kind])),
        ("Said by", desk.link(claim.claimant) if claim.claimant else None),
        ("About", desk.links(one for one in claim.about if one not in desk.briefing.claims)),
        ("Event", desk.link(claim.event) if claim.event else None),
        ("First said", ", ".join(when(claim.first_asserted))),
    )
    if claim.withdrawn:  # a tombstone, as its page is
        return
    yield from desk.evidence(judged.evidence)
    yield from section("What is not known", claim.unknown and desk.prose(claim.unknown))
    yield from section("Where it bears on the readings", _bears(desk, name))


def _bears(desk: Desk, name: str) -> str:
    cells = desk.judgements.matrix.cells.get(name, {})
    return listed(desk.rating(name, reading, reading) for reading, fit in cells.items() if fit)
