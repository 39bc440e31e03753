"""Origins, not outlets: where sources and evidence go back to (data model, section 3)."""

import pytest

from macros.model.claim import Claim
from macros.model.source import Source
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Roots, SourceJudgement
from tests.weigh.made import briefing, claim, denied, source, told

UNKNOWN = Roots(unknown=True)


def roots(*sources: Source) -> SourceJudgement:
    """Judge the last of some sources."""
    return judge(briefing(*sources)).sources[sources[-1].id]


def judged(of: Claim, *sources: Source) -> ClaimJudgement:
    return judge(briefing(of, *sources)).claims[of.id]


def traced(of: Claim, *sources: Source) -> list[Roots]:
    """Return the roots of each piece of evidence on a claim."""
    return [heard.roots for heard in judged(of, *sources).evidence]


def test_a_source_that_derives_from_nothing_is_its_own_root() -> None:
    assert roots(source("wire")).roots == ("wire",)


def test_roots_are_found_at_the_end_of_every_line() -> None:
    found = roots(
        source("wire"),
        source("post"),
        source("paper", "wire"),
        source("digest", "paper", "post"),
    )
    assert found.roots == ("post", "wire")
    assert not found.unknown


def test_two_lines_to_one_root_are_one_root() -> None:
    found = roots(source("wire"), source("a", "wire"), source("b", "wire"), source("c", "a", "b"))
    assert found.roots == ("wire",)


def test_of_unknown_independence_and_deriving_from_nothing_is_unknown_alone() -> None:
    found = roots(source("rumour", independence="unknown"))
    assert (found.roots, found.unknown) == ((), True)


def test_of_unknown_independence_with_parents_has_their_roots_and_unknown() -> None:
    found = roots(source("wire"), source("rewrite", "wire", independence="unknown"))
    assert (found.roots, found.unknown) == (("wire",), True)


def test_what_derives_from_it_inherits_both() -> None:
    found = roots(
        source("wire"),
        source("rewrite", "wire", independence="unknown"),
        source("reprint", "rewrite"),
    )
    assert (found.roots, found.unknown) == (("wire",), True)


def test_evidence_has_the_roots_of_its_source() -> None:
    found = traced(claim("c", told("paper")), source("wire"), source("paper", "wire"))
    assert found == [Roots(frozenset({"wire"}))]


def test_an_origin_replaces_the_lineage_of_the_source_unknown_parents_included() -> None:
    found = traced(
        claim("c", told("paper", origin=["letter"])),
        source("letter"),
        source("wire"),
        source("paper", "wire", independence="unknown"),
    )
    assert found == [Roots(frozenset({"letter"}))]


def test_an_origin_is_traced_to_roots_like_any_source() -> None:
    found = traced(
        claim("c", told("paper", origin=["reprint"])),
        source("letter"),
        source("reprint", "letter", independence="unknown"),
        source("paper"),
    )
    assert found == [Roots(frozenset({"letter"}), unknown=True)]


@pytest.mark.parametrize("origin", ["unknown", ["unknown"]])
def test_an_origin_may_be_unknown(origin: str | list[str]) -> None:
    assert traced(claim("c", told("paper", origin=origin)), source("paper")) == [UNKNOWN]


def test_the_own_source_as_origin_means_its_own_reporting() -> None:
    found = traced(
        claim("c", told("paper", origin=["paper"])),
        source("wire"),
        source("paper", "wire", independence="unknown"),
    )
    assert found == [Roots(frozenset({"paper"}))]


@pytest.mark.parametrize("stance", ["supports", "disputes", "beside"])
def test_own_reporting_is_a_root_for_reprints_of_it_too(stance: str) -> None:
    found = judged(
        claim("c", told("paper", stance=stance, origin=["paper"]), told("reprint")),
        source("wire"),
        source("paper", "wire"),
        source("reprint", "paper"),
    )
    assert {heard.evidence.source: heard.roots.known for heard in found.evidence} == {
        "paper": {"paper"},
        "reprint": {"paper"},
    }


def test_own_reporting_is_a_root_for_other_evidence_of_the_same_source() -> None:
    found = traced(
        claim("c", told("paper", origin=["paper"]), denied("paper")),
        source("wire"),
        source("paper", "wire"),
    )
    assert found == [Roots(frozenset({"paper"}))] * 2


def test_own_reporting_on_one_claim_is_no_root_for_another() -> None:
    found = judge(
        briefing(
            claim("one", told("paper", origin=["paper"])),
            claim("other", told("reprint")),
            source("wire"),
            source("paper", "wire"),
            source("reprint", "paper"),
        )
    )
    assert found.claims["other"].origins == ("wire",)


def test_own_reporting_beside_something_else_brings_both() -> None:
    found = judged(
        claim("c", told("paper", origin=["paper", "letter"]), told("reprint")),
        source("wire"),
        source("letter"),
        source("paper", "wire"),
        source("reprint", "paper"),
    )
    assert {heard.evidence.source: heard.roots.known for heard in found.evidence} == {
        "paper": {"letter", "paper"},
        "reprint": {"paper"},
    }


