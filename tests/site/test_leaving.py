"""What leaves both sites, read by the programs that others read such files with."""

import csv
import json
import re
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from frictionless import Package

from macros.export.jsonld.page import POLICIES
from macros.model.briefing import KINDS, OWN_PAGE
from tests.programs import ROOT
from tests.site.built import BuiltSite

FEEDS = ("claims", "corrections", "signals")
HOME = "https://briefing.example/"


def test_the_package_is_valid_and_so_is_every_table_in_it(site: BuiltSite) -> None:
    report = Package(str(site.folder / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])


def test_sizes_and_sums_are_those_of_the_files_and_stand_on_the_page(site: BuiltSite) -> None:
    page = (site.folder / "data" / "index.html").read_text("utf-8")
    for resource in site.json("data/datapackage.json")["resources"]:
        data = (site.folder / "data" / resource["path"]).read_bytes()
        digest = sha256(data).hexdigest()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{digest}")
        assert digest in page
        assert f'href="../data/{resource["path"]}"' in page


def test_the_graph_of_the_data_page_names_the_same_files_with_the_same_sums(
    site: BuiltSite,
) -> None:
    (graph,) = site.pages["data/"].xpath("//script[@type='application/ld+json']/text()")
    (dataset,) = (one for one in json.loads(graph)["@graph"] if one["@type"] == "Dataset")
    told = {
        one["path"]: (one["hash"].removeprefix("sha256:"), one["mediatype"])
        for one in site.json("data/datapackage.json")["resources"]
    }
    found = {one["name"]: (one["sha256"], one["encodingFormat"]) for one in dataset["distribution"]}
    assert found == told
    for one in dataset["distribution"]:
        assert one["contentUrl"] == f"{HOME}data/{one['name']}"
        assert re.fullmatch(r"[\d.]+ (?:B|kB|MB)", one["contentSize"])


@pytest.mark.parametrize("policy", POLICIES)
def test_a_policy_that_programs_are_told_of_stands_where_they_are_sent(
    site: BuiltSite, policy: str
) -> None:
    page, _, anchor = POLICIES[policy].partition("#")
    assert not anchor or anchor in site.pages[page].xpath("//@id")


def test_the_package_says_what_was_read_and_when_it_was_made(site: BuiltSite) -> None:
    package = site.json("data/datapackage.json")
    assert datetime.fromisoformat(package["created"]).tzinfo is not None
    assert package["keywords"]
    read = [one for one in site.briefing.sources.values() if one.url and not one.withdrawn]
    assert [one["path"] for one in package["sources"]] == [
        one.url for one in read if one.access != "cited-only"
    ]


def test_tables_and_lists_have_the_same_records(site: BuiltSite) -> None:
    for kind in KINDS:
        with (site.folder / "data" / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["id"] for row in rows] == [one["id"] for one in site.json(f"data/{kind}.json")]


@pytest.mark.parametrize("feed", FEEDS)
@pytest.mark.parametrize("form", ["atom", "rss"])
def test_a_feed_is_read_back_whole(site: BuiltSite, feed: str, form: str) -> None:
    found = feedparser.parse((site.folder / "feeds" / f"{feed}.{form}").read_bytes())
    told = site.json(f"feeds/{feed}.json")
    assert not found.bozo
    assert found.version == {"atom": "atom10", "rss": "rss20"}[form]
    assert found.feed.title == told["title"]
    assert found.feed.link == HOME
    assert [entry.id for entry in found.entries] == [one["id"] for one in told["items"]]
    assert [entry.link for entry in found.entries] == [one["url"] for one in told["items"]]
    for entry, one in zip(found.entries, told["items"], strict=True):
        assert entry.content[0].value == one["content_html"]


JSON_FEED = {"version", "title", "home_page_url", "feed_url", "description", "language", "items"}
ITEM = {"id", "url", "title", "content_html", "content_text", "tags"}


