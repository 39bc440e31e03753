"""Quotation marks as books set them: round ones, and within a quoted title the other kind."""

import re
from functools import lru_cache
from typing import Final

_STRAIGHT: Final = re.compile(r"[\"']")
_OPENS_AFTER: Final = frozenset(" \u00a0([{“‘-–—/")
_MARKS: Final = re.compile(r"[“”‘’„‚]")
_CLOSED_BY: Final = {"“": "”", "‘": "’", "„": "“", "‚": "‘"}
_ENGLISH: Final = "“‘"


@lru_cache(maxsize=1024)
def rounded(words: str) -> str:
    """Turn straight quotation marks and apostrophes into round ones."""
    if not _STRAIGHT.search(words):
        return words
    found = list(words)
    for mark in _STRAIGHT.finditer(words):
        at = mark.start()
        opens = (at == 0 or words[at - 1] in _OPENS_AFTER) and bool(words[at + 1 :].strip())
        if mark[0] == '"':
            found[at] = "“" if opens else "”"
        else:
            closes_later = re.search(r"\w'(?!\w)", words[at + 1 :])
            found[at] = "‘" if opens and closes_later else "’"
    return "".join(found)


@lru_cache(maxsize=1024)
def turned(title: str) -> tuple[str, int]:
    """Return a title as it stands between double marks, and how many of its marks close it.

    Marks of the first rank become single, those within them double, and so on. Apostrophes stay,
    and so do marks of other countries, „so“ or «so».
    """
    if not _MARKS.search(title):
        return title, 0
    pairs = _pairs(title)
    letters, closing = list(title), set[int]()
    for first, last in pairs:
        rank = sum(outer < first and last < end for outer, end in pairs)
        if title[first] in _ENGLISH:
            closing.add(last)
            letters[first], letters[last] = ("‘", "’") if rank % 2 == 0 else ("“", "”")
    tail = len(title)
    while tail - 1 in closing:
        tail -= 1
    return "".join(letters), len(title) - tail


def _pairs(title: str) -> list[tuple[int, int]]:
    """Return where marks open and where they close; a mark that has no other is in no pair."""
    pairs, opened = list[tuple[int, int]](), list[int]()
    for mark in _MARKS.finditer(title):
        at = mark.start()
        inside_word = title[at - 1 : at].isalnum() and title[at + 1 : at + 2].isalnum()
        begun = [one for one in opened if _CLOSED_BY[title[one]] == mark[0]]
        if begun and not (mark[0] == "’" and inside_word):
            pairs.append((begun[-1], at))
            opened = [one for one in opened if one < begun[-1]]
        elif mark[0] in _CLOSED_BY and not inside_word:
            opened.append(at)
    return pairs
