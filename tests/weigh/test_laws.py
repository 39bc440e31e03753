"""Laws of weighing, which hold whatever the data."""

from dataclasses import fields, replace
from itertools import permutations
from math import copysign, fsum
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.model.briefing import Briefing
from macros.model.record import Evidence
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Judgements, Standing
from macros.weigh.pairing import Kept, bits, first_by_id, keep, missed
from tests.examples import examples
from tests.weigh.drawn import briefings, claims, pieces, sources
from tests.weigh.made import briefing, claim, source, told

FEWER = examples(50)
"""For laws about whole briefings, which take long to draw."""

BEST_FIRST = [
    Standing.ESTABLISHED,
    Standing.ESTABLISHED_DISPUTED,
    Standing.CORROBORATED,
    Standing.REPORTED,
    Standing.CONTESTED,
    Standing.SPECULATIVE,
    Standing.SPECULATIVE_DISPUTED,
    Standing.REFUTED,
]


def reading_of(found: Judgements) -> tuple[object, ...]:
    """Return all that was judged, without what only says where it was written."""
    claims = {name: replace(judged, evidence=()) for name, judged in found.claims.items()}
    matrix = replace(found.matrix, readings=tuple(sorted(found.matrix.readings)))
    return claims, found.readings, found.sources, matrix


def standings(found: Judgements) -> dict[str, ClaimJudgement]:
    """Return the claims without what a reprint may change: outlets, and lists of sources."""
    return {
        name: replace(
            judged,
            evidence=(),
            outlets=(),
            disputing_outlets=(),
            because="",
            against="",
            against_brief="",
        )
        for name, judged in found.claims.items()
    }


@FEWER
@given(briefings())
def test_saying_it_again_changes_nothing(made: Briefing) -> None:
    again = {
        name: found.model_copy(update={"evidence": found.evidence * 2})
        for name, found in made.claims.items()
    }
    assert reading_of(judge(replace(made, claims=again))) == reading_of(judge(made))


@FEWER
@given(briefings(), st.randoms())
def test_the_order_of_input_changes_nothing(made: Briefing, random: Random) -> None:
    def shuffled(held: Any) -> Any:
        if isinstance(held, dict):
            return {key: shuffled(held[key]) for key in random.sample(sorted(held), len(held))}
        return held

    written = {field.name: getattr(made, field.name) for field in fields(made)}
    turned = Briefing(**shuffled(written))
    mixed = {
        name: found.model_copy(
            update={"evidence": tuple(random.sample(found.evidence, len(found.evidence)))}
        )
        for name, found in turned.claims.items()
    }
    before, after = judge(made), judge(replace(turned, claims=mixed))
    assert reading_of(after) == reading_of(before)
    for name, judged in before.claims.items():
        assert after.claims[name].evidence == judged.evidence


@given(st.data())
def test_a_disputing_piece_never_raises_a_standing(data: st.DataObject) -> None:
    drawn = data.draw(sources())
    names = [found.id for found in drawn]
    it = data.draw(claims("it", names))
    piece = {**data.draw(pieces(names)), "stance": "disputes"}
    assume(piece["source"] not in (piece.get("origin") or ()))  # own reporting changes roots
    more = Evidence.model_validate(piece)
    disputed = it.model_copy(update={"evidence": (*it.evidence, more), "standing": None})
    alone = it.model_copy(update={"standing": None})
    before = judge(briefing(*drawn, alone)).claims["it"].computed
    after = judge(briefing(*drawn, disputed)).claims["it"].computed
    if before is Standing.WITHDRAWN:
        assert after is before
    else:
        assert BEST_FIRST.index(after) >= BEST_FIRST.index(before)


@FEWER
@given(briefings())
def test_a_source_weighs_what_its_origin_weighs(made: Briefing) -> None:
    """Evidence moved to the one root of its source, where that is known, leaves all as it is."""
    plain = {
        name: found.model_copy(update={"withdrawn": None}) for name, found in made.sources.items()
    }
    made = replace(made, sources=plain)
    roots = {name: found.roots for name, found in judge(made).sources.items() if not found.unknown}

    def traced(piece: Evidence) -> Evidence:
        found = roots.get(piece.source, ())
        return piece.model_copy(update={"source": found[0]}) if len(found) == 1 else piece

    moved = {
        name: found.model_copy(update={"evidence": tuple(map(traced, found.evidence))})
        for name, found in made.claims.items()
        if all(piece.origin is None for piece in found.evidence)
    }
    after = judge(replace(made, claims={**made.claims, **moved}))
    assert standings(after) == standings(judge(made))
    assert after.readings == judge(made).readings


