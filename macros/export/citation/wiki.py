"""As Wikipedia's template for a page on the web."""

import re
from typing import Final

from macros.export.citation.line import line
from macros.export.citation.names import Name
from macros.export.citation.tex import address
from macros.export.citation.work import Work

_SPECIAL: Final = re.compile(r"[&<>\[\]{|}~'=]")
_LETTERS: Final = str.maketrans({letter: f"&#{ord(letter)};" for letter in "&<>[]{|}~'="})


def wiki(work: Work) -> str:
    """Write a call of the template; nothing in the words can end it or begin another."""
    version = f"version {work.version}" if work.version else ""
    fields = {
        **_authors(work.authors),
        "title": _said(work.title),
        "type": _said("; ".join(filter(None, (work.genre, version)))),
        "website": _said(work.container),
        "publisher": _said(work.publisher),
        "date": _date(work),
        "url": address(work.url),
        "archive-url": address(work.archive),
        "archive-date": work.archived.edtf,
        "access-date": work.accessed.edtf,
        "language": _said(work.language),
    }
    given = "".join(f" |{name}={value}" for name, value in fields.items() if value)
    return f"{{{{cite web{given}}}}}"


def _authors(names: tuple[Name, ...]) -> dict[str, str]:
    fields = {}
    for number, name in enumerate(names, 1):
        if name.literal:
            fields[f"author{number}"] = _said(name.literal)
        else:
            fields[f"last{number}"] = _said(name.family)
            fields[f"first{number}"] = _said(" ".join(filter(None, (name.given, name.suffix))))
    return fields


def _date(work: Work) -> str:
    exact = not (work.issued.end or work.issued.season or work.issued.circa)
    return work.issued.edtf if exact and work.issued.start else _said(work.issued.words)


def _said(words: str) -> str:
    said = line(words)
    return said.translate(_LETTERS) if _SPECIAL.search(said) else said
