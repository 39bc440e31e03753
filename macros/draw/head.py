"""What programs read in the head of a page: who says it, what it is about, where else it is.

Open Graph for those who preview a link, Highwire and Dublin Core tags by which Zotero saves a page
as a web page with all its authors, links to the same in other forms, and one graph in the terms of
schema.org. A claim's words stand nowhere here without their standing: titles and descriptions
bring it along.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, TypedDict

from markupsafe import Markup

from macros.draw import stands
from macros.draw.card import address as card_address
from macros.draw.cited import keywords
from macros.draw.in_force import in_force
from macros.draw.markup import filled
from macros.draw.page import Page
from macros.draw.view import View
from macros.draw.words import _, capital
from macros.export.alternates import OF_A_PAGE, Alternate
from macros.export.cards.card import HEIGHT, WIDTH
from macros.export.jsonld.graph import graph, script
from macros.export.jsonld.ground import Ground
from macros.export.jsonld.page import Leaf
from macros.export.timemap import NAME, TYPE

_META: Final = '\n<meta {}="{}" content="{}">'
_LINK: Final = '\n<link rel="alternate" type="{}" href="{}" title="{}">'
_HINTS: Final = (
    '\n<link rel="timemap" type="{}" href="{}">\n<link rel="memento" href="{}">'
    '\n<link rel="version-history" href="v/">'
)
_SCRIPT: Final = '\n<script type="application/ld+json">{}</script>'

_REGION: Final = re.compile(r"([a-z]{2,3})(?:-[A-Z][a-z]{3})?-([A-Z]{2})")
_ABOVE: Final[Mapping[str, tuple[str, str]]] = {
    "claims": ("claims/", "Claims"),
    "people": ("people/", "People"),
    "organizations": ("people/#organizations", "Organizations"),
    "sources": ("sources/", "Sources"),
    "events": ("timeline/", "Timeline"),
    "interpretations": ("interpretations/", "Readings"),
    "as-of": ("as-of/", "As of a day"),
    "releases": ("releases/", "Releases"),
    "ledger": ("claims/", "Claims"),
}
"""The page above each folder of pages, and its title."""

_SAYING: Final = frozenset({"claims", "interpretations", "as-of"})
"""Folders whose pages say something themselves, as an article does."""


_ALONE: Final = frozenset({"ledger", "releases"})
"""Folders whose pages have no twins: they list what stands elsewhere."""


class _Dated(TypedDict):
    """When a record was first released, and in which version, since when, it says what it says."""

    first: date | None
    changed: date | None
    version: str
    kept: str
    rated: date | None


def of_page(view: View, page: Page) -> Page:
    """Return a printed page with its head; `view` is of today, seen from the page."""
    folder, _slash, rest = page.address.partition("/")
    name = rest.rstrip("/")
    if folder == "as-of":  # no card: the front page's shows the reading of today
        view, name = replace(view.as_of(date.fromisoformat(name)), cards=frozenset()), ""
    if view.briefing.kind_of(name) != folder:
        name = ""
    above, title = _ABOVE[folder]
    leaf = Leaf(
        address=page.address,
        title=page.title,
        description=page.description,
        name=name,
        trail=((above, _(title)),),
        image=_image(view, name),
        says=folder in _SAYING,
        **_dated(view, name),
    )
    return replace(page, head=page.head + drawn(view, leaf))


def of_authored(
    view: View, address: str, title: str, description: str, language: str = ""
) -> Markup:
    """Draw the head of a page that people write, or of the front page, at an empty address.

    `language` is that of the page, where it is not the briefing's.
    """
    front = not address
    leaf = Leaf(
        address=address,
        title=view.briefing.about.question if front else title,
        description=description,
        image=_image(view, ""),
        says=front,
        language=language,
        **_dated(view, ""),
    )
    return drawn(view, leaf)


def drawn(view: View, leaf: Leaf) -> Markup:
    """Draw the head of a page."""
    ground = ground_of(view)
    parts = [filled(_META, *tag) for tag in (*_open_graph(view, leaf), *_cited(view, leaf))]
    for find in ALTERNATES:
        parts += (filled(_LINK, one.type, one.address, one.title) for one in find(view, leaf))
    parts.append(_memento(view, leaf))
    parts.append(filled(_SCRIPT, Markup(script(graph(ground, leaf)))))  # noqa: S704 (escaped there)
    return Markup("").join(parts)


def ground_of(view: View) -> Ground:
    """Return what the nodes of the graph are made from."""
    return Ground(
        judgements=view.judgements,
        base=view.base,
        edition=view.edition,
        plain=view.plain,
        named=view.title,
        stands=lambda name: stands.line(view, name),
    )


def _dated(view: View, name: str) -> _Dated:
    released = view.versions.get(name, ())
    first = released[0].day if released else view.edition
    newest, rated = in_force(view, name), _rated(view, name)
    return _Dated(
        first=first,
        changed=newest.day if newest else view.edition,  # the page may say what no version says
        version=str(newest.number) if newest else "",
        kept=newest.address if newest else "",
        rated=rated,
    )


def _rated(view: View, name: str) -> date | None:
    """Return the first release since which a claim has stood as it stands; None before one."""
    judged, day = view.judgements.claims.get(name), None
    if judged is None or name in view.taken_down:
        return None
    for version in reversed(view.versions.get(name, ())):
        if view.said(version).get("standing") != judged.standing.value:
            break
        day = version.day
    return day


def _image(view: View, name: str) -> str:
    """Return the full address of a page's card: its own, or else the front page's, if any."""
    found = next((one for one in (name, "") if one in view.cards), None)
    return "" if found is None else view.base + card_address(view, found)


def _open_graph(view: View, leaf: Leaf) -> Iterator[tuple[str, str, str]]:
    about = view.briefing.about
    yield "property", "og:title", leaf.title
    yield "property", "og:type", "article" if leaf.says else "website"
    yield "property", "og:url", view.base + leaf.address
    yield "property", "og:site_name", about.title
    yield "property", "og:description", leaf.description
    if region := _REGION.fullmatch(about.language):
        yield "property", "og:locale", f"{region[1]}_{region[2]}"
    if leaf.image:
        yield "property", "og:image", leaf.image
        yield "property", "og:image:width", str(WIDTH)
        yield "property", "og:image:height", str(HEIGHT)
        yield "property", "og:image:alt", _image_says(view, leaf)
    if leaf.says and leaf.first and leaf.changed:
        yield "property", "article:published_time", leaf.first.isoformat()
        yield "property", "article:modified_time", leaf.changed.isoformat()
        for one in about.authors:
            yield "property", "article:author", one.url or one.name
        for _address, title in leaf.trail:
            yield "property", "article:section", title
        for tag in keywords(view, leaf.name):
            yield "property", "article:tag", tag
    yield "name", "twitter:card", "summary_large_image" if leaf.image else "summary"


def _image_says(view: View, leaf: Leaf) -> str:
    """Say what a card says: for a claim also what speaks against it."""
    if leaf.name not in view.cards:
        return view.briefing.about.question
    judged = view.judgements.claims.get(leaf.name)
    return _(". ").join(filter(None, (leaf.title, capital(judged.against) if judged else "")))


def _cited(view: View, leaf: Leaf) -> Iterator[tuple[str, str, str]]:
    """Go through the tags by which Zotero and Google Scholar take a page.

    `DC.type` comes before `citation_title`, which alone would make it a journal article.
    """
    about = view.briefing.about
    yield "name", "DC.type", "webpage"
    yield "name", "citation_title", leaf.title
    for one in about.authors or ([about.publisher] if about.publisher else []):
        yield "name", "citation_author", one.name
    if leaf.changed:
        yield "name", "citation_publication_date", leaf.changed.strftime("%Y/%m/%d")
    yield "name", "citation_language", leaf.language or about.language
    yield "name", "citation_public_url", view.base + leaf.address
    yield "name", "citation_abstract", leaf.description
    if about_what := keywords(view, leaf.name):
        yield "name", "citation_keywords", "; ".join(about_what)


def _twins(view: View, leaf: Leaf) -> Iterator[Alternate]:
    """Beside each page of a record or a day, and each that people write, stand its twins."""
    del view
    if leaf.address.partition("/")[0] not in _ALONE:
        yield from OF_A_PAGE


def _oembed(view: View, leaf: Leaf) -> Iterator[Alternate]:
    """What can be embedded says where a program finds how."""
    kind = view.briefing.kind_of(leaf.name)
    if kind in {"claims", "interpretations"}:
        href = f"{view.base or view.root}embed/{leaf.address}oembed.json"
        yield Alternate("application/json+oembed", "oEmbed", href)


def _memento(view: View, leaf: Leaf) -> Markup:
    """Name the list of a record's versions and the newest of them, for programs that look back."""
    version = view.version(leaf.name) if leaf.name else None
    if version is None:
        return Markup()
    return filled(_HINTS, TYPE, f"v/{NAME}", view.root + version.address)


ALTERNATES: Final[tuple[Callable[[View, Leaf], Iterator[Alternate]], ...]] = (_twins, _oembed)
"""What finds the other forms of a page; add a form by adding a function."""
