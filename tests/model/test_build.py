"""Values become records, or faults that an editor can act on."""

from datetime import date
from pathlib import Path

import pytest

from macros.load import load
from macros.model import shape
from macros.model.about import About
from macros.model.briefing import Briefing
from macros.model.build import FILES, Built, build
from macros.model.claim import Claim
from macros.model.edtf import Edtf
from macros.model.field import Names
from macros.model.interpretation import Cell
from macros.model.walk import walk
from macros.read.folder import read_folder

BRIEFING = "title: The kettle\nquestion: Who moved it?\n"


def built(folder: Path, **files: str) -> Built:
    for name, text in ({"briefing": BRIEFING} | files).items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    found, faults = read_folder(folder, FILES)
    assert faults == []
    return build(found)


def briefing(folder: Path, **files: str) -> Briefing:
    made = built(folder, **files)
    assert made.faults == []
    return made.briefing


def test_a_record_with_a_fault_is_withheld_and_its_id_stays_known(tmp_path: Path) -> None:
    made = built(tmp_path, terms="cup: {term: cup}\npot: {term: pot, meaning: It holds tea.}\n")
    assert list(made.briefing.terms) == ["pot"]
    assert made.declared == {"cup": ("terms",), "pot": ("terms",)}
    assert [fault.code for fault in made.faults] == ["missing-field"]


def test_a_field_without_a_value_is_left_out(tmp_path: Path) -> None:
    claims = "kettle:\n  text: It moved.\n  kind: fact\n  about:\n  evidence:\n  standing:\n"
    kettle = briefing(tmp_path, claims=claims).claims["kettle"]
    assert (kettle.about, kettle.evidence, kettle.standing) == ((), (), None)


def test_texts_lose_the_blanks_around_them_and_quotations_do_not(tmp_path: Path) -> None:
    claims = (
        'kettle: {text: " It moved. ", short: "It moved", kind: fact, evidence: '
        '[{source: paper, basis: named, quote: " it moved "}]}\n'
    )
    kettle = briefing(tmp_path, claims=claims).claims["kettle"]
    assert (kettle.text, kettle.label) == ("It moved.", "It moved")
    assert kettle.evidence[0].quote == " it moved "


def test_a_list_of_one_needs_no_brackets_where_one_is_usual(tmp_path: Path) -> None:
    sources = (
        "paper: {publisher: Paper, kind: news, author: A. Scribe, interest: It sells kettles.}\n"
    )
    paper = briefing(tmp_path, sources=sources).sources["paper"]
    assert (paper.author, paper.interest) == (("A. Scribe",), ("It sells kettles.",))


def test_a_cell_may_be_one_or_several(tmp_path: Path) -> None:
    cell = "fit: fits, because: x"
    row = f"kettle:\n  moved: {{{cell}}}\n  broke: [{{{cell}, since: 1902}}]\n"
    cells = briefing(tmp_path, weighing=row).weighing["kettle"]
    assert cells["moved"] == (Cell(fit="fits", because="x"),)
    assert cells["broke"][0].since == Edtf.parse("1902")


def test_words_lanes_and_moments_are_the_briefings_own(tmp_path: Path) -> None:
    more = "words: {established: sure, withdrawn: gone}\nmoments: 1902-05-03\nauthors: M. Quill\n"
    about = briefing(tmp_path, briefing=f"{BRIEFING}{more}").about
    assert about.words == {"established": "sure", "withdrawn": "gone"}
    assert about.moments[0].date.earliest == date(1902, 5, 3)
    assert about.authors[0].name == "M. Quill"


def test_a_briefing_with_faults_still_lends_its_other_fields_to_the_rules(tmp_path: Path) -> None:
    made = built(tmp_path, briefing="question: Who?\nlanguage: zh\nprofile: guess\n")
    about = made.briefing.about
    assert (about.language, about.profile, about.question) == ("zh", "icd-203", "Who?")
    assert [fault.code for fault in made.faults] == ["missing-field", "malformed-field"]


def test_an_id_is_found_with_its_kind(tmp_path: Path) -> None:
    made = briefing(tmp_path, terms="pot: {term: pot, meaning: It holds tea.}\n")
    assert (made.kind_of("pot"), made.kind_of("cup")) == ("terms", None)


@pytest.mark.parametrize("record", ["kettle: {text: It moved., kind: fact}", "kettle: {}"])
def test_loading_again_is_loading_the_same(record: str, tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text(BRIEFING)
    (tmp_path / "claims.yml").write_text(record)
    assert load(tmp_path) == load(tmp_path)


def test_a_record_is_walked_with_the_names_that_editors_write() -> None:
    claim = Claim.model_validate(
        {
            "id": "kettle",
            "text": "It moved.",
            "kind": "fact",
            "about": ["mara"],
            "standing": {"is": "reported", "because": "One paper.", "since": "1902"},
        }
    )
    found = {path: mark for path, _, mark in walk(claim)}
    assert found["about", 0] == Names(frozenset())
    assert found["standing",] is None
    assert ("standing", "because") in found


@pytest.mark.parametrize(
    ("path", "example"),
    [
        (("evidence", 0, "source"), "id-of-a-source"),
        (("claimant",), "id-of-a-person-or-an-organization"),
        (("about",), "[id-of-a-record]"),
        (("first_asserted",), "2026-03-05"),
        (("evidence", 0, "firsthand"), "true"),
        (("standing",), "{is: established, because: some words, since: 2026-03-05}"),
        (("no", "such", "field"), "true"),
    ],
)
def test_a_hint_shows_what_would_fit(path: tuple[str | int, ...], example: str) -> None:
    assert shape.example(shape.at(Claim, path)) == example


def test_a_hint_for_a_mapping_of_ones_own_names_shows_one() -> None:
    assert shape.example(shape.at(About, ("words",))) == "{name: some words}"
