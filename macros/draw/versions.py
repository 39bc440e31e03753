"""What a record's versions say of it: in a line on its page, and what changed since each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from macros.draw import citing_version, stands
from macros.draw.changed import Side, sentences, sides
from macros.draw.in_force import citable
from macros.draw.notice import KINDS
from macros.draw.view import View
from macros.draw.whom_to_tell import links
from macros.draw.words import _, framed
from macros.model.desk import Correction
from macros.release.commits import Commit, Commits
from macros.release.difference import Change, changes
from macros.release.version import Version


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next: what changed, in words and side by side.

    `version` is None for what has changed since the last release; `first` says that nothing was
    before.
    """

    version: Version | None
    first: bool
    told: list[Markup]
    sides: list[Side]


def line(view: View, name: str) -> Markup:
    """Say on a record's page which version is in force, and what has changed since."""
    version = view.version(name)
    if version is None:
        return Markup()
    told = [] if view.record(name).taken_down else sentences(view, view.since(name, version))
    return view.render(
        "version_line.html",
        version=version,
        told=told,
        here=_home(view, name),
        gone=view.record(name).taken_down,
    )


def since_page(view: View, name: str, version: Version) -> str:
    """Draw the page beside a version that says what has changed since."""
    depth = version.address.count("/") + 1
    seen = view.at("../" * depth)
    record = seen.briefing.index[name][1]
    found = seen.since(name, version)
    newest = seen.version(name)
    drawn = seen.render(
        "since.html",
        name=name,
        version=version,
        newer=newest if newest and newest.number > version.number else None,
        withdrawn=record.withdrawn,
        told=sentences(seen, found),
        sides=_beside(seen, name, version, found),
        corrections=_corrections(seen, name, version.day),
        words={one: _(KINDS[one]) for one in KINDS},
        home=_home(seen, name),
        cite=citing_version.draw(seen, name, version) if citable(seen, name, version) else "",
        links=links(seen, name, _("Report an error in this version"), version),
    )
    return f"{drawn}\n"


def history_page(view: View, name: str, commits: Commits | None) -> str:
    """Draw the page that lists a record's versions, and each change between them."""
    home = f"{_home(view, name)}v/"
    seen = view.at("../" * home.count("/"))
    drawn = seen.render(
        "history.html",
        name=name,
        title=_named(seen, name),
        description=stands.line(seen, name) if name in seen.briefing.claims else "",
        home=_home(seen, name),
        steps=list(_steps(seen, name))[::-1],
        corrections=_corrections(seen, name, None),
        words={one: _(KINDS[one]) for one in KINDS},
        commits=_until(commits, name, seen) if commits is not None else None,
        cut=commits.cut if commits else None,
    )
    return f"{drawn}\n"


def _named(view: View, name: str) -> str:
    claim = view.briefing.claims.get(name)
    return framed(claim.label, stands.framed(view, name)) if claim else view.title(name)


def _home(view: View, name: str) -> str:
    """Return the address of a record's page from the site's root."""
    return view.at("").url(name)


def _beside(view: View, name: str, version: Version, found: list[Change]) -> list[Side]:
    """Set a version beside the record of today, where anything is otherwise."""
    if not found:
        return []
    return sides(view, name, view.said(version), view.values(name), found)


def _steps(view: View, name: str) -> Iterator[Step]:
    """Go through the versions, each with what is otherwise than in the one before it."""
    versions = view.versions[name]
    yield Step(versions[0], first=True, told=[], sides=[])
    for earlier, version in pairwise(versions):
        before, after = map(view.said, (earlier, version))
        found = changes(before, after)
        beside = sides(view, name, before, after, found)
        yield Step(version, first=False, told=sentences(view, found), sides=beside)
    if found := view.since(name, versions[-1]):
        beside = _beside(view, name, versions[-1], found)
        yield Step(None, first=False, told=sentences(view, found), sides=beside)


def _corrections(view: View, name: str, after: date | None) -> list[Correction]:
    """Return the corrections of a record, the newest first; from a day on, if one is given."""
    found = [view.briefing.corrections[one] for one in view.mentions.corrections.get(name, ())]
    some = [one for one in found if one.kind != "small-edit" and _from(one, after)]
    return sorted(some, key=lambda one: (one.date.sort_key, one.id), reverse=True)


def _from(correction: Correction, day: date | None) -> bool:
    latest = correction.date.latest
    return day is None or latest is None or latest >= day


def _until(commits: Commits, name: str, view: View) -> list[Commit]:
    """Return the commits that touched a record, up to the day in view."""
    kind, record = view.briefing.index[name]
    day = view.judgements.day
    found: Iterable[Commit] = commits.touching(kind, (name, *record.formerly))
    return [one for one in found if day is None or one.day <= day]
