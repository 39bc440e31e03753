"""What each release published: a page for all of them, and one for each."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from macros.draw.changed import sentences
from macros.draw.page import Page
from macros.draw.view import View
from macros.draw.words import _, count
from macros.model import when
from macros.model.briefing import OWN_PAGE
from macros.release.difference import changes
from macros.release.manifest import Manifest
from macros.release.version import Version

SHOWN: Final = 40
"""How many changed records a list of all releases tells; the page of the release has the rest."""


_KINDS: Final = {
    "claims": "Claims",
    "people": "People",
    "organizations": "Organizations",
    "sources": "Sources",
    "events": "Events",
    "interpretations": "Readings",
}
"""What the records of each kind are called together."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A record of which a release published another version: what changed, in words."""

    name: str
    version: Version
    told: list[Markup]
    both: str


@dataclass(frozen=True, slots=True)
class Release:
    """A release as it is printed: the records that were new in it, and those that changed."""

    of: Manifest
    known: str
    new: tuple[str, ...]
    changed: tuple[Changed, ...]

    @property
    def day(self) -> str:
        """The day, as addresses name it."""
        return self.of.day.isoformat()


def draw(view: View) -> Markup:
    """Draw the list of all releases, the newest first."""
    return view.render("published.html", releases=list(releases(view)), shown=SHOWN)


def names(view: View) -> Iterable[str]:
    """Return the days of the releases, as their addresses name them."""
    return [one.day.isoformat() for one in view.kept.releases]


def page(view: View, name: str) -> Page:
    """Draw the page of a release."""
    seen = view.at("../../")
    (release,) = releases(seen, {date.fromisoformat(name)})
    words = when.day(release.of.day)
    return Page(
        address=f"releases/{name}/",
        kind="release",
        title=_("Release of {day}").format(day=words),
        description=_("What was published on {day}: {known}.").format(
            day=words, known=release.known
        ),
        body=seen.render(
            "published_release.html",
            release=release,
            words=words,
            sum=seen.kept.manifest_sum(release.of),
            kinds=[(_(_KINDS[kind]), list(_in_force(seen, release.of, kind))) for kind in OWN_PAGE],
        ),
    )


def releases(view: View, days: Collection[date] | None = None) -> Iterator[Release]:
    """Go through the releases, the newest first; only those of some days where any are given."""
    by_day: dict[str, list[tuple[str, Version, Version | None]]] = {}
    for name, versions in view.versions.items():
        for before, version in zip((None, *versions), versions, strict=False):
            if name in view.briefing.index and (days is None or version.day in days):
                by_day.setdefault(version.day.isoformat(), []).append((name, version, before))
    for one in reversed(view.kept.releases):
        if days is not None and one.day not in days:
            continue
        found = by_day.get(one.day.isoformat(), ())
        known = sum(len(names) for names in one.records.values())
        yield Release(
            of=one,
            known=count(known, "record", "records"),
            new=tuple(name for name, _version, before in found if before is None),
            changed=tuple(
                _changed(view, name, version, before)
                for name, version, before in found
                if before is not None
            ),
        )


def _changed(view: View, name: str, version: Version, before: Version) -> Changed:
    told = list[Markup]()
    if not view.record(name).taken_down:
        was, now = map(view.said, (before, version))
        told = sentences(view, changes(was, now))
    return Changed(name, version, told, f"{view.url(name)}v/#v-{version.number}")


def _in_force(view: View, release: Manifest, kind: str) -> Iterator[tuple[str, int, str]]:
    """Go through the records of a kind: its id then, its version, and the version's page."""
    for name, number in release.records.get(kind, {}).items():
        yield name, number, f"{view.root}{kind}/{name}/v/{number}/"