@FEWER
@given(briefings(), st.data())
def test_a_reprint_changes_nothing(made: Briefing, data: st.DataObject) -> None:
    assume(any(found.evidence for found in made.claims.values()))
    named = data.draw(st.sampled_from(sorted(n for n, c in made.claims.items() if c.evidence)))
    piece = data.draw(st.sampled_from(made.claims[named].evidence))
    assume(piece.origin is None and made.sources[piece.source].withdrawn is None)
    copy = piece.model_copy(update={"source": "reprint"})
    it = made.claims[named]
    grown = replace(
        made,
        sources={**made.sources, "reprint": source("reprint", piece.source)},
        claims={**made.claims, named: it.model_copy(update={"evidence": (*it.evidence, copy)})},
    )
    before, after = judge(made), judge(grown)
    assert after.readings == before.readings
    assert after.claims[named].standing is before.claims[named].standing
    assert after.claims[named].origins == before.claims[named].origins
    assert after.matrix == before.matrix


@FEWER
@given(briefings(), st.data())
def test_a_further_origin_never_makes_a_reading_less_strained(
    made: Briefing, data: st.DataObject
) -> None:
    assume(made.claims)
    named = data.draw(st.sampled_from(sorted(made.claims)))
    before = judge(made)
    takes_the_place = not any(
        heard.roots.known
        for heard in before.claims[named].evidence
        if heard.evidence.stance == "supports"
        and heard.evidence.basis != "inference"
        and not heard.evidence.interested
    )
    assume(not takes_the_place)
    it = made.claims[named]
    more = claim("x", told("new", data.draw(st.sampled_from(["document", "unnamed"])))).evidence
    grown = replace(
        made,
        sources={**made.sources, "new": source("new")},
        claims={**made.claims, named: it.model_copy(update={"evidence": (*it.evidence, *more)})},
    )
    after = judge(grown)
    for name, judged in before.readings.items():
        now = after.readings[name].score
        assert judged.score is None or (now is not None and now <= judged.score + 1e-9)


@FEWER
@given(briefings())
def test_numbers_are_none_or_0_or_below_and_never_minus_zero(made: Briefing) -> None:
    found = judge(made)
    for judged in found.readings.values():
        if judged.score is None:
            assert made.interpretations[judged.id].withdrawn is not None
        else:
            assert judged.score <= 0
            assert judged.score or copysign(1, judged.score) == 1
            assert judged.score == pytest.approx(-fsum(heard.charge for heard in judged.charges))
            assert all(heard.charge > 0 for heard in judged.charges)


masks = st.lists(st.integers(1, 31), max_size=6)


def whole_pairings(origins_of: list[int]) -> list[tuple[int, ...]]:
    """Return every way to pair all rows with origins of their own, by brute force."""
    every = [1 << place for place in range(5)]
    return [
        heard
        for heard in permutations(every, len(origins_of))
        if all(one & mask for one, mask in zip(heard, origins_of, strict=True))
    ]


@given(masks.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_pairing_is_the_heaviest_of_all(drawn: tuple[list[int], list[int]]) -> None:
    origins_of, _ = drawn
    charges = [2.0 ** -(place // 2) for place in range(len(origins_of))]
    kept = keep(origins_of)
    assert all(origins_of[row] & origin for origin, row in kept.items())
    assert len(set(kept.values())) == len(kept)
    heaviest = max(
        fsum(charges[row] for row in range(len(origins_of)) if subset >> row & 1)
        for subset in range(1 << len(origins_of))
        if whole_pairings([m for row, m in enumerate(origins_of) if subset >> row & 1])
    )
    assert fsum(charges[row] for row in kept.values()) == pytest.approx(heaviest)


@given(masks, st.lists(st.integers(0, 4), min_size=6, max_size=6))
def test_an_earlier_pairing_does_not_decide_which_rows_are_kept(
    origins_of: list[int], before: list[int]
) -> None:
    hints = [1 << place for place in before]
    assert set(keep(origins_of, hints).values()) == set(keep(origins_of).values())


@given(masks)
def test_who_is_heard_is_the_first_by_id_of_all_whole_pairings(origins_of: list[int]) -> None:
    every = whole_pairings(origins_of)
    assume(every)
    assert tuple(first_by_id(origins_of)) == min(every)


@given(masks)
def test_what_an_origin_is_worth_is_what_is_lost_without_it(origins_of: list[int]) -> None:
    charges = [2.0 ** -(place // 2) for place in range(len(origins_of))]
    kept = keep(origins_of)
    rows = [Kept(charges[row], origins_of[row], origin) for origin, row in kept.items()]
    lost = missed(rows, 31 & ~sum(kept))
    whole = fsum(charges[row] for row in kept.values())
    assert set(lost) == set(kept)
    for origin, charge in lost.items():
        without = [mask & ~origin for mask in origins_of]
        left = keep([mask for mask in without if mask])
        numbers = [row for row, mask in enumerate(without) if mask]
        assert whole - charge == pytest.approx(fsum(charges[numbers[row]] for row in left.values()))


@given(st.integers(0, 1 << 70))
def test_bits_are_the_powers_of_two_in_a_mask(mask: int) -> None:
    assert sum(bits(mask)) == mask
    assert bits(mask) == sorted(bits(mask))
