"""What MkDocs makes of a page's title and of its links, for an engine that would do otherwise.

An extension of Markdown, which runs in the engine: it sets both aside, to be worked out after it.
"""

import re
from typing import Any, Final
from xml.etree import ElementTree as ET

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from mkdocs.utils.rendering import get_heading_text

TITLE: Final = "\ue002"
"""What stands before and after the title, ahead of the page that it was taken from."""

LINK: Final = "\ue003"
"""What stands before an address that was written in Markdown: it may name a file."""

SPARED: Final = "\ue004"
"""What keeps an attribute with an address from the engine."""

_ADDRESSED: Final = {"a": "href", "img": "src"}
_ADDRESS: Final = re.compile("(action|data|href|poster|src|srcset)=", re.IGNORECASE)


class AsMkDocs(Extension):
    """Puts what a page's heading says before the page, and spares its links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        """Come where MkDocs comes, and after all that there is."""
        heading = _Heading(md)
        md.treeprocessors.register(heading, "briefing_heading", priority=1)
        md.treeprocessors.register(_Links(md), "briefing_links", priority=0)
        md.postprocessors.register(_Aside(heading), "briefing_aside", priority=-1)


class _Heading(Treeprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.text: str | None = None

    def run(self, root: ET.Element) -> None:
        """Keep the words of a heading that the page begins with."""
        first = next(iter(root), None)
        if first is not None and first.tag == "h1":
            self.text = get_heading_text(first, self.md)
        self.text = self.text or ""


class _Links(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        """Mark each address, but for one of mail, which is not yet written out."""
        for element in root.iter():
            attribute = _ADDRESSED.get(str(element.tag), "")
            address = element.get(attribute)
            if address is not None and AMP_SUBSTITUTE not in address:
                element.set(attribute, f"{LINK}{address}")


class _Aside(Postprocessor):
    def __init__(self, heading: _Heading) -> None:
        super().__init__()
        self._heading = heading

    def run(self, text: str) -> str:
        """Put the title first; a heading that is read by itself is no page."""
        title = self._heading.text
        if title is None:
            return text
        spared = _ADDRESS.sub(rf"\1{SPARED}=", text)
        return f"{TITLE}{title}{TITLE}{spared}"


def makeExtension(**options: Any) -> Extension:  # noqa: N802 (their name)
    """Return the extension, as the reader of a configuration asks for it."""
    return AsMkDocs(**options)
