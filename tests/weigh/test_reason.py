"""The sentence that is printed with every standing."""

from typing import Any

import pytest

from macros.model.edtf import Edtf
from macros.model.source import Source
from macros.weigh.judge import judge
from macros.weigh.naming import on_day
from tests.weigh.made import Fields, briefing, claim, denied, firsthand, source, told

SOURCES = (
    source("latepost", publisher="LatePost"),
    source("reuters", publisher="Reuters"),
    source("scmp", publisher="South China Morning Post"),
    source("ft", publisher="Financial Times"),
    source("nbd", publisher="National Business Daily"),
    source("letter", publisher="Alibaba", kind="letter", published="2026-03-05"),
    source("second-letter", publisher="Alibaba", kind="letter", published="2026-03-16"),
    source("statement", publisher="Alibaba", kind="official", published="2026-03-16"),
    source("blog", publisher="A Blog", independence="unknown"),
    source("digest", publisher="A Digest", independence="unknown"),
    source("post", publisher="X", kind="social-post", author=["Lin Junyang"]),
)


def because(*evidence: Fields, sources: tuple[Source, ...] = SOURCES, **fields: Any) -> str:
    return judge(briefing(claim("it", *evidence, **fields), *sources)).claims["it"].because


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        pytest.param(
            [told("latepost", "unnamed")],
            "reported: one origin, LatePost, from unnamed sources; nobody disputes it",
            id="the sentence of the data model",
        ),
        pytest.param(
            [firsthand("letter")],
            "established: one origin, Alibaba, at first hand, in a document; nobody disputes it",
            id="a first-hand document",
        ),
        pytest.param(
            [firsthand("letter"), firsthand("post", "on-record")],
            "established: two origins, Lin Junyang on X and Alibaba, both at first hand, "
            "in a document and on record; nobody disputes it",
            id="a platform is named after who posts on it",
        ),
        pytest.param(
            [firsthand("letter"), told("reuters"), told("latepost", "unnamed")],
            "established: three origins, LatePost, Reuters and Alibaba, one of them at first hand, "
            "in a document and from named and unnamed sources; nobody disputes it",
            id="one of several at first hand",
        ),
        pytest.param(
            [firsthand("letter"), denied("ft", "unnamed")],
            "established, though disputed: one origin, Alibaba, at first hand, in a document; "
            "disputed by one origin, Financial Times, from unnamed sources",
            id="established and disputed",
        ),
        pytest.param(
            [told("latepost", "unnamed"), told("scmp", "unnamed")],
            "corroborated: two origins, LatePost and South China Morning Post, "
            "from unnamed sources; nobody disputes it",
            id="two origins",
        ),
        pytest.param(
            [told(name, "named") for name in ("latepost", "reuters", "scmp", "ft", "nbd")],
            "established: five origins, Financial Times, LatePost, National Business Daily "
            "and two more, from named sources; nobody disputes it",
            id="no more than three are named",
        ),
        pytest.param(
            [told("letter"), told("second-letter")],
            "established: two origins, Alibaba (5 March 2026) and Alibaba (16 March 2026), "
            "from named sources; nobody disputes it",
            id="dates tell one publisher's apart",
        ),
        pytest.param(
            [told("second-letter", "on-record"), denied("statement", "on-record")],
            "contested: one origin, Alibaba (letter, 16 March 2026), on record; "
            "disputed by one origin, Alibaba (statement, 16 March 2026), on record",
            id="kinds tell one day's apart, on both sides",
        ),
        pytest.param(
            [told("blog")],
            "reported: A Blog, independence not established, from a named source; "
            "nobody disputes it",
            id="unknown alone",
        ),
        pytest.param(
            [told("blog", "unnamed"), told("digest")],
            "reported: A Blog and A Digest, independence not established, "
            "from named and unnamed sources; nobody disputes it",
            id="two of unknown independence",
        ),
        pytest.param(
            [told("latepost", "unnamed"), told("blog")],
            "reported: one origin, LatePost, from unnamed sources, "
            "besides A Blog, independence not established; nobody disputes it",
            id="an origin, and unknown",
        ),
        pytest.param(
            [firsthand("letter", interested="true")],
            "reported: one origin, Alibaba, at first hand, in a document, "
            "with an interest in being believed; nobody disputes it",
            id="interested alone",
        ),
        pytest.param(
            [told("latepost", "unnamed"), told("letter", interested="true")],
            "reported: one origin, LatePost, from unnamed sources, "
            "besides Alibaba, with an interest in being believed; nobody disputes it",
            id="interested besides",
        ),
        pytest.param(
            [told("latepost", "unnamed"), told("latepost", interested="true")],
            "reported: one origin, LatePost, from unnamed sources; nobody disputes it",
            id="the same origin, interested besides",
        ),
        pytest.param(
            [told("latepost", "inference"), told("scmp", "inference")],
            "speculative: inferred by LatePost and South China Morning Post, "
            "reported by nobody; nobody disputes it",
            id="an inference",
        ),
        pytest.param([], "speculative: no evidence supports it; nobody disputes it", id="nothing"),
        pytest.param(
            [denied("ft", "unnamed")],
            "speculative, and disputed: no evidence supports it; "
            "disputed by one origin, Financial Times, from unnamed sources",
            id="disputed alone",
        ),
        pytest.param(
            [firsthand("letter", stance="disputes")],
            "refuted: no evidence supports it; "
            "disputed by one origin, Alibaba, at first hand, in a document",
            id="refuted",
        ),
        pytest.param(
            [told("latepost", "unnamed"), denied("scmp", "inference")],
            "reported: one origin, LatePost, from unnamed sources; "
            "nobody disputes it, though South China Morning Post inferred otherwise",
            id="inferred otherwise",
        ),
    ],
)
def test_the_reason_reads_as_a_sentence(evidence: list[Fields], sentence: str) -> None:
    assert because(*evidence) == sentence


