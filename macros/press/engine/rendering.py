"""One build of the whole site into a folder, whichever engine renders it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from macros.diagnostic import Diagnostic, Place
from macros.press.engine.fit import ADDRESS, unfit
from macros.press.engine.opening import begin, opened
from macros.press.engine.readable import circles, misaddressed
from macros.press.site import FaultsError, Site

_LOGS: Final = ("mkdocs", "properdocs")
"""Where the engines say what they think of the pages."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A site as the engine and the press left it: what it was made of, and its address."""

    site: Site
    address: str
    warnings: list[str]


def rendered(  # noqa: PLR0913 (what a build can be told)
    build: Callable[[MkDocsConfig], None],
    config_file: Path,
    data: Path | None,
    target: Path,
    day: date | None = None,
    *,
    cards: int = 0,
) -> Rendered:
    """Build the site into `target`, which does not exist yet; with a `day`, as it stood then.

    `data` is the folder to build from, by default the one that the configuration names. So
    many `cards` are drawn and named by the pages at most. Raise FaultsError where the
    configuration, the data or the pages are at fault.
    """
    with listening() as warned:
        config = configured(config_file, data, target)
        if day is not None:
            config.extra["as_of"] = day
        config.extra["cards"] = cards
        with faults_of(config):
            build(config)
    return Rendered(opened(config).site, config.site_url or "/", warned)


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect what the engine would only print."""
    warned = _Warnings()
    logs = [logging.getLogger(name) for name in _LOGS]
    for log in logs:
        log.addHandler(warned)
    try:
        yield warned.messages
    finally:
        for log in logs:
            log.removeHandler(warned)


def configured(config_file: Path, data: Path | None, target: Path) -> MkDocsConfig:
    """Read a configuration and let its plugins start; raise FaultsError where it is at fault.

    `data` is the folder to read, by default the one that the configuration names.
    """
    with listening() as said:
        try:
            config = load_config(str(config_file), site_dir=str(target))
        except (ConfigurationError, Abort) as refused:
            hint = "the words of a configuration are on mkdocs.org under Configuration"
            raise FaultsError(
                _of_configuration(config_file, words, hint) for words in said or [str(refused)]
            ) from None
        except ValueError as refused:  # of an address that cannot be taken apart
            raise FaultsError([_of_configuration(config_file, str(refused), ADDRESS)]) from None
        except RecursionError:  # brackets without end, or a file that inherits itself
            words, hint = "it nests, or inherits, without end", "take what has no end out of it"
            raise FaultsError([_of_configuration(config_file, words, hint)]) from None
    if faults := [*unfit(config), *circles(Path(config.docs_dir))]:
        raise FaultsError(faults)
    if data is not None:
        config.extra["data"] = str(data.absolute())
    config.plugins.on_startup(command="build", dirty=False)
    begin("")
    return config


def _of_configuration(file: Path, words: str, hint: str) -> Diagnostic:
    return Diagnostic(Place(file.as_posix(), 1, 1), "configuration", words, hint)


@contextmanager
def faults_of(config: MkDocsConfig) -> Iterator[None]:
    """Raise what stops the engine at the author's fault as that fault."""
    try:
        yield
    except Abort as stop:
        if isinstance(stop.__cause__, FaultsError):
            raise stop.__cause__ from None
        raise
    except ValueError:
        if faults := [*misaddressed(Path(config.docs_dir))]:
            raise FaultsError(faults) from None
        raise
    except RecursionError:
        seam = opened(config)
        if not seam.too_deep():
            raise
        raise FaultsError(seam.site.faults) from None
    except SystemExit as stop:  # of the macros plugin, at whatever a page's template raises
        if stop.__context__ is None:
            raise
        seam = opened(config)
        seam.stopped(stop.__context__)
        raise FaultsError(seam.site.faults) from None


class _Warnings(logging.Handler):
    """Collects what the engine would only print."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
