"""How to cite a page that people write: a box at its foot, and what its files need."""

from markupsafe import Markup
from mkdocs.structure.pages import Page

from macros.draw import cite
from macros.press.seam import to_root
from macros.press.site import Site


def box(site: Site, page: Page) -> Markup:
    """Draw the box of a page; the front page has that of the briefing itself."""
    if page.is_homepage or not page.title:
        return Markup()
    site.titles[page.url] = page.title
    return cite.page(site.view.at(to_root(page.url)), page.url, page.title)
