"""A likelihood drawn: a line from 0 to 100, the scale's bounds, and the range in full ink."""

from collections.abc import Iterable

from macros.draw.drawing.lettering import width
from macros.draw.drawing.svg import Drawing, number
from macros.draw.words import _

FULL = 350.0
_SIZE = 13.0


def ruler(low: int, high: int, bounds: Iterable[int], words: str) -> Drawing:
    """Draw a range on a scale of per cent."""
    said = _("{words}, on a scale from 0 to 100 per cent").format(words=words)
    drawing = Drawing("ruler", FULL, 48, title=said, desc=said, block="ruler")
    drawing.path(f"M0 16H{number(FULL)}", "rule")
    for bound in sorted({0, 100, *bounds}):
        drawing.path(f"M{_x(bound)} 12V20", "rule")
    drawing.path(f"M{_x(low)} 16H{_x(high)}", "band")
    middle = (low + high) / 200 * FULL
    half = width(words, _SIZE, strong=True) / 2
    at = min(max(middle, half), FULL - half)
    drawing.text(at, 42, words, "strong", anchor="middle")
    if at - half > width("0", _SIZE) + 8:
        drawing.text(0, 42, "0")
    if at + half < FULL - width("100", _SIZE) - 8:
        drawing.text(FULL, 42, "100", anchor="end")
    return drawing


def _x(percent: int) -> str:
    return number(percent / 100 * FULL)
