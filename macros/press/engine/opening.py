"""The start of a build: load the data once, for every event and macro of this build."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.diagnostic import Diagnostic, Severity, as_text
from macros.draw import card
from macros.draw.macros import MACROS
from macros.draw.view import View
from macros.load import load
from macros.press.adding import clear
from macros.press.clock import build_day
from macros.press.engine.fit import fault, unfit
from macros.press.engine.folder_named import beside
from macros.press.engine.unheeded import unheeded
from macros.press.seam import Seam
from macros.press.site import FaultsError, Site
from macros.release.faults import broken_promises, read
from macros.release.kept import Kept, folder_of
from macros.weigh.judgement import Judgements

LOG = logging.getLogger("mkdocs.briefing")
_ATTRIBUTE = "briefing_seam"
CACHE = ".cache/cards"
_COMMAND: Final = [""]


def begin(command: str) -> None:
    """Note what the engine was started for; at each change it reads all else anew.

    What we start ourselves is for nothing that it knows of.
    """
    _COMMAND[:] = [command]


def is_alone() -> bool:
    """Say whether the engine builds the site by itself, and the whole of it."""
    return _COMMAND in (["build"], ["gh-deploy"])


def is_preview() -> bool:
    """Say whether the site is built to be served by the engine itself."""
    return _COMMAND == ["serve"]


def opened(config: MkDocsConfig) -> Seam:
    """Return the build's seam; the first to ask loads the data, and stops at faulty data."""
    seam = getattr(config, _ATTRIBUTE, None)
    if not isinstance(seam, Seam):
        if faults := [*unfit(config)]:
            stop_at(faults)
        site = _load(data_folder(config), config.site_url or "", as_of(config))
        if most := int(config.extra.get("cards") or 0):
            site.view = replace(site.view, cards=card.names(site.view, most))
            site.cache = Path(config.config_file_path or ".").parent / CACHE
        site.doubts.extend(unheeded(config))
        seam = opening(config, site)
    return seam


def opening(config: MkDocsConfig, site: Site) -> Seam:
    """Open a build, or a preview, of this site."""
    seam = Seam(site, MACROS)
    setattr(config, _ATTRIBUTE, seam)
    return seam


def named_after(view: View) -> tuple[str, str]:
    """Return what the engine calls the site, and how it describes it: as the briefing does."""
    about = view.briefing.about
    return about.title, view.plain(about.dek or about.question)


def data_folder(config: MkDocsConfig) -> Path:
    """Return the folder with the data: `extra: data` of mkdocs.yml, beside that file."""
    return beside(Path(config.config_file_path or "."), config.extra)


def as_of(config: MkDocsConfig) -> date | None:
    """Return the day as of which the site is built: `extra: as_of` of mkdocs.yml, if any."""
    written = config.extra.get("as_of")
    if written is None or written == "":
        return None
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        said, hint = f"`as_of: {written}` is no day", "write as_of: 2026-03-07, or leave it"
        stop_at([fault(config, "extra", said, hint, "as_of")])


def stop_at(faults: Sequence[Diagnostic]) -> NoReturn:
    """Stop the build with the report; not SystemExit alone, which would end a preview."""
    raise Abort(f"\n{as_text(faults)}") from FaultsError(faults)


def told(site: Site) -> None:
    """Stop at faults of the pages, all of which are known now; tell what to look at on them."""
    if site.faults:
        stop_at(site.faults)
    if site.failure:
        raise site.failure
    for doubt in site.doubts:
        LOG.info("%s", doubt)


def _load(folder: Path, address: str, day: date | None) -> Site:
    loaded = load(folder)
    if loaded.judgements is None:
        stop_at(loaded.faults)
    clear(folder_of(folder))
    kept, broken = read(folder)
    broken += broken_promises(kept, loaded.judgements, folder)
    if any(fault.severity is Severity.ERROR for fault in broken):
        stop_at(broken)
    found = (*loaded.faults, *broken)
    warnings = [fault for fault in found if fault.severity is Severity.WARNING]
    if warnings:
        LOG.info("%d warnings about the data: `briefing check` lists them", len(warnings))
    site = made(loaded.judgements, kept, folder, address, day)
    site.warnings = warnings
    return site


def made(judgements: Judgements, kept: Kept, folder: Path, address: str, day: date | None) -> Site:
    """Begin a site at an address, as of a day if one is given."""
    view = View(judgements, base=address, built=build_day()).releasing(kept)
    if day is None:
        return Site(view, data=folder)
    then = view.as_of(day)
    later = judgements.briefing.index.keys() - then.briefing.index.keys()
    return Site(then, later=frozenset(later), data=folder)
