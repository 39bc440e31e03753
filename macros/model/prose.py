"""Links to records inside prose, ``[[id]]`` and ``[[id|words]]``, and what is code there."""

import re
from collections.abc import Iterator
from typing import Final

# Possessive throughout: what is no link after all is found out in one go, however long it is.
LINK: Final = re.compile(
    r"\[\[\s*+(?P<id>[^\[\]|\s]++(?:\s++[^\[\]|\s]++)*+)\s*+"
    r"(?:\|\s*+(?P<words>[^\[\]\s]++(?:\s++[^\[\]\s]++)*+)?+\s*+)?+\]\]"
)

CODE_SPAN: Final = re.compile(r"(?<!`)(`++).+?(?<!`)\1(?!`)", re.DOTALL)
"""What stands between equal runs of backticks; no run is looked at twice, however long."""


def linked(text: str) -> Iterator[str]:
    """Go through the ids that a text links to."""
    return (match["id"] for match in LINK.finditer(text))
