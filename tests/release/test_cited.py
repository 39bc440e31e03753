"""A version is cited in its own words, and today's page in today's: never one as the other."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.draw import cite, embed, in_force
from macros.draw.view import View
from macros.export.citation import FORMS
from tests.release.conftest import Released
from tests.release.made import BASE, FIRST, Desk

NAME = "kettle-moved"


def corrected(desk: Desk) -> None:
    """Take the claim's firmest evidence away, and say so: it stands otherwise from then on."""
    desk.edit("claims.yml", "The works moved the kettle to", "The works carried the kettle to")
    desk.edit("claims.yml", "quote: it rests in the cellar", "quote: it lies in the cellar")
    desk.add(
        "corrections.yml",
        "of-the-notice:\n"
        "  date: 2026-12-01\n"
        "  kind: correction\n"
        f"  records: [{NAME}]\n"
        "  cause: A word was read wrongly.\n",
    )


@pytest.mark.parametrize("form", FORMS)
def test_while_nothing_changed_the_version_is_cited_at_its_own_address(
    desk: Desk, form: str
) -> None:
    said = FORMS[form](cite.work(desk.view(), NAME))
    assert f"{BASE}claims/{NAME}/v/1/" in said
    assert "2026" in said


def test_a_version_is_cited_with_its_number_and_its_day(desk: Desk) -> None:
    work = cite.work(desk.view(), NAME)
    assert "(version 1, 20 November 2026)" in FORMS["story"](work)
    assert "(2026, November 20)" in FORMS["apa"](work)
    assert "(Version 1)" in FORMS["apa"](work)


@pytest.mark.parametrize("form", FORMS)
def test_after_a_change_todays_page_is_cited_in_todays_words(desk: Desk, form: str) -> None:
    corrected(desk)
    said = FORMS[form](cite.work(desk.view(), NAME))
    assert f"{BASE}claims/{NAME}/" in said
    assert "/v/1/" not in said
    assert "ersion 1" not in said
    assert '"version"' not in said


@pytest.mark.parametrize("form", FORMS)
def test_a_version_keeps_its_own_words_whatever_came_after_it(desk: Desk, form: str) -> None:
    before = FORMS[form](cite.work(desk.view(), NAME))
    corrected(desk)
    view = desk.view()
    version = view.versions[NAME][0]
    assert FORMS[form](in_force.of_version(view, version)) == before


@pytest.mark.parametrize("kind", ["claims", "interpretations", "people", "sources", "events"])
def test_what_a_release_keeps_is_what_was_cited_on_its_day(desk: Desk, kind: str) -> None:
    view = desk.view()
    for name in view.briefing.records(kind):
        (version,) = view.versions[name]
        today = in_force._today(view, name, version)
        place = f"{BASE}{version.address}"
        assert in_force.of_version(view, version) == replace(today, url=place)


def test_the_box_says_which_of_the_two_it_cites(desk: Desk) -> None:
    box = html.fragment_fromstring(str(cite.draw(desk.view(), NAME)))
    (what,) = box.find_class("cite__what")
    assert words(what) == "This cites version 1 (20 November 2026), which stays as it is."
    corrected(desk)
    box = html.fragment_fromstring(str(cite.draw(desk.view(), NAME)))
    (what,) = box.find_class("cite__what")
    assert "This cites today\u2019s page, which is not a version yet" in words(what)
    assert "words changed" in words(what)
    assert what.xpath(".//a/@href")[-1] == f"claims/{NAME}/v/1/since/#cite"


def test_without_a_release_the_box_says_nothing_of_versions(tmp_path: Path) -> None:
    assert "cite__what" not in str(cite.draw(Desk.of(tmp_path).view(), NAME))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def snippets(view: View) -> list[html.HtmlElement]:
    box = html.fragment_fromstring(str(embed.draw(view, NAME)))
    return [html.fragment_fromstring(str(code.text_content())) for code in box.iter("code")]


