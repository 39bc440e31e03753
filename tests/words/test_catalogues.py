"""The words of the interface: each language has them all, and a site speaks its own alone."""

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from babel.messages.pofile import read_po

from macros import words
from macros.load import load
from macros.model.when import day
from macros.press.untold import untold
from macros.words import AFTER, FOLDER, PLACE, SENSE, phrases
from tests.words.keys import keys

HERE = Path(__file__).parent
CHINESE = HERE / "data"
TEAPOT = HERE.parent / "site" / "data"
CATALOGUES = sorted(FOLDER.glob("*.po"))
ASKED = keys()

_GAPS = re.compile(r"(?<!\{)\{\w*\}|%\(\w+\)s")


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    words.speak(words.ENGLISH)


def said(file: Path) -> dict[str, str]:
    """Return what a catalogue says, by phrase."""
    return {phrase.words: phrase.said for phrase in phrases(file)}


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_catalogue_has_words_for_every_phrase(file: Path) -> None:
    found = said(file)
    lacking = [
        f"{place}: {one}"
        for one, place in ASKED.items()
        if not found.get(one) and not found.get(one.rpartition(SENSE)[2])
    ]
    assert lacking == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_catalogue_has_no_phrase_that_nobody_says(file: Path) -> None:
    found = said(file).keys()
    asked = {one if one in found else one.rpartition(SENSE)[2] for one in ASKED}
    places = {zone.rpartition("/")[2].replace("_", " ") for zone in available_timezones()}
    assert sorted(found - asked - {f"{PLACE}{SENSE}{one}" for one in places}) == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_no_phrase_stands_twice(file: Path) -> None:
    listed = [phrase.words for phrase in phrases(file)]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_phrase_leaves_the_same_gaps_in_every_language(file: Path) -> None:
    for one, other in said(file).items():
        assert set(_GAPS.findall(other)) == set(_GAPS.findall(one)), one


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_the_tools_of_gettext_read_the_same(file: Path) -> None:
    theirs = {}
    for message in read_po(BytesIO(file.read_bytes()), abort_invalid=True):
        forms = (message.id,) if isinstance(message.id, str) else message.id
        answer = (
            message.string if isinstance(message.string, str) else "".join(message.string or ())
        )
        sense = f"{message.context}{SENSE}" if message.context and len(forms) == 1 else ""
        theirs[sense + AFTER.join(map(str, forms))] = answer
    theirs.pop("", None)
    assert theirs == said(file)


def test_a_briefing_is_said_in_its_language_and_the_next_in_its_own() -> None:
    chinese = load(CHINESE)
    assert chinese.judgements
    assert chinese.judgements.claims["kettle-moved"].because.startswith("已确证：2个源头")
    english = load(TEAPOT)
    assert english.judgements
    assert english.judgements.claims["kettle-moved"].because.startswith("established: two origins")


def test_days_are_written_as_the_language_writes_them() -> None:
    moment = load(CHINESE).briefing.corrections["day-of-notice"].date.latest
    assert moment
    assert day(moment) == "1902年6月10日"
    words.speak("en")
    assert day(moment) == "10 June 1902"


def test_a_name_in_the_readers_script_stands_first_and_the_original_follows() -> None:
    ada = load(CHINESE).briefing.people["ada-example"]
    assert ada.name == "样阿达"
    assert [form.value for form in ada.names] == ["Ada Example", "壶姨"]
    assert load(TEAPOT).briefing.people["ada-example"].name == "Ada Example"


@pytest.mark.parametrize(
    ("language", "spoken"),
    [
        *[(tag, "zh-Hans") for tag in ("zh", "zh-Hans", "zh-hans-CN", "zh-CN", "zh-SG")],
        *[(tag, "en") for tag in ("zh-Hant", "zh-TW", "zh-HK", "en", "en-GB", "de", "x-pirate")],
    ],
)
def test_a_language_is_spoken_in_its_script_or_else_in_english(language: str, spoken: str) -> None:
    words.speak(language)
    assert words.CATALOGUE.language == spoken


def test_a_phrase_without_words_is_a_fault_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(FOLDER / "zh-Hans.po", tmp_path)
    file = tmp_path / "zh-Hans.po"
    file.write_text(file.read_text("utf-8").replace('msgstr "源头"', 'msgstr ""'), "utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words.speak("zh-Hans")
    line = file.read_text("utf-8").split("\n").index('msgid "Origins"') + 1
    assert words._("Origins") == "Origins"
    assert words._("Nobody says this") == "Nobody says this"
    last, first = sorted(untold())[::-1]
    assert (first.code, first.place.line) == ("missing-words", line)
    assert "`Origins`" in first.message
    assert last.place.line == file.read_text("utf-8").count("\n") + 1
    assert "`Nobody says this`" in last.message


def test_what_is_said_in_english_is_never_missing() -> None:
    words.speak("en")
    words._("Nobody says this")
    assert list(untold()) == []


HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: {}\\n"\n\n'
ORIGINS = 'msgid "origin"\nmsgid_plural "origins"\n'
POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


@pytest.mark.parametrize(
    ("rule", "forms", "said"),
    [
        pytest.param(
            "nplurals=2; plural=(n != 1);",
            ["Ursprung", "Ursprünge"],
            {0: "Ursprünge", 1: "Ursprung", 2: "Ursprünge", 21: "Ursprünge"},
            id="two forms",
        ),
        pytest.param(
            "nplurals=2; plural=n>1;",
            ["origine", "origines"],
            {0: "origine", 1: "origine", 2: "origines"},
            id="none as one",
        ),
        pytest.param(
            POLISH,
            ["źródło", "źródła", "źródeł"],
            {1: "źródło", 2: "źródła", 5: "źródeł", 12: "źródeł", 22: "źródła", 25: "źródeł"},
            id="three forms",
        ),
        pytest.param(
            "nplurals=1; plural=0;", ["源头"], {0: "源头", 1: "源头", 7: "源头"}, id="one"
        ),
    ],
)
def test_a_number_is_said_in_the_form_that_its_language_has_for_it(
    rule: str,
    forms: list[str],
    said: dict[int, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [f'msgstr[{place}] "{form}"' for place, form in enumerate(forms)]
    catalogue = HEAD.format(rule) + ORIGINS + "\n".join(rows) + "\n"
    (tmp_path / "xx.po").write_text(catalogue, "utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words.speak("xx")
    assert {number: words.counted("origin", "origins", number) for number in said} == said


def test_a_phrase_that_lacks_a_form_counts_as_unsaid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = 'msgstr[0] "Ursprung"\nmsgstr[1] ""\n'
    (tmp_path / "xx.po").write_text(HEAD.format("plural=n!=1;") + ORIGINS + rows, "utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words.speak("xx")
    assert words.counted("origin", "origins", 2) == "origin"
    assert words.CATALOGUE.missing == {"origin"}


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_a_catalogue_has_as_many_forms_as_its_language(file: Path) -> None:
    read = read_po(BytesIO(file.read_bytes()))
    counted = [one for one in phrases(file) if AFTER in one.words]
    assert counted
    assert {len(one.forms) for one in counted} == {read.num_plurals}
