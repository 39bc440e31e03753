"""What an author can get wrong on a page: each is reported where it stands, with its cure."""

import re
from pathlib import Path

import pytest
from lxml import html

from macros.press.seam import Seam, to_root
from macros.press.site import Site, Source
from tests.press.conftest import Desk

HEAD = "---\ntitle: A note\n---\n\n"

REPORTS = {
    "an id that no record has": (
        '{{ claim("silence-herd") }}',
        (
            "docs/note.md:5:11: `silence-herd` is the id of no record in claims [unknown-id]\n"
            "  hint: did you mean silence-heard?\n"
        ),
    ),
    "the id of a record of another kind": (
        'Who? {{ person("silence-heard") }}',
        (
            "docs/note.md:5:17: `silence-heard` is the id of no record in people [unknown-id]\n"
            "  hint: write the id of a record in people\n"
        ),
    ),
    "a link to an id that no record has": (
        "It fell silent.\n\nSee [[keepr-leaves|the keeper]].",
        (
            "docs/note.md:7:7: `keepr-leaves` is the id of no record in data/ [unknown-id]\n"
            "  hint: did you mean keeper-leaves?\n"
        ),
    ),
    "a macro that does not exist": (
        'One\n\ntwo {{ clam("silence-heard") }}',
        "docs/note.md:7:8: there is no macro `clam` [unknown-macro]\n  hint: did you mean claim?\n",
    ),
    "an argument too many": (
        '{{ claim("silence-heard", "sold-abroad") }}',
        (
            "docs/note.md:5:4: `claim`: too many positional arguments [malformed-macro]\n"
            "  hint: write claim(name)\n"
        ),
    ),
    "an argument too few": (
        "{{ claim() }}",
        (
            "docs/note.md:5:4: `claim`: missing a required argument: 'name' [malformed-macro]\n"
            "  hint: write claim(name)\n"
        ),
    ),
    "an argument by a name that the macro does not know": (
        '{{ count(kind="claims") }}',
        (
            "docs/note.md:5:4: `count`: missing a required argument: 'what' [malformed-macro]\n"
            "  hint: write count(what)\n"
        ),
    ),
    "a number where an id is meant": (
        "{{ claim(1902) }}",
        (
            "docs/note.md:5:4: `claim`: name cannot be 1902 [malformed-macro]\n"
            "  hint: write claim(name)\n"
        ),
    ),
    "a number among several ids": (
        '{{ known("silence-heard", 1902) }}',
        (
            "docs/note.md:5:4: `known`: first cannot be 1902 [malformed-macro]\n"
            "  hint: write known(first, limit)\n"
        ),
    ),
    "a word that an argument does not take": (
        '{{ count("clams") }}',
        (
            "docs/note.md:5:11: `clams` is no thing that can be counted [malformed-macro]\n"
            "  hint: did you mean claims?\n"
        ),
    ),
    "braces that are not closed": (
        'One\n{{ claim("silence-heard" }}\n',
        (
            "docs/note.md:6:1: this cannot be read as a macro call: unexpected '}', expected ')' "
            "[malformed-macro]\n"
            '  hint: write {{ claim("an-id") }}, or put braces that are meant as they stand into '
            "{% raw %} and {% endraw %}\n"
        ),
    ),
    "a filter that does not exist": (
        "One\n\n{{ 3|tripled }}",
        (
            "docs/note.md:7:1: this cannot be read as a macro call: No filter named 'tripled'. "
            "[malformed-macro]\n"
            '  hint: write {{ claim("an-id") }}, or put braces that are meant as they stand into '
            "{% raw %} and {% endraw %}\n"
        ),
    ),
    "another file taken in": (
        'One\n{% include "index.md" %}',
        (
            "docs/note.md:6:1: a page takes in no other file [malformed-macro]\n"
            "  hint: write the words here, or link to the page that has them\n"
        ),
    ),
    "a sum that cannot be worked out": (
        "One\n\n{{ 1 // 0 }}",
        (
            "docs/note.md:7:1: this cannot be worked out: integer division or modulo by zero "
            "[malformed-macro]\n  hint: correct it\n"
        ),
    ),
}


@pytest.mark.parametrize("what", REPORTS)
def test_it_is_reported_with_its_place_and_its_cure(what: str, desk: Desk) -> None:
    markdown, report = REPORTS[what]
    desk.page(HEAD + markdown)

    assert desk.report() == report


def test_all_faults_of_all_pages_are_reported_at_once(desk: Desk) -> None:
    desk.page('{{ claim("a-one") }}\n\n[[a-two]] and {{ event("a-three") }}', "a.md")
    desk.page("{{ nothing_like_it() }}", "b.md")
    desk.page('{{ claim("silence-heard") }} {{ source("c-one") }}', "c.md")

    places = re.findall(r"^docs/(.*): `|^docs/(.*): there", desk.report(), re.MULTILINE)

    assert ["".join(place) for place in places] == [
        "a.md:1:11",
        "a.md:3:3",
        "a.md:3:25",
        "b.md:1:4",
        "c.md:1:41",
    ]


def test_a_page_without_a_head_counts_from_its_first_line(desk: Desk) -> None:
    desk.page("[[nobody-at-all]]")

    assert desk.report().startswith("docs/note.md:1:3: `nobody-at-all`")