def test_what_is_embedded_says_what_its_address_shows(desk: Desk) -> None:
    frozen, live, quotation = snippets(desk.view())
    assert frozen.get("src") == f"{BASE}claims/{NAME}/v/1/#embed"
    assert live.get("src") == f"{BASE}embed/claims/{NAME}/"
    assert quotation.get("cite") == f"{BASE}claims/{NAME}/v/1/"
    assert "(version 1, 20 November 2026)" in words(quotation)
    then = frozen.get("title")
    corrected(desk)
    desk.edit("claims.yml", f"\n{NAME}:\n", f"\n{NAME}:\n  short: The kettle lies there\n")
    live, frozen, quotation = snippets(desk.view())
    assert frozen.get("src") == f"{BASE}claims/{NAME}/v/1/#embed"
    assert frozen.get("title") == then
    assert "The kettle lies there" in live.get("title", "")
    assert quotation.get("cite") == f"{BASE}claims/{NAME}/"
    assert "carried the kettle" in words(quotation)


def test_a_program_that_embeds_gets_the_version_while_it_is_in_force(desk: Desk) -> None:
    found = embed.oembed(desk.view(), NAME)
    assert "/v/1/#embed" in found["html"]
    assert f'height="{found["height"]}"' in found["html"]
    corrected(desk)
    assert f"embed/claims/{NAME}/" in embed.oembed(desk.view(), NAME)["html"]


def test_files_and_heads_follow_the_box(released: Released) -> None:
    desk = released.desk
    view = desk.view()
    for name in ("kettle-moved", "silence-heard", "kettle-ruined"):
        (item,) = json.loads((released.after / f"claims/{name}/cite.csl.json").read_text("utf-8"))
        version = in_force.in_force(view, name)
        assert version
        assert item["URL"] == f"https://briefing.example/{version.address}"
        assert item["version"] == str(version.number)
        beside = json.loads((released.after / version.address / "cite.csl.json").read_text("utf-8"))
        assert beside == [item]


def test_a_page_that_moved_on_names_no_version_to_programs(desk: Desk) -> None:
    corrected(desk)
    site = desk.build()
    page = html.document_fromstring((site / f"claims/{NAME}/index.html").read_text("utf-8"))
    (graph,) = page.xpath("//script[@type='application/ld+json']/text()")
    article = json.loads(str(graph))["@graph"][0]
    assert "version" not in article
    assert page.xpath("//meta[@name='citation_publication_date']/@content") == ["2026/12/01"]
    since = html.document_fromstring(
        (site / f"claims/{NAME}/v/1/since/index.html").read_text("utf-8")
    )
    (cited,) = since.find_class("citing")
    assert "The works moved the kettle to the cellar; " in words(cited)
    assert cited.get("data-standing") == "established"
    assert cited.xpath(".//a[@download]/@href") == [
        "../cite.bib",
        "../cite.ris",
        "../cite.csl.json",
    ]
    for link in ("cite.bib", "cite.ris", "cite.csl.json"):
        assert (site / f"claims/{NAME}/v/1" / link).is_file()


def test_data_and_twins_name_the_version_that_says_the_same(released: Released) -> None:
    site, view = released.after, released.now
    (claims,) = (json.loads((site / "data/claims.json").read_text("utf-8")),)
    with (site / "data/claims.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    for one in claims:
        version = in_force.in_force(view, one["id"])
        assert version
        assert (one["version"], one["version_url"]) == (version.number, f"/{version.address}")
        assert rows[one["id"]]["version_url"] == f"/{version.address}"
        page = site / "claims" / one["id"]
        beside = json.loads((page / "index.json").read_text("utf-8"))
        assert beside["version_url"] == one["version_url"]
        assert f"<{BASE}{version.address}>" in (page / "index.md").read_text("utf-8")


def test_data_of_a_page_that_moved_on_name_none(desk: Desk) -> None:
    corrected(desk)
    site = desk.build()
    told = json.loads((site / f"claims/{NAME}/index.json").read_text("utf-8"))
    assert (told["version"], told["version_url"]) == (None, None)
    assert "/v/1/" not in (site / f"claims/{NAME}/index.md").read_text("utf-8")


def test_what_is_kept_names_no_host_that_the_site_may_leave(released: Released) -> None:
    for name in {**released.first.files, **released.second.files}:
        assert "briefing.example" not in (released.desk.releases / name).read_text("utf-8"), name


def test_what_is_kept_is_the_same_wherever_the_site_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[dict[str, str]] = []
    for number, address in enumerate(("https://a.example/", "https://b.example/x/")):
        monkeypatch.setenv("SITE_URL", address)
        folder = tmp_path / str(number)
        folder.mkdir()
        made.append(dict(Desk.of(folder).release(FIRST).manifest.files))
    assert made[0] == made[1]
