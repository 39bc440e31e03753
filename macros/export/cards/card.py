"""A card as SVG: whose briefing, the words, how they stand, what is against them, where it is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from xml.etree import ElementTree as ET

from macros.export.cards.direction import isolated, runs_left
from macros.export.cards.setting import LEADING, Setting, fitted, shown
from macros.export.cards.typeface import REGULAR, STRONG, Typeface, typeface
from macros.export.glyphs import GLYPHS

WIDTH, HEIGHT = 1200, 630
_EDGE: Final = 72
_INNER: Final = WIDTH - 2 * _EDGE
_TOP, _WORDS, _FOOT = 84, 132, 578

INK, INK_2, INK_3 = "#15181c", "#434950", "#5f666e"
FOR, AGAINST, LINE = "#14508c", "#9a400a", "#868d96"
_FAMILY: Final = "Briefing Card"
_HUES: Final[Mapping[str, str]] = {
    "established": FOR,
    "established-disputed": FOR,
    "corroborated": FOR,
    "reported": FOR,
    "contested": INK,
    "refuted": AGAINST,
    "framing": INK,
}
"""The colour of each standing, as standing.css has it; the others are grey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card says. `words` are never without how they stand.

    `glyph` is the standing or the sort of reading, `stands` its words, `counted` its origins and
    outlets, `against` the strongest evidence against it or nothing, `edition` the day.
    """

    site: str
    words: str
    glyph: str = ""
    stands: str = ""
    counted: str = ""
    against: str = ""
    edition: str = ""
    address: str


@dataclass(frozen=True, slots=True)
class _Style:
    """How words are set."""

    size: float
    colour: str
    weight: int = 400
    anchor: str = "start"

    @property
    def face(self) -> Typeface:
        return typeface(STRONG if self.weight == _STRONG else REGULAR)


_STRONG: Final = 600
_SIZES: Final = (66, 60, 54, 48, 43, 38, 34, 30, 27)
_AGAINST_SIZES: Final = (27, 25, 23, 21, 19)
_RULE: Final = 536
_ABOVE_RULE: Final = 520
_MOST_AGAINST: Final = 104
_EDITION: Final = 310
_COUNTED: Final = 330


def svg(card: Card) -> str:
    """Draw a card. Words in a script that no typeface has are replaced by the page's address."""
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": f"{WIDTH}",
            "height": f"{HEIGHT}",
            "font-family": _FAMILY,
        },
    )
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    _edge(root, dashed=card.glyph.startswith("specul"))
    _line(root, (_EDGE, _TOP), card.site, _Style(28, INK_2), _INNER - _EDITION - 20)
    _line(root, (WIDTH - _EDGE, _TOP), card.edition, _Style(24, INK_3, anchor="end"), _EDITION)
    bottom = _stands(root, card, _against(root, card))
    style = _Style(0, INK, _STRONG)
    said = shown(card.words, style.face) or shown(card.address, style.face) or ""
    height = bottom - _WORDS
    setting = fitted(said, style.face, width=_INNER, height=height, sizes=_SIZES)
    _block(root, setting, _WORDS, style)
    _line(root, (_EDGE, _FOOT), card.address, _Style(24, INK_3), _INNER)
    return ET.tostring(root, encoding="unicode")


def _edge(root: ET.Element, *, dashed: bool) -> None:
    """Draw the bar at the left: solid for what evidence bears, broken for what it does not."""
    bar = {"x1": "12", "x2": "12", "y1": "0", "y2": f"{HEIGHT}", "stroke": INK}
    bar |= {"stroke-width": "24"} | ({"stroke-dasharray": "28 14"} if dashed else {})
    ET.SubElement(root, "line", bar)
    foot = {"x1": f"{_EDGE}", "x2": f"{WIDTH - _EDGE}", "y1": f"{_RULE}", "y2": f"{_RULE}"}
    ET.SubElement(root, "line", foot | {"stroke": LINE})


def _against(root: ET.Element, card: Card) -> float:
    """Set what is against the words above the foot; return where it begins."""
    style = _Style(0, INK_2)
    said = shown(card.against, style.face)
    if not said:
        return _ABOVE_RULE
    setting = fitted(said, style.face, width=_INNER, height=_MOST_AGAINST, sizes=_AGAINST_SIZES)
    top = _ABOVE_RULE - setting.height
    _block(root, setting, top, style)
    return top - 8


def _stands(root: ET.Element, card: Card, bottom: float) -> float:
    """Set how the words stand above `bottom`; return where that begins."""
    if not card.stands:
        return bottom
    hue = _HUES.get(card.glyph, INK_2)
    base = bottom - 22
    hues = {
        "own": {"fill": hue, "stroke": hue},
        "for": {"fill": FOR, "stroke": FOR},
        "against": {"fill": AGAINST, "stroke": AGAINST},
    }
    at = f"translate({_EDGE} {base - 29:g}) scale(2.1)"
    drawn = ET.SubElement(root, "g", {"transform": at})
    drawn.extend(one.element(hues) for one in GLYPHS.get(card.glyph, ()))
    start = _EDGE + 48
    room = WIDTH - _EDGE - start - (_COUNTED if card.counted else 0)
    end = start + _line(root, (start, base), card.stands, _Style(37, hue, _STRONG), room) + 28
    _line(root, (end, base), card.counted, _Style(33, INK_2), WIDTH - _EDGE - end)
    return base - 56


def _block(root: ET.Element, setting: Setting, top: float, style: _Style) -> None:
    """Set several lines below `top`, at the size that was found for them.

    Words that run from right to left begin at the right edge.
    """
    left = runs_left(" ".join(setting.lines))
    sized = replace(style, size=setting.size, anchor="end" if left else "start")
    start = WIDTH - _EDGE if left else _EDGE
    for number, line in enumerate(setting.lines):
        at = (start, top + setting.size * (LEADING * number + 0.98))
        _text(root, at, line, sized, left=left)


def _line(
    root: ET.Element, at: tuple[float, float], words: str, style: _Style, room: float
) -> float:
    """Set one line, smaller or cut if it is too long; return how wide it is."""
    said = shown(words, style.face)
    if not said or room < style.size:
        return 0
    sizes = [style.size * part for part in (1, 0.9, 0.8, 0.7)]
    setting = fitted(said, style.face, width=room, height=style.size * LEADING, sizes=sizes)
    _text(root, at, setting.lines[0], replace(style, size=setting.size))
    return style.face.width(setting.lines[0]) * setting.size


def _text(
    root: ET.Element,
    at: tuple[float, float],
    words: str,
    style: _Style,
    *,
    left: bool | None = None,
) -> None:
    """Set words at a place; `left` says which way they run where not they alone decide it."""
    values = {
        "x": f"{at[0]:g}",
        "y": f"{at[1]:.1f}",
        "font-size": f"{style.size:g}",
        "font-weight": f"{style.weight}",
        "fill": style.colour,
    }
    if style.anchor != "start":
        values["text-anchor"] = style.anchor
    way = runs_left(words) if left is None else left
    ET.SubElement(root, "text", values).text = isolated(words, left=way)
