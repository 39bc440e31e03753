"""The version that says what a record's page says today, and how a version is cited.

A version is cited with its own words, standing, origins and day, and at its own address, whatever
the page says by now. Where the page has moved on, no version says what it says: then the page is
what is cited, with the day that it holds for.
"""

from collections.abc import Container
from dataclasses import replace
from typing import Any, Final

from markupsafe import Markup

from macros.draw import cited
from macros.draw.attributed import corrected
from macros.draw.changed import sentences
from macros.draw.view import View
from macros.export.citation.csl_json import item, read
from macros.export.citation.work import Work
from macros.release.version import Version

CITE: Final = "cite"
"""Where a version's `index.json` keeps how the version is cited, as an item of CSL-JSON."""


def in_force(view: View, name: str) -> Version | None:
    """Return the newest version of a record; None where none says what its page says today."""
    version = newest(view, name)
    return None if version is None or view.since(name, version) else version


def all_of(view: View) -> dict[str, Version]:
    """Return the versions in force of all records that have one, by their ids."""
    found = ((name, in_force(view, name)) for name in view.versions if name in view.briefing.index)
    return {name: version for name, version in found if version}


def newest(view: View, name: str) -> Version | None:
    """Return the newest version of a record if there is one and its words can be repeated."""
    version = view.version(name) if name else None
    return version if version and citable(view, name, version) else None


def citable(view: View, name: str, version: Version) -> bool:
    """Say whether the words of a version can be repeated: none of them was taken down since."""
    gone = view.taken_down
    return not gone or (name not in gone and not names(view.kept.values(version.address), gone))


def names(values: Any, ids: Container[str]) -> bool:
    """Say whether kept values name one of these records."""
    match values:
        case str():
            return values in ids
        case dict():
            return any(key in ids or names(value, ids) for key, value in values.items())
        case list():
            return any(names(value, ids) for value in values)
    return False


def work(view: View, name: str) -> Work:
    """Say how to cite a record: its version in force, or else its page as it is today."""
    version = in_force(view, name)
    return of_version(view, version) if version else _today(view, name)


def of_version(view: View, version: Version) -> Work:
    """Say how to cite a version, in the words that its release kept."""
    values = view.kept.values(version.address)
    found = read(values[CITE], cited.absolute_to(view, version.address))
    return replace(found, said=corrected(values, found.said))


def kept(view: View, name: str, version: Version) -> dict[str, Any]:
    """Return what a release keeps of how a version is cited: all but the site's own address."""
    found = item(_today(view, name, version))
    return {field: value for field, value in found.items() if field != "URL"}


def what_is_cited(view: View, name: str) -> Markup:
    """Say whether the box on a record's page cites a version or the page of today, and why."""
    version = newest(view, name)
    if version is None:
        return Markup()
    told = sentences(view, view.since(name, version))
    return view.render("cite_what.html", version=version, told=told)


def _today(view: View, name: str, version: Version | None = None) -> Work:
    if name in view.briefing.claims:
        return cited.of_claim(view, name, version)
    return cited.of_record(view, name, version)
