"""Roles drawn over time: a solid end is dated, a broken one is not, one not found dissolves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from macros.draw.clock import Span
from macros.draw.drawing.lettering import balanced, cut, width
from macros.draw.drawing.scale import Scale
from macros.draw.drawing.svg import Drawing, number

WIDTH: Final = 750.0
_NAME, _META, _LINE = 15.0, 13.0, 17.0
_TOP, _HEAD, _PAD, _FOOT = 22.0, 14.0, 9.0, 16.0
_ROOM, _BESIDE = 270.0, 22.0
_DASHES: Final = ((9.0, 3.0), (6.0, 3.0), (3.0, 3.0), (1.0, 2.0))
"""How a bar dissolves whose end was not found: dashes, each with the gap before it."""

_BAR, _FADE, _STUB, _LEAST = 10.0, 46.0, 12.0, 8.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One role: its title, its dates in words, and when it began and ended, as far as known.

    `start` and `end` are None where nothing is known; `lasts` says that no end is on record.
    """

    title: str
    said: str
    start: Span | None
    end: Span | None
    lasts: bool
    lang: str | None = None

    @cached_property
    def names(self) -> list[str]:
        """The lines of its title."""
        return balanced(self.title, _NAME, _ROOM, strong=True)

    @cached_property
    def notes(self) -> list[str]:
        """The lines of its dates."""
        return balanced(self.said, _META, _ROOM, most=3)

    @property
    def height(self) -> float:
        """How much room its lane takes."""
        return 2 * _PAD + _LINE * (len(self.names) + len(self.notes)) - 2


@dataclass(frozen=True, slots=True)
class Group:
    """Roles under a heading: a person's own, and those of people who reported to them."""

    heading: str
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Words:
    """What the drawing is called, what it shows, and an event that it is ruled by, if any."""

    name: str
    title: str
    desc: str
    event: tuple[float, str] | None = None


def drawn(groups: Sequence[Group], first: float, last: float, words: Words) -> Drawing:
    """Draw roles between two moments."""
    bars = [bar for group in groups for bar in group.bars]
    gutter = max(_wide(bar) for bar in bars) + _BESIDE
    scale = Scale(first, last, min(gutter, _ROOM + _BESIDE), WIDTH - 3)
    headings = sum(_LINE + _PAD for group in groups if group.heading)
    foot = _TOP + sum(bar.height for bar in bars) + headings
    drawing = Drawing(
        words.name,
        WIDTH,
        foot + (_FOOT if words.event else 2),
        title=words.title,
        desc=words.desc,
        block="roles",
    )
    _ruled(drawing, scale, foot, words.event)
    y = _TOP
    for group in groups:
        if group.heading:
            drawing.text(0, y + _LINE, group.heading, "quiet")
            y += _LINE + _PAD
        for bar in group.bars:
            _lane(drawing, bar, scale, y)
            y += bar.height
            drawing.path(f"M0 {number(y)}H{number(WIDTH)}", "line")
    return drawing


def _wide(bar: Bar) -> float:
    return max(
        *(width(line, _NAME, strong=True) for line in bar.names),
        *(width(line, _META) for line in bar.notes),
    )


def _ruled(drawing: Drawing, scale: Scale, foot: float, event: tuple[float, str] | None) -> None:
    """Rule the drawing by its scale, and by the event that the roles turn on."""
    for at, words in scale.ticks():
        x = scale.x(at)
        drawing.path(f"M{number(x)} {number(_TOP)}V{number(foot)}", "line")
        if x + 4 + width(words, _META) <= WIDTH:
            drawing.text(x + 4, _HEAD, words, "quiet")
    if event:
        at, words = event
        x = scale.x(at)
        drawing.path(f"M{number(x)} {number(_TOP)}V{number(foot)}", "rule rule--event")
        left = x - scale.left > WIDTH - x
        said = cut(words, _META, x if left else WIDTH - x, strong=True)
        drawing.text(
            x - 4 if left else x + 4, foot + 13, said, "strong", anchor="end" if left else "start"
        )


