"""A card as SVG: whose briefing, the words, how they stand, what is against them, where it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from macros.export.cards.setting import LEADING, Setting, fitted, shown
from macros.export.cards.typeface import REGULAR, STRONG, typeface
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
    _line(root, _EDGE, _TOP, card.site, 28, INK_2, room=_INNER - 330)
    _line(root, WIDTH - _EDGE, _TOP, card.edition, 24, INK_3, room=310, anchor="end")
    bottom = _stands(root, card, _against(root, card))
    said = shown(card.words, typeface(STRONG)) or shown(card.address, typeface(STRONG)) or ""
    setting = fitted(
        said,
        typeface(STRONG),
        width=_INNER,
        height=bottom - _WORDS,
        sizes=(66, 60, 54, 48, 43, 38, 34, 30, 27),
    )
    _block(root, setting, _WORDS, INK, weight=600)
    _line(root, _EDGE, _FOOT, card.address, 24, INK_3, room=_INNER)
    return ET.tostring(root, encoding="unicode")


def _edge(root: ET.Element, *, dashed: bool) -> None:
    """Draw the bar at the left: solid for what evidence bears, broken for what it does not."""
    line = {"x1": "12", "x2": "12", "y1": "0", "y2": f"{HEIGHT}", "stroke": INK}
    line |= {"stroke-width": "24"} | ({"stroke-dasharray": "28 14"} if dashed else {})
    ET.SubElement(root, "line", line)
    foot = {"x1": f"{_EDGE}", "x2": f"{WIDTH - _EDGE}", "y1": "536", "y2": "536", "stroke": LINE}
    ET.SubElement(root, "line", foot)


def _against(root: ET.Element, card: Card) -> float:
    """Set what is against the words above the foot; return where it begins."""
    said = shown(card.against, typeface(REGULAR))
    if not said:
        return 520
    setting = fitted(said, typeface(REGULAR), width=_INNER, height=104, sizes=(27, 25, 23, 21, 19))
    top = 520 - setting.height
    _block(root, setting, top, INK_2, weight=400)
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
    end = start + _line(root, start, base, card.stands, 37, hue, room=_INNER - 380, weight=600)
    _line(root, end + 28, base, card.counted, 33, INK_2, room=WIDTH - _EDGE - end - 28)
    return base - 56


def _block(root: ET.Element, setting: Setting, top: float, colour: str, *, weight: int) -> None:
    for number, line in enumerate(setting.lines):
        base = top + setting.size * (LEADING * number + 0.98)
        _text(root, _EDGE, base, line, setting.size, colour, weight)


def _line(  # noqa: PLR0913 (a place, words, how they are set)
    root: ET.Element,
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    *,
    room: float,
    anchor: str = "start",
    weight: int = 400,
) -> float:
    """Set one line, smaller or cut if it is too long; return how wide it is."""
    face = typeface(STRONG if weight > 400 else REGULAR)  # noqa: PLR2004 (the regular weight)
    said = shown(words, face)
    if not said or room < size:
        return 0
    sizes = [size, size * 0.9, size * 0.8, size * 0.7]
    setting = fitted(said, face, width=room, height=size * LEADING, sizes=sizes)
    _text(root, x, y, setting.lines[0], setting.size, colour, weight, anchor)
    return face.width(setting.lines[0]) * setting.size


def _text(  # noqa: PLR0913 (a place, words, how they are set)
    root: ET.Element,
    x: float,
    y: float,
    words: str,
    size: float,
    colour: str,
    weight: int,
    anchor: str = "start",
) -> None:
    values = {
        "x": f"{x:g}",
        "y": f"{y:.1f}",
        "font-size": f"{size:g}",
        "font-weight": f"{weight}",
        "fill": colour,
    }
    if anchor != "start":
        values["text-anchor"] = anchor
    ET.SubElement(root, "text", values).text = words
