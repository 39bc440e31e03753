"""Sites built from the made-up briefing with the corpus in its fields, and their innocent likes."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from macros.check.unsafe_link import scheme_of
from macros.diagnostic import Severity
from macros.load import load
from tests.hostile.corpus import WORDS
from tests.hostile.planted import Slot, plant
from tests.release.made import FIRST, TEAPOT, Desk

TOGETHER: Final = 5
"""How many payloads stand in one field."""

_LIKE: Final = str.maketrans({chr(code): "x" for code in range(33, 127) if not chr(code).isalnum()})


def innocent(text: str) -> str:
    """Return words of the same length, between the same spaces, that mean nothing to anybody."""
    return "".join(
        letter if letter.isalnum() or letter == " " else "x" for letter in text.translate(_LIKE)
    )


@dataclass(frozen=True)
class Sowing:
    """Which payloads go where: into these kinds of text, beginning at some place of the corpus."""

    holds: frozenset[str]
    payloads: Sequence[str]
    first: int = 0
    like: Callable[[str], str] = str

    def __call__(self, slot: Slot) -> str:
        """Return the words for a place; a number before them keeps all lists in one order."""
        if slot.holds not in self.holds:
            return f"q{slot.number:04} Words of a field"
        many = 1 if slot.holds == "quote" else TOGETHER  # a quotation is short
        begin = self.first + slot.number * TOGETHER
        some = (self.payloads[(begin + step) % len(self.payloads)] for step in range(many))
        words = f"q{slot.number:04} {' '.join(some)}"
        if (slot.kind, slot.field) == ("About", "contact") and scheme_of(words):
            return f"q{slot.number:04} Words of a field"  # for that address is refused
        return self.like(words)


LINES: Final = frozenset({"line", "quote"})
PROSE: Final = frozenset({"prose"})


def said_in_prose(folder: Path) -> list[str]:
    """Return the payloads that prose may hold; the others are refused, and the place is named."""
    shutil.copytree(TEAPOT, folder)
    terms = {
        f"p-{number}": {"term": f"q{number}", "everyday": "true", "meaning": words}
        for number, words in enumerate(WORDS)
    }
    (folder / "terms.yml").write_text(yaml.safe_dump(terms, allow_unicode=True), "utf-8")
    found = load(folder).faults
    lines = (folder / "terms.yml").read_text("utf-8").splitlines()
    refused = set[str]()
    for fault in found:
        if fault.severity is Severity.ERROR and fault.place.file.endswith("terms.yml"):
            heads = (line for line in reversed(lines[: fault.place.line]) if line[:2] == "p-")
            refused.add(next(heads).rstrip(":"))
    return [words for number, words in enumerate(WORDS) if f"p-{number}" not in refused]


def released(folder: Path, sowing: Callable[[int], Sowing]) -> Desk:
    """Sow, release, and sow otherwise, so that pages of versions and of changes have words too."""
    desk = Desk(folder)
    plant(TEAPOT, desk.data, sowing(0))
    desk.release(FIRST)
    shutil.rmtree(desk.data)
    plant(TEAPOT, desk.data, sowing(1))
    claims = yaml.safe_load((desk.data / "claims.yml").read_text("utf-8"))
    told = {"date": "2026-12-01", "kind": "update", "records": list(claims), "cause": "Reworded"}
    desk.add("corrections.yml", yaml.safe_dump({"all-was-reworded": told}))
    return desk
