"""Printing: a page for every record, what programs read beside it, and one sitemap of all."""

import json
from pathlib import Path

import pytest
from lxml import etree, html

from macros.address import address
from macros.load import load
from macros.model.briefing import KINDS, OWN_PAGE
from macros.press.printing import SITEMAP
from tests.press.conftest import DATA, Desk
from tests.site.built import shell_pages

BRIEFING = load(DATA).briefing


def listed(site: Path) -> list[str]:
    """Return the addresses in a site's sitemap."""
    return [str(one.text) for one in etree.parse(site / "sitemap.xml").iter(f"{{{SITEMAP}}}loc")]


def test_every_record_with_a_page_of_its_own_gets_it_and_its_json(desk: Desk) -> None:
    desk.build()

    for kind in OWN_PAGE:
        for name in BRIEFING.records(kind):
            folder = desk.site / address(kind, name)
            canonical = html.parse(folder / "index.html").xpath("//link[@rel='canonical']/@href")
            assert canonical == [f"https://briefing.example/{address(kind, name)}"]
            assert json.loads((folder / "index.json").read_text("utf-8"))["id"] == name


def test_every_kind_gets_a_list_for_programs_and_the_matrix_too(desk: Desk) -> None:
    desk.build()

    assert {file.stem for file in (desk.site / "data").glob("*.json")} >= {*KINDS, "matrix"}


def test_the_sitemap_lists_every_page_that_is_to_be_found_once_and_no_other(desk: Desk) -> None:
    desk.build()

    pages = {
        f"https://briefing.example/{file.parent.relative_to(desk.site).as_posix()}/"
        for file in shell_pages(desk.site)
        if file.name == "index.html" and "noindex" not in file.read_text("utf-8")
    }
    addresses = [one.replace("example/./", "example/") for one in sorted(pages)]
    assert sorted(listed(desk.site)) == sorted(addresses)
    assert "https://briefing.example/claims/silence-heard/" in addresses
    assert "https://briefing.example/people/withdrawn-wanda/" not in addresses


@pytest.mark.parametrize("robots", ["noindex", "nofollow, NOINDEX", "none"])
def test_no_page_in_docs_that_asks_not_to_be_found_is_in_the_sitemap(
    robots: str, desk: Desk
) -> None:
    desk.page(f"---\nrobots: {robots}\n---\n\n# A note\n")
    desk.build()

    assert 'name="robots" content="noindex' in desk.printed("note")
    assert "https://briefing.example/note/" not in listed(desk.site)


def test_the_sitemap_of_a_site_without_an_address_lists_it_from_its_root(desk: Desk) -> None:
    desk.configure('!ENV [SITE_URL, "https://briefing.example/"]', '""')
    desk.build()

    assert "/claims/silence-heard/" in listed(desk.site)


def test_the_site_stands_under_any_address(desk: Desk) -> None:
    desk.configure("https://briefing.example/", "https://example.org/kettles")
    desk.build()

    assert "https://example.org/kettles/claims/silence-heard/" in listed(desk.site)


def test_nothing_on_the_site_tells_the_day_of_the_build(desk: Desk) -> None:
    desk.build()

    assert not (desk.site / "sitemap.xml.gz").exists()


def test_the_pages_that_plates_are_cut_from_are_not_published(desk: Desk) -> None:
    desk.build()

    assert [str(file) for file in desk.site.rglob("*zqbriefing*")] == []


def test_the_briefing_without_records_is_a_site_too(desk: Desk) -> None:
    for file in desk.data.iterdir():
        if file.name != "briefing.yml":
            file.unlink()
    (desk.data / "briefing.yml").write_text("title: An empty one\nquestion: Why?\n", "utf-8")

    desk.build()

    assert html.fromstring(desk.printed("")).findtext(".//title") == "An empty one"
