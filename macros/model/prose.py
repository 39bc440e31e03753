"""Links to records inside prose: ``[[id]]`` and ``[[id|words]]``."""

import re
from collections.abc import Iterator
from typing import Final

LINK: Final = re.compile(r"\[\[\s*(?P<id>[^\[\]|]+?)\s*(?:\|\s*(?P<words>[^\[\]]+?)\s*)?\]\]")


def linked(text: str) -> Iterator[str]:
    """Go through the ids that a text links to."""
    return (match["id"] for match in LINK.finditer(text))
