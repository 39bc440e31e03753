"""Dates in words: those of the records, as every drawing writes them."""

from macros.model.when import MONTHS, day, machine, words

__all__ = ["MONTHS", "day", "machine", "words"]
