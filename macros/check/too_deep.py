"""Quotations, lists and emphasis in prose stand inside each other only as far as pages show it."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.commonmark import depth, html
from macros.diagnostic import Diagnostic

CODE: Final = "too-deep"
DEEPEST: Final = 20
"""How many elements may; browsers and programs give up somewhere after two hundred."""

_MARKS: Final = ">*_-+.)"
"""What every level needs at least one of; a list and its item are two elements by one mark."""


def too_deep(case: Case) -> Iterator[Diagnostic]:
    """Find prose that is nested deeper."""
    for spot, text in case.texts.prose:
        if 2 * sum(map(text.count, _MARKS)) > DEEPEST and depth(html(text)) > DEEPEST:
            message = f"more than {DEEPEST} levels stand inside each other in this text"
            hint = "take out marks of quotation, lists or emphasis; two levels are plenty"
            yield case.error(spot, CODE, message, hint)
