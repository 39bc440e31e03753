"""What stays at its address for good, and what stands beside it and moves.

The files of versions are copied as they were released. Where the law forbids a text, its notice
stands in its place, and `releases/taken-down.json` says so to whoever proves the copy.
"""

import json
import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from macros.draw import cite, in_force, leaving, versions
from macros.draw.dated import changes
from macros.draw.version import Issue
from macros.draw.view import View
from macros.draw.words import _
from macros.export.readable import text
from macros.export.timemap import NAME, timemap
from macros.model.briefing import OWN_PAGE
from macros.press.site import Site
from macros.release.commits import Commits, commits, kept_back
from macros.release.faults import taken_down
from macros.release.manifest import sum_of
from macros.release.sums import TAKEN_DOWN
from macros.release.version import Version

_LOG: Final = logging.getLogger("mkdocs.briefing")

_File = tuple[str, str | bytes]

_SINCE: Final = "since/index.html"
_HISTORY: Final = "v/index.html"


def promised(site: Site) -> Iterator[_File]:
    """Copy every file that a release promised to keep, and the manifests."""
    for name in (*site.view.kept.files, *site.once(_manifests), *site.once(_told)):
        if (found := promised_at(site, name)) is not None:
            yield name, found


def promised_at(site: Site, address: str) -> str | bytes | None:
    """Return a file that a release promised to keep, or the notice in its place; or a manifest."""
    notices, told = site.once(_taken), site.once(_told)
    if address in notices or address in told:
        return notices.get(address) or told.get(address)
    if address in site.view.kept.files:
        return site.view.kept.file(address).read_bytes()
    manifest = site.once(_manifests).get(address)
    return manifest.read_bytes() if manifest else None


def _manifests(site: Site) -> dict[str, Path]:
    kept = site.view.kept
    return {
        f"releases/{one.day}/manifest.json": kept.folder / f"{one.day}.json"
        for one in kept.releases
    }


def _taken(site: Site) -> dict[str, str]:
    return dict(_notices(site))


def _told(site: Site) -> dict[str, str]:
    """List what stands in the place of promised files, for whoever proves a copy."""
    listed = [
        {"file": name, "sum": sum_of(page.encode()) if page else ""}
        for name, page in sorted(site.once(_taken).items())
    ]
    return {TAKEN_DOWN: text(listed)} if listed else {}


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
    for place, (name, version) in site.once(_by_place).items():
        yield f"{place}{_SINCE}", _since(site, name, version)
        yield from _cited(site, name, version)


def since_at(site: Site, address: str) -> str | None:
    """Return what has changed since a version, or a file that says how it is cited."""
    place = address.removesuffix(_SINCE)
    if place == address:
        place = f"{address.rpartition('/')[0]}/"
    if place not in site.once(_by_place):
        return None
    name, version = site.once(_by_place)[place]
    if address.endswith(_SINCE):
        return _since(site, name, version)
    return dict(_cited(site, name, version)).get(address)


def _since(site: Site, name: str, version: Version) -> str:
    if f"{version.address}index.html" in site.once(_gone):
        return leaving.redirect(site.view, f"{version.address}since/", _home(site, name))
    return versions.since_page(site.view, name, version)


def _cited(site: Site, name: str, version: Version) -> Iterator[tuple[str, str]]:
    gone = f"{version.address}index.html" in site.once(_gone)
    if not gone and in_force.citable(site.view, name, version):
        yield from cite.files(f"{version.address}cite", in_force.of_version(site.view, version))


def histories(site: Site) -> Iterator[_File]:
    """List the versions of each record that was released, and each change between them."""
    for kind in OWN_PAGE:
        for name in site.view.briefing.records(kind):
            if site.view.versions.get(name):
                yield f"{_home(site, name)}{_HISTORY}", _history(site, name)
                yield f"{_home(site, name)}v/{NAME}", _timemap(site.view, name)


def history_at(site: Site, address: str) -> str | None:
    """Return the list of the versions of a record."""
    parts = address.split("/")
    if len(parts) != len(("kind", "name", "v", "file")) or parts[2] != "v":
        return None
    kind, name, _version, file = parts
    if kind not in OWN_PAGE or name not in site.view.briefing.records(kind):
        return None
    if not site.view.versions.get(name):
        return None
    if file == NAME:
        return _timemap(site.view, name)
    return _history(site, name) if file == "index.html" else None


def _history(site: Site, name: str) -> str:
    if name in site.once(_gone).values():
        home = _home(site, name)
        return leaving.redirect(site.view, f"{home}v/", home)
    return versions.history_page(site.view, name, site.once(_commits))


def _by_place(site: Site) -> dict[str, tuple[str, Version]]:
    return {version.address: (name, version) for name, version in _versions(site)}


def _gone(site: Site) -> dict[str, str]:
    return taken_down(site.view.kept, site.view.briefing)


def _commits(site: Site) -> Commits | None:
    found = commits(site.data)
    if found is None and (safe := kept_back(site.data)):
        _LOG.warning(
            "git tells nothing of %s, which is another user's: the histories of records say that "
            "it is not known. To let it: git config --global --add safe.directory %s",
            site.data,
            safe,
        )
    return found


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