def test_two_papers_that_reprint_one_wire_story_are_one_origin_and_two_outlets() -> None:
    found = judged(
        claim("c", told("times"), told("post")),
        source("wire"),
        source("times", "wire", publisher="The Times"),
        source("post", "wire", publisher="The Post"),
    )
    assert found.origins == ("wire",)
    assert found.outlets == ("The Post", "The Times")


def test_a_source_with_several_roots_brings_them_all() -> None:
    found = judged(claim("c", told("digest")), source("a"), source("b"), source("digest", "a", "b"))
    assert found.origins == ("a", "b")


def test_unknown_never_counts_as_an_origin_and_is_counted_apart() -> None:
    found = judged(
        claim("c", told("wire"), told("rumour"), told("echo")),
        source("wire"),
        source("rumour", independence="unknown"),
        source("echo", "wire", "rumour"),
    )
    assert found.origins == ("wire",)
    assert found.independence_unknown == ("echo", "rumour")
    assert found.unknown


def test_inferences_and_what_stands_beside_count_for_neither_side() -> None:
    found = judged(
        claim("c", told("a", "inference"), told("b", stance="beside"), denied("d", "inference")),
        *(source(name) for name in ("a", "b", "d")),
    )
    assert (found.origins, found.disputing_origins) == ((), ())
    assert (found.outlets, found.disputing_outlets) == ((), ())
    assert found.roots == ("a", "b", "d")


def test_the_other_side_is_counted_alike() -> None:
    found = judged(
        claim("c", told("a"), denied("b"), denied("reprint")),
        source("a"),
        source("b", publisher="B"),
        source("reprint", "b", publisher="R"),
    )
    assert found.disputing_origins == ("b",)
    assert found.disputing_outlets == ("B", "R")


def test_outlets_are_publishers_as_written_after_nfc() -> None:
    found = judged(
        claim("c", told("a"), told("b")),
        source("a", publisher="El Pa\u00eds"),
        source("b", publisher="El Pai\u0301s"),
    )
    assert found.outlets == ("El Pa\u00eds",)


def test_a_person_who_speaks_in_two_papers_is_two_origins_by_this_arithmetic() -> None:
    found = judged(
        claim("c", told("a", speaker="x"), told("b", speaker="x")), source("a"), source("b")
    )
    assert found.origins == ("a", "b")


def test_evidence_on_a_withdrawn_source_falls_away_and_is_in_no_list() -> None:
    withdrawn = {"date": "2026-03-09", "because": "It was made up."}
    found = judge(
        briefing(
            claim("c", told("paper"), told("other")),
            source("paper", withdrawn=withdrawn),
            source("other"),
        )
    )
    assert [heard.evidence.source for heard in found.claims["c"].evidence] == ["other"]
    assert found.claims["c"].origins == ("other",)
    assert found.claims["c"].outlets == ("other",)
    assert found.sources["paper"].claims == ()
    assert found.sources["paper"].rests == ()


def test_a_withdrawn_source_stays_a_root_of_what_derives_from_it() -> None:
    withdrawn = {"date": "2026-03-09", "because": "It was made up."}
    found = judge(
        briefing(
            claim("c", told("paper", origin=["paper"]), told("reprint")),
            source("wire"),
            source("paper", "wire", withdrawn=withdrawn),
            source("reprint", "paper"),
        )
    )
    assert found.claims["c"].origins == ("paper",)
    assert found.sources["paper"].rests == ("c",)


def test_a_source_knows_what_it_derives_from_and_what_rests_on_it() -> None:
    found = judge(
        briefing(
            claim("one", told("paper")),
            claim("two", denied("wire", "inference")),
            source("wire"),
            source("post"),
            source("paper", "wire", "post"),
        )
    )
    wire, paper = found.sources["wire"], found.sources["paper"]
    assert (wire.derives_from, wire.derived_by) == ((), ("paper",))
    assert (paper.derives_from, paper.derived_by) == (("post", "wire"), ())
    assert (wire.claims, wire.rests) == (("two",), ("one", "two"))
    assert (paper.claims, paper.rests) == (("one",), ())


def test_evidence_is_listed_by_date_whatever_the_order_written() -> None:
    found = judged(
        claim("c", told("late"), told("none"), told("early"), told("late", since="2026-03-01")),
        source("late", published="2026-03-09"),
        source("none", published=None),
        source("early", published="2026-03-05"),
    )
    assert [heard.evidence.source for heard in found.evidence] == ["late", "early", "late", "none"]


def test_a_long_line_of_reprints_is_traced_to_its_end() -> None:
    chain = [source("s0"), *(source(f"s{step}", f"s{step - 1}") for step in range(1, 3000))]
    assert roots(*chain).roots == ("s0",)