@pytest.mark.parametrize("feed", FEEDS)
def test_a_json_feed_keeps_the_rules_of_its_version(site: BuiltSite, feed: str) -> None:
    told = site.json(f"feeds/{feed}.json")
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == f"{HOME}feeds/{feed}.json"
    assert {*told} - {"authors"} == JSON_FEED
    ids = [item["id"] for item in told["items"]]
    assert len(ids) == len({*ids})
    for item in told["items"]:
        assert {*item} - {"_briefing"} == ITEM | {"date_published", "date_modified"}
        published = datetime.fromisoformat(item["date_published"])
        assert published <= datetime.fromisoformat(item["date_modified"])
        assert published.tzinfo is not None
        assert {"about", *item.get("_briefing", {"about": ""})} == {
            *item.get("_briefing", ["about"])
        }


def test_every_page_names_the_feeds(site: BuiltSite) -> None:
    for address, page in site.pages.items():
        if address.startswith(("embed/", "releases/")) or "/v/" in address:
            continue
        found = page.xpath("//link[@rel='alternate'][@type='application/atom+xml']/@href")
        base = f"{HOME}{address}"
        assert [urlsplit(urljoin(base, one)).path for one in found] == [
            f"/feeds/{feed}.atom" for feed in FEEDS
        ]


def test_every_page_has_its_twins(site: BuiltSite) -> None:
    pages = [f"{kind}/{name}/" for kind in OWN_PAGE for name in site.briefing.records(kind)]
    pages += ["", "claims/", "data/", "method/", "timeline/"]
    for page in pages:
        twin = (site.folder / page / "index.md").read_text("utf-8")
        assert re.search(r"^# \S", twin, re.MULTILINE), page
        assert f"This page: <{HOME}{page}>" in twin
        assert site.json(f"{page}index.json")["url"] == f"/{page}"


LINK = re.compile(r"\]\((https://briefing\.example/[^)#?]*)")


def test_links_of_twins_lead_somewhere(site: BuiltSite) -> None:
    dead = set[str]()
    for file in [*site.folder.rglob("index.md"), site.folder / "llms.txt"]:
        for target in LINK.findall(file.read_text("utf-8")):
            path = site.folder / target.removeprefix(HOME)
            if not (path / "index.html").is_file() and not path.is_file():
                dead.add(f"{file.relative_to(site.folder)}: {target}")
    assert dead == set()


def test_every_sentence_of_what_a_reading_adds_says_in_its_twin_that_it_is_speculation(
    site: BuiltSite,
) -> None:
    for name, reading in site.briefing.interpretations.items():
        twin = (site.folder / f"interpretations/{name}/index.md").read_text("utf-8")
        assert twin.count("**Speculation:**") >= len(reading.adds)


def test_the_graph_has_every_record_and_names_only_what_it_has(site: BuiltSite) -> None:
    graph = site.json("briefing.jsonld")
    nodes = {node["@id"]: node for node in graph["@graph"]}
    records = {f"{HOME}{kind}/{name}/" for kind in OWN_PAGE for name in site.briefing.records(kind)}
    assert records == {*nodes} - {HOME}
    pages = records | {f"{HOME}terms/"}
    named = {one.partition("#")[0] for node in nodes.values() for one in _ids(node)}
    assert named <= pages | {HOME}


def _ids(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["@id"]] if set(value) == {"@id"} else []
        return own + [one for inner in value.values() for one in _ids(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in _ids(inner)]
    return []


def test_the_guide_for_language_models_has_the_form_of_its_standard(site: BuiltSite) -> None:
    title, quotation, *rest = (site.folder / "llms.txt").read_text("utf-8").split("\n\n")
    assert title.startswith("# ")
    assert quotation.startswith("> ")
    headings = [block for block in rest if block.startswith("#")]
    assert headings == ["## Pages", "## Readings", "## Data", "## Optional"]
    for at, block in enumerate(rest):
        if block in headings:
            assert all(
                re.match(r"- \[.+\]\(https://\S+\)", line)
                for line in rest[at + 1].split("\n")
                if line
            )


def test_crawlers_are_shown_the_sitemap(site: BuiltSite) -> None:
    robots = (site.folder / "robots.txt").read_text("utf-8")
    assert robots == f"User-agent: *\nAllow: /\nSitemap: {HOME}sitemap.xml\n"


def test_the_schemas_are_those_of_the_repository(site: BuiltSite) -> None:
    for file in sorted((ROOT / "schema").iterdir()):
        published = site.folder / "schema" / file.name
        assert published.read_text("utf-8") == file.read_text("utf-8")
