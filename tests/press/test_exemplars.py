"""The proof of the plates: a few records are printed both ways, and must come out the same."""

import shutil
from pathlib import Path

import pytest
from markupsafe import Markup

from macros.draw.page import Page
from macros.draw.view import View
from macros.load import load
from macros.press.plate import TOKENS, Plate
from macros.press.proof import PlateMismatchError, prove
from macros.press.site import Site
from tests.press.conftest import DATA, Desk

SHELL = "<title>{title}</title>\n<main>{body}</main>\n"
RAIN = Page(
    address="claims/rain/", kind="claim", title="Rain", description="", body=Markup("It rained.")
)


def site(sample: str) -> Site:
    judgements = load(DATA).judgements
    assert judgements is not None
    made = Site(View(judgements))
    made.exemplars[RAIN.address] = RAIN
    made.plates["claim"] = Plate.cut(SHELL.format(**TOKENS))
    made.samples[RAIN.address] = sample
    return made


def test_a_page_that_is_the_same_both_ways_proves_its_plate() -> None:
    prove(site("<title>Rain</title>\n<main>It rained.</main>\n"))


@pytest.mark.parametrize(
    ("rendered", "said"),
    [
        pytest.param(
            "<title>Rain</title>\n<main>It snowed.</main>\n",
            "line 2 is '<main>It rained.</main>' from the plate, "
            "and '<main>It snowed.</main>' rendered in full",
            id="another word",
        ),
        pytest.param(
            "<title>Rain</title>\n<main>It rained.</main>\n<p>Adieu</p>\n",
            "line 3 is '' from the plate, and '<p>Adieu</p>' rendered in full",
            id="a line more",
        ),
        pytest.param(
            "<title>Rain</title>\n<main>It rained.</main>",
            "the lines are the same, and their ends are not",
            id="a missing end of line",
        ),
    ],
)
def test_a_page_that_differs_is_refused_and_the_difference_shown(rendered: str, said: str) -> None:
    with pytest.raises(PlateMismatchError) as refused:
        prove(site(rendered))

    assert str(refused.value) == f"plate-mismatch: claims/rain/: {said}"


def test_a_shell_that_treats_a_record_unlike_its_exemplar_does_not_build(
    desk: Desk,
) -> None:
    overrides = desk.folder / "overrides"
    real = overrides.resolve()
    overrides.unlink()
    shutil.copytree(real, overrides)
    shell = overrides / "main.html"
    words = shell.read_text("utf-8")
    shell.write_text(
        words.replace("{{ page.title | e }}", "{{ page.title | truncate(20) | e }}"), "utf-8"
    )

    with pytest.raises(PlateMismatchError, match="rendered in full"):
        desk.build()


def test_titles_that_look_like_macro_calls_are_printed_as_they_stand(desk: Desk) -> None:
    sources = Path(desk.data) / "sources.yml"
    text = sources.read_text("utf-8")
    sources.write_text(
        text.replace("{{ config }}", "{{ 6 * 7 }} {% raw %} {{ nothing() }}"), "utf-8"
    )

    desk.build()

    assert "{{ 6 * 7 }} {% raw %} {{ nothing() }}" in desk.printed("sources/works-notice")
