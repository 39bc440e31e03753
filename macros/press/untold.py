"""Phrases of the interface that a page asked for and the catalogue of its language lacks."""

import os
from collections.abc import Iterator
from pathlib import Path

from macros import words
from macros.diagnostic import Diagnostic, Place


def untold() -> Iterator[Diagnostic]:
    """Go through what the site said in English for want of words, and where to write them."""
    catalogue = words.CATALOGUE
    file = words.file_of(catalogue.language)
    if file is None:
        return
    lines = {phrase.words: phrase.line for phrase in words.phrases(file)}
    end = file.read_text("utf-8").count("\n") + 1
    shown = Path(os.path.relpath(file)).as_posix()
    for phrase in sorted(catalogue.missing):
        line = next((at for said, at in lines.items() if phrase in said.split(words.AFTER)), end)
        yield Diagnostic(
            Place(shown, line, 1),
            "missing-words",
            f"there is nothing in {catalogue.language} for `{phrase}`",
            "write its msgid as it stands here, and under it a msgstr",
        )
