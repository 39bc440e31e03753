"""The whole briefing as one graph of linked data, in the terms of schema.org (JSON-LD 1.1).

Every node has the permalink of its record for an id. A claim's words never stand without its
standing (`creativeWorkStatus`) and, in its `description`, the reason, the counts and what speaks
against it.
"""

from collections.abc import Iterator
from io import BytesIO

from macros.address import address_of, in_full, source_title
from macros.export.framed import framed, plain
from macros.export.jsonld.graph import CONTEXT
from macros.export.jsonld.ground import Node, kept
from macros.export.readable import pieces, text
from macros.model.briefing import Briefing
from macros.model.edtf import Edtf
from macros.model.field import UNKNOWN
from macros.weigh.judgement import Judgements


def file(judgements: Judgements, home: str) -> tuple[str, bytes]:
    """Return the file of the graph: its address from the site's root, and its bytes.

    It is encoded node by node: one letter beyond the Latin ones makes each letter of a text take
    two bytes or four, and ten thousand records are 40 million letters.
    """
    written = BytesIO()
    written.write(f'{{"@context": "{CONTEXT}", "@graph": '.encode())
    for piece in pieces(map(text, _Graph(judgements, home or "/").nodes())):
        written.write(piece.encode())
    written.write(b"}\n")
    return "briefing.jsonld", written.getvalue()


class _Graph:
    """Makes the nodes of one briefing, from the site's address."""

    def __init__(self, judgements: Judgements, home: str) -> None:
        self._judgements = judgements
        self._home = home

    @property
    def _briefing(self) -> Briefing:
        return self._judgements.briefing

    def nodes(self) -> Iterator[Node]:
        """Go through the nodes: the site, then the records with a page of their own."""
        yield self._site()
        briefing = self._briefing
        for records, make in (
            (briefing.people, self._person),
            (briefing.organizations, self._organization),
            (briefing.sources, self._source),
            (briefing.events, self._event),
            (briefing.claims, self._claim),
            (briefing.interpretations, self._reading),
        ):
            for name in records:
                at = self._at(name)
                yield {"@id": at, "url": at, **kept(make(name))}

    def _at(self, name: str) -> str:
        return in_full(self._home, address_of(self._briefing, name))

    def _to(self, *names: str | None) -> list[Node]:
        return [{"@id": self._at(name)} for name in names if name and name != UNKNOWN]

    def _plain(self, prose: str | None) -> str | None:
        return " ".join(plain(self._judgements, prose).split()) if prose else None

    def _site(self) -> Node:
        about = self._briefing.about
        by = about.publisher
        publisher = kept({"@type": "Organization", "name": by.name, "url": by.url}) if by else None
        return {
            "@id": self._home,
            **kept(
                {
                    "@type": "WebSite",
                    "url": self._home,
                    "name": about.title,
                    "description": about.question,
                    "inLanguage": about.language,
                    "publisher": publisher,
                }
            ),
        }

    def _person(self, name: str) -> Node:
        found = self._briefing.people[name]
        return {
            "@type": "Person",
            "name": found.name,
            "alternateName": [one.value for one in found.names],
            "description": self._plain(found.summary or found.relevance),
            "sameAs": list(found.same_as),
        }

    def _organization(self, name: str) -> Node:
        found = self._briefing.organizations[name]
        return {
            "@type": "Organization",
            "name": found.name,
            "alternateName": [one.value for one in found.names],
            "description": self._plain(found.summary),
            "parentOrganization": self._to(found.part_of),
            "sameAs": list(found.same_as),
        }

    def _source(self, name: str) -> Node:
        found = self._briefing.sources[name]
        read = found.access != "cited-only"
        return {
            "@type": "CreativeWork",
            "name": source_title(found),
            "author": [{"@type": "Person", "name": one} for one in found.author],
            "publisher": {"@type": "Organization", "name": found.publisher},
            "datePublished": _certain(found.published),
            "inLanguage": found.language,
            "sameAs": found.url if read else None,
            "archivedAt": found.archived_url if read else None,
            "isBasedOn": self._to(*(one.source for one in found.derived_from)),
            "description": self._plain(found.summary),
        }

    def _event(self, name: str) -> Node:
        found = self._briefing.events[name]
        return {
            "@type": "Event",
            "name": found.title,
            "startDate": _certain(found.date),
            "actor": self._to(*found.people, *found.organizations),
            "description": self._plain(found.summary),
        }

    def _claim(self, name: str) -> Node:
        found, judged = self._briefing.claims[name], self._judgements.claims[name]
        sources = dict.fromkeys(heard.evidence.source for heard in judged.evidence)
        return {
            "@type": "Claim",
            "text": found.text,
            "name": f"{found.label} ({framed(self._judgements, name)})",
            "creativeWorkStatus": judged.standing.value,
            "description": f"{judged.because}. {framed(self._judgements, name)}",
            "author": self._to(found.claimant),
            "about": self._to(*found.about, found.event),
            "datePublished": _certain(found.first_asserted),
            "citation": self._to(*sources),
        }

    def _reading(self, name: str) -> Node:
        found, judged = self._briefing.interpretations[name], self._judgements.readings[name]
        return {
            "@type": "CreativeWork",
            "name": found.title,
            "genre": found.role,
            "abstract": self._plain(found.thesis),
            "citation": self._to(*(one.source for one in found.argued_by)),
            "mentions": self._to(*judged.strains, *judged.fits),
        }


def _certain(when: Edtf | None) -> str | None:
    """Return as much of a date as is certain; nothing of one that is doubted or an interval."""
    if when is None or when.approximate or when.uncertain or "/" in when.text or "X" in when.text:
        return None
    month = when.text[5:7]
    return when.text[:4] if month > "12" else when.text  # seasons are no months elsewhere
