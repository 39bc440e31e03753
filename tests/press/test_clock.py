"""The clock of a build is the one it is told."""

from datetime import date

import pytest

from macros.press.clock import build_day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param("1772668800", date(2026, 3, 5), id="midnight in UTC"),
        pytest.param("1772668799", date(2026, 3, 4), id="a second before"),
        pytest.param("0", date(1970, 1, 1), id="the first day"),
        pytest.param("", None, id="empty"),
        pytest.param("tomorrow", None, id="no number"),
        pytest.param("9" * 30, None, id="beyond all time"),
    ],
)
def test_it_is_the_day_of_source_date_epoch(
    told: str, day: date | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert build_day() == day


def test_without_one_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert build_day() is None
