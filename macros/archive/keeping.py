"""The sources that no archive keeps yet, and what is written into their records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.archive.wayback import Copy
from macros.model.briefing import Briefing
from macros.model.build import FILES
from macros.read.amend import amended
from macros.read.folder import read_folder
from macros.read.rewriting import rewrite, text_of


@dataclass(frozen=True, slots=True)
class Unkept:
    """A source that was read at an address and has no archived copy."""

    id: str
    url: str
    near: date | None
    file: Path


def unkept(folder: Path, briefing: Briefing) -> Iterator[Unkept]:
    """Go through the sources that want keeping, in the order written."""
    places = read_folder(folder, FILES)[0].places
    for name, source in briefing.sources.items():
        if source.url and not source.archived_url and not source.withdrawn:
            if source.access == "cited-only":
                continue
            when = source.accessed or source.published
            file = Path(places.at("sources", name).file)
            yield Unkept(name, source.url, when.earliest if when else None, file)


def keep(source: Unkept, copy: Copy) -> None:
    """Write an archived copy into the record of its source, and nothing else."""
    fields: Mapping[str, str] = {"archived_url": copy.url, "archived": copy.made.isoformat()}
    rewrite(source.file, amended(text_of(source.file), source.id, "url", fields))
