"""The twin of a source."""

from collections.abc import Iterator

from macros.address import source_title
from macros.export.markdown.desk import Desk, facts, section, when
from macros.export.markdown.text import link, listed, words
from macros.model.source import Source
from macros.words import _, between, framed

ACCESS = {"read": "read", "copy": "read in a copy", "cited-only": "not read here"}


KINDS = {
    "wire": "wire",
    "news": "news",
    "analysis": "analysis",
    "opinion": "opinion",
    "aggregator": "aggregator",
    "blog": "blog",
    "social-post": "social post",
    "official": "official",
    "letter": "letter",
    "filing": "filing",
    "paper": "paper",
}
TAKES = {
    "wire": "wire",
    "quote": "quote",
    "translation": "translation",
    "rewrite": "rewrite",
    "summary": "summary",
    "traced": "traced",
    "unknown": "unknown",
}


def blocks(desk: Desk, name: str) -> Iterator[str]:
    """Write a source: what it is, how it was read, what it goes back to, what rests on it."""
    source, judged = desk.briefing.sources[name], desk.judgements.sources[name]
    grade = source.reliability
    yield f"# {words(source_title(source))}"
    if source.summary:
        yield desk.prose(source.summary)
    yield facts(
        ("Publisher", words(source.publisher)),
        ("Author", between().join(map(words, source.author))),
        ("Kind", _(KINDS[source.kind])),
        ("Published", ", ".join(when(source.published))),
        ("Written", ", ".join(when(source.written))),
        ("Read", _(", ").join((_(ACCESS[source.access]), *when(source.accessed)))),
        ("Address", _addresses(source)),
        ("Reliability", _(": ").join((grade.grade, desk.line(grade.because))) if grade else None),
        ("Interest", " ".join(map(desk.line, source.interest))),
        ("Goes back to", desk.links(root for root in judged.roots if root != name)),
        ("Independence", _("not established") if judged.unknown else None),
    )
    taken = (framed(desk.link(one.source), _(TAKES[one.how])) for one in source.derived_from)
    yield from section("What it takes from", listed(taken))
    yield from section("What takes from it", listed(map(desk.link, judged.derived_by)))
    yield from section("Claims that it is evidence on", desk.claims(judged.claims))
    rests = [one for one in judged.rests if one not in judged.claims]
    yield from section("Other claims that go back to it", desk.claims(rests))


def _addresses(source: Source) -> str:
    """Link to what was read; an original that nobody here has read has no link."""
    if source.access == "cited-only":
        return ""
    found = [link(_("original"), source.url)] if source.url else []
    return between().join(
        [*found, *([link(_("archived"), source.archived_url)] if source.archived_url else [])]
    )
