"""Headings with drawings in them: what a page takes for its title and its list of contents."""

from collections.abc import Iterable
from html import unescape

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from macros.press.stash import Stash


def bring_back(stash: Stash, page: Page) -> None:
    """Put the words of what was drawn into the page's title and its list of contents.

    A title out of the text is HTML to the engine, and plain text ever after.
    """
    if "title" not in page.meta and "title" not in vars(page):
        page.title = unescape(page.title or "")
    page.title = stash.words(page.title or "")
    _relabel(stash, page.toc)


def _relabel(stash: Stash, links: Iterable[AnchorLink]) -> None:
    for link in links:
        link.title = stash.escaped_words(link.title)
        _relabel(stash, link.children)
