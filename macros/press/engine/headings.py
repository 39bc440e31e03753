"""Headings with drawings in them: what a page takes for its title and its list of contents."""

from collections.abc import Iterable
from html import unescape

from markupsafe import Markup
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from macros.draw.written import Heading
from macros.press.stash import Stash


def bring_back(stash: Stash, page: Page) -> list[Heading]:
    """Put the words of what was drawn into the page's title; return its headings with theirs.

    A title out of the text is HTML to the engine, and plain text ever after.
    """
    if "title" not in page.meta and "title" not in vars(page):
        page.title = unescape(page.title or "")
    page.title = stash.words(page.title or "")
    return _headings(stash, page.toc)


def _headings(stash: Stash, links: Iterable[AnchorLink]) -> list[Heading]:
    return [
        Heading(
            Markup(stash.escaped_words(link.title)),  # noqa: S704 (escaped there)
            link.url,
            link.level,
            _headings(stash, link.children),
        )
        for link in links
    ]
