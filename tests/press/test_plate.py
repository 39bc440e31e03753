"""The plate: what an engine rendered once prints every record of its kind."""

import html as html_text

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markupsafe import Markup

from macros.draw.page import Page
from macros.press.plate import TOKENS, Plate, PlateError, exemplar

SHELL = (
    "<!doctype html><html><head><title>{title} - Site</title>"
    '<meta name="description" content="{description}"><meta name="robots" content="{robots}">'
    '<link rel="canonical" href="https://site.example/claims/{id}/">{head}</head>'
    "<body>{body}</body></html>"
)


def page(**values: str) -> Page:
    given = {"title": "A title", "description": "", "body": Markup("<p>Words</p>")} | values
    return Page(address="claims/rain/", kind="claim", **given)  # type: ignore[arg-type]


def test_a_page_is_the_shell_with_its_own_values() -> None:
    printed = Plate.cut(SHELL.format(**TOKENS)).print(page(description="It rained."))

    assert printed == SHELL.format(
        title="A title",
        description="It rained.",
        robots="all",
        id="rain",
        head="",
        body="<p>Words</p>",
    )


@given(st.text(), st.text())
def test_any_title_and_description_come_out_as_text(title: str, description: str) -> None:
    printed = Plate.cut(SHELL.format(**TOKENS)).print(page(title=title, description=description))

    assert (
        f"<title>{html_text.escape(title).replace('&quot;', '&#34;').replace('&#x27;', '&#39;')} -"
        in printed
    )
    assert printed.count("<") == SHELL.count("<") + 2


def test_a_title_cannot_leave_its_attribute() -> None:
    hostile = '"><script>alert(1)</script>'
    tree = html.document_fromstring(
        Plate.cut(SHELL.format(**TOKENS)).print(page(title=hostile, description=hostile))
    )

    assert tree.findtext(".//title") == f"{hostile} - Site"
    assert tree.xpath("string(//meta[@name='description']/@content)") == hostile
    assert not tree.xpath("//script")


def test_what_looks_like_a_slot_in_the_data_is_not_filled() -> None:
    printed = Plate.cut(SHELL.format(**TOKENS)).print(page(title=TOKENS["body"]))

    assert printed.count("<p>Words</p>") == 1


def test_a_shell_without_a_place_for_the_body_is_refused() -> None:
    with pytest.raises(PlateError, match="body"):
        Plate.cut("<title>" + TOKENS["title"] + "</title>")


def test_the_exemplar_fills_its_own_slots_with_tokens() -> None:
    drawn = exemplar("claim", "claims")

    assert Plate.cut(SHELL.format(**TOKENS)).print(drawn) == SHELL.format(**TOKENS)
