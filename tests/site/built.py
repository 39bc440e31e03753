"""A finished site, read back."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

from lxml import html

from macros.address import address
from macros.draw.view import View
from macros.load import load
from macros.model.briefing import Briefing
from macros.weigh.judgement import Judgements


@dataclass(frozen=True)
class BuiltSite:
    """A site, and the briefing that it was built from."""

    folder: Path
    view: View

    @classmethod
    def of(cls, folder: Path, data: Path) -> "BuiltSite":
        judgements = load(data).judgements
        assert judgements is not None
        return cls(folder, View(judgements))

    @property
    def judgements(self) -> Judgements:
        return self.view.judgements

    @property
    def briefing(self) -> Briefing:
        return self.view.briefing

    @cached_property
    def pages(self) -> dict[str, html.HtmlElement]:
        """Every page that stands in the site's shell, by its address from the site's root."""
        return {
            file.relative_to(self.folder).as_posix().removesuffix("index.html"): _read(file)
            for file in shell_pages(self.folder)
        }

    def page(self, kind: str, name: str) -> html.HtmlElement:
        """Return the page of a record."""
        return self.pages[address(kind, name)]

    def links(self, kind: str, name: str) -> set[str]:
        """Return where the page of a record links to, in its own part, from the site's root."""
        here = address(kind, name)
        (article,) = self.pages[here].xpath("//article[starts-with(@class, 'page')]")
        return {
            urldefrag(urljoin(f"/{here}", link)).url.removeprefix("/")
            for link in article.xpath(".//a/@href")
        }

    def json(self, path: str) -> Any:
        """Return what a file of data says."""
        return json.loads((self.folder / path).read_text("utf-8"))

    def seen_on(self, page: str) -> View:
        """Return the briefing as a page shows it: that of a day, on the pages of days."""
        day = page.removeprefix("as-of/").strip("/")
        if day and page.startswith("as-of/"):
            return self.view.as_of(date.fromisoformat(day))
        return self.view


def shell_pages(site: Path) -> list[Path]:
    """Return the pages that stand in the site's shell: no embeds, no versions, no redirects."""
    return [
        file
        for file in sorted(site.rglob("*.html"))
        if not _ALONE.search(file.relative_to(site).as_posix()) and _MOVED not in file.read_bytes()
    ]


_ALONE = re.compile(r"^embed/|/v/\d+/")
_MOVED = b'http-equiv="refresh"'


def _read(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_text("utf-8"))


def spaced(text: str) -> str:
    """Return words with single spaces between them."""
    return " ".join(text.split())


def words(element: html.HtmlElement) -> str:
    """Return all words of an element."""
    return spaced(str(element.text_content()))
