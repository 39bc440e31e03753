"""Pages that people write, cut at their headings, so that search leads to the place itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from lxml import html

from macros.draw.findable import Findable
from macros.draw.words import _

_PROSE: Final = './/div[@class="prose__text"]'
_NOT_READ: Final = (
    ".//*[@data-claim] | .//svg | .//table | .//nav | .//search | .//script | .//style"
    ' | .//*[contains(concat(" ", @class, " "), " cite ")]'
)
"""What an excerpt must not cut apart, and what is no prose."""


def sections(folder: Path, address: str) -> Iterator[Findable]:
    """Go through what can be found of an authored page: the page, then each section of its prose.

    Of a page that is drawn from the data only its title and description are found: what it draws
    are records, which are found by themselves. A page that asks not to be indexed is left out.
    """
    root = html.fromstring((folder / unquote(address) / "index.html").read_text("utf-8"))
    if "noindex" in "".join(root.xpath('//meta[@name="robots"]/@content')):
        return
    title = _title(root)
    description = "".join(root.xpath('//meta[@name="description"]/@content'))
    lead, *parts = _parts(root)
    yield Findable(
        address=address, kind="page", title=title, says=description, text=(description, *lead[2])
    )
    for anchor, heading, text in parts:
        where = _(": ").join((title, heading))
        yield Findable(address=f"{address}#{anchor}", kind="page", title=where, text=tuple(text))


def _title(root: html.HtmlElement) -> str:
    headings = root.xpath('//div[@class="prose__head"]/h1')
    said = headings[0].text_content() if headings else root.findtext(".//title", "")
    name = "".join(root.xpath('//a[@class="masthead__name"]//text()')).strip()
    return _spaced(said).removesuffix(f" - {name}")


def _parts(root: html.HtmlElement) -> list[tuple[str, str, list[str]]]:
    """Cut the prose of a page at its headings of the second rank: anchor, heading, its texts."""
    parts: list[tuple[str, str, list[str]]] = [("", "", [])]
    for prose in root.iterfind(_PROSE):
        for element in prose.xpath(_NOT_READ):
            tail = element.tail
            element.clear()
            element.tag, element.text, element.tail = "span", " … ", tail
        for element in prose:
            if element.tag == "h2" and element.get("id"):
                parts.append((element.get("id", ""), _spaced(element.text_content()), []))
            elif isinstance(element.tag, str):
                parts[-1][2].append(_spaced(" ".join(element.itertext())))
    return parts


def _spaced(text: str) -> str:
    return " ".join(text.split())
