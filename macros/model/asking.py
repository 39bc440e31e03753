"""What an editor is asked to begin a record of a kind: what it must have, and what it should."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel

from macros.model.about import About
from macros.model.briefing import KINDS
from macros.model.meaning import meanings
from macros.model.record import Evidence

EVIDENCE: Final = "evidence"

_ASKED: Final[Mapping[type[BaseModel], tuple[str, ...]]] = MappingProxyType(
    {
        About: ("publisher", "language", "contact"),
        KINDS["people"]: ("relevance",),
        KINDS["sources"]: ("title", "url", "published", "access"),
        KINDS["events"]: (EVIDENCE,),
        KINDS["claims"]: (EVIDENCE,),
        KINDS["conflicts"]: ("claims",),
        KINDS["questions"]: ("would_settle",),
        KINDS["signals"]: ("deadline",),
        KINDS["advice"]: ("because",),
        KINDS["corrections"]: ("records", "was", "now", "cause"),
        Evidence: ("locator",),
    }
)
"""What no record must have, and a good one has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: what it means, the words it can be (none: any), whether there must be one.

    `many` fields are lists; `part` is the mapping that the field stands in, if not the record.
    """

    name: str
    meaning: str
    choices: tuple[str, ...]
    required: bool
    many: bool
    part: str = ""


def asked(model: type[BaseModel], part: str = "") -> Iterator[Asked]:
    """Go through what is asked of a record or of a part of one, in the order of its fields."""
    means, wanted = meanings(model), _ASKED.get(model, ())
    for name, field in model.model_fields.items():
        required = field.is_required()
        if name == "id" or not (required or name in wanted):
            continue
        if name == EVIDENCE:
            yield from asked(Evidence, EVIDENCE)
            continue
        kinds = _of_type(field.annotation)
        words = next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
        many = any(get_origin(kind) is tuple for kind in kinds)
        yield Asked(field.alias or name, means.get(name, ""), words, required, many, part)


def _of_type(annotation: Any) -> tuple[Any, ...]:
    """Return the types that a field can have: those of a union, or the one."""
    return get_args(annotation) if type(None) in get_args(annotation) else (annotation,)


def record(answers: Mapping[Asked, str]) -> dict[str, Any]:
    """Return the fields of a record out of the answers; empty answers are left out.

    An evidence of which nothing was said is left out whole.
    """
    found: dict[str, Any] = {}
    for one, said in answers.items():
        if not said:
            continue
        value = [word.strip() for word in said.split(",")] if one.many else said
        if one.part:
            found.setdefault(one.part, [{}])[0][one.name] = value
        else:
            found[one.name] = value
    return found
