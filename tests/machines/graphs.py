"""The graphs of pages, read back as a program reads them: out of the HTML."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import html
from rdflib import Graph

from macros.draw import head, pages
from macros.draw.view import View

Node = dict[str, Any]
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_AUTHORED = ("", "about/", "claims/", "data/")


def heads(view: View) -> Iterator[tuple[str, str]]:
    """Go through the heads of all pages of a briefing: address, HTML."""
    for page in pages.every(view):
        yield page.address, page.head
    for address in _AUTHORED:
        yield address, head.of_authored(view.at("../"), address, "A title", "A description.")


def graph_in(text: str) -> list[Node]:
    """Return the nodes of the one graph in a page."""
    (found,) = _SCRIPT.findall(text)
    read = json.loads(found)
    assert read["@context"] == "https://schema.org"
    nodes: list[Node] = read["@graph"]
    return nodes


def objects(value: Any) -> Iterator[Node]:
    """Go through every object inside a value."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


_ADDRESSES = (
    *("url", "sameAs", "contentUrl", "archivedAt", "mainEntityOfPage", "image", "logo"),
    *("measurementTechnique", "publishingPrinciples", "correctionsPolicy", "ethicsPolicy"),
    *("unnamedSourcesPolicy", "actionableFeedbackPolicy", "ownershipFundingInfo"),
)
_DATES = (
    *("datePublished", "dateModified", "dateCreated", "startDate", "endDate"),
    *("foundingDate", "dissolutionDate"),
)
_CONTEXT = {
    "@vocab": "http://schema.org/",
    **{name: {"@type": "@id"} for name in _ADDRESSES},
    **{name: {"@type": "http://www.w3.org/2001/XMLSchema#date"} for name in _DATES},
}
"""What the context of schema.org says of addresses and dates, in the older `http:` form of its
terms, which the shapes are written in."""


def as_rdf(nodes: Iterable[Node]) -> Graph:
    """Return nodes as RDF.

    A month or a year, which schema.org takes for a date, gets its first day: XML's dates need one.
    """
    values = {"@context": _CONTEXT, "@graph": list(nodes)}
    for one in objects(values["@graph"]):
        for name in _DATES:
            if isinstance(one.get(name), str):
                one[name] += "-01-01"[len(one[name]) - len("2026-03-05") :] * (len(one[name]) < 10)
    return Graph().parse(data=json.dumps(values), format="json-ld")


def metas(text: str) -> list[tuple[str, str]]:
    """Return the tags of a head: name or property, content."""
    root = html.fragment_fromstring(text, create_parent="div")
    return [
        (str(one.get("property") or one.get("name")), str(one.get("content")))
        for one in root.iter("meta")
    ]
