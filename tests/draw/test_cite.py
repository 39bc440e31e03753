"""Citations: every form with the standing and the origins, escaped for where it goes."""

from datetime import date

import pytest

from macros.draw import cite
from macros.draw.view import View
from macros.export.citation import FORMS, Cited, bibtex, story, wiki
from tests.draw.conftest import Make
from tests.draw.drawn import read

HOSTILE = Cited(
    key="kettle-1902",
    title="50 % {off} & $5_each ~ [a|b] ''c'' \\d #1 ^",
    site="The Teapot & Co",
    address="https://teapot.example/claims/kettle/",
    version=date(1902, 7, 1),
    note="contested; 1 origin, 3 outlets",
    said="According to Ada: the kettle fell silent.",
)


def test_for_a_story_comes_first() -> None:
    assert next(iter(FORMS)) == "story"
    assert story(HOSTILE) == (
        "According to Ada: the kettle fell silent. https://teapot.example/claims/kettle/"
    )


@pytest.mark.parametrize("form", [form for form in FORMS if form != "story"])
def test_every_form_says_how_the_claim_stands(form: str) -> None:
    assert "contested; 1 origin, 3 outlets" in FORMS[form](HOSTILE)
    assert "https://teapot.example/claims/kettle/" in FORMS[form](HOSTILE)


def test_bibtex_escapes_what_means_something_to_tex() -> None:
    assert bibtex(HOSTILE) == (
        "@misc{kettle-1902,\n"
        "  author = {{The Teapot \\& Co}},\n"
        "  title = {{50 \\% \\{off\\} \\& \\$5\\_each \\textasciitilde{} [a|b] ''c'' "
        "\\textbackslash{}d \\#1 \\textasciicircum{}}},\n"
        "  note = {contested; 1 origin, 3 outlets},\n"
        "  howpublished = {The Teapot \\& Co, version 1902-07-01},\n"
        "  year = {1902},\n"
        "  url = {https://teapot.example/claims/kettle/}\n"
        "}"
    )


def test_wiki_keeps_no_mark_of_its_own_in_words() -> None:
    cited = wiki(HOSTILE)
    assert cited.startswith("{{cite web |title=50 % &#123;off&#125; &#38; $5_each &#126; ")
    assert cited.count("|") == 5
    assert cited.count("{{") == cited.count("}}") == 1


def test_without_a_version_none_is_made_up() -> None:
    undated = Cited(key="k", title="T", site="S", address="/", version=None, said="It is so.")
    assert "n.d." in FORMS["apa"](undated)
    assert "year" not in bibtex(undated)
    assert "date" not in wiki(undated)


def test_the_box_of_a_claim_never_loses_its_standing(teapot: View) -> None:
    for name, judged in teapot.judgements.claims.items():
        box = read(cite.draw(teapot, name)).one("section")
        assert box.get("data-claim") == name
        assert box.get("data-standing") == judged.standing.value
        texts = box.all("p[@class]")[: len(FORMS)]
        assert len(texts) == len(FORMS)
        for text in texts:
            assert teapot.standing_word(judged.standing) in text.words
            assert f"https://teapot.example/claims/{name}/" in text.words


def test_the_box_needs_no_script(teapot: View) -> None:
    box = read(cite.draw(teapot, "kettle-moved"))
    radios = box.all(".//input[@type='radio']")
    assert [radio.get("value") for radio in radios] == list(FORMS)
    assert [radio.checked for radio in radios] == [True] + [False] * 5


@pytest.mark.parametrize(
    ("evidence", "who"),
    [
        pytest.param(
            [{"source": "wire", "basis": "named"}], "According to Moon Wire:", id="an origin"
        ),
        pytest.param(
            [{"source": "wire", "basis": "unnamed"}],
            "According to sources that Moon Wire did not name:",
            id="sources without a name",
        ),
        pytest.param(
            [{"source": "wire", "basis": "on-record", "speaker": "ada"}],
            "According to Ada Example, by way of Moon Wire:",
            id="one speaker",
        ),
        pytest.param(
            [
                {"source": "wire", "basis": "on-record", "speaker": "ada"},
                {"source": "diary", "basis": "named"},
            ],
            "According to N. Neighbour and Moon Wire:",
            id="two origins, one of them without a speaker",
        ),
        pytest.param(
            [{"source": "wire", "basis": "inference"}],
            "Nobody on record says so:",
            id="an inference",
        ),
        pytest.param([], "Nobody on record says so:", id="nothing at all"),
    ],
)
def test_a_story_says_who_says_so(make: Make, evidence: list[dict[str, str]], who: str) -> None:
    view = make(
        people={"ada": {"name": "Ada Example"}},
        sources={
            "wire": {"publisher": "Moon Wire", "kind": "wire", "published": "1902-05-03"},
            "diary": {"publisher": "N. Neighbour", "kind": "blog", "published": "1902-05-02"},
        },
        claims={"rain": {"text": "It rained.", "kind": "fact", "evidence": evidence}},
    )
    said = cite.of_claim(view, "rain").said
    assert said.startswith(f"{who} It rained; A briefing (version of 3 May 1902) lists this as ")


def test_the_briefing_itself_can_be_cited(teapot: View) -> None:
    assert "Why did the Moon Teapot stop whistling?" in read(cite.draw(teapot)).words
    assert "/people/ada-example/" in read(cite.draw(teapot, "ada-example")).words
