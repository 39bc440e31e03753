"""What stays at its address for good, and what stands beside it and moves.

The files of versions are copied as they were released. Where the law forbids a text, its notice
stands in its place, and `releases/taken-down.json` says so to whoever proves the copy.
"""

import json
import re
from collections.abc import Iterator, Mapping

from macros.draw import cite, in_force, leaving, versions
from macros.draw.dated import changes
from macros.draw.version import Issue
from macros.draw.view import View
from macros.draw.words import _
from macros.export.readable import text
from macros.export.timemap import NAME, timemap
from macros.model.briefing import OWN_PAGE
from macros.press.site import Site
from macros.release.commits import commits
from macros.release.faults import taken_down
from macros.release.manifest import sum_of
from macros.release.sums import TAKEN_DOWN
from macros.release.version import Version

_File = tuple[str, str | bytes]


def promised(site: Site) -> Iterator[_File]:
    """Copy every file that a release promised to keep, and the manifests."""
    kept = site.view.kept
    notices = dict(_notices(site))
    for name in kept.files:
        if name not in notices:
            yield name, kept.file(name).read_bytes()
        elif notices[name]:
            yield name, notices[name]
    for one in kept.releases:
        manifest = kept.folder / f"{one.day}.json"
        yield f"releases/{one.day}/manifest.json", manifest.read_bytes()
    if notices:
        listed = [
            {"file": name, "sum": sum_of(page.encode()) if page else ""}
            for name, page in sorted(notices.items())
        ]
        yield TAKEN_DOWN, text(listed)


def _notices(site: Site) -> Iterator[tuple[str, str]]:
    """Go through the promised files that were taken down: the notice of a page, no other file."""
    view = site.view
    gone = taken_down(view.kept, view.briefing)
    if gone:
        yield from _redacted(site, gone)
    for name, record in gone.items():
        place, _, file = name.rpartition("/")
        if file == "index.html":
            kind, former = place.split("/")[:2]
            version = next(one for one in view.versions[record] if one.address == f"{place}/")
            issue = Issue(kind, former, version.number, version.day)
            yield name, leaving.notice(view, issue, record)
        else:
            yield name, ""


def _redacted(site: Site, gone: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Take the words of records that were taken down out of the versions of others.

    A version prints another record's words in a link to it, and in how it is cited.
    """
    kept = site.view.kept
    places = {name.rpartition("v/")[0] for name in gone}
    links = "|".join(map(re.escape, sorted(places)))
    words = re.compile(rf'(<a [^>]*href="[^"]*(?:{links})v/\d+/"[^>]*>).*?(</a>)', re.DOTALL)
    for name in kept.files:
        if name.endswith(".html") and name not in gone:
            page = kept.file(name).read_text("utf-8")
            if any(place in page for place in places):
                yield name, words.sub(rf"\1({_('taken down')})\2", page)
        elif name.endswith(".json") and name not in gone:
            values = json.loads(kept.file(name).read_text("utf-8"))
            if in_force.names(values, site.view.taken_down):
                yield name, text({**values, in_force.CITE: None})


def since(site: Site) -> Iterator[_File]:
    """Say beside each version what has changed since, and how it is cited."""
    gone = taken_down(site.view.kept, site.view.briefing)
    for name, version in _versions(site):
        place = f"{version.address}since/index.html"
        if f"{version.address}index.html" in gone:
            yield place, leaving.redirect(site.view, f"{version.address}since/", _home(site, name))
        else:
            yield place, versions.since_page(site.view, name, version)
            if in_force.citable(site.view, name, version):
                cited = in_force.of_version(site.view, version)
                yield from cite.files(f"{version.address}cite", cited)


def histories(site: Site) -> Iterator[_File]:
    """List the versions of each record that was released, and each change between them."""
    view = site.view
    if not view.versions:
        return
    gone = {*taken_down(view.kept, view.briefing).values()}
    known = commits(site.data)
    for kind in OWN_PAGE:
        for name in view.briefing.records(kind):
            if view.versions.get(name):
                place = f"{_home(site, name)}v/"
                if name in gone:
                    page = leaving.redirect(view, place, _home(site, name))
                else:
                    page = versions.history_page(view, name, known)
                yield f"{place}index.html", page
                yield f"{place}{NAME}", _timemap(view, name)


def former(site: Site) -> Iterator[_File]:
    """Lead on from every address that a record had formerly."""
    released = {version.address.rpartition("v/")[0] for _, version in _versions(site)}
    for place, target in leaving.moved(site.view):
        yield f"{place}index.html", leaving.redirect(site.view, place, target)
        yield f"{place}index.json", text({"moved": f"/{target}", "see": f"/{target}index.json"})
        if place in released:
            page = leaving.redirect(site.view, f"{place}v/", f"{target}v/")
            yield f"{place}v/index.html", page
            yield f"{place}v/{NAME}", _timemap(site.view, target.split("/")[1])


def dated(site: Site) -> Iterator[_File]:
    """Write every dated change, for pages that are asked what has changed since a day."""
    yield "changes/dated.json", text(changes(site.view))


def _versions(site: Site) -> Iterator[tuple[str, Version]]:
    view = site.view
    for name, found in view.versions.items():
        if name in view.briefing.index:
            for version in found:
                yield name, version


def _timemap(view: View, name: str) -> str:
    home = view.at("").url(name)
    return timemap(view.base or "/", home, view.versions[name])


def _home(site: Site, name: str) -> str:
    return site.view.at("").url(name)
