"""Citations: every form with the standing and the origins, escaped for where it goes."""

from datetime import date

import pytest

from macros.draw import cite
from macros.draw.cited import of_claim, of_day, of_page, of_record
from macros.draw.original import of_source
from macros.draw.view import View
from macros.export.citation import FILES, FORMS
from macros.export.citation.names import Name
from macros.export.citation.wiki import wiki
from macros.export.citation.work import Work
from tests.draw.conftest import Make
from tests.draw.drawn import read

HOSTILE = Work(
    key="kettle-1902",
    type="webpage",
    title="50 % {off} & $5_each ~ [a|b] ''c'' \\d #1 ^ (contested, 1 origin, 3 outlets)",
    container="The Teapot & Co",
    authors=(Name(literal="The Teapot & Co"),),
    url="https://teapot.example/claims/kettle/",
    said="According to Ada: the kettle fell silent (contested, 1 origin, 3 outlets).",
)


def test_for_a_story_comes_first() -> None:
    assert next(iter(FORMS)) == "story"
    assert FORMS["story"](HOSTILE).startswith("According to Ada: the kettle fell silent")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_how_the_claim_stands_and_where(form: str) -> None:
    said = FORMS[form](HOSTILE).lower()
    assert "contested, 1 origin, 3 outlets" in said
    assert "https://teapot.example/claims/kettle/" in said


def test_wiki_keeps_no_mark_of_its_own_in_words() -> None:
    cited = wiki(HOSTILE)
    assert "|title=50 % &#123;off&#125; &#38; $5_each &#126; " in cited
    assert cited.count("|") == 4
    assert cited.count("{{") == cited.count("}}") == 1


def test_without_a_date_none_is_made_up() -> None:
    assert "n.d." in FORMS["apa"](HOSTILE)
    for form in ("bibtex", "biblatex", "ris", "csl-json", "wiki"):
        assert "year" not in FORMS[form](HOSTILE)
        assert "date" not in FORMS[form](HOSTILE)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_every_claim_has_standing_origins_and_day(form: str, teapot: View) -> None:
    for name, judged in teapot.judgements.claims.items():
        said = FORMS[form](cite.work(teapot, name)).lower()
        assert teapot.standing_word(judged.standing) in said
        if judged.counts:
            assert ("origin" if form == "story" else f"{len(judged.origins)} origin") in said
        assert "1 july 1902" in said


@pytest.mark.parametrize("form", [form for form in FORMS if form != "wiki"])
def test_a_claim_in_doubt_goes_with_what_speaks_against_it(form: str, make: Make) -> None:
    disputed = [
        {"source": "wire", "basis": "named"},
        {"source": "diary", "basis": "unnamed", "stance": "disputes"},
        {"source": "letter", "basis": "document", "stance": "disputes"},
    ]
    view = make(
        sources={
            "wire": {"publisher": "Moon Wire", "kind": "wire", "published": "1902-05-03"},
            "diary": {"publisher": "N. Neighbour", "kind": "blog", "published": "1902-05-02"},
            "letter": {"publisher": "Kettle Board", "kind": "letter", "published": "1902-05-02~"},
        },
        claims={"rain": {"text": "It rained.", "kind": "fact", "evidence": disputed}},
    )
    said = FORMS[form](cite.work(view, "rain"))
    assert "strongest evidence against it: Kettle Board (about 2 May 1902)" in said.replace(
        "\n", ""
    )


def test_the_box_of_a_claim_never_loses_its_standing(teapot: View) -> None:
    for name, judged in teapot.judgements.claims.items():
        box = read(cite.draw(teapot, name)).one("section")
        assert box.get("data-claim") == name
        assert box.get("data-standing") == judged.standing.value
        texts = box.all("p[@class]")[: len(FORMS)]
        assert len(texts) == len(FORMS)
        for text in texts:
            assert teapot.standing_word(judged.standing) in text.words.lower()
            assert f"https://teapot.example/claims/{name}/" in text.words


def test_the_box_needs_no_script(teapot: View) -> None:
    box = read(cite.draw(teapot, "kettle-moved"))
    radios = box.all(".//input[@type='radio']")
    assert [radio.get("value") for radio in radios] == list(FORMS)
    assert [radio.checked for radio in radios] == [True] + [False] * (len(FORMS) - 1)
    links = [link.get("href") for link in box.all(".//a[@download]")]
    assert links == [f"cite.{end}" for end in FILES]


def test_a_page_that_people_write_is_cited_by_its_title(teapot: View) -> None:
    work = of_page(teapot, "method/", "Method")
    assert (work.title, work.url) == ("Method", "https://teapot.example/method/")
    box = read(cite.page(teapot, "method/", "Method"))
    assert box.one(".//a[@download]").get("href") == "../../method/cite.bib"


