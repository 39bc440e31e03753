"""Phrases of the interface that a page asked for and the catalogue of its language lacks."""

from collections.abc import Iterator

from macros import words
from macros.diagnostic import Diagnostic, Place, shown


def untold() -> Iterator[Diagnostic]:
    """Go through what the site said in English for want of words, and where to write them."""
    catalogue = words.CATALOGUE
    file = words.file_of(catalogue.language)
    if file is None:
        return
    lines = {phrase.words: phrase.line for phrase in words.phrases(file)}
    end = file.read_text("utf-8").count("\n") + 1
    for phrase in sorted(catalogue.missing):
        line = next((at for said, at in lines.items() if phrase in said.split(words.AFTER)), end)
        yield Diagnostic(
            Place(shown(file), line, 1),
            "missing-words",
            f"there is nothing in {catalogue.language} for `{phrase}`",
            "write its msgid as it stands here, and under it a msgstr",
        )