def test_a_head_that_says_the_same_as_the_text_is_not_taken_for_it(desk: Desk) -> None:
    desk.page('---\ntitle: "[[nobody-at-all]]"\n---\n[[nobody-at-all]]')

    assert desk.report().startswith("docs/note.md:4:3: `nobody-at-all`")


def test_a_head_with_the_line_ends_of_another_system_is_counted_right(desk: Desk) -> None:
    (desk.folder / "docs" / "note.md").write_bytes(
        b"---\r\ntitle: A\r\n---\r\n\r\n[[nobody-at-all]]"
    )

    assert desk.report().startswith("docs/note.md:5:3: `nobody-at-all`")


def test_a_fault_of_ours_in_a_drawing_is_not_blamed_on_the_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise LookupError("a bug of the drawing")

    monkeypatch.setattr("macros.press.engine.opening.MACROS", {"broken": broken, "count": broken})
    for file in (desk.folder / "docs").rglob("*.md"):
        file.write_text("", "utf-8")
    desk.page("{{ broken() }}", "index.md")

    with pytest.raises(LookupError, match="a bug of the drawing"):
        desk.build()


def test_a_macro_outside_of_any_page_is_a_fault_of_ours() -> None:
    seam = Seam(Site(view=None), {})  # type: ignore[arg-type]

    with pytest.raises(RuntimeError, match="outside of any page"):
        seam.prepared("{{ claim( }}")


def note(desk: Desk, markdown: str) -> html.HtmlElement:
    """Return what the site prints for the Markdown of a page."""
    desk.page(HEAD + markdown)
    desk.build()
    article = html.document_fromstring(desk.printed("note")).find(".//article")
    assert article is not None
    return article


def title(desk: Desk) -> str:
    """Return the title of what the site prints for the page."""
    return html.document_fromstring(desk.printed("note")).findtext(".//title") or ""


CODE = {
    "a fence": '```\n[[no-such]] {{ claim("no-such") }} {% if %}\n```',
    "a fence of tildes": '~~~ yaml\n[[no-such]] {{ claim("no-such") }} {% if %}\n~~~',
    "code in a line": 'Write `[[no-such]] {{ claim("no-such") }} {% if %}` here.',
    "code in a line with more backticks": (
        'Write ``[[no-such]] {{ claim("no-such") }} {% if %}`` here.'
    ),
    "what is marked as raw": ('{% raw %}`[[no-such]] {{ claim("no-such") }} {% if %}`{% endraw %}'),
}


@pytest.mark.parametrize("where", CODE)
def test_what_stands_in_code_is_shown_and_not_run(where: str, desk: Desk) -> None:
    article = note(desk, CODE[where])

    (code,) = article.xpath(".//code")
    assert str(code.text_content()).strip() == '[[no-such]] {{ claim("no-such") }} {% if %}'


def test_a_lonely_backtick_opens_no_code(desk: Desk) -> None:
    article = note(desk, 'A ` here.\n\n{{ count("claims") }} claims and [[ada-example]] ` there.')

    assert "10 claims and Ada Example ` there." in str(article.text_content())


def test_a_drawing_in_a_heading_gives_its_words_to_title_contents_and_no_anchor(
    desk: Desk,
) -> None:
    desk.page('# The {{ count("claims") }} & more\n\n## On [[ada-example]]\n\nShe left.')
    desk.build()
    tree = html.document_fromstring(desk.printed("note"))

    assert title(desk).startswith("The 10 & more - The Teapot")
    (heading,) = tree.xpath("//article//h2[contains(., 'Ada')]")
    assert heading.text_content() == "On Ada Example"
    assert heading.get("id") == "on"
    (contents,) = tree.xpath("//a[@href='#on']")
    assert " ".join(contents.text_content().split()) == "On Ada Example"


def test_the_title_of_a_head_is_plain_text(desk: Desk) -> None:
    desk.page("---\ntitle: \"1 < 2 &amp; {{ count('claims') }}\"\n---\n\nWords")
    desk.build()

    assert title(desk).startswith("1 < 2 &amp; 10 - ")


@pytest.mark.parametrize(
    ("address", "way"), [("", ""), ("about/", "../"), ("claims/rain/", "../../")]
)
def test_the_way_to_the_root_climbs_as_deep_as_the_page_stands(address: str, way: str) -> None:
    assert to_root(address) == way


def test_a_link_from_a_deep_page_leads_to_the_record(desk: Desk) -> None:
    (desk.folder / "docs" / "deep" / "down").mkdir(parents=True)
    desk.page("[[ada-example]] is [[ada-example|she]].", "deep/down/note.md")
    desk.build()

    links = html.document_fromstring(desk.printed("deep/down/note")).xpath(
        "//article//a[contains(@href, 'people')]"
    )
    assert [(one.get("href"), one.text_content()) for one in links] == [
        ("../../../people/ada-example/", "Ada Example"),
        ("../../../people/ada-example/", "she"),
    ]


def test_a_place_past_the_end_of_a_page_is_its_last_line(tmp_path: Path) -> None:
    file = tmp_path / "note.md"
    file.write_text("one\ntwo", "utf-8")

    assert Source.of(file, "one\ntwo").place(9).line == 2