def test_a_day_is_cited_as_it_stood(teapot: View) -> None:
    day = date(1902, 6, 1)
    work = of_day(teapot.as_of(day), day)
    assert work.genre == "Briefing as it stood on 1 June 1902"
    assert work.url == "https://teapot.example/as-of/1902-06-01/"


def test_a_reading_says_what_it_is_and_its_place(teapot: View) -> None:
    for name, of in teapot.briefing.interpretations.items():
        work = of_record(teapot, name)
        assert ("(speculation)" in work.title) == (of.role == "speculation")
        assert "place " in work.genre or "rank" in work.genre or of.withdrawn


@pytest.mark.parametrize(
    ("fields", "apa"),
    [
        pytest.param(
            {"kind": "news", "title": "茶壶不响了", "author": ["林俊旸"], "published": "1902-05~"},
            "林俊旸. (ca. 1902, May). 茶壶不响了. Moon Wire.",
            id="its title in its own script, its date with its doubt",
        ),
        pytest.param(
            {"kind": "filing", "title": "Form K", "published": "1902-05-03"},
            "Moon Wire. (1902). Form K.",
            id="what a body files is the body's",
        ),
        pytest.param(
            {"kind": "news", "published": "../1902-05-03"},
            "[News report]. (until 3 May 1902). Moon Wire.",
            id="no title: what it is",
        ),
        pytest.param(
            {"kind": "blog", "title": "Tea", "author": ["Kettle Works"]},
            "Kettle Works. (n.d.). Tea. Moon Wire.",
            id="an organization on record is nobody's family",
        ),
    ],
)
def test_a_source_itself_is_cited(make: Make, fields: dict[str, object], apa: str) -> None:
    view = make(
        organizations={"works": {"name": "Kettle Works", "kind": "company"}},
        sources={"one": {"publisher": "Moon Wire", **fields}},
    )
    assert FORMS["apa"](of_source(view, view.briefing.sources["one"])) == apa


WITHOUT_A_CLAIMANT = "According to A briefing (as of 3 May 1902): It rained; "


@pytest.mark.parametrize(
    ("claimant", "evidence", "begins", "ends"),
    [
        pytest.param(
            None,
            [{"source": "wire", "basis": "named"}],
            WITHOUT_A_CLAIMANT,
            "in one outlet: Moon Wire",
            id="an origin",
        ),
        pytest.param(
            None,
            [{"source": "wire", "basis": "unnamed"}],
            WITHOUT_A_CLAIMANT,
            "in one outlet: sources that Moon Wire did not name",
            id="sources without a name",
        ),
        pytest.param(
            None,
            [{"source": "wire", "basis": "on-record", "speaker": "ada"}],
            WITHOUT_A_CLAIMANT,
            "in one outlet: Ada Example, by way of Moon Wire",
            id="whoever is quoted as evidence does not say the claim",
        ),
        pytest.param(
            None,
            [
                {"source": "wire", "basis": "on-record", "speaker": "ada"},
                {"source": "diary", "basis": "named"},
            ],
            WITHOUT_A_CLAIMANT,
            "in two outlets: N. Neighbour and Moon Wire",
            id="two origins, one of them without a speaker",
        ),
        pytest.param(
            "ada",
            [{"source": "wire", "basis": "on-record", "speaker": "ada"}],
            "According to Ada Example, by way of Moon Wire: It rained; A briefing (as of 3 May",
            "in one outlet",
            id="whoever claims it says it",
        ),
        pytest.param(
            "ada",
            [{"source": "wire", "basis": "inference"}],
            "Nobody on record says so: It rained; A briefing (as of 3 May 1902) lists this as ",
            "and nobody disputes it",
            id="an inference",
        ),
        pytest.param(
            None,
            [],
            "Nobody on record says so: It rained; A briefing (as of 3 May 1902) lists this as ",
            "and nobody disputes it",
            id="nothing at all",
        ),
    ],
)
def test_a_story_says_who_says_so(
    make: Make, claimant: str | None, evidence: list[dict[str, str]], begins: str, ends: str
) -> None:
    claim = {"text": "It rained.", "kind": "fact", "evidence": evidence}
    view = make(
        people={"ada": {"name": "Ada Example"}},
        sources={
            "wire": {"publisher": "Moon Wire", "kind": "wire", "published": "1902-05-03"},
            "diary": {"publisher": "N. Neighbour", "kind": "blog", "published": "1902-05-02"},
        },
        claims={"rain": claim | ({"claimant": claimant} if claimant else {})},
    )
    said = of_claim(view, "rain").said
    assert said.startswith(begins)
    assert said.endswith(f"{ends}.")


def test_the_briefing_itself_can_be_cited(teapot: View) -> None:
    assert "Why did the Moon Teapot stop whistling?" in read(cite.draw(teapot)).words
    assert "/people/ada-example/" in read(cite.draw(teapot, "ada-example")).words
