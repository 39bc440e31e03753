"""A place on each page for every claim that it prints: `#claim-<id>`, where it stands first."""

import re
from typing import Final

from markupsafe import Markup

_PRINTS: Final = re.compile(r'<([a-z][a-z0-9]*\b[^<>]*?) data-claim="([^"<>]+)"([^<>]*)>')


def anchored(html: str) -> Markup:
    """Give the first element that prints a claim the id that links lead to, on any page.

    An element that has an id of its own keeps it, and the next one that prints the claim is taken.
    """
    if " data-claim=" not in html:
        return Markup(html)  # noqa: S704 (it is a page's own HTML)
    done = set[str]()

    def placed(found: re.Match[str]) -> str:
        before, name, after = found.groups()
        if name in done or " id=" in before or " id=" in after:
            done.update([name] if f' id="claim-{name}"' in found[0] else [])
            return found[0]
        done.add(name)
        return f'<{before} id="claim-{name}" data-claim="{name}"{after}>'

    return Markup(_PRINTS.sub(placed, html))  # noqa: S704 (it is a page's own HTML)
