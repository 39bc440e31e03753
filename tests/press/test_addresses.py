"""No address of a site has two files: what would be written over is a fault at its file."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from macros.diagnostic import as_text, harmless
from macros.press.addresses import Addresses, WrittenTwiceError
from tests.press.conftest import Desk

PAGE = "# A note\n\nWords.\n"
ELSEWHERE = "  hint: give it another name, or another folder\n"
LOST = "and one of the two would be lost [taken-address]\n"
# What stands where the build writes: pages and what it keeps for itself are known at its start.
AT_ONCE = MappingProxyType(
    {
        "404.html": "404.html",
        "SHA256SUMS": "SHA256SUMS",
        "as-of/1902-05-03.md": "as-of/1902-05-03/index.html",
        "assets/search/words.json": "assets/search/",
        "claims/silence-heard.md": "claims/silence-heard/index.html",
        "events/Kettle-Falls-Silent/index.html": "events/kettle-falls-silent/index.html",
        "people/ada-example/index.md": "people/ada-example/index.html",
        "sitemap.xml.gz": "sitemap.xml.gz",
    }
)
WHEN_WRITTEN = MappingProxyType(
    {
        "Embed/how.md": "embed/claims/silence-heard/index.html",
        "about/index.json": "about/index.json",
        "claims/silence-heard/index.json": "claims/silence-heard/index.json",
        "feeds/claims.atom": "feeds/claims.atom",
        "schema": "schema/briefing.schema.json",
    }
)


def test_a_folder_in_the_place_of_a_file_of_the_build_is_a_fault(desk: Desk) -> None:
    (desk.folder / "docs" / "SHA256SUMS").mkdir()
    desk.page(PAGE, "SHA256SUMS/note.md")

    said = "docs/SHA256SUMS/note.md:1:1: the build writes `SHA256SUMS` itself, "
    assert desk.report() == f"{said}{LOST}{ELSEWHERE}"


@pytest.mark.parametrize("found", [AT_ONCE, WHEN_WRITTEN], ids=["at once", "when written"])
def test_a_file_in_the_place_of_what_the_build_writes_is_a_fault(
    found: Mapping[str, str], desk: Desk
) -> None:
    for name in found:
        (desk.folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        desk.page(PAGE, name)

    assert desk.report() == "".join(
        f"docs/{name}:1:1: the build writes `{written}` itself, {LOST}{ELSEWHERE}"
        for name, written in found.items()
    )
    assert not desk.site.exists()


def test_two_pages_of_one_address_are_a_fault(desk: Desk) -> None:
    (desk.folder / "docs" / "note").mkdir()
    desk.page(PAGE, "note.md")
    desk.page(PAGE, "note/index.md")
    desk.page(PAGE, "Note.txt")
    assert desk.report() == (
        "docs/note/index.md:1:1: `docs/note.md` becomes the same file of the site, "
        f"{LOST}{ELSEWHERE}"
    )


def test_all_such_faults_are_told_at_once(desk: Desk) -> None:
    desk.page(PAGE, "claims/silence-heard.md")
    desk.page(PAGE, "people/nul.md")
    desk.page("{{ clam() }}")
    assert [line.split(":")[0] for line in desk.report().splitlines()[::2]] == [
        *("docs/claims/silence-heard.md", "docs/note.md", "docs/people/nul.md")
    ]


UNPORTABLE = MappingProxyType(
    {
        "aux.md": "is the name of a device on Windows, which has no such file",
        "Com1.en.txt": "is the name of a device on Windows, which has no such file",
        "ends.": "ends with a sign that Windows leaves out",
        "ends ": "ends with a sign that Windows leaves out",
        "what?.md": "holds `?`, which no name on Windows does",
        "a:b.md": "holds `:`, which no name on Windows does",
        "a\u202eb.md": "holds the invisible U+202E, by which it looks like another",
        "a\u2028b.md": "holds the invisible U+2028, by which it looks like another",
        "a\\b.md": "holds `\\`, which no name on Windows does",
    }
)


@pytest.mark.parametrize("name", UNPORTABLE)
def test_a_name_that_windows_cannot_have_is_a_fault(name: str) -> None:
    addresses = Addresses()
    addresses.author("note/index.html", f"docs/{name}")
    shown = harmless(name)
    assert as_text(addresses.faults) == (
        f"docs/{shown}:1:1: `{shown}` {UNPORTABLE[name]} [unportable-name]\n"
        "  hint: give it a name of letters, digits and hyphens\n"
    )


@pytest.mark.parametrize(
    "name", ["auxiliary.md", ".nojekyll", "..", "茶壺.md", "com10.md", "a b.md"]
)
def test_other_names_are_well(name: str) -> None:
    addresses = Addresses()
    addresses.author("note/index.html", f"docs/{name}")
    assert addresses.faults == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Tee/index.html", "tee/index.html", id="a folder in other capitals"),
        pytest.param("tee.html", "TEE.html", id="a file in other capitals"),
        pytest.param("straße", "STRASSE", id="capitals of another length"),
        pytest.param("th\u00e9", "the\u0301", id="an accent composed otherwise"),
        pytest.param("tee", "tee/index.html", id="a file, and a folder of its name"),
        pytest.param("tee/index.html", "tee", id="a folder, and a file of its name"),
        pytest.param("Tee/a/b.html", "tee/a/c.html", id="another file in such a folder"),
    ],
)
def test_addresses_that_some_systems_take_for_one_are_one(one: str, other: str) -> None:
    addresses = Addresses()
    addresses.author(one, "docs/one")
    addresses.author(other, "docs/other")
    assert [(fault.place.file, fault.code) for fault in addresses.faults] == [
        ("docs/other", "taken-address")
    ]


def test_files_of_one_folder_are_no_collision() -> None:
    addresses = Addresses()
    for name in ("a/b/c.html", "a/b/d.html", "a/e.html", "a.html"):
        addresses.author(name, f"docs/{name}")
    assert list(addresses.ours([("a/b/index.html", "x"), ("f/index.html", "y")], ())) == [
        ("a/b/index.html", "x"),
        ("f/index.html", "y"),
    ]
    assert addresses.faults == []


def test_that_the_press_writes_something_twice_is_a_fault_of_ours() -> None:
    with pytest.raises(WrittenTwiceError, match="at claims/Rain"):
        list(
            Addresses().ours(
                [("claims/rain/index.html", "x"), ("claims/Rain/index.html", "y")], renewed=()
            )
        )


def test_what_is_published_has_one_file_to_an_address(sound: Path) -> None:
    """Not even the letters of a pair of names differ by capitals alone."""
    names = [path.relative_to(sound).as_posix() for path in sound.rglob("*")]
    assert len({name.casefold() for name in names}) == len(names)
