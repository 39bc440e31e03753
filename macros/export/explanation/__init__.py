"""Why a record is as it is printed, step by step: the one door."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from macros.export import layout, records
from macros.export.explanation.claim import claim
from macros.export.explanation.reading import interpretation
from macros.export.explanation.record import other
from macros.export.explanation.source import source
from macros.export.explanation.step import Json, Step
from macros.export.layout import Section
from macros.export.phrases import url
from macros.model.briefing import SINGULAR
from macros.weigh.judgement import Judgements
from macros.words import _

_EXPLAINED: Final[Mapping[str, Callable[[Judgements, str], Iterator[Step]]]] = MappingProxyType(
    {"claims": claim, "interpretations": interpretation, "sources": source}
)


def as_text(judgements: Judgements, name: str) -> str:
    """Explain a record to a person; raise KeyError where there is none of this id."""
    kind = judgements.briefing.index[name][0]
    told = f"{_(SINGULAR[kind])} {name}"
    where = Section(_("Page"), (url(judgements.briefing, name),))
    return layout.as_text(told, [*(step.section for step in _steps(judgements, name)), where])


def as_json(judgements: Judgements, name: str) -> str:
    """Explain a record to a program: what stands in its index.json, and the steps."""
    kind = judgements.briefing.index[name][0]
    values: dict[str, Json] = records.record(judgements, kind, name)
    return records.text({**values, "steps": [step.json for step in _steps(judgements, name)]})


def _steps(judgements: Judgements, name: str) -> Iterator[Step]:
    kind = judgements.briefing.index[name][0]
    return _EXPLAINED.get(kind, other)(judgements, name)
