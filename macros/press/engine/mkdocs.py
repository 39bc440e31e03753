"""MkDocs as the engine: one build of the whole site into a folder."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from macros.diagnostic import Diagnostic, Place
from macros.press.engine.opening import FaultsError


def render(config_file: Path, data: Path | None, target: Path) -> list[str]:
    """Build the site into `target`; return what the engine warned of.

    `data` is the folder to build from, by default the one that the configuration names. Raise
    FaultsError where the data or the pages are at fault.
    """
    warned = _Warnings()
    log = logging.getLogger("mkdocs")
    log.addHandler(warned)
    try:
        config = load_config(str(config_file), site_dir=str(target))
        if data is not None:
            config.extra["data"] = str(data.absolute())
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except ConfigurationError as fault:
        place = Place(str(config_file), 1, 1)
        raise FaultsError(
            [
                Diagnostic(
                    place, "configuration", str(fault), "see mkdocs.org/user-guide/configuration"
                )
            ]
        ) from None
    except Abort as stop:
        if isinstance(stop.__cause__, FaultsError):
            raise stop.__cause__ from None
        raise
    finally:
        log.removeHandler(warned)
    return warned.messages


class _Warnings(logging.Handler):
    """Collects what the engine would only print."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
