"""Sentences of a text, so that a label can stand at the head of each."""

import re
from typing import Final

_END: Final = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\s\"'“‘«(\[])|(?<=[。！？])[”’」』）]*\s*(?=\S)|\n\s*\n"
)
_SHORT: Final = re.compile(
    r"(?:^|[\s(“‘\"'])(?:[^\W\d_]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|No|Inc|Ltd|Co|Corp|e\.g|i\.e|etc|cf|ca|approx)\.$"
)


def sentences(text: str) -> list[str]:
    """Split prose into its sentences; initials, abbreviations and links stay whole."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _goes_on(text, start, end):
            continue
        found.append(text[start : end.start()] + end[0].rstrip())
        start = end.end()
    found.append(text[start:].strip())
    return [" ".join(one.split()) for one in found if one]


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    """Say whether this is no end: in a link, after an initial, before a small letter."""
    if end[0].count("\n") > 1:
        return False
    before, after = text[start : end.start()], text[end.end() :]
    if before.count("[[") > before.count("]]"):
        return True
    head = after.lstrip("\"'“‘«(")
    if not head.startswith("[["):  # a link's id is small, what it prints need not be
        head = head.lstrip("[")
    return bool(_SHORT.search(before)) or head[:1].islower()
