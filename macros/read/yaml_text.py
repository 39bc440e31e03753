"""The text of a data file -> its structure, as far as YAML can be read."""

import re
from typing import Final

import yaml

from macros.read.events import BrokenOffError, Events, GivenUpError
from macros.read.structure import Start, Structure
from macros.read.syntax import syntax_fault
from macros.read.text import DataFile

_TOP_LEVEL_KEY: Final = re.compile(r"^(\w[\w.-]*)[ \t]*:(?=\s|$)", re.MULTILINE)


def read_structure(file: DataFile) -> Structure:
    """Read a file as far as it can be read."""
    found = Structure(file)
    if not file.structured:
        _salvage(found)
        return found
    try:
        Events(found).read()
    except GivenUpError:
        found.given_up = True
        return found
    except BrokenOffError:
        _salvage(found)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a bad escape, without libyaml
        found.faults.append(syntax_fault(error, file))
        _salvage(found)
    found.withheld &= found.starts.keys()
    for key in found.withheld & found.values.keys():
        del found.values[key]
    return found


def _salvage(found: Structure) -> None:
    """Note the keys of a broken file, so that what names them raises no second fault."""
    if found.values:
        found.withheld.add(next(reversed(found.values)))  # it may be cut short
    text, line, counted = found.file.text, 0, 0
    for match in _TOP_LEVEL_KEY.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if match[1] not in found.values:
            found.withheld.add(match[1])
            found.starts[match[1]] = Start(counted, line, 0)
