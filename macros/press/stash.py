"""Drawings set aside while Markdown is read, so that it leaves them alone."""

import re
from dataclasses import dataclass, field

from markupsafe import Markup

_MARK = re.compile(r"<p>\s*\ue000b(\d+)\ue001\s*</p>|\ue000b(\d+)\ue001")


@dataclass
class Stash:
    """Drawn HTML, by number; the mark that stands for it is no Markdown and no HTML."""

    drawn: list[Markup] = field(default_factory=list)

    def put(self, html: Markup) -> str:
        """Set a drawing aside and return the mark that holds its place."""
        self.drawn.append(html)
        return f"\ue000b{len(self.drawn) - 1}\ue001"

    def bring_back(self, html: str) -> str:
        """Put every drawing where its mark stands; alone in a paragraph, it takes its place."""
        return _MARK.sub(lambda found: self.drawn[int(found[1] or found[2])], html)
