"""Numbers in words, as the language of the site writes them: `−5.3%`, `about 1,000 users`."""

from typing import Final

from macros import words
from macros.draw.words import _
from macros.model.figure import Figure
from macros.model.language import direction

_MINUS: Final = "\u2212"
_LEFT_TO_RIGHT: Final = "\u200e"
_GAP: Final = "\u202f"
_GROUPED: Final = 10_000
"""Thousands are set apart from here on, as `count` does."""

BOUNDS: Final = {
    "about": "about {amount}",
    "at-least": "{amount} or more",
    "at-most": "up to {amount}",
}
"""How it is said that a number is not exact."""


def number(value: str) -> str:
    """Write a decimal to the digit: a true minus, thousands set apart."""
    sign, digits = (minus(), value[1:]) if value.startswith("-") else ("", value.lstrip("+"))
    whole, point, rest = digits.partition(".")
    if float(whole) >= _GROUPED:
        whole = f"{int(whole):,}".replace(",", _GAP)
    return sign + whole + point + rest


def minus() -> str:
    """Write a true minus; in a line that runs to the left it stands before its number too."""
    onward = direction(words.CATALOGUE.readers) == "rtl"
    return f"{_LEFT_TO_RIGHT}{_MINUS}" if onward else _MINUS


def with_unit(value: str, unit: str) -> str:
    """Write a number with its unit: `5.3%`, `26.9 billion yuan`."""
    return number(value) + (unit if unit in {"%", "‰", "°"} else f"\u00a0{unit}")


def said(figure: Figure) -> str:
    """Write the number of a figure, and whether it is about so much, or a bound."""
    amount = with_unit(figure.value, figure.unit)
    return _(BOUNDS[figure.bound]).format(amount=amount) if figure.bound else amount
