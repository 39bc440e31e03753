"""Which folder of data a configuration names, for commands that need nothing else of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from macros.press.engine.as_written import as_written
from macros.read.folder import USUAL


def folder_named(config_file: Path) -> Path:
    """Return the folder that `extra: data` of a configuration names; `data` where there is none.

    Raise UnreadableError where there is a configuration and it cannot be read.
    """
    extra = as_written(config_file).get("extra")
    return beside(config_file, extra if isinstance(extra, dict) else {})


def beside(config_file: Path, extra: Mapping[str, Any]) -> Path:
    """Return the folder that the `extra` of a configuration names, beside that file."""
    folder = config_file.parent / str(extra.get("data") or USUAL)
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
