"""Which folder of data a configuration names, for commands that need nothing else of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from macros.read.values_alone import ValuesAlone

USUAL: Final = "data"


class UnreadableError(Exception):
    """A configuration cannot be read, so that nobody knows which data it means."""


def folder_named(config_file: Path) -> Path:
    """Return the folder that `extra: data` of a configuration names; `data` where there is none.

    Raise UnreadableError where there is a configuration and it cannot be read.
    """
    if not config_file.is_file():
        return Path(USUAL)
    try:
        with config_file.open("rb") as file:
            config: Any = yaml_load(file, get_yaml_loader(ValuesAlone))
    except Exception as wrong:
        # What a reader of YAML meets in a broken file is of many types, none of them ours.
        raise UnreadableError(str(wrong).strip()) from wrong
    extra = config.get("extra") if isinstance(config, dict) else None
    return beside(config_file, extra if isinstance(extra, dict) else {})


def beside(config_file: Path, extra: Mapping[str, Any]) -> Path:
    """Return the folder that the `extra` of a configuration names, beside that file."""
    folder = config_file.parent / str(extra.get("data") or USUAL)
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
