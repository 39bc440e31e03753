"""APA, MLA and Chicago, case by case beside the output of citation-js.

`expected.json` is what `reference.mjs` made of `works.keyed()` with the engine's own APA and the
styles modern-language-association and chicago-notes-bibliography-17th-edition of the Citation Style
Language (citationstyles.org), which are not kept here. Where node is there, APA is made
again; with CSL_STYLES naming a folder that has the two styles, they are too.
"""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from macros.export.citation import FORMS
from macros.export.citation.csl_json import item
from macros.export.citation.issued import year_first
from macros.export.citation.work import Work
from tests.cite.works import keyed
from tests.programs import NODE, NODE_MODULES

HERE: Final = Path(__file__).parent
STYLES: Final = {
    "mla": "modern-language-association.csl",
    "chicago": "chicago-notes-bibliography-17th-edition.csl",
}
EXPECTED: Final = json.loads((HERE / "expected.json").read_text("utf-8"))
WORKS: Final = keyed()


def a_version_is_named_in_apa(work: Work, form: str, text: str) -> str:
    if form != "apa" or not work.version:
        return text
    return text.replace(f" [{work.genre}]", f" (Version {work.version}) [{work.genre}]")


def a_description_stands_before_the_date(work: Work, form: str, text: str) -> str:
    """Without an author the title leads, and what describes it stays with it (APA 9.12)."""
    if form != "apa" or work.authors or not work.title:
        return text
    when = f". ({year_first(work.issued)})."
    return text.replace(f"{when} [{work.genre}].", f" [{work.genre}]{when}")


def nothing_is_retrieved_without_a_day(work: Work, form: str, text: str) -> str:
    return text.replace("Retrieved https", "https") if form == "apa" and work.url else text


def who_is_author_and_site_is_named_once(work: Work, form: str, text: str) -> str:
    """APA leaves the site out (10.16), MLA the author (5.5), Chicago either (14.208)."""
    if not work.by_its_site:
        return text
    place = work.container or work.publisher
    if form == "mla":
        return text.removeprefix(f"{place}. ")
    if form == "apa":
        return text.replace(f". {place}. http", ". http").replace(f"]. {place}. ", "]. ")
    return text.replace(f". {place}, ", ". ") if work.container else text


def a_comma_stands_between_an_inverted_name_and_a_group(work: Work, form: str, text: str) -> str:
    if len(work.authors) != 2 or work.authors[0].literal or not work.authors[1].literal:
        return text
    mark = "&" if form == "apa" else "and"
    return text.replace(f" {mark} {work.authors[1].literal}", f", {mark} {work.authors[1].literal}")


def circa_is_small_in_the_middle_of_an_entry(work: Work, form: str, text: str) -> str:
    assert form
    return text.replace("Circa", "circa") if work.issued.circa else text


def an_address_as_a_name_keeps_its_letters(work: Work, form: str, text: str) -> str:
    assert form
    return text.replace(work.container.title(), work.container) if "." in work.container else text


def a_latin_name_takes_its_comma_in_any_language(work: Work, form: str, text: str) -> str:
    assert form
    if not work.language.startswith("zh") or not work.authors[0].given.isascii():
        return text
    family = work.authors[0].family
    return text.replace(f"{family} ", f"{family}, ", 1) if family else text


def a_copy_is_named_at_the_end(work: Work, form: str, text: str) -> str:
    """Engines put it before the site or beside the address, without its day."""
    if not work.archive:
        return text
    archive = item(work)["archive"]
    for piece in (
        f" {archive} ({work.archive}).",
        f" {archive}, {work.archive},",
        f" H{work.archive[1:]}. {archive}.",
    ):
        text = text.replace(piece, "")
    days = {"apa": "1903, January 2, ", "mla": "2 Jan. 1903, ", "chicago": "January 2, 1903, "}
    day = days[form] if work.archived else ""
    ends = {
        "apa": f" (archived {day}at {work.archive})",
        "mla": f" Archived {day}{work.archive}.",
        "chicago": f" Archived {day}at {work.archive}.",
    }
    return text + ends[form]


DIFFERENCES: Final[tuple[Callable[[Work, str, str], str], ...]] = (
    a_version_is_named_in_apa,
    a_description_stands_before_the_date,
    nothing_is_retrieved_without_a_day,
    who_is_author_and_site_is_named_once,
    a_comma_stands_between_an_inverted_name_and_a_group,
    circa_is_small_in_the_middle_of_an_entry,
    an_address_as_a_name_keeps_its_letters,
    a_latin_name_takes_its_comma_in_any_language,
    a_copy_is_named_at_the_end,
)
"""Everything in which we differ from the engine, on purpose; `/cite/` says the same to readers."""


@pytest.mark.parametrize("form", ["apa", "mla", "chicago"])
@pytest.mark.parametrize("name", WORKS)
def test_we_cite_as_the_engine_does_but_for_what_is_named(name: str, form: str) -> None:
    work = WORKS[name]
    expected = EXPECTED[work.key][form]
    for difference in DIFFERENCES:
        expected = difference(work, form, expected)
    assert FORMS[form](work) == expected


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda one: one.__name__)
def test_each_difference_is_one(difference: Callable[[Work, str, str], str]) -> None:
    assert any(
        difference(work, form, text) != text
        for work in WORKS.values()
        for form, text in EXPECTED[work.key].items()
    )


def test_most_cases_differ_in_nothing() -> None:
    same = [
        name
        for name, work in WORKS.items()
        if all(FORMS[form](work) == text for form, text in EXPECTED[work.key].items())
    ]
    assert len(same) >= 40


@pytest.mark.skipif(not (NODE_MODULES / "@citation-js").is_dir(), reason="citation-js is not there")
def test_the_engine_still_says_what_is_kept_here() -> None:
    folder = os.environ.get("CSL_STYLES")
    styles = [f"{form}={Path(folder, file)}" for form, file in STYLES.items()] if folder else []
    made = subprocess.run(
        [NODE, HERE / "reference.mjs", *styles],
        input=json.dumps([item(work) for work in WORKS.values()]),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    for key, texts in json.loads(made.stdout).items():
        assert EXPECTED[key] | texts == EXPECTED[key]
