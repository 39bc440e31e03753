"""A build from end to end: rendered beside the old site, read back, indexed, and put in place."""

import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros.diagnostic import Diagnostic, Place, Severity
from macros.draw.card import MOST
from macros.load import without_collector
from macros.press.engine import ENGINES, NoEngineError, chosen
from macros.press.publish import NotOursError, is_ours, publish
from macros.press.refusal import RefusedError, refusals
from macros.press.searching import index
from macros.press.selfcheck import check
from macros.press.site import FaultsError
from macros.press.workroom import beside, recover
from macros.release.sums import SUMS, sums

__all__ = [
    "ENGINES",
    "Built",
    "FaultsError",
    "NoEngineError",
    "NotOursError",
    "RefusedError",
    "built",
]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: how many pages, what it warns of, how many doubts of the data."""

    pages: int
    warnings: list[str]
    doubts: int


def built(  # noqa: PLR0913 (what a build can be told)
    config: Path,
    data: Path | None,
    target: Path,
    *,
    strict: bool = False,
    day: date | None = None,
    cards: int = MOST,
    engine: str = ENGINES[0],
) -> Built:
    """Build the site of `config` into `target` and return what came of it.

    `data` is the folder to read, by default the one that the configuration names; with a `day`,
    the site is as it stood at its end. At most so many `cards` are drawn. `engine` names
    what renders. The old site stays as it is unless the new one is whole.
    Raise FaultsError where data, pages or the finished site are at fault, NotOursError where
    `target` holds something else than a site, RefusedError where the system has no room or gives
    no right, NoEngineError where the engine is not installed.
    """
    with refusals(target):
        place = Path(os.path.realpath(target))
        recover(place)
        if not is_ours(place):
            raise NotOursError(target)
        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        render = chosen(engine)
        with without_collector(), beside(place) as folder:
            new = folder / "site"
            rendered = render(config, data, new, day, cards=cards)
            faults = check(new, rendered.site.view, rendered.address)
            if strict:
                doubts = [*rendered.site.warnings, *rendered.site.doubts]
                faults += [replace(one, severity=Severity.ERROR) for one in doubts]
                faults += [_warning(config, message) for message in rendered.warnings]
            if faults:
                raise FaultsError(faults)
            index(rendered.site, new, folder / "found")
            listed = sums(new, rendered.site.written)
            (new / SUMS).write_text(listed, "utf-8", newline="\n")
            publish(new, place)
    warnings = [*rendered.warnings, *map(str, sorted(rendered.site.doubts))]
    return Built(listed.count(".html\n"), warnings, len(rendered.site.warnings))


def _warning(config: Path, message: str) -> Diagnostic:
    return Diagnostic(
        Place(config.as_posix(), 1, 1), "engine", message, "the engine warned of this"
    )
