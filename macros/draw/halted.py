"""What a preview prints where there is no page to show: why, and what to do about it."""

from collections.abc import Iterable
from itertools import islice

from markupsafe import Markup

from macros import words as catalogue
from macros.diagnostic import Diagnostic
from macros.draw.environment import render
from macros.draw.policy import policy
from macros.draw.words import _, count


def page(faults: Iterable[Diagnostic], most: int) -> Markup:
    """Draw the page that stands for all others while nothing sound has been seen yet."""
    listed = sorted(faults)
    return _draw(
        count(len(listed), "error", "errors"),
        _("There is nothing to show yet. The page comes by itself when they are mended."),
        list(islice(listed, most)),
    )


def failure(error: Exception) -> Markup:
    """Draw what stands in the place of a page that could not be drawn, by a fault of ours."""
    said = _("This page could not be drawn. That is a fault of ours; the terminal says more.")
    return _draw(type(error).__name__, said, [])


def _draw(title: str, says: str, faults: list[Diagnostic]) -> Markup:
    return render(
        "halted.html",
        language=catalogue.CATALOGUE.language,
        policy=policy(),
        title=title,
        says=says,
        faults=faults,
    )
