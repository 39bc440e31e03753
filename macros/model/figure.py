"""A number that a claim states, and what exactly it measures."""

import re
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from macros.model.field import Date, Holds, Line, refuse
from macros.model.record import Part

_DECIMAL: Final = re.compile(r"[-+]?[0-9]{1,30}(?:\.[0-9]{1,30})?")


def _decimal(text: str) -> str:
    if _DECIMAL.fullmatch(text):
        return text
    hint = "write digits, with a point before decimals, such as -5.3; the rest belongs in `unit`"
    raise refuse("malformed-field", f"is `{text}`, which is no plain number", hint)


Decimal: TypeAlias = Annotated[
    str,
    StringConstraints(strict=True, strip_whitespace=True),
    AfterValidator(_decimal),
    Holds("number"),
    WithJsonSchema({"type": ["number", "string"], "description": "a decimal, such as -5.3"}),
]
"""A number as the evidence gives it, kept to the digit: 2.50 is not 2.5."""


class Figure(Part):
    """A number that a claim states, and what it measures, so that it is compared with its like.

    Figures whose `measures` and `unit` agree are drawn beside one another. Only what the claim's
    evidence gives is written down; what it leaves open is left out, and shown as not stated.

    `bound` says that the number is about so much, that much or more, or that much at most; it
    speaks of the size, so a fall of 3.5% or more is `value: -3.5, bound: at-least`.
    `of` is whose number it is, `where` the market, country or site it was taken on, `at` the
    moment in words (`lowest point of the session`), `from` and `to` the days between which it was
    measured: `to` alone is the day on which it was taken.
    """

    value: Decimal
    """The number."""
    unit: Line
    """Its unit."""
    measures: Line
    """What it measures."""
    bound: Literal["about", "at-least", "at-most"] | None = None
    """Whether it is about so much, at least or at most."""
    of: Line | None = None
    """Whose number it is."""
    where: Line | None = None
    """The market, country or site it was taken on."""
    at: Line | None = None
    """The moment, in words."""
    from_: Date | None = Field(default=None, alias="from")
    """The first day on which it was measured."""
    to: Date | None = None
    """The last day, or the only one."""

    @property
    def amount(self) -> float:
        """The number, to place it in a drawing."""
        return float(self.value)

    @property
    def likeness(self) -> str:
        """What a figure shares with those that it can be set beside."""
        return f"{self.measures.casefold()}, {self.unit}"
