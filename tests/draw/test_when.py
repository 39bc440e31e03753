"""Dates in words, in English and as a catalogue of another language would have them."""

from datetime import date
from gettext import NullTranslations

import pytest

from macros import words
from macros.model import when
from macros.model.edtf import Edtf

CHINESE = {
    "{day} {month} {year}": "{year}年{month}{day}日",
    "{day} {month}": "{month}{day}日",
    "{month} {year}": "{year}年{month}",
    "{start} to {end}": "{start}至{end}",
    "about {date}": "约{date}",
    "January": "1月",
    "March": "3月",
    "April": "4月",
    "December": "12月",
    "Mar": "3月",
}


class Catalogue(NullTranslations):
    """A few phrases of another language."""

    def gettext(self, message: str) -> str:
        return CHINESE.get(message, message)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-03-05", "5 March 2026"),
        ("2026-03-04/2026-03-07", "4 to 7 March 2026"),
        ("2026-03-30/2026-04-02", "30 March to 2 April 2026"),
        ("2025-12-30/2026-01-02", "30 December 2025 to 2 January 2026"),
        ("2026-03~/2026-04", "about March 2026 to April 2026"),
        ("../2026-03", "until March 2026"),
        ("2026-03/..", "from March 2026"),
        ("2026-03-XX", "March 2026"),
        ("2026-21", "spring 2026"),
        ("202X", "2020s"),
        ("2026?", "2026 (uncertain)"),
        ("2026%", "about 2026 (uncertain)"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(written: str, said: str) -> None:
    assert when.words(Edtf.parse(written)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-03-05", "2026年3月5日"),
        ("2026-03-04/2026-03-07", "2026年3月4日至7日"),
        ("2026-03-30/2026-04-02", "2026年3月30日至4月2日"),
        ("2025-12-30/2026-01-02", "2025年12月30日至2026年1月2日"),
        ("2026-03~", "约2026年3月"),
    ],
)
def test_a_catalogue_puts_dates_together_its_own_way(
    written: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "CATALOGUE", Catalogue())
    assert when.words(Edtf.parse(written)) == said
    assert when.day(date(2026, 3, 5), year=False) == "3月5日"
