"""An engine that builds by itself (`mkdocs build`) publishes as `briefing build` does.

It empties the folder of the site and fills it again: killed in between, it would leave half a site.
So it is given a folder beside, and what it made takes the old site's place in the end.
"""

import atexit
import os
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.press.engine.opening import is_alone
from macros.press.publish import is_ours, publish
from macros.press.refusal import RefusedError, is_refusal, refused
from macros.press.workroom import beside, recover

_AT_WORK: Final = list["_Aside"]()
"""The build that is going on, if any: what tells of a failure does not say of which."""


class _Aside:
    """A build beside the place that it is for; what it made is taken away when it ends."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._stack = ExitStack()
        self.made = self._stack.enter_context(beside(place)) / "site"
        _AT_WORK.append(self)
        atexit.register(self.end)  # whatever ends the engine

    def end(self) -> None:
        """Take away what was made and not published."""
        atexit.unregister(self.end)
        _AT_WORK.remove(self)
        self._stack.close()


def step_aside(config: MkDocsConfig) -> None:
    """Have the engine write beside the site, where it can be replaced by another in one step.

    A folder that holds more than a site is left to the engine, and so is one that has to stay
    where it is.
    """
    place = Path(os.path.realpath(config.site_dir))
    if place.exists() and not place.is_dir():
        raise Abort(f"{place} is a file, and no folder for a site: name another with --site-dir")
    recover(place)
    if _may_be_replaced(place):
        config.site_dir = str(_Aside(place).made)


def put_in_place(config: MkDocsConfig) -> None:
    """Publish what the engine made beside the site; hidden files of the old one stay."""
    for aside in [*_AT_WORK]:
        for one in aside.place.glob(".*") if aside.place.is_dir() else ():
            if not (aside.made / one.name).exists():
                _copy(one, aside.made / one.name)
        publish(aside.made, aside.place)
        config.site_dir = str(aside.place)
        aside.end()


def give_up(error: Exception) -> None:
    """Take away what was made, now that the build has failed; say so if the system refused it."""
    for aside in [*_AT_WORK]:
        aside.end()
        if is_refusal(error):
            raise Abort(str(RefusedError(error, aside.place, "--site-dir"))) from error
    if is_alone() and is_refusal(error):
        raise Abort(refused(error)) from error


def _may_be_replaced(place: Path) -> bool:
    above = next(one for one in place.parents if one.exists())
    return is_ours(place) and not os.path.ismount(place) and os.access(above, os.W_OK)


def _copy(one: Path, there: Path) -> None:
    if one.is_dir() and not one.is_symlink():
        shutil.copytree(one, there, symlinks=True)
    else:
        shutil.copy2(one, there, follow_symlinks=False)
