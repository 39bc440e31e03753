"""The pages themselves: articles, other pages, the site, who publishes it, and the way there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from macros.export.jsonld.ground import Ground, Node, iri, kept, licence
from macros.export.jsonld.moment import certain
from macros.export.records import parties


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page, as its graph needs it.

    `address` is from the site's root. `name` is the record that it is about, if it is one's own
    page. `trail` are the pages above it, address and title, the site's front page left out.
    `says` tells a page that says something itself, as an article does, from one that lists.
    `language` is that of its words, where it is not the briefing's.
    `first` is the day of its first release, or that it holds for; `changed` since when it says what
    it says. `version` and `kept`, its address, are those of the version that says the same, if one
    does. `rated` is the first release in which a claim stood as it stands.
    """

    address: str
    title: str
    description: str
    name: str = ""
    trail: Sequence[tuple[str, str]] = ()
    says: bool = False
    image: str = ""
    first: date | None = None
    changed: date | None = None
    version: str = ""
    language: str = ""
    kept: str = ""
    rated: date | None = None


POLICIES: Final[Mapping[str, str]] = {
    "publishingPrinciples": "about/",
    "correctionsPolicy": "about/#corrections",
    "unnamedSourcesPolicy": "about/#unnamed-sources",
    "actionableFeedbackPolicy": "about/#report-an-error",
    "ownershipFundingInfo": "about/#who-pays-for-it",
    "ethicsPolicy": "about/#what-is-said-of-people",
}
"""Where the site says what its publisher holds itself to, by the names of schema.org."""


def publisher(ground: Ground, *, fully: bool) -> Node:
    """Say who publishes the site; fully with what it holds itself to and how it corrects."""
    about = ground.briefing.about
    party = about.publisher
    named = {
        "@type": "Organization",
        "@id": ground.at("#publisher"),
        "name": party.name if party else about.title,
        "url": party.url if party and party.url else ground.at(""),
        "logo": iri(party.logo) if party else None,
    }
    if not fully:
        return kept(named)
    return kept(named) | {name: ground.at(where) for name, where in POLICIES.items()}


def site(ground: Ground) -> Node:
    """Describe the site as a whole."""
    about = ground.briefing.about
    return {
        "@type": "WebSite",
        "@id": ground.at("#site"),
        "url": ground.at(""),
        "name": about.title,
        "inLanguage": about.language,
        "publisher": {"@id": ground.at("#publisher")},
    }


def trail(ground: Ground, leaf: Leaf) -> Node:
    """Return the way from the front page to this one; to the page above it, where it is a claim's.

    A claim's words would stand here without what speaks against it.
    """
    above = [("", ground.briefing.about.title), *leaf.trail]
    steps: list[Node] = [
        {"name": title, "item": {"@type": "WebPage", "@id": ground.at(address)}}
        for address, title in above
    ]
    if leaf.name not in ground.briefing.claims:
        steps.append({"name": leaf.title})
    return {
        "@type": "BreadcrumbList",
        "@id": f"{ground.at(leaf.address)}#breadcrumb",
        "itemListElement": [
            {"@type": "ListItem", "position": place, **step} for place, step in enumerate(steps, 1)
        ],
    }


def web_page(ground: Ground, leaf: Leaf) -> Node:
    """Describe a page that is about one record, which says the rest itself, or lists several."""
    url = ground.at(leaf.address)
    return kept(
        {
            "@type": "WebPage",
            "@id": f"{url}#page" if leaf.name else url,
            **_common(ground, leaf),
            "name": leaf.title,
            "description": "" if leaf.name else leaf.description,
            "mainEntity": {"@id": url} if leaf.name else None,
        }
    )


def article(ground: Ground, leaf: Leaf) -> Node:
    """Describe a page that says something itself: the briefing, a reading, a claim, a day."""
    url, briefing = ground.at(leaf.address), ground.briefing
    is_claim = leaf.name in briefing.claims
    return kept(
        {
            "@type": "Article",
            "@id": f"{url}#page" if is_claim else url,
            **_common(ground, leaf),
            "headline": leaf.title,
            "description": ground.stands(leaf.name) if is_claim else leaf.description,
            "mainEntityOfPage": url,
            "author": _authors(ground),
            "about": [{"@id": url}] if is_claim else [],
            "mentions": _mentioned(ground, leaf),
            "citation": _cited(ground, leaf.name),
            "isBasedOn": _based_on(ground, leaf.name),
            "backstory": {"@type": "WebPage", "@id": ground.at("method/")},
            "archivedAt": ground.at(leaf.kept) if leaf.kept else None,
            "correction": list(_corrections(ground, leaf.name)),
            "license": licence(briefing.about.licence.text),
            "isAccessibleForFree": True,
        }
    )


def _common(ground: Ground, leaf: Leaf) -> Node:
    """Return what all pages have."""
    url = ground.at(leaf.address)
    return {
        "url": url,
        "inLanguage": leaf.language or ground.briefing.about.language,
        "datePublished": leaf.first.isoformat() if leaf.first else None,
        "dateModified": leaf.changed.isoformat() if leaf.changed else None,
        "version": leaf.version,
        "image": [leaf.image] if leaf.image else [],
        "publisher": {"@id": ground.at("#publisher")},
        "isPartOf": {
            "@type": "WebSite",
            "@id": ground.at("#site"),
            "name": ground.briefing.about.title,
        },
    }


def _authors(ground: Ground) -> list[Node]:
    """Name the authors; who they are is not said, so they are organizations, as a masthead is."""
    given = [
        kept({"@type": "Organization", "name": one.name, "url": one.url})
        for one in ground.briefing.about.authors
    ]
    return given or [{"@id": ground.at("#publisher")}]


def _cited(ground: Ground, name: str) -> list[Node]:
    """Return what a claim's evidence or a reading's advocates are, by id alone."""
    if name in ground.briefing.claims:
        named = [piece.source for piece in ground.briefing.claims[name].evidence]
    elif name in ground.briefing.interpretations:
        named = [one.source for one in ground.briefing.interpretations[name].argued_by]
    else:
        return []
    return [ground.named_as(one) for one in dict.fromkeys(named)]


def _based_on(ground: Ground, name: str) -> list[Node]:
    """Return the origins that support a claim: what it goes back to, and not who repeats it."""
    if name not in ground.briefing.claims:
        return []
    return [ground.named_as(one) for one in ground.judged(name).origins]


def _mentioned(ground: Ground, leaf: Leaf) -> list[Node]:
    """Name whom a claim is about, who makes it, who is quoted; for the front page its people."""
    if leaf.name in ground.briefing.claims:
        return [ground.ref(one) for one in sorted(parties(ground.briefing.claims[leaf.name]))]
    named = () if leaf.address else ground.briefing.about.key_people
    return [ground.ref(one) for one in named]


def _corrections(ground: Ground, name: str) -> Iterable[Node]:
    for note in ground.briefing.corrections.values():
        if name in note.records and note.kind != "small-edit" and not note.withdrawn:
            told = " ".join(filter(None, (note.now, note.cause))) or note.kind
            yield kept(
                {
                    "@type": "CorrectionComment",
                    "@id": ground.url(note.id),
                    "text": ground.plain(told),
                    "datePublished": certain(note.date),
                    "author": {"@id": ground.at("#publisher")},
                }
            )
