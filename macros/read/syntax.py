"""What YAML itself cannot read: one fault at the place, in words, with the likely cure."""

from typing import Final

import yaml

from macros.diagnostic import Diagnostic, Place
from macros.read.text import DataFile

LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where PyYAML was built with it; ten times slower without."""

_QUOTE: Final = "put the whole value in quotes"
_INDENT: Final = (
    "compare the indentation of this line with those above; inside a value in quotes, write the "
    "quotation mark twice"
)
# What libyaml and PyYAML's own parser say, by a part of it that both use: our words, and the cure.
_KNOWN: Final = (
    (
        "mapping values are not allowed",
        "a colon and a space stand inside a text",
        f"{_QUOTE}; if this is a field, indent it like its neighbours",
    ),
    ("cannot start any token", "no value begins with this character", _QUOTE),
    (
        "sequence entries are not allowed",
        "a list cannot begin here",
        f"begin it on the next line, or {_QUOTE}",
    ),
    ("unexpected end of stream", "a quotation mark is opened here and never closed", "close it"),
    ("',' or '}'", "a mapping in braces goes wrong here", f"close it with }}, or {_QUOTE}"),
    ("',' or ']'", "a list in brackets goes wrong here", f"close it with ], or {_QUOTE}"),
    ("node content", "a value is missing here", f"take out the comma too many, or {_QUOTE}"),
    ("expected key", "no field can stand here", _INDENT),
    ("<block end>", "no field can stand here", _INDENT),
    ("expected ':'", "a line before this has no colon", "write name: value, or indent the text"),
    ("escape", "no such escape", r"write \\ for a backslash, or use single quotes"),
)


def syntax_fault(error: Exception, file: DataFile) -> Diagnostic:
    """Say where a file stops being YAML, why, and what to do."""
    said = str(getattr(error, "problem", None) or error)
    words, hint = next(
        ((words, hint) for part, words, hint in _KNOWN if part in said),
        ("this is no YAML", "compare the line with those of other records"),
    )
    return Diagnostic(_place(error, said, file), "yaml-syntax", f"{words} ({said})", hint)


def _place(error: Exception, said: str, file: DataFile) -> Place:
    """Return where it goes wrong; for what is never closed, where it was opened."""
    mark = getattr(error, "problem_mark", None)
    if "end of stream" in said or mark is None:
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        return Place(file.name, 1, 1)
    end = file.place(len(file.text.rstrip()))
    return min(end, Place(file.name, mark.line + 1, mark.column + 1))
