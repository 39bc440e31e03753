"""What was drawn, read back as a browser would read it."""

from collections.abc import Iterator
from typing import Final

from lxml import html
from markupsafe import Markup

BLOCKS: Final = frozenset(
    {
        *("br", "dd", "desc", "div", "dl", "dt", "h1", "h2", "h3", "li"),
        *("ol", "p", "section", "td", "text", "th", "title", "tr", "ul"),
    }
)


class Drawn:
    """An element of drawn HTML; what a test looks for in it has to be there."""

    def __init__(self, element: html.HtmlElement) -> None:
        self._element = element

    def one(self, path: str) -> "Drawn":
        """Return the first element at a path."""
        found = self._element.find(path)
        assert found is not None, f"nothing at {path}"
        return Drawn(found)

    def all(self, path: str) -> list["Drawn"]:
        """Return the elements at a path."""
        return [Drawn(found) for found in self._element.iterfind(path)]

    def has(self, path: str) -> bool:
        """Say whether there is an element at a path."""
        return self._element.find(path) is not None

    def get(self, name: str) -> str:
        """Return an attribute; empty where there is none."""
        return str(self._element.get(name) or "")

    @property
    def checked(self) -> bool:
        """Whether a radio is chosen from the start."""
        return "checked" in self._element.attrib

    @property
    def above(self) -> "Drawn":
        """The element that this one stands in."""
        parent = self._element.getparent()
        assert parent is not None
        return Drawn(parent)

    @property
    def source(self) -> str:
        """What was drawn, as XML."""
        return str(html.tostring(self._element, encoding="unicode", method="xml", with_tail=False))

    @property
    def words(self) -> str:
        """All words, with single spaces, and one between blocks."""
        return " ".join("".join(_said(self._element)).split())


def read(drawn: Markup) -> Drawn:
    """Read drawn HTML."""
    return Drawn(html.fragment_fromstring(str(drawn), create_parent="div"))


def _said(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        apart = " " if child.tag in BLOCKS else ""
        yield apart
        yield from _said(child)
        yield apart + (child.tail or "")
