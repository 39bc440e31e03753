"""A claim that readers may have relied on does not fall, or go, without a word."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from macros.diagnostic import Diagnostic, Place
from macros.model.build import FILES
from macros.read.folder import read_folder
from macros.read.places import Places
from macros.weigh.difference import Changes
from macros.weigh.wording import words

CODE: Final = "unexplained-fall"


def unexplained_fall(changes: Changes, folder: Path) -> Iterator[Diagnostic]:
    """Find claims that fall, or are gone, without a correction or a reason of their own.

    `folder` is where the new data is, for the places.
    """
    if not changes.unexplained:
        return
    found, _ = read_folder(folder, FILES)
    for name in changes.unexplained:
        if name in changes.new.claims:
            yield _fallen(changes, name, found.places)
        else:
            yield _gone(name, folder)


def _fallen(changes: Changes, name: str, places: Places) -> Diagnostic:
    was = words(changes.old.claims[name].standing, changes.old.briefing)
    now = words(changes.new.claims[name].standing, changes.new.briefing)
    return Diagnostic(
        places.at("claims", name),
        CODE,
        f"`{name}` falls from {was} to {now}, and nothing tells readers why",
        "name it in a new entry of corrections.yml, with the cause",
    )


def _gone(name: str, folder: Path) -> Diagnostic:
    home = folder / "claims"
    file = home if home.is_dir() else home.with_suffix(".yml")
    return Diagnostic(
        Place(file.as_posix(), 1, 1),
        CODE,
        f"`{name}` is gone, and somebody may have cited it",
        "put it back with withdrawn: {date, because}, or name it under formerly where it lives on",
    )
