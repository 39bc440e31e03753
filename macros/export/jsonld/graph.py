"""The graph of a page, and the graph as it can stand in HTML."""

import json
from typing import Final

from macros.export.jsonld.dataset import dataset
from macros.export.jsonld.ground import Ground, Node, kept
from macros.export.jsonld.page import Leaf, article, publisher, site, trail, web_page
from macros.export.jsonld.review import review
from macros.export.jsonld.things import thing

CONTEXT: Final = "https://schema.org"
DATA: Final = "data/"
"""Where the page stands that offers the data."""

_ESCAPED: Final = {letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


_text: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def graph(ground: Ground, leaf: Leaf) -> Node:
    """Return the graph of a page: the page, what it is about, who publishes it, the way there."""
    return {"@context": CONTEXT, "@graph": nodes(ground, leaf)}


def nodes(ground: Ground, leaf: Leaf) -> list[Node]:
    """Return the nodes of a page's graph; each has an address of its own for an id."""
    kind = ground.briefing.kind_of(leaf.name)
    found = [
        article(ground, leaf) if leaf.says else web_page(ground, leaf),
        publisher(ground, fully=not leaf.address),
        trail(ground, leaf) if leaf.address else site(ground),
    ]
    if kind and kind != "interpretations":
        found.append(kept(thing(ground, leaf.name)))
    if kind == "claims" and (reviewed := review(ground, leaf.name)):
        found.append(reviewed)
    if leaf.address == DATA:
        found.append(dataset(ground))
    return found


def script(values: Node) -> str:
    """Return JSON that can stand in a `<script>`: nothing in it ends or comments out anything.

    `<`, `>`, `&` and the two line ends that JavaScript once refused are written as escapes, which
    JSON reads back as the same text.
    """
    written = _text(values)
    for letter, escaped in _ESCAPED.items():
        written = written.replace(letter, escaped)
    return written
