"""A drawing as SVG, built element by element: ElementTree escapes what goes into it."""

from functools import lru_cache
from xml.etree import ElementTree as ET

from markupsafe import Markup


@lru_cache(maxsize=4096)  # drawings stand on few lines
def number(value: float) -> str:
    """Write a coordinate with one decimal at most, and never as -0."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


class Drawing:
    """An SVG drawing that says in words what it shows.

    `name` is unique on the page: the ids of the title and the description are made of it.
    """

    def __init__(  # noqa: PLR0913 (a drawing has a size, a name and words)
        self, name: str, width: float, height: float, *, title: str, desc: str, block: str = ""
    ) -> None:
        self.root = ET.Element(
            "svg",
            {
                "class": f"drawing {block}".strip(),
                "viewBox": f"0 0 {number(width)} {number(height)}",
                "width": number(width),
                "role": "img",
                "aria-labelledby": f"{name}-title {name}-desc",
            },
        )
        ET.SubElement(self.root, "title", {"id": f"{name}-title"}).text = title
        ET.SubElement(self.root, "desc", {"id": f"{name}-desc"}).text = desc

    def path(self, way: str, style: str) -> None:
        """Draw a path."""
        ET.SubElement(self.root, "path", {"class": style, "d": way})

    def dot(self, x: float, y: float, radius: float, style: str) -> None:
        """Draw a disc."""
        values = {"cx": number(x), "cy": number(y), "r": number(radius)}
        ET.SubElement(self.root, "circle", {"class": style, **values})

    def box(self, x: float, y: float, width: float, height: float, style: str) -> None:
        """Draw a rectangle from its upper left corner."""
        values = {"x": x, "y": y, "width": width, "height": height}
        written = {name: number(value) for name, value in values.items()}
        ET.SubElement(self.root, "rect", {"class": style, **written})

    def text(  # noqa: PLR0913 (a place, words and how they are set)
        self,
        x: float,
        y: float,
        words: str,
        style: str = "",
        *,
        anchor: str = "start",
        lang: str | None = None,
    ) -> None:
        """Set words with their baseline at y."""
        given = {"class": style, "lang": lang or "", "text-anchor": anchor}
        values = {"x": number(x), "y": number(y)} | {
            name: value for name, value in given.items() if value and value != "start"
        }
        ET.SubElement(self.root, "text", values).text = words

    def glyph(self, name: str, x: float, y: float, size: float, style: str = "mark") -> None:
        """Place a glyph of the page's sprite with its middle at x, y."""
        values = {"class": style, "href": f"#g-{name}"}
        corner = {"x": x - size / 2, "y": y - size / 2, "width": size, "height": size}
        values |= {side: number(value) for side, value in corner.items()}
        ET.SubElement(self.root, "use", values)

    def markup(self) -> Markup:
        """Return the drawing as HTML takes it."""
        return Markup(ET.tostring(self.root, encoding="unicode"))  # noqa: S704
