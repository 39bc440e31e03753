"""The twin of a reading."""

from collections.abc import Iterable, Iterator

from macros.export.markdown.desk import Desk, facts, section, when
from macros.export.markdown.text import listed, words
from macros.export.phrases import figure, likelihood, per_cent, sources
from macros.model.interpretation import Addition, Judgement
from macros.model.sentence import sentences
from macros.words import _, framed

ROLES = {"framing": "framing", "speculation": "speculation"}
SURENESS = {"low": "low", "moderate": "moderate", "high": "high"}


def blocks(desk: Desk, name: str) -> Iterator[str]:
    """Write a reading: what it says, what strains it before what fits it, what it adds."""
    found, judged = desk.briefing.interpretations[name], desk.judgements.readings[name]
    yield f"# {words(found.title)}"
    yield _("One way to read the record ({role}). {thesis}").format(
        role=_(ROLES[found.role]), thesis=desk.line(found.thesis)
    )
    argued = (
        _(", ").join(filter(None, (desk.link(one.source), words(one.locator or ""))))
        for one in found.argued_by
    )
    yield facts(
        ("Letter in tables", found.letter),
        ("Argued by", _("; ").join(argued)),
        ("Score (0 is least strained)", figure(judged.score)),
        ("Reach", "-" if judged.reach is None else per_cent(judged.reach)),
        ("Place", _place(judged.rank, apart=judged.apart)),
        ("Without rating", str(len(judged.unrated)) if judged.unrated else None),
    )
    yield from section("What does not fit", _fitting(desk, name, judged.strains))
    if found.nothing_against:
        looked = found.nothing_against
        yield from section(
            "What was looked for against it",
            framed(desk.line(looked.looked_for), when(looked.date)[0]),
        )
    yield from section("What fits", _fitting(desk, name, judged.fits))
    yield from section(
        "What its place rests on",
        listed(words(sources(desk.briefing, pin)) for pin in judged.linchpins),
    )
    yield from section("What it adds", "\n\n".join(_added(desk, one) for one in found.adds))
    yield from section("What it takes for granted", listed(map(desk.line, found.assumptions)))
    yield from section(
        "What would change it", found.would_change and desk.prose(found.would_change)
    )
    yield from section("How likely it was held to be", _judged(desk, found.judgements))


def _place(rank: int | None, *, apart: bool) -> str:
    if rank is not None:
        return str(rank)
    return _("none: it says too little to be weighed beside the others") if apart else _("none")


def _fitting(desk: Desk, name: str, claims: Iterable[str]) -> str:
    return listed(desk.rating(claim, name, claim) for claim in claims)


def _added(desk: Desk, added: Addition) -> str:
    """Every sentence says that it is speculation."""
    said = " ".join(
        _("**Speculation:** {words}").format(words=desk.line(one)) for one in sentences(added.text)
    )
    basis = " " + _("Built on: {basis}").format(basis=desk.line(added.basis)) if added.basis else ""
    shows = (
        " " + _("What would show it: {shown}").format(shown=desk.line(added.would_show))
        if added.would_show
        else ""
    )
    return f"{said}{basis}{shows}"


def _judged(desk: Desk, judgements: Iterable[Judgement]) -> str:
    """Likelihood and confidence never share a sentence."""
    newest = sorted(judgements, key=lambda one: one.date.sort_key, reverse=True)
    return listed(
        _("{day}: {likelihood}. Confidence: {confidence}.").format(
            day=when(one.date)[0],
            likelihood=likelihood(desk.briefing, one),
            confidence=_(SURENESS[one.confidence]),
        )
        + f" {desk.line(one.because)}"
        for one in newest
    )
