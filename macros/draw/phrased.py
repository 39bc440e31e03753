"""Phrases of the interface, put into templates when they are compiled, and what stands between."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from macros import words as catalogue
from macros.words import _

PUNCTUATION = (", ", "; ", ": ", ". ", " (", "(", ")", ".")
"""What stands between phrases in a template, and at the end of a sentence."""

_BETWEEN = re.compile(r"<[^>]*(?:>|$)|[,;:.] | ?\(|\)|\.(?=\s*(?:<|$))")
"""A tag, or what may have to be punctuated otherwise."""

_CLOSED = re.compile(r"((?:</[a-z]+>)*) ")
"""A space after a phrase, whose elements may end first."""

_FULL = tuple("，。：；？！、）”")
"""What takes the room of a space along, after which none is written."""


class Phrased(NodeTransformer):
    """Puts in the words of every `_("...")` that the catalogue has: it is there before.

    What stands between phrases, but in no tag, gets the punctuation of the language, and no space
    where the language writes none between words.
    """

    def __init__(self) -> None:
        self._in_tag = False
        self._before = ""
        self._next: dict[int, nodes.Node] = {}

    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802
        """Note what follows each piece of a template, before anything is put in."""
        self._next = dict(_followed(node))
        return self.generic_visit(node)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja's name)
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name="_"), args=[nodes.Const(value=str(words))], kwargs=[]
            ) if catalogue.CATALOGUE.knows(words):
                said = catalogue.CATALOGUE.gettext(words) % {}
                return nodes.MarkSafe(nodes.Const(said), lineno=node.lineno)
        return node

    def visit_Const(self, node: nodes.Const) -> nodes.Node:  # noqa: N802
        """Punctuate what an expression puts between phrases, or between the parts of a list."""
        if node.value == ", ":
            node.value = catalogue.between()
        elif isinstance(node.value, str) and node.value in PUNCTUATION:
            node.value = _(node.value)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802
        """Close up phrases where the language has no spaces between words."""
        for place, one in enumerate(node.nodes):
            if isinstance(one, nodes.TemplateData):
                after = [*node.nodes[place + 1 : place + 2], self._next.get(id(node))][0]
                self.visit_TemplateData(one, to_phrase=bool(_said(after)))
                self._before = ""
            else:
                self._before = _said(one)
                node.nodes[place] = self.visit(one)
        return node

    def visit_If(self, node: nodes.If) -> nodes.Node:  # noqa: N802
        """Begin anew in each branch: what was said before it may not have been said."""
        return self._apart(node)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        """Begin anew in a loop, and after it."""
        return self._apart(node)

    def _apart(self, node: nodes.Node) -> nodes.Node:
        self._before = ""
        self.generic_visit(node)
        self._before = ""
        return node

    def visit_TemplateData(  # noqa: N802
        self, node: nodes.TemplateData, *, to_phrase: bool = False
    ) -> nodes.Node:
        """Punctuate a piece of a template; it may begin and end within a tag."""
        if catalogue.CATALOGUE.language != catalogue.ENGLISH:
            tag, end, text = node.data.partition(">") if self._in_tag else ("", "", node.data)
            if end or not self._in_tag:
                self._in_tag = text.rfind("<") > text.rfind(">")
                if not catalogue.space():
                    text = self._close_up(text, to_phrase=to_phrase)
                node.data = tag + end + _BETWEEN.sub(_punctuated, text)
        return node

    def _close_up(self, text: str, *, to_phrase: bool) -> str:
        """Take out the space after a phrase that ends in a full mark, or between two phrases."""
        if text.isspace() and (self._before or to_phrase):
            return ""
        closed = _CLOSED.match(text) if self._before.endswith(_FULL) else None
        return closed[1] + text[closed.end() :] if closed else text


def _followed(tree: nodes.Template) -> Iterator[tuple[int, nodes.Node]]:
    """Go through what prints and is followed by more that prints, with the first of that."""
    for node in (tree, *tree.find_all(nodes.Node)):
        for _field, value in node.iter_fields():
            for one, other in pairwise(value if isinstance(value, list) else ()):
                if isinstance(one, nodes.Output) and isinstance(other, nodes.Output):
                    yield id(one), other.nodes[0]


def _said(node: nodes.Node | None) -> str:
    """Return what an expression that says a phrase says, gaps and all; else nothing."""
    say = catalogue.CATALOGUE
    match node:
        case nodes.Call(node=nodes.Name(name="_" | "gettext"), args=[nodes.Const(value=one), *_]):
            return say.gettext(str(one))
        case nodes.Call(
            node=nodes.Name(name="sense"), args=[nodes.Const(value=one), nodes.Const(value=other)]
        ):
            return say.pgettext(str(one), str(other))
        case nodes.Call(
            node=nodes.Name(name="ngettext"),
            args=[nodes.Const(value=one), nodes.Const(value=other), *_],
        ):
            return say.gettext(f"{one}{catalogue.AFTER}{other}")
        case nodes.MarkSafe(expr=inner):  # a block of it
            return _said(inner)
        case nodes.Mod(left=inner):  # ... and its gaps
            return _said(inner)
    return ""


def _punctuated(found: re.Match[str]) -> str:
    return _(found[0]) if found[0] in PUNCTUATION else found[0]
