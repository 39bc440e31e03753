"""Links that lead to a phrase on somebody's page: URL Fragment Text Directives.

`#:~:text=start[,end]` is a draft of the W3C's web incubator group: a browser that knows it scrolls
to the words and marks them, every other opens the page.
"""

import re
from typing import Final
from urllib.parse import quote

_LEFT_OUT: Final = re.compile(r"\s*(?:\[?(?:\u2026|\.\.\.)\]?)\s*")
_EDGES: Final = " \t\"'“”‘’«»"
_WITHOUT_LATIN: Final = frozenset(
    {"ar", "el", "fa", "he", "hi", "ja", "ko", "ru", "th", "uk", "zh"}
)
"""Languages in other scripts: words quoted from them in Latin letters are a translation."""


def to_phrase(url: str, words: str | None, language: str | None = None) -> str:
    """Return the address of quoted words on a page; of the page where they could not be found.

    What is left out of a quotation (`…`) parts it into where the words start and where they end.
    """
    if not url or not words or _translated(words, language):
        return url
    parts = [part.strip(_EDGES) for part in _LEFT_OUT.split(words)]
    parts = [part for part in parts if part]
    if not parts:
        return url
    ends = parts if len(parts) == 1 else [parts[0], parts[-1]]
    page, mark, fragment = url.partition("#")
    directive = f":~:text={','.join(map(_encoded, ends))}"
    return f"{page}#{fragment if mark else ''}{directive}"


def _encoded(words: str) -> str:
    """Escape words for a directive, in which `-`, `,` and `&` have a meaning."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")


def _translated(words: str, language: str | None) -> bool:
    spoken = (language or "").lower().split("-")[0]
    return spoken in _WITHOUT_LATIN and words.isascii()
