"""What one release published: the manifest that is kept in the repository and on the site.

A manifest is JSON, one entry a line, so that a diff of two of them reads as what was released.
Each names the SHA-256 sum of the one before it: who has the newest can prove them all.
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any, Final, Self, TypeVar

from macros.model.briefing import KINDS, OWN_PAGE

_ADDRESS: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*(?:/[\w-]+(?:\.[\w-]+)*)*")
"""The address of a file from the site's root; it leads nowhere else."""

FORM: Final = 1
"""The form of manifests; a later one says another number."""


class MalformedReleaseError(ValueError):
    """A file of the kept releases is not what a release writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One release: its day, and which version of which record was in force from then on.

    `records` is kind -> id -> version, of the kinds with pages of their own; `anchors` is kind ->
    id -> a digest of what the record said, of the kinds that share a page. `pages` are the other
    pages that were published. `files` is address -> SHA-256 sum of every file that this release
    added and promised to keep. `previous` is the sum of the manifest before it, empty in the
    first.
    """

    day: date
    previous: str = ""
    records: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    anchors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a manifest; raise MalformedReleaseError where it is none."""
        try:
            return cls._of(json.loads(text))
        except KeyError as lacking:
            raise MalformedReleaseError(f"this is no manifest of a release: no {lacking}") from None
        except (ValueError, TypeError, AttributeError, RecursionError) as wrong:
            raise MalformedReleaseError(f"this is no manifest of a release: {wrong}") from None

    @classmethod
    def _of(cls, values: Mapping[str, Any]) -> Self:
        if values["form"] != FORM:
            raise ValueError(f"its form is {values['form']}, and {FORM} is known")
        records = _by_kind(values["records"], OWN_PAGE, int)
        if [one for found in records.values() for one in found.values() if one < 1]:
            raise ValueError("its versions count from 1")
        return cls(
            day=date.fromisoformat(values["date"]),
            previous=_text(values["previous"]),
            records=records,
            anchors=_by_kind(values["anchors"], KINDS, str),
            pages=tuple(_text(page) for page in values["pages"]),
            files={_address(name): _text(total) for name, total in values["files"].items()},
        )

    def text(self) -> str:
        """Write the manifest: sorted, one entry a line."""
        values = {
            "form": FORM,
            "date": self.day.isoformat(),
            "previous": self.previous,
            "records": {kind: dict(sorted(found.items())) for kind, found in self.records.items()},
            "anchors": {kind: dict(sorted(found.items())) for kind, found in self.anchors.items()},
            "pages": sorted(self.pages),
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps(values, ensure_ascii=False, indent=1) + "\n"

    def version(self, name: str) -> int | None:
        """Return the version in force of a record with a page of its own; None where none was."""
        for found in self.records.values():
            if name in found:
                return found[name]
        return None


Value = TypeVar("Value", int, str)


def _by_kind(
    given: Mapping[str, Any], kinds: Collection[str], sort: type[Value]
) -> dict[str, dict[str, Value]]:
    """Return what is said of records, by kind and id, where all of it is of one sort."""
    if unknown := given.keys() - set(kinds):
        raise ValueError(f"{min(unknown)!r} is no kind of record that could stand here")
    for name, value in ((name, value) for found in given.values() for name, value in found.items()):
        if type(value) is not sort or "/" in _address(name):
            raise ValueError(f"{name!r} is no record, or {value!r} is not what is said of one")
    return {kind: dict(found) for kind, found in given.items()}


def _address(name: str) -> str:
    if not _ADDRESS.fullmatch(name):
        raise ValueError(f"{name!r} is no address of a file")
    return name


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def sum_of(data: bytes) -> str:
    """Return the SHA-256 sum of a file, in hexadecimal."""
    return sha256(data).hexdigest()
