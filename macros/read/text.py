"""The bytes of a data file -> text that YAML may see, or what is wrong with them."""

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from macros.diagnostic import Diagnostic, Place

LARGEST: Final = 16_000_000
"""How many bytes a data file may have: ten thousand records, and a slip stays cheap."""

FORBIDDEN_MOST: Final = 1_000
"""With more signs that may not stand in it, a file is no text."""

TOKEN: Final = "zqbriefing"  # noqa: S105 (no password)
"""How every mark begins that holds a place on a page until it is printed."""

# Invisible and able to deceive: controls, overrides of the writing direction, byte order marks
# inside a text, separators that count as a line for YAML alone, and what is no character, such as
# half of a pair that UTF-16 needs. And what holds a place on a page until it is printed, so that no
# text is taken for such a place.
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    f"\ud800-\udfff\ue000-\ue019\ufeff\ufffe\uffff]|{TOKEN}"
)
_LONE_RETURN: Final = re.compile("\r(?!\n)")  # a line break of old, which YAML counts too
_TAB: Final = "\t"
_LINE_BREAK: Final = re.compile("\r\n|\r|\n")
_LEADING_TAB: Final = re.compile(r"^[ ]*\t", re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class DataFile:
    """A data file by the name that the editor knows it by, and its text.

    `structured` is whether YAML can find the structure: not where tabs indent or bytes are lost.
    """

    name: str
    text: str
    structured: bool = True

    def place(self, index: int) -> Place:
        """Return where the character at `index` stands."""
        before = [match.end() for match in _LINE_BREAK.finditer(self.text, 0, index)]
        return Place(self.name, len(before) + 1, index - (before[-1] if before else 0) + 1)


def read_bytes(path: Path, name: str) -> tuple[bytes | None, list[Diagnostic]]:
    """Return what a file holds, without the mark of its byte order, or why it is not read."""
    try:
        found = path.stat()
        # A pipe or a device may have no end, or nobody at its other one.
        if not (S_ISREG(found.st_mode) or S_ISDIR(found.st_mode)):
            return None, [unreadable(name, OSError("it is a pipe or a device"))]
        if found.st_size > LARGEST:
            return None, [_too_large(name, found.st_size)]
        return path.read_bytes().removeprefix(BOM_UTF8), []
    except OSError as refusal:
        return None, [unreadable(name, refusal)]


def decoded(content: bytes, name: str) -> tuple[DataFile | None, list[Diagnostic]]:
    """Return what a file holds as a text fit for YAML, and what is wrong with it.

    Of what may not stand in it, the first of each sort is reported with the number of its like.
    Without a text, nothing that the file holds is known.
    """
    try:
        file = DataFile(name, content.decode())
    except UnicodeDecodeError as error:
        text = _LONE_RETURN.sub("\n", content.decode(errors="replace"))
        faults = [_not_utf_8(name, content, error.start)]
        return DataFile(name, text, structured=not FORBIDDEN.search(text)), faults
    faults, others = _unfit(file)
    return None if others > FORBIDDEN_MOST else _fit(file), faults


def is_fit(text: str) -> bool:
    """Say whether YAML may see a text as it stands, and nothing is wrong with it."""
    return not (_TAB in text or _LONE_RETURN.search(text) or FORBIDDEN.search(text))


def _fit(file: DataFile) -> DataFile:
    """Put stand-ins of the same width for what YAML would refuse, so that places stay true."""
    unprintable = "\N{REPLACEMENT CHARACTER}"
    text = FORBIDDEN.sub(lambda at: unprintable * len(at[0]), _LONE_RETURN.sub("\n", file.text))
    return DataFile(file.name, text, structured=not _LEADING_TAB.search(text))


def _unfit(file: DataFile) -> tuple[list[Diagnostic], int]:
    """Return what is wrong with a text, and how many forbidden signs follow the first."""
    faults, others = [], 0
    found = FORBIDDEN.finditer(file.text)
    if first := next(found, None):
        others = sum(1 for _ in islice(found, FORBIDDEN_MOST + 1))
        faults.append(
            Diagnostic(
                file.place(first.start()),
                "forbidden-character",
                f"{forbidden(first[0])} stands here{_more(others)}",
                "delete it; it most often comes from pasting",
            )
        )
    if (tab := file.text.find(_TAB)) >= 0:
        faults.append(
            Diagnostic(
                file.place(tab),
                "tab",
                f"a tab stands here{_more(file.text.count(_TAB) - 1)}",
                "write spaces; two for each level",
            )
        )
    return faults, others


def forbidden(sign: str) -> str:
    """Name what may not stand in a text."""
    if sign == TOKEN:
        return f"`{TOKEN}`, by which pages are put together,"
    return f"the invisible U+{ord(sign):04X}"


def _more(others: int) -> str:
    if others > FORBIDDEN_MOST:
        return f", and more than {FORBIDDEN_MOST} more of its sort in this file"
    return f", and {others} more of its sort in this file" if others else ""


def _too_large(name: str, size: int) -> Diagnostic:
    return Diagnostic(
        Place(name, 1, 1),
        "too-large",
        f"the file has {size / 1e6:.1f} MB; {LARGEST / 1e6:.0f} MB is the most that is read",
        "split its records among several files, in a folder named after their kind",
    )


def unreadable(name: str, refusal: OSError, what: str = "file") -> Diagnostic:
    """Say that the system does not let a file or a folder be read."""
    return Diagnostic(
        Place(name, 1, 1),
        "unreadable-file",
        f"the {what} cannot be read: {refusal.strerror or refusal}",
        "let this user read it, or take it out of the folder",
    )


def _not_utf_8(name: str, content: bytes, at: int) -> Diagnostic:
    before = DataFile(name, content[:at].decode())
    utf_16 = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return Diagnostic(
        before.place(len(before.text)),
        "not-utf-8",
        f"the byte {content[at]:02X} is no UTF-8{'; the file looks like UTF-16' if utf_16 else ''}",
        "save the file as UTF-8",
    )
