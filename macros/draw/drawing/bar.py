"""A weight drawn as a bar from zero; the sum stands beside it in figures."""

from xml.etree import ElementTree as ET

from markupsafe import Markup

from macros.draw.drawing.svg import number


def bar(share: float) -> Markup:
    """Draw a bar of a share of the full width, 0 to 1."""
    root = ET.Element(
        "svg",
        {
            "class": "weight__bar",
            "viewBox": "0 0 100 6",
            "preserveAspectRatio": "none",
            "aria-hidden": "true",
        },
    )
    if share > 0:
        ET.SubElement(root, "rect", {"width": number(share * 100), "height": "6"})
    ET.SubElement(root, "line", {"y2": "6", "stroke-width": "1"})
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704
