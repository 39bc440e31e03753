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

_EXPLAINED: Final[Mapping[str, Callable[[Judgements, str], Iterator[Step]]]] = MappingProxyType(
    {"claims": claim, "interpretations": interpretation, "sources": source}
)


def as_text(judgements: Judgements, name: str) -> str:
    """Explain a record to a person; raise KeyError where there is none of this id."""
    kind, _ = judgements.briefing.index[name]
    told = f"{SINGULAR[kind]} {name}"
    where = Section("Page", (url(judgements.briefing, name),))
    return layout.as_text(told, [*(step.section for step in _steps(judgements, name)), where])


def as_json(judgements: Judgements, name: str) -> str:
    """Explain a record to a program: what stands in its index.json, and the steps."""
    kind, _ = judgements.briefing.index[name]
    values: dict[str, Json] = records.record(judgements, kind, name)
    return records.text({**values, "steps": [step.json for step in _steps(judgements, name)]})


def _steps(judgements: Judgements, name: str) -> Iterator[Step]:
    kind, _ = judgements.briefing.index[name]
    return _EXPLAINED.get(kind, other)(judgements, name)
