"""Prose is Markdown; HTML in it is printed as it stands."""

import re
from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.diagnostic import Diagnostic
from macros.model.prose import CODE_SPAN

CODE: Final = "raw-html"
_HTML: Final = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*|/)?>|/[A-Za-z][A-Za-z0-9-]*\s*>|!--|![A-Z]|\?|!\[CDATA\[)"
)


def raw_html(case: Case) -> Iterator[Diagnostic]:
    """Find tags and comments in prose."""
    for spot, text in case.texts.prose:
        for match in _HTML.finditer(CODE_SPAN.sub("", text)) if "<" in text else ():
            yield case.warning(
                spot._replace(word=match[0]),
                CODE,
                f"`{match[0]}` is printed as it stands, for prose has no HTML",
                "write Markdown, such as **strong** or [words](address), or `code` in backticks",
            )
