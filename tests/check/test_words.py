"""The rules about words: what counts, and what is somebody else's."""

from itertools import pairwise
from pathlib import Path

import pytest

from macros.check.long_quote import words_in
from macros.check.near import MANY, near
from macros.check.saying import own_words
from macros.check.unsafe_link import scheme_of
from macros.load import load
from macros.model.likelihood import PROFILES, grades

BRIEFING = """\
title: The kettle
question: Who moved it?
language: {language}
profile: {profile}
dek: >-
  {dek}
"""


def codes(folder: Path, dek: str, language: str = "en", profile: str = "icd-203") -> list[str]:
    """Return what is found in a text of the briefing's own."""
    text = BRIEFING.format(dek=dek, language=language, profile=profile)
    (folder / "briefing.yml").write_text(text, "utf-8")
    return [fault.code for fault in load(folder).faults]


@pytest.mark.parametrize(
    "said",
    [
        "It is likely that the kettle moved.",
        "It is likely (20-45 %) that the kettle moved.",
        "It is likely. It moved (55-80 %).",
        "(55-80 %) It is likely.",
        "Likely or unlikely (20-45 %), it moved.",
        "It is not likely.",
        "It most likely moved.",
        "The likely [[x|thief]] (55-80).",
        "A realistic possibility (40-50 %).",
    ],
)
def test_a_word_of_likelihood_without_its_range_is_bare(said: str, tmp_path: Path) -> None:
    assert "bare-likelihood" in codes(tmp_path, said)


@pytest.mark.parametrize(
    "said",
    [
        "It is likely (55-80 %) that the kettle moved.",
        "It is likely (55–80%) that the kettle moved.",
        "It is likely (55 to 80 per cent) that the kettle moved.",
        "It is likely, say the neighbours (55-80 %, they say), that it moved.",
        "VERY LIKELY (80-95 %), it moved.",
        "It is more likely than not, and less likely than it was.",
        'She called it “likely”, and "probable".',
        "The word `likely` has a range.",
        "Its likelihood is not known.",
        "See https://example.org/likely for more.",
        "[Here](https://example.org/likely).",
    ],
)
def test_a_word_with_its_range_and_the_words_of_others_are_free(said: str, tmp_path: Path) -> None:
    assert codes(tmp_path, said) == []


@pytest.mark.parametrize(
    ("language", "bare", "ranged"),
    [
        ("de", "Das war wahrscheinlich so.", "Das war wahrscheinlich (55 bis 80 %) so."),
        ("fr-CA", "C'est probable.", "C'est probable (55 à 80 %)."),
        ("zh-Hant", "茶壺極有可能還在。", "茶壺極有可能（80至95%）還在。"),
    ],
)
def test_each_language_has_its_own_words(
    language: str, bare: str, ranged: str, tmp_path: Path
) -> None:
    assert codes(tmp_path, bare, language) == ["bare-likelihood"]
    assert codes(tmp_path, ranged, language) == []
    assert codes(tmp_path, "It is likely.", language) == []


def test_in_a_language_without_a_list_nothing_is_bare(tmp_path: Path) -> None:
    assert codes(tmp_path, "Is dócha gur bogadh an citeal; likely.", "ga") == []


def test_a_profile_has_seven_grades_and_its_ranges_rise() -> None:
    for profile in PROFILES.values():
        assert len(profile) == 7
        assert all(one.high <= two.low for one, two in pairwise(profile))


def test_a_word_of_likelihood_is_printed_with_its_range() -> None:
    assert [grade.printed for grade in grades("icd-203", "zh")][5] == "极有可能 (80-95 %)"


@pytest.mark.parametrize(
    ("quote", "length"),
    [
        ("the kettle was here", 4),
        ("the kettle — it was here", 5),
        ("茶壶被搬走了", 3),
        ("茶壶被搬走", 3),
        ("「Qwen 3」は大きい", 4),
        ("", 0),
        ("Der Kessel, äh, war da.", 5),
    ],
)
def test_words_are_counted_in_any_script(quote: str, length: int) -> None:
    assert words_in(quote) == length


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "  javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript&colon;alert(1)",
        "j&#97;vascript:alert(1)",
        "j&#x61;vascript:alert(1)",
        "&#106avascript:alert(1)",
        "javascript\\:alert(1)",
        "\u200bjavascript:alert(1)",
        "java&Tab;script:alert(1)",
    ],
)
def test_a_scheme_is_found_however_it_is_spelt(address: str) -> None:
    assert scheme_of(address) == "javascript"


@pytest.mark.parametrize(
    "address", ["/claims/a:b", "page.html", "#top", "", "//example.org", "1:2"]
)
def test_an_address_on_this_site_has_no_scheme(address: str) -> None:
    assert scheme_of(address) == ""


def test_of_a_link_the_printed_words_are_ours_and_of_a_quotation_none() -> None:
    said = own_words(
        "See [[kettle|the kettle]]: “gone”, `x`, [a](https://b.example).\n> She said.\n"
    )
    assert said.split() == ["See", "the", "kettle:", ",", ",", "[a", "."]


def test_among_many_ids_those_that_begin_or_end_alike_are_compared() -> None:
    known = [f"record-{number}" for number in range(MANY)] + ["kettle-moved"]
    assert near("kettle-movd", known) == "kettle-moved"
    assert near("ketle-moved", known) == "kettle-moved"
    assert near("xyz", known) == ""
