"""The glyphs of the standings and of the two sorts of reading, for what stands outside the shell.

The same shapes as the sprite in overrides/partials/glyphs.html, which embeds and cards are printed
without; a test holds the two to each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Stroke:
    """One part of a glyph in a box of 16 by 16: filled, or drawn with a line `wide` and `dashed`.

    `shape` is a path, or the middle and the radius of a circle. `hue` is whose colour it has: its
    `own`, or the one that means `for` or `against`.
    """

    shape: str | tuple[float, float, float]
    wide: float = 0
    dashed: str = ""
    hue: str = "own"

    def element(self, hues: Mapping[str, Mapping[str, str]]) -> ET.Element:
        """Return it as SVG; `hues` gives the attributes of each hue, under `fill` or `stroke`."""
        if isinstance(self.shape, str):
            values = {"d": self.shape}
        else:
            values = dict(zip(("cx", "cy", "r"), map(_plain, self.shape), strict=True))
        if self.wide:
            values |= {"fill": "none", "stroke-width": _plain(self.wide)}
            values |= {"stroke-dasharray": self.dashed} if self.dashed else {}
        else:
            values["stroke"] = "none"
        paint = hues[self.hue]
        values |= {name: value for name, value in paint.items() if name != self._other}
        return ET.Element("path" if isinstance(self.shape, str) else "circle", values)

    @property
    def _other(self) -> str:
        return "fill" if self.wide else "stroke"


_CORNER: Final = Stroke("M10 6V1a5 5 0 0 1 5 5z", hue="against")
_RING: Final = (8, 8, 6.2)

GLYPHS: Final[Mapping[str, tuple[Stroke, ...]]] = {
    "established": (Stroke((8, 8, 7)),),
    "established-disputed": (Stroke("M8 8V1a7 7 0 1 0 7 7z"), _CORNER),
    "corroborated": (Stroke((4, 8, 3.6)), Stroke((12, 8, 3.6))),
    "reported": (Stroke(_RING, 1.6), Stroke((8, 8, 2.6))),
    "contested": (
        Stroke("M7 1.1v13.8A7 7 0 0 1 7 1.1z", hue="for"),
        Stroke("M9.8 2.1v11.8A6.2 6.2 0 0 0 9.8 2.1z", 1.6, hue="against"),
    ),
    "speculative": (Stroke(_RING, 1.7, "3.1 1.77"),),
    "speculative-disputed": (Stroke("M8 1.8a6.2 6.2 0 1 0 6.2 6.2", 1.7, "3.1 1.77"), _CORNER),
    "refuted": (Stroke(_RING, 1.6), Stroke("m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6", 1.6)),
    "withdrawn": (Stroke((8, 8, 5.4), 1.6), Stroke("M0 8h16", 1.8)),
    "framing": (Stroke("M0 8h16", 3),),
    "speculation": (Stroke("M0 8h16", 2, "3.6 2.6"),),
}

_BY_CLASS: Final = {
    "own": dict[str, str](),
    "for": {"class": "glyph__for"},
    "against": {"class": "glyph__against"},
}


def sprite(names: Iterable[str]) -> Markup:
    """Return the symbols of some glyphs, for a page that has no shell."""
    root = ET.Element("svg", {"class": "glyphs", "aria-hidden": "true", "focusable": "false"})
    for name in dict.fromkeys(names):
        symbol = ET.SubElement(root, "symbol", {"id": f"g-{name}", "viewBox": "0 0 16 16"})
        symbol.extend(one.element(_BY_CLASS) for one in GLYPHS[name])
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 (ElementTree escapes)


def _plain(value: float) -> str:
    return f"{value:g}"
