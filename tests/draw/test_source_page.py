"""The page of a source: what it goes back to, what rests on it, how far to trust it."""

import pytest

from macros.draw import source, sources
from macros.draw.fault import MacroFaultError
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.draw.drawn import read


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_every_source_names_every_claim_that_names_it_or_rests_on_it(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    for name, judged in view.judgements.sources.items():
        page = source.page(view, name)
        assert page.address == f"sources/{name}/"
        body = read(page.body)
        assert len(body.all(".//h1")) == 1
        printed = {one.get("data-claim") for one in body.all(".//*[@data-claim]")}
        assert {*judged.claims, *judged.rests} <= printed, name


def test_a_title_is_text_also_where_it_looks_like_code(teapot: View) -> None:
    page = source.page(teapot, "works-notice")
    assert page.title.startswith("Notice: the kettle is moved <b>not sold</b> & “all is well”")
    assert "{{ config }} 🫖" in read(page.body).one(".//h1").words


def test_a_title_in_another_script_says_its_language(teapot: View) -> None:
    title = read(source.page(teapot, "evening-echo").body).one(".//h1/bdi")
    assert title.get("lang") == "ar"


def test_a_source_without_a_title_is_named_by_what_is_known(make: Make) -> None:
    view = make(
        sources={
            "letter": {"publisher": "The Works", "kind": "letter", "published": "1902-05-05"},
            "post": {"publisher": "The Wall", "kind": "social-post", "author": ["Ada"]},
        }
    )
    assert view.title("letter") == "The Works, letter, 5 May 1902"
    assert view.title("post") == "Ada on The Wall"


def test_what_would_fall_with_it_is_said_claim_by_claim(teapot: View) -> None:
    body = read(source.page(teapot, "works-notice").body)
    rows = [row.words for row in body.all(".//table[1]/tbody/tr")]
    assert any(row.startswith("The works moved the kettle to the cellar.") for row in rows)
    assert "falls to reported" in body.words
    assert "Without it the first place among the readings goes to “It broke”." in body.words


def test_a_claim_that_would_stand_as_it_does_is_folded_away(teapot: View) -> None:
    body = read(source.page(teapot, "diary").body).words
    assert "would stand as" in body


def test_how_it_was_read_its_grade_and_its_interest_are_there(teapot: View) -> None:
    body = read(source.page(teapot, "works-notice").body).words
    assert "Grade B, usually reliable. It usually says what it does." in body
    assert "Interest The works wrote it about itself." in body
    bare = read(source.page(teapot, "diary").body).words
    assert "Grade not graded Interest none on record" in bare


def test_what_nobody_read_is_linked_nowhere(teapot: View) -> None:
    body = read(source.page(teapot, "moon-wire").body)
    assert "not read here" in body.words
    assert "Nobody here has read it, so no claim’s evidence names it." in body.words
    assert not [a for a in body.all(".//main//a") if a.get("href").startswith("http")]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("moon-wire", "it is an origin of its own"),
        ("evening-echo", "It goes back to Moon Wire."),
        ("rumour-mill", "could not be identified, so it counts as no origin"),
    ],
)
def test_what_it_goes_back_to_is_a_sentence(teapot: View, name: str, says: str) -> None:
    assert says in read(source.page(teapot, name).body).words


def test_a_withdrawn_source_is_a_tombstone(teapot: View) -> None:
    drawn = read(source.page(teapot, "withdrawn-paper").body)
    assert "Withdrawn, 15 June 1902. It was made up." in drawn.words


def test_a_source_is_one_line_on_an_authored_page(teapot: View) -> None:
    line = read(source.draw(teapot, "works-notice"))
    assert line.one(".//a[2]").get("href") == "https://teapot.example/notice?a=1&b=%222%22"
    with pytest.raises(MacroFaultError, match="no record in sources"):
        source.draw(teapot, "kettle-moved")


def test_the_index_sets_each_source_under_every_origin_it_goes_back_to(teapot: View) -> None:
    index = read(sources.draw(teapot))
    under = {entry.get("id"): entry.words for entry in index.all(".//li[@id]")}
    assert "صدى المساء" in under["origin-moon-wire"]
    assert "Town Gazette" in under["origin-moon-wire"]
    assert "Town Gazette" in under["origin-works-notice"]


def test_the_index_begins_with_the_origin_on_which_most_rests(qwen: View) -> None:
    entries = read(sources.draw(qwen)).all(".//li[@id]")
    rests = [
        len(qwen.judgements.sources[entry.get("id").removeprefix("origin-")].rests)
        for entry in entries
    ]
    assert rests == sorted(rests, reverse=True)


def test_every_source_is_in_the_index(teapot: View, qwen: View) -> None:
    for view in (teapot, qwen):
        index = read(sources.draw(view))
        linked = {a.get("href") for a in index.all(".//a")}
        assert {view.url(name) for name in view.briefing.sources} <= linked
