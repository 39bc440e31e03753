"""The records as data: each as JSON, all as lists and tables, and the page that tells of them."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from macros.draw.data import filled
from macros.draw.in_force import all_of
from macros.draw.stood import moments
from macros.export import datapackage, edges, records
from macros.export.datapackage import FOLDER, NAME, Sum
from macros.export.readable import text
from macros.model.briefing import OWN_PAGE
from macros.press.form import Beside
from macros.press.site import Site
from macros.release.version import Version

_JSON: Final = "index.json"


def data(site: Site) -> Iterator[tuple[str, str]]:
    """Write every record as JSON and as a table, and the package that says what there is."""
    view = site.view
    days = {day: view.as_of(day).judgements for day in moments(view)}
    for address, written in chain(
        records.files(view.judgements, site.once(versions)), edges.files(view.judgements, days)
    ):
        if address.startswith(FOLDER):
            site.sums[address.removeprefix(FOLDER)] = Sum.of(written)
        yield address, written
    read = view.briefing.sources.values()
    described = datapackage.package(view.briefing.about, read, view.base, edition(site), site.sums)
    yield f"{FOLDER}{NAME}", text(described)


def data_at(site: Site, address: str) -> str | None:
    """Return the JSON of a record, a list or a table."""
    found, view = Beside.of(address), site.view
    if found and found.file == _JSON and found.folder in OWN_PAGE:
        if found.name not in view.briefing.records(found.folder):
            return None
        named = site.once(_named)
        return text(records.record(view.judgements, found.folder, found.name, named))
    return site.once(_together).get(address) if address.startswith(FOLDER) else None


def finished(site: Site) -> Iterator[tuple[str, str]]:
    """Write the pages that tell of the files of data, now that their sums are known."""
    for address, page in site.late.items():
        yield f"{address}index.html", filled(page, sums(site))


def finished_at(site: Site, address: str) -> str | None:
    """Return a page that tells of the files of data."""
    page = address.removesuffix("index.html")
    if page == address or not site.content(page) or page not in site.late:
        return None
    return filled(site.late[page], sums(site))


def sums(site: Site) -> Mapping[str, Sum]:
    """Return the sums of the files of data, which are made for that if they were not."""
    if not site.sums:
        site.once(_together)
    return site.sums


def edition(site: Site) -> str | None:
    """Return the day that this version holds for."""
    return site.view.edition.isoformat() if site.view.edition else None


def _named(site: Site) -> records.Named:
    return records.Named.of(site.view.briefing, site.once(versions))


def versions(site: Site) -> dict[str, Version]:
    """Return the versions that say what their records say today."""
    return all_of(site.view)


def _together(site: Site) -> dict[str, str]:
    """Make every list and table, and the package that describes them."""
    return {address: made for address, made in data(site) if address.startswith(FOLDER)}
