"""Briefings drawn at random, small enough for brute force and with every kind of evidence."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.interpretation import Cell
from macros.model.source import Source
from tests.weigh.made import Fields, briefing, claim, reading, source

BASES = ("document", "on-record", "named", "unnamed", "inference")
FITS = ("fits-well", "fits", "says-nothing", "strains", "contradicts")
STANDINGS = ("established", "corroborated", "contested", "refuted")
FIRST_DAY = date(2026, 3, 1)
LAST_DAY = FIRST_DAY + timedelta(days=20)

days = st.integers(0, 20).map(lambda number: FIRST_DAY + timedelta(days=number))
dates = days.map(str)
truths = st.sampled_from(["false", "false", "false", "true"])


@st.composite
def sources(draw: st.DrawFn, most: int = 6) -> list[Source]:
    """Draw sources, each derived from any of those before it."""
    drawn: list[Source] = []
    for number in range(draw(st.integers(1, most))):
        before = [found.id for found in drawn]
        parents = draw(st.lists(st.sampled_from(before), unique=True, max_size=2)) if before else []
        fields: Fields = {
            "published": draw(dates),
            "publisher": draw(st.sampled_from(["One", "Two", "Three"])),
            "independence": draw(st.sampled_from(["known", "known", "known", "unknown"])),
        }
        if draw(st.integers(0, 9)) == 0:
            fields["withdrawn"] = {"date": draw(dates), "because": "Made up."}
        drawn.append(source(f"s{number}", *parents, **fields))
    return drawn


@st.composite
def pieces(draw: st.DrawFn, names: list[str]) -> Fields:
    """Draw a piece of evidence on any of the sources."""
    piece: Fields = {
        "source": draw(st.sampled_from(names)),
        "basis": draw(st.sampled_from(BASES)),
        "stance": draw(st.sampled_from(["supports", "supports", "supports", "disputes", "beside"])),
        "firsthand": draw(truths),
        "interested": draw(truths),
        "speaker": "somebody",
    }
    if draw(st.integers(0, 4)) == 0:
        origins = st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=2)
        piece["origin"] = draw(st.one_of(st.just("unknown"), st.just([piece["source"]]), origins))
    if draw(st.integers(0, 4)) == 0:
        piece["since"] = draw(dates)
    return piece


@st.composite
def claims(draw: st.DrawFn, name: str, names: list[str]) -> Claim:
    """Draw a claim with some evidence on the sources."""
    fields: dict[str, Any] = {}
    if draw(st.integers(0, 5)) == 0:
        fields["standing"] = {
            "is": draw(st.sampled_from(STANDINGS)),
            "because": "The desk saw it.",
            "since": draw(dates),
        }
    if draw(st.integers(0, 9)) == 0:
        fields["withdrawn"] = {"date": draw(dates), "because": "Put badly."}
    return claim(name, *draw(st.lists(pieces(names), max_size=4)), **fields)


@st.composite
def briefings(draw: st.DrawFn, readings: int = 4, rows: int = 6, origins: int = 6) -> Briefing:
    """Draw a briefing whose every date lies between FIRST_DAY and LAST_DAY."""
    drawn = draw(sources(origins))
    names = [found.id for found in drawn]
    stated = [draw(claims(f"c{number:02}", names)) for number in range(draw(st.integers(0, rows)))]
    compared = [
        reading(f"h{number}", since=str(FIRST_DAY), **draw(_withdrawn()))
        for number in range(draw(st.integers(0, readings)))
    ]
    rated = {
        found.id: {
            each.id: (Cell.model_validate({"fit": fit, "because": "So."}),)
            for each in compared
            if (fit := draw(st.sampled_from((*FITS, "contradicts", "strains", None))))
        }
        for found in stated
        if draw(st.integers(0, 9))
    }
    return briefing(*drawn, *stated, *compared, weighing=rated)


def _withdrawn() -> st.SearchStrategy[Fields]:
    gone = {"withdrawn": {"date": str(FIRST_DAY), "because": "Nobody argues it."}}
    return st.sampled_from([{}, {}, {}, {}, {}, {}, gone])


def with_evidence(of: Briefing, name: str, *more: Fields) -> Briefing:
    """Add evidence to a claim of a briefing."""
    old = of.claims[name]
    new = claim(name, *more).evidence
    grown = old.model_copy(update={"evidence": (*old.evidence, *new)})
    return replace(of, claims={**of.claims, name: grown})
