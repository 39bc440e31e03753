"""A stretch of time on a page: drawn with what its marks are called, and once more without."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from macros.draw.drawing.lanes import Mark
from macros.draw.drawing.scale import Scale
from macros.draw.drawing.timeline import NARROW, Words, drawn, overview


@dataclass(frozen=True, slots=True)
class Stretch:
    """A drawing with its heading, and the id of that heading on the page.

    `overview` is the same for a screen on which the words of its marks have no room.
    """

    id: str
    title: str
    drawing: Markup
    overview: Markup


def stretch(
    name: str,
    marks: Sequence[Mark],
    scale: Scale,
    words: Words,
    shaded: Sequence[tuple[float, float]] = (),
) -> Stretch:
    """Draw the marks of a stretch both ways."""
    narrow = Scale(scale.first, scale.last, *NARROW)
    smaller = replace(words, name=f"{words.name}-overview", rulers=())
    return Stretch(
        name,
        words.title,
        drawn(marks, scale, words, shaded).markup(),
        overview(marks, narrow, smaller, shaded).markup(),
    )
