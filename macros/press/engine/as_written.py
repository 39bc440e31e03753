"""A configuration as it is written: values alone, nothing of it is called or filled in."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from macros.read.values_alone import ValuesAlone


class UnreadableError(Exception):
    """A configuration cannot be read, so that nobody knows what it says."""


def as_written(config_file: Path) -> Mapping[str, Any]:
    """Return what a configuration says, with what it inherits; nothing where there is none.

    Raise UnreadableError where there is one and it cannot be read.
    """
    if not config_file.is_file():
        return {}
    try:
        with config_file.open("rb") as file:
            found: Any = yaml_load(file, get_yaml_loader(ValuesAlone))
    except Exception as wrong:
        # What a reader of YAML meets in a broken file is of many types, none of them ours.
        raise UnreadableError(str(wrong).strip()) from wrong
    return found if isinstance(found, dict) else {}
