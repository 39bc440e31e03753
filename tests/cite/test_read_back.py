"""What reference managers read from our files is what was written, whatever the words are."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pybtex import database  # type: ignore[import-untyped]

from macros.export.citation.biblatex import biblatex
from macros.export.citation.bibtex import bibtex
from macros.export.citation.csl_json import csl_json
from macros.export.citation.line import line
from macros.export.citation.names import Name
from macros.export.citation.ris import ris
from macros.export.citation.tex import _LETTERS, address
from macros.export.citation.wiki import wiki
from macros.export.citation.work import Work
from tests.cite.works import NEWS, PAGE, dated, keyed

SCHEMA: Final = Draft202012Validator(
    json.loads(Path(__file__).with_name("csl.schema.json").read_text("utf-8"))
)
HOSTILE: Final = (
    *("{", "} }", "\\", "%", "$", "&", "#", "_", "^", "~", "`", "''", "--", "---", '"', "=", ","),
    *(";", "@", "@misc{x,", " and ", " AND ", "\n", "\r\n", "\t", "\x00", "\x1b", "\x0b", "\x0c"),
    *("\x1c", "\x85", "\u2028", "\u2029", "\u200b", "\u202e", "\ufeff", "TY  - ", "\nER  - \n"),
    *("|", "[[", "]]", "{{", "}}", "<b>", "</p>", "&amp;", "茶", "ß", "\U0001f375", "\ud800"),
    *("é", "e\u0301", "\\textbf{a}", "\\&", "\\\\", '{\\"o}', "?`", "!`"),
)
words = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*HOSTILE, " ", "tea", "Ada"])).map("".join),
).filter(lambda said: bool(line(said)))
names = st.one_of(
    st.builds(Name, literal=words),
    st.builds(Name, family=words, given=words),
    st.builds(Name, family=words, given=words, suffix=words),
)
works = st.builds(
    replace,
    st.sampled_from([PAGE, NEWS]),
    title=words,
    container=words,
    genre=words,
    said=words,
    language=words,
    authors=st.lists(names, max_size=3).map(tuple),
)


def unfolded(written: str) -> str:
    """Return the words that TeX would print."""
    parts = re.split(r"(\\text[a-z]+\{\}|\\[$&%#_])", written)
    back = {tex: chr(letter) for letter, tex in _LETTERS.items()}
    return "".join(back.get(part) or re.sub(r"[{}]", "", part) for part in parts)


def whole(name: Name) -> tuple[str, ...]:
    parts = (name.literal,) if name.literal else (name.family, name.given, name.suffix)
    return tuple(line(part) for part in parts if part)


@given(works)
def test_bibtex_is_read_back_by_its_own_rules(work: Work) -> None:
    read = database.parse_string(bibtex(work), "bibtex").entries[work.key]
    assert unfolded(read.fields["title"]) == line(work.title)
    assert unfolded(read.fields["note"]) == line(work.genre)
    assert unfolded(read.fields["language"]) == line(work.language)
    assert read.fields["url"] == address(work.url)
    people = [
        tuple(
            unfolded(" ".join(part))
            for part in (
                [*one.prelast_names, *one.last_names],
                [*one.first_names, *one.middle_names],
                one.lineage_names,
            )
            if part
        )
        for one in read.persons.get("author", [])
    ]
    assert people == [whole(name) for name in work.authors]


@given(works)
def test_bibtex_and_biblatex_are_read_back_by_another_reader(work: Work) -> None:
    for written in (bibtex(work), biblatex(work)):
        library = parse_string(written)
        assert not library.failed_blocks
        (entry,) = library.entries
        fields = {field.key: str(field.value) for field in entry.fields}
        assert entry.key == work.key
        assert unfolded(fields["title"]) == line(work.title)
        assert unfolded(fields["note"]) == line(work.genre)
        held = {"howpublished", "journal", "organization", "journaltitle"} & fields.keys()
        assert [unfolded(fields[name]) for name in held] == [line(work.container)]


@given(works)
def test_ris_is_read_back(work: Work) -> None:
    (read,) = rispy.loads(ris(work))
    assert read["title"] == line(work.title)
    assert read["secondary_title"] == line(work.container)
    assert read["notes"] == [line(work.genre)]
    assert read["abstract"] == line(work.said)
    assert read.get("authors", []) == [line(name.inverted) for name in work.authors]


@given(works)
def test_csl_json_is_what_its_schema_asks(work: Work) -> None:
    (read,) = json.loads(csl_json(work))
    SCHEMA.validate([read])
    assert read["title"] == line(work.title)
    assert read["genre"] == line(work.genre)
    assert [tuple(name.values()) for name in read.get("author", [])] == [
        whole(name) for name in work.authors
    ]


@given(works)
def test_nothing_in_the_words_ends_a_call_of_wikis_template(work: Work) -> None:
    call = wiki(work)
    assert call.count("{{") == call.count("}}") == 1
    assert "\n" not in call
    assert "[" not in call


@pytest.mark.parametrize("name", keyed())
def test_every_case_is_read_back_with_its_date_and_place(name: str) -> None:
    work = keyed()[name]
    (item,) = json.loads(csl_json(work))
    SCHEMA.validate([item])
    (record,) = rispy.loads(ris(work))
    entry = database.parse_string(bibtex(work), "bibtex").entries[work.key]
    library = parse_string(biblatex(work))
    dated: dict[str, Any] = {field.key: field.value for field in library.entries[0].fields}
    assert dated.get("date", "") == work.issued.edtf
    year = work.issued.year or work.issued.words
    assert record.get("year", "") == year
    assert entry.fields.get("year", "") == year
    assert record.get("urls", []) == ([work.url] if work.url else [])
    if work.version:
        assert item["version"] == str(work.version)
        assert record["edition"] == f"Version {work.version}"
        assert f"version {work.version}" in entry.fields["howpublished"]


def test_nothing_of_a_date_and_of_what_a_work_is_about_is_lost() -> None:
    """BibTeX's own year and month hold neither a day nor a doubt; `date` beside them does."""
    work = replace(
        NEWS,
        archive="https://web.archive.org/web/1903/kettle",
        archived=dated("1903-01-02"),
        keywords=("Ada Example", "Kettle Works, Ltd."),
    )
    (entry,) = parse_string(bibtex(work)).entries
    assert (entry["year"], entry["month"], entry["date"]) == ("1902", "may", "1902-05-03")
    assert entry["keywords"] == "Ada Example, {Kettle Works, Ltd.}"
    assert "month = may," in bibtex(work)
    assert "archived 1903-01-02 at https://web" in bibtex(work)
    assert "Archived 1903-01-02 at https://web" in biblatex(work)
    (record,) = rispy.loads(ris(work))
    assert record["keywords"] == ["Ada Example", "Kettle Works, Ltd."]
    assert record["notes"] == ["Archived 1903-01-02"]
    (item,) = json.loads(csl_json(work))
    SCHEMA.validate([item])
    assert item["keyword"] == "Ada Example; Kettle Works, Ltd."


@pytest.mark.parametrize("text", ["1902", "1902-05"])
def test_a_date_is_not_written_twice_in_bibtex(text: str) -> None:
    assert "date = " not in bibtex(replace(NEWS, issued=dated(text)))
