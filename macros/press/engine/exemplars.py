"""Exemplars: the pages that the engine renders so that plates can be cut from them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as EnginePage

from macros.draw import pages
from macros.draw.page import Page
from macros.press.engine.fit import named
from macros.press.plate import Plate, exemplar
from macros.press.site import Site

SAMPLES = 2
"""How many records of each kind are rendered both ways, to prove the plate."""


def add(site: Site, config: MkDocsConfig, files: Files) -> None:
    """Add the exemplar of each kind that has records, and a few records as samples.

    A site that proves nothing gets the exemplars of all kinds, since records may come later. An
    author's page in the place of one is a fault that is noted already.
    """
    for file in _files(site, config):
        if files.get_file_from_path(file.src_uri) is None:
            files.append(file)


def _files(site: Site, config: MkDocsConfig) -> list[File]:
    found = []
    view = site.view.at("../../")
    # In the navigation a page names itself by another way than a plate can.
    linked = {
        f"{one.partition('#')[0].removeprefix('./').rstrip('/')}/" for one in named(config.nav)
    }
    for drawer in pages.DRAWERS:
        names = list(drawer.names(view)) if site.proves else []
        if names or not site.proves:
            found.append(_file(site, config, exemplar(drawer.plate, drawer.folder)))
        found += [
            _file(site, config, drawer.page(view, name))
            for name in names[:: max(1, len(names) - 1)][:SAMPLES]
            if f"{drawer.folder}/{name}/" not in linked
        ]
    return found


def _file(site: Site, config: MkDocsConfig, page: Page) -> File:
    site.exemplars[page.address] = page
    return File.generated(
        config,
        f"{page.address.rstrip('/')}.md",
        content="",
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def take_meta(site: Site, page: EnginePage) -> bool:
    """Give an exemplar its values; say whether this page is one."""
    drawn = site.exemplars.get(page.url)
    if drawn is None or page.file.abs_src_path is not None:
        return False
    page.meta = {
        "kind": drawn.kind,
        "description": drawn.description,
        "robots": drawn.robots,
        "head": drawn.head,
        "section": drawn.address.partition("/")[0] + "/",
    }
    return True


def body(site: Site, page: EnginePage) -> str | None:
    """Return the body of an exemplar; None for a page that people write.

    Its title is set only now: the macros plugin would run a title that it saw.
    """
    drawn = site.exemplars.get(page.url)
    if drawn is None or page.file.abs_src_path is not None:
        return None
    page.meta["title"] = drawn.title
    return str(drawn.body)


def keep(site: Site, page: EnginePage, html: str) -> bool:
    """Cut the plate from an exemplar, set a sample aside; say whether the page was either."""
    drawn = site.exemplars.get(page.url)
    if drawn is None or page.file.abs_src_path is not None:
        return False
    if drawn.title == exemplar("", "").title:
        site.plates[drawn.kind] = Plate.cut(html)
    else:
        site.samples[drawn.address] = html
    return True