def _lane(drawing: Drawing, bar: Bar, scale: Scale, y: float) -> None:
    """Draw a role: its title and dates at the left, and when it was."""
    for place, line in enumerate(bar.names):
        drawing.text(0, y + _PAD + 12 + place * _LINE, line, "strong role", lang=bar.lang)
    for place, line in enumerate(bar.notes, len(bar.names)):
        drawing.text(0, y + _PAD + 11 + place * _LINE, line, "quiet")
    middle = y + _PAD + 7
    if bar.start is None and bar.end is None and not bar.lasts:
        return
    start, surely = _seen(*_began(bar, scale))
    end, until = _seen(*reversed(_ended(bar, scale)))
    if surely > until:  # it can have ended before it is sure to have begun
        surely = until = (max(start, until) + min(end, surely)) / 2
    _broken(drawing, start, surely, middle, capped=_capped(bar.start, begins=True))
    _broken(drawing, end, until, middle, capped=_capped(bar.end, begins=False))
    if bar.lasts:
        _dissolving(drawing, surely, until, middle - _BAR / 2)
    else:
        drawing.box(surely, middle - _BAR / 2, max(until - surely, 1.5), _BAR, "span span--ended")


def _dissolving(drawing: Drawing, start: float, end: float, y: float) -> None:
    """Draw a bar without an end: solid at first, then in shorter and shorter dashes."""
    share = min((end - start) / 2 / sum(map(sum, _DASHES)), 1.0)
    x = end - share * sum(map(sum, _DASHES))
    drawing.box(start, y, max(x - start, 1.5), _BAR, "span")
    for dash, gap in _DASHES:
        x += gap * share
        drawing.box(x, y, dash * share, _BAR, "fade")
        x += dash * share


def _began(bar: Bar, scale: Scale) -> tuple[float, float]:
    """Return from where a role may have begun, and from where on it is sure to have."""
    if bar.start is None:
        dated = scale.x(bar.end.ends[0]) if bar.end else scale.right
        return max(scale.left, dated - _FADE - _STUB), max(scale.left, dated - _STUB)
    first, last = (scale.x(end) for end in bar.start.ends)
    if bar.start.start is None:
        return max(scale.left, last - _FADE), last
    return (first - _STUB if bar.start.doubted else first), last


def _ended(bar: Bar, scale: Scale) -> tuple[float, float]:
    """Return until where a role is sure to have lasted, and where it may have ended."""
    if bar.lasts:
        return scale.right, scale.right
    if bar.end is None:
        dated = scale.x(bar.start.ends[1]) if bar.start else scale.left
        return min(scale.right, dated + _STUB), min(scale.right, dated + _STUB + _FADE)
    first, last = (scale.x(end) for end in bar.end.ends)
    if bar.end.end is None:
        return first, min(scale.right, first + _FADE)
    return first, (last + _STUB if bar.end.doubted else last)


def _seen(outer: float, inner: float) -> tuple[float, float]:
    """Return the bounds of a doubtful end; one too narrow to be seen is drawn as dated."""
    middle = (outer + inner) / 2
    return (middle, middle) if abs(outer - inner) < _LEAST else (outer, inner)


def _capped(end: Span | None, *, begins: bool) -> bool:
    """Say whether a doubtful end has a bound: a stroke stands there."""
    if end is None or end.doubted:
        return False
    return (end.start if begins else end.end) is not None


def _broken(drawing: Drawing, outer: float, inner: float, y: float, *, capped: bool) -> None:
    """Draw the part of a role that is in doubt."""
    if outer == inner:
        return
    drawing.path(f"M{number(outer)} {number(y)}H{number(inner)}", "whisker")
    if capped:
        drawing.path(f"M{number(outer)} {number(y - 5)}v10", "whisker whisker--end")