def test_sources_alike_in_all_else_are_told_apart_by_title_or_id() -> None:
    twins = (
        source("one", publisher="P", title="A title"),
        source("other", publisher="P"),
        source("third", publisher="P", published=None),
    )
    assert because(*(told(twin.id, "unnamed") for twin in twins), sources=twins) == (
        "corroborated: three origins, P (“A title”), P (“other”) and P (undated), "
        "from unnamed sources; nobody disputes it"
    )


def test_many_origins_are_counted_in_figures() -> None:
    many = tuple(source(f"s{number}", publisher=f"P{number:02}") for number in range(16))
    assert because(*(told(one.id, "unnamed") for one in many), sources=many) == (
        "corroborated: 16 origins, P00, P01, P10 and 13 more, from unnamed sources; "
        "nobody disputes it"
    )


def test_an_editors_standing_comes_with_its_reason_and_with_the_computed_one() -> None:
    editors = {
        "is": "contested",
        "because": "We saw\n[[letter|the letter]], [[ft]] and [[nothing]].",
        "since": "2026-03-05",
    }
    assert because(told("latepost", "unnamed"), standing=editors) == (
        "contested, as the editor judges: We saw the letter, Financial Times and nothing; "
        "by the evidence alone reported: one origin, LatePost, from unnamed sources; "
        "nobody disputes it"
    )


def test_a_withdrawn_claim_says_since_when_and_why() -> None:
    withdrawn = {"date": "2026-03-09", "because": "It was two claims in one."}
    assert because(firsthand("letter"), withdrawn=withdrawn) == (
        "withdrawn on 9 March 2026: It was two claims in one"
    )


def test_the_words_for_standings_are_the_briefings() -> None:
    found = judge(
        briefing(claim("it", told("ft", "unnamed")), *SOURCES, words={"reported": "a report"})
    )
    assert found.claims["it"].because.startswith("a report: one origin")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-03-05", "5 March 2026"),
        ("2026-03-05?", "5 March 2026 (uncertain)"),
        ("2026-03~", "about March 2026"),
        ("2026", "2026"),
        ("2024/2026", "2024 to 2026"),
        ("2026-21", "spring 2026"),
        ("2026-03-04/2026-03-07", "4 to 7 March 2026"),
        ("2026-03-04/2026-04-07", "4 March to 7 April 2026"),
        ("../2026-03", "until March 2026"),
        ("2026-03-04/..", "from 4 March 2026"),
    ],
)
def test_dates_are_as_exact_as_known(written: str, said: str) -> None:
    assert on_day(Edtf.parse(written)) == said
