"""What every node is made from: the judgements, the site's address, and the words of records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from macros.address import address_of
from macros.export.licence import LICENCES
from macros.model.briefing import Briefing
from macros.model.field import UNKNOWN
from macros.weigh.judgement import ClaimJudgement, Judgements

Node: TypeAlias = dict[str, Any]
"""One object of the graph, as `json.dumps` takes it."""

PRODUCTS: Final = frozenset({"product", "model-family", "model"})
"""Kinds of organization that are no organization to schema.org."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What nodes are made from.

    `base` is the site's own address, `edition` the day that this version of it holds for. `plain`
    turns prose into plain text, `named` names a record, a claim with its standing; `stands` says
    how a claim stands in one line.
    """

    judgements: Judgements
    base: str
    edition: date | None
    plain: Callable[[str], str]
    named: Callable[[str], str]
    stands: Callable[[str], str]

    @property
    def briefing(self) -> Briefing:
        """The records."""
        return self.judgements.briefing

    def at(self, address: str) -> str:
        """Return the full address of a place on the site."""
        return f"{self.base or '/'}{address}"

    def url(self, name: str) -> str:
        """Return the permanent address of a record."""
        return self.at(address_of(self.briefing, name))

    def judged(self, name: str) -> ClaimJudgement:
        """Return where its evidence leaves a claim."""
        return self.judgements.claims[name]

    def ref(self, name: str) -> Node:
        """Name a record by its type, its permalink and its title; a claim with its standing."""
        return {"@type": self.type_of(name), "@id": self.url(name), "name": self.named(name)}

    def named_as(self, name: str) -> Node:
        """Name a record by its type and permalink alone, for where its words are not needed."""
        return {"@type": self.type_of(name), "@id": self.url(name)}

    def refs(self, names: Mapping[str, object] | tuple[str, ...] | list[str]) -> list[Node]:
        """Name several records, each once."""
        return [self.ref(name) for name in dict.fromkeys(names) if name != UNKNOWN]

    def type_of(self, name: str) -> str:
        """Return the type of a record in schema.org."""
        kind = self.briefing.kind_of(name)
        if kind == "organizations":
            known = self.briefing.organizations[name].kind
            return "Product" if known in PRODUCTS else "Organization"
        if kind == "sources":
            return SOURCES[self.briefing.sources[name].kind]
        return TYPES.get(kind or "", "CreativeWork")


TYPES: Final[Mapping[str, str]] = {
    "people": "Person",
    "events": "Event",
    "claims": "Claim",
    "interpretations": "Article",
    "questions": "Question",
    "terms": "DefinedTerm",
}

SOURCES: Final[Mapping[str, str]] = {
    "wire": "NewsArticle",
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "opinion": "OpinionNewsArticle",
    "aggregator": "Article",
    "blog": "BlogPosting",
    "social-post": "SocialMediaPosting",
    "official": "CreativeWork",
    "letter": "Message",
    "filing": "DigitalDocument",
    "paper": "ScholarlyArticle",
}
"""What schema.org calls each kind of source."""


def iri(address: str | None) -> str | None:
    """Return an address of the data as an IRI has it: what is not allowed in one is escaped."""
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~") if address else None


def licence(given: str | None) -> Node | None:
    """Name a licence, with the address of its words where that is known."""
    if not given:
        return None
    _name, path = LICENCES.get(given, ("", None))
    return kept({"@type": "CreativeWork", "name": given, "url": path})


def kept(node: Node) -> Node:
    """Return a node without what is not known: nothing, empty text and empty lists."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}
