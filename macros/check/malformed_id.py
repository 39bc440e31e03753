"""An id is lower-case words and digits with hyphens between: it becomes an address for good."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.model.field import ID, ID_LENGTH

CODE: Final = "malformed-id"


def malformed_id(case: Case) -> Iterator[Diagnostic]:
    """Find ids, and former ids, that cannot stand in an address."""
    for spot, name in ids(case):
        if ID.fullmatch(name) and len(name) > ID_LENGTH:
            hint = (
                f"write one of at most {ID_LENGTH}, such as {name[:ID_LENGTH].rpartition('-')[0]}"
            )
            yield case.error(spot, CODE, f"the id has {len(name)} characters", hint)
        elif not ID.fullmatch(name) and not _is_a_slip(case, name):
            yield case.error(spot, CODE, f"`{name}` cannot be an id", f"write {_slug(name)}")


def ids(case: Case) -> Iterator[tuple[Spot, str]]:
    """Go through every id that the data declares: those in use, then those given up."""
    for name, kinds in case.declared.items():
        for kind in kinds:
            yield Spot(kind, name), name
    for kind, record in case.briefing.everything():
        for index, name in enumerate(record.formerly):
            yield Spot(kind, record.id, ("formerly", index)), name


def _is_a_slip(case: Case, name: str) -> bool:
    """Say whether capitals alone make it another id, which is reported as such."""
    return name.lower() != name and name.lower() in case.declared


def _slug(name: str) -> str:
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", latin)
    return "-".join(words) if words else "lower-case-words in Latin letters"
