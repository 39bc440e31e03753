"""Licences by their names, as they are known outside this briefing."""

from collections.abc import Mapping
from typing import Final

LICENCES: Final[Mapping[str, tuple[str, str]]] = {
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC BY-SA 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0 1.0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "ODbL 1.0": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}
"""Licences that are often given: as SPDX names them, and where their words stand."""
