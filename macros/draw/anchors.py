"""A place on each page for every claim that it prints: `#claim-<id>`, where it stands first."""

import re
from typing import Final

from markupsafe import Markup

_MARK: Final = " data-claim="
_PRINTS: Final = re.compile(r'<([a-z][a-z0-9]*\b[^<>]*?) data-claim="([^"<>]+)"([^<>]*)>')


def anchored(html: str) -> Markup:
    """Give the first element that prints a claim the id that links lead to, on any page.

    An element that has an id of its own keeps it, and the next one that prints the claim is taken.
    """
    done = set[str]()

    def placed(found: re.Match[str]) -> str:
        before, name, after = found.groups()
        if name in done or " id=" in before or " id=" in after:
            done.update([name] if f' id="claim-{name}"' in found[0] else [])
            return found[0]
        done.add(name)
        return f'<{before} id="claim-{name}" data-claim="{name}"{after}>'

    pieces, end, mark = list[str](), 0, html.find(_MARK)
    while mark >= 0:
        start = html.rfind("<", end, mark)
        if start >= 0 and (found := _PRINTS.match(html, start)):
            pieces += (html[end:start], placed(found))
            end = found.end()
        mark = html.find(_MARK, max(end, mark + 1))
    return Markup("".join((*pieces, html[end:])))  # noqa: S704 (it is a page's own HTML)
