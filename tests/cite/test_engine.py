"""APA, MLA and Chicago, case by case beside the output of citation-js.

`expected.json` is what the engine made of `works.keyed()`; it is asked again, of those and of works
that nobody has seen, wherever it is there. `python -m tests.cite.test_engine` writes the file anew.
"""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given

from macros.export.citation import FORMS
from macros.export.citation.casing import place
from macros.export.citation.csl_json import item
from macros.export.citation.issued import MONTHS
from macros.export.citation.line import closed
from macros.export.citation.work import Work
from tests.cite.engine import engine
from tests.cite.unseen import works
from tests.cite.works import keyed
from tests.examples import examples
from tests.programs import NODE_MODULES

KEPT: Final = Path(__file__).parent / "expected.json"
EXPECTED: Final = json.loads(KEPT.read_text("utf-8"))
WORKS: Final = keyed()


def a_version_is_named_in_apa(work: Work, form: str, text: str) -> str:
    if form != "apa" or not work.version:
        return text
    if work.genre:
        return text.replace(f" [{work.genre}]", f" (Version {work.version}) [{work.genre}]")
    return text.replace(closed(work.title), closed(f"{work.title} (Version {work.version})"), 1)


def a_description_stands_before_the_date(work: Work, form: str, text: str) -> str:
    """Without an author the title leads, and what describes it stays with it (APA 9.12)."""
    if form != "apa" or work.authors or not work.title:
        return text
    stop = r"\." if not work.title.endswith(".") else r"(?!)"
    moved = re.compile(rf"(?:{stop})?(”?) (\([^()]+\)\.) (\[[^]]+\])\.")
    return moved.sub(r"\1 \3. \2", text, count=1)


def nothing_is_retrieved_without_a_day(work: Work, form: str, text: str) -> str:
    return text.replace("Retrieved https", "https") if form == "apa" and work.url else text


def who_is_author_and_site_is_named_once(work: Work, form: str, text: str) -> str:
    """APA leaves the site out (10.16), MLA the author (5.5), Chicago either (14.208)."""
    if not work.by_its_site:
        return text
    named = work.container or work.publisher
    if form == "mla":
        return text.removeprefix(f"{named}. ")
    if form == "apa":
        return re.sub(rf"(?<=[.?!\]”’]) {re.escape(place(named))}\.(?= http|$)", "", text)
    if work.type not in {"webpage", "article-newspaper"}:
        return text.removeprefix(f"{named}. ") if work.container else text
    twice = rf"(?<=[.?!”’]) {re.escape(place(named))}[,.] "
    return re.sub(twice, " ", text, count=1) if work.container else text


def a_comma_stands_between_an_inverted_name_and_a_group(work: Work, form: str, text: str) -> str:
    if len(work.authors) != 2 or work.authors[0].literal or not work.authors[1].literal:
        return text
    mark = "&" if form == "apa" else "and"
    return text.replace(f" {mark} {work.authors[1].literal}", f", {mark} {work.authors[1].literal}")


def circa_is_small_in_the_middle_of_an_entry(work: Work, form: str, text: str) -> str:
    assert form
    return text.replace("Circa", "circa") if work.issued.circa else text


def initials_keep_their_hyphen(work: Work, form: str, text: str) -> str:
    """The engine writes `J.-L.` as `J. L.` in MLA and Chicago, but keeps `Jean-Luc`."""
    for name in work.authors if form != "apa" else ():
        if re.fullmatch(r"(?:\w\.-)+\w\.", name.given):
            text = text.replace(name.given.replace("-", " "), name.given)
    return text


def one_month_in_two_years_is_named_twice(work: Work, form: str, text: str) -> str:
    """The engine writes `1991–2067, December 17–12` in APA, and `1882–1890, February`."""
    start, end = work.issued.start, work.issued.end
    if form != "apa" or len(end) < len("ym") or start[1] != end[1] or start[0] == end[0]:
        return text
    month = MONTHS[start[1] - 1]
    if len(end) < len("ymd"):
        return text.replace(f"{end[0]}, {month})", f"{end[0]}, {month}–{month})")
    return text.replace(f"{month} {start[2]}–{end[2]}", f"{month} {start[2]}–{month} {end[2]}")


def an_address_as_a_name_keeps_its_letters(work: Work, form: str, text: str) -> str:
    assert form
    is_address = any(mark in work.container for mark in "./")
    return text.replace(work.container.title(), work.container) if is_address else text


def a_latin_name_takes_its_comma_in_any_language(work: Work, form: str, text: str) -> str:
    assert form
    if (
        not work.language.startswith("zh")
        or not work.authors
        or not work.authors[0].given.isascii()
    ):
        return text
    family = work.authors[0].family
    return text.replace(f"{family} ", f"{family}, ", 1) if family else text


def a_chinese_stop_is_a_stop(work: Work, form: str, text: str) -> str:
    """Set no second stop behind one: the engine writes `谁来付钱？.` there."""
    assert form
    return re.sub(r"(?<=[。？！])([”’]*)\.", r"\1", text) if work.title[-1:] in "。？！" else text


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
    a_chinese_stop_is_a_stop,
    a_version_is_named_in_apa,
    a_description_stands_before_the_date,
    nothing_is_retrieved_without_a_day,
    who_is_author_and_site_is_named_once,
    a_comma_stands_between_an_inverted_name_and_a_group,
    initials_keep_their_hyphen,
    one_month_in_two_years_is_named_twice,
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
        expected = difference(work.printed, form, expected)
    assert FORMS[form](work) == expected


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda one: one.__name__)
def test_each_difference_is_one(difference: Callable[[Work, str, str], str]) -> None:
    assert any(
        difference(work.printed, form, text) != text
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


needs_engine = pytest.mark.skipif(
    not (NODE_MODULES / "@citation-js").is_dir(), reason="citation-js is not there"
)


@needs_engine
def test_the_engine_still_says_what_is_kept_here() -> None:
    assert engine().write(list(WORKS.values())) == EXPECTED


@needs_engine
@examples(200)
@given(works)
def test_what_nobody_has_seen_is_cited_as_the_engine_does_but_for_what_is_named(
    work: Work,
) -> None:
    asked = _as_asked(work)
    for form, text in engine().write([asked])[work.key].items():
        expected = text
        for difference in DIFFERENCES:
            expected = difference(asked.printed, form, expected)
        assert FORMS[form](work) == _put_back(expected)


def _as_asked(work: Work) -> Work:
    """Return a work as the engine can be asked about it.

    It turns Latin names round in a work in Chinese, and runs the two parts of a name in Devanagari
    together, as if it were Chinese. A name belongs to a person, and not to the language of a work:
    so it is asked of another language without capitals of its own, and of Latin letters.
    """
    chinese = work.language.startswith("zh")
    names = tuple(
        replace(name, family="Kumarx", given="Żmitx") if name.family == "कुमार" else name
        for name in work.authors
    )
    return replace(work, authors=names, language="de" if chinese else work.language)


def _put_back(text: str) -> str:
    return text.replace("Kumarx", "कुमार").replace("Żmitx", "अमित").replace("Ż.", "अ.")


if __name__ == "__main__":
    made = json.dumps(engine().write(list(WORKS.values())), ensure_ascii=False, indent=2)
    KEPT.write_text(f"{made}\n", "utf-8")
