"""The releases that a repository keeps, in the folder `releases/` beside `data/`.

Beside `mine/`, which is another briefing, they are in `releases-of-mine/`.

`releases/<date>.json` is the manifest of a release. What it published for good stands beside it
under the address that it has on the site: `claims/<id>/v/<n>/index.html` and `index.json`, the
values of that day, and the stylesheet that those pages name. Nothing in it is ever written twice.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Self

from macros.address import address
from macros.model.briefing import Briefing
from macros.model.prose import LINK
from macros.read.folder import USUAL
from macros.release.manifest import MalformedReleaseError, Manifest, sum_of
from macros.release.version import Version

Values = Mapping[str, Any]
"""What a record said on the day of its version: its fields, and how it was judged."""

FOLDER: Final = "releases"
"""The folder beside `data/`, and the one on the site where releases are told of."""


def folder_of(data: Path) -> Path:
    """Return where the releases of a data folder are kept: each has a folder of its own."""
    if data.name in {"", ".."}:
        data = Path(os.path.abspath(data))  # noqa: PTH100  a link counts by its own name
    usual = data.name.lower() == USUAL
    return data.with_name(FOLDER if usual else f"{FOLDER}-of-{data.name}")


@dataclass(frozen=True)
class Kept:
    """The releases up to some day, oldest first; without a folder there are none."""

    folder: Path = Path()
    releases: tuple[Manifest, ...] = ()

    @classmethod
    def beside(cls, data: Path) -> Self:
        """Read the manifests beside a data folder; raise MalformedReleaseError at a bad one."""
        folder = folder_of(data)
        found = list[Manifest]()
        for file in _manifests(folder):
            if not file.is_file():
                raise MalformedReleaseError(f"{file.name} is no file")
            try:
                manifest = Manifest.read(file.read_bytes().decode("utf-8", "replace"))
            except (MalformedReleaseError, OSError) as wrong:
                raise MalformedReleaseError(f"{file.name}: {wrong}") from None
            if file.name != f"{manifest.day}.json":
                raise MalformedReleaseError(f"{file.name} is the release of {manifest.day}")
            found.append(manifest)
        return cls(folder, tuple(found))

    def until(self, day: date | None) -> "Kept":
        """Return what had been released by the end of a day; all of it where there is none."""
        if day is None:
            return self
        return replace(self, releases=tuple(one for one in self.releases if one.day <= day))

    @property
    def last(self) -> Manifest | None:
        """The newest release."""
        return self.releases[-1] if self.releases else None

    @cached_property
    def files(self) -> Mapping[str, str]:
        """Every file that was promised to be kept: address -> sum."""
        return {name: total for one in self.releases for name, total in one.files.items()}

    def file(self, name: str) -> Path:
        """Return where a promised file is kept."""
        return self.folder / name

    def manifest_sum(self, release: Manifest) -> str:
        """Return the sum of a release's manifest as it stands in the repository."""
        return sum_of((self.folder / f"{release.day}.json").read_bytes())

    @cached_property
    def days(self) -> Mapping[str, date]:
        """The day on which each version was released: address of its page -> day."""
        found: dict[str, date] = {}
        for one in self.releases:
            for kind, records in one.records.items():
                for name, number in records.items():
                    found.setdefault(version_address(kind, name, number), one.day)
        return found

    def values(self, place: str, now: Mapping[str, str] | None = None) -> Values:
        """Return what a record said in the version whose page has this address.

        With `now`, records that it names go by the ids that they have now, by their former ones:
        a rename changes nothing of those that name what was renamed.
        """
        values: Values = json.loads(self.file(f"{place}index.json").read_text("utf-8"))
        return _renamed(values, now) if now else values

    def versions(self, briefing: Briefing) -> dict[str, tuple[Version, ...]]:
        """Return the versions of each record that has a page, under the id that it has now.

        What a record was called formerly is the beginning of its versions.
        """
        found: dict[str, dict[int, Version]] = {}
        for one in self.releases:
            for kind, name, number in _in_force(one):
                versions = found.setdefault(briefing.former.get(name, name), {})
                place = version_address(kind, name, number)
                versions.setdefault(number, Version(number, one.day, place))
        return {
            name: tuple(versions[number] for number in sorted(versions))
            for name, versions in found.items()
        }


def _manifests(folder: Path) -> list[Path]:
    """Return the manifests in a folder, which need not be there; it is nothing else."""
    try:
        files = list(folder.iterdir())
    except OSError as wrong:
        if not os.path.lexists(folder):
            return []
        raise MalformedReleaseError(f"{folder.name} cannot be read: {wrong.strerror}") from None
    return sorted(file for file in files if file.name.endswith(".json"))


def _renamed(value: Any, now: Mapping[str, str]) -> Any:
    match value:
        case str() if "[[" in value:
            return LINK.sub(
                lambda link: link[0].replace(link["id"], now.get(link["id"], link["id"]), 1), value
            )
        case str():
            return now.get(value, value)
        case dict():
            return {now.get(key, key): _renamed(inner, now) for key, inner in value.items()}
        case list():
            return [_renamed(inner, now) for inner in value]
    return value


def _in_force(release: Manifest) -> Iterator[tuple[str, str, int]]:
    for kind, found in release.records.items():
        for name, number in found.items():
            yield kind, name, number


def version_address(kind: str, name: str, number: int) -> str:
    """Return the address of a version's page from the site's root: `claims/x/v/2/`."""
    return f"{address(kind, name)}v/{number}/"
