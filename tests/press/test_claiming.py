"""Pages that people write say no more of a claim than its standing bears, or say why they may."""

from datetime import date
from pathlib import Path

import pytest

from macros.diagnostic import as_text
from macros.load import load
from macros.press.claiming import overclaims
from macros.press.site import FaultsError, Source
from macros.weigh.judge import judge
from macros.weigh.judgement import Judgements
from tests.press.conftest import DATA, Desk

HEAD = "---\ntitle: A note\n---\n\n"
PAGE = "Once, `it proves [[sold-abroad]]`.\n\n- One more.\n- This letter\nproves [[sold-abroad]].\n"
ALLOWED = {"code": "overclaiming", "word": "Proves", "because": "It is said in jest."}


@pytest.fixture(scope="module")
def teapot() -> Judgements:
    judgements = load(DATA).judgements
    assert judgements is not None
    return judgements


def report(judgements: Judgements, folder: Path, page: str, allow: object = None) -> list[str]:
    """Return what is said of a page: line, column and code."""
    file = folder / "note.md"
    file.write_text(HEAD + page, "utf-8")
    found = overclaims(judgements, Source.of(file, page), page, {"allow": allow})
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in found]


def test_a_word_of_proof_is_found_where_it_stands_and_not_in_code(
    teapot: Judgements, tmp_path: Path
) -> None:
    assert report(teapot, tmp_path, PAGE) == ["9:1 overclaiming"]


def test_of_what_is_established_anything_may_be_said(teapot: Judgements, tmp_path: Path) -> None:
    assert report(teapot, tmp_path, "It proves that [[silence-heard]].") == []


@pytest.mark.parametrize("allow", [ALLOWED, [ALLOWED]])
def test_the_head_of_a_page_can_allow_it(allow: object, teapot: Judgements, tmp_path: Path) -> None:
    assert report(teapot, tmp_path, PAGE, allow) == []


@pytest.mark.parametrize(
    "allow",
    [
        pytest.param(ALLOWED | {"because": ""}, id="without a reason"),
        pytest.param(ALLOWED | {"word": "proved"}, id="another word"),
    ],
)
def test_nothing_is_allowed_in_vain_or_without_a_reason(
    allow: object, teapot: Judgements, tmp_path: Path
) -> None:
    assert report(teapot, tmp_path, PAGE, allow) == ["9:1 overclaiming", "1:1 unused-allowance"]


def test_a_page_is_written_as_of_today(teapot: Judgements, tmp_path: Path) -> None:
    then = judge(teapot.briefing, date(1902, 5, 1))
    assert report(then, tmp_path, PAGE) == []


def test_a_build_warns_and_a_strict_one_stops(desk: Desk) -> None:
    desk.page(HEAD + PAGE)
    said = (
        "docs/note.md:9:1: warning: `proves` says more of sold-abroad than that it is speculative "
        "[overclaiming]\n  hint: say who says so, take the word out, or allow it with a reason"
    )
    assert said in desk.build().warnings
    with pytest.raises(FaultsError) as stopped:
        desk.build(strict=True)
    assert said.replace("warning: ", "") in as_text(stopped.value.faults)
