"""Words as BibTeX and biblatex take them.

BibTeX counts braces even behind a backslash, so none of the words' own is left; runs that TeX would
turn into another mark (`--`, two single quotes) are kept apart.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from macros.export.citation.line import line
from macros.export.citation.names import Name
from macros.export.citation.work import Work

_LETTERS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "`": r"\textasciigrave{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
    }
)
_SPECIAL: Final = re.compile(r"[\\{}$&%#_^~`<>|]|--|''")
IN_ADDRESS: Final = str.maketrans({letter: f"%{ord(letter):02X}" for letter in ' "<>\\^`{|}'})
"""What an address may not hold and a bibliography could not carry."""


def tex(words: str) -> str:
    """Escape words."""
    said = line(words)
    if not _SPECIAL.search(said):
        return said
    said = said.translate(_LETTERS)
    while "--" in said or "''" in said:
        said = said.replace("--", "-{}-").replace("''", "'{}'")
    return said


def address(url: str) -> str:
    """Escape an address, which both take as it stands."""
    return line(url).translate(IN_ADDRESS)


def people(names: Iterable[Name]) -> str:
    """Write authors; the name of a group is in braces of its own, so that nobody takes it apart."""
    return " and ".join(_person(name) for name in names)


def keywords(words: Iterable[str]) -> str:
    """Write keywords; one with a comma in it is in braces of its own."""
    return ", ".join(f"{{{tex(word)}}}" if "," in word else tex(word) for word in words)


def copied(work: Work) -> str:
    """Say where an archived copy is, and of which day."""
    when = f"{work.archived.edtf} " if work.archived else ""
    return f"archived {when}at {work.archive}" if work.archive else ""


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Write an entry; fields that hold nothing are left out. Months are words that BibTeX knows."""
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'}"
        for name, value in fields.items()
        if value
    ]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}"


def _person(name: Name) -> str:
    if name.literal:
        return f"{{{tex(name.literal)}}}"
    return ", ".join(_part(part) for part in (name.family, name.suffix, name.given) if part)


def _part(words: str) -> str:
    """Write a part of a name, in braces where its own words would take it apart."""
    said = tex(words)
    return f"{{{said}}}" if "," in said or "\\" in said or " and " in f" {said.lower()} " else said
