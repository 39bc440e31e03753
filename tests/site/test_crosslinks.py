"""Records that belong together link to each other, both ways."""

from collections.abc import Iterable

import pytest

from macros.address import address
from tests.site.built import BuiltSite


def missing(site: BuiltSite, kind: str, name: str, kinds: str, wanted: Iterable[str]) -> list[str]:
    """Return the records that a page should link to and does not."""
    links = site.links(kind, name)
    return [f"{kind}/{name}/ -> {one}" for one in wanted if address(kinds, one) not in links]


def live(site: BuiltSite, kind: str) -> list[str]:
    """Return the records of a kind that were not withdrawn: those are tombstones."""
    return [name for name, one in site.briefing.records(kind).items() if not one.withdrawn]


@pytest.mark.parametrize("kind", ["people", "organizations"])
def test_whoever_events_and_claims_are_about_lists_them(site: BuiltSite, kind: str) -> None:
    gone = []
    claims, events = site.briefing.claims, site.briefing.events
    for name in live(site, kind):
        about_and_by = [
            key
            for key in live(site, "claims")
            if name in {*claims[key].about, claims[key].claimant}
            or name in {piece.speaker for piece in claims[key].evidence}
        ]
        present = [
            key
            for key in live(site, "events")
            if name in {*events[key].people, *events[key].organizations}
        ]
        gone += missing(site, kind, name, "claims", about_and_by)
        gone += missing(site, kind, name, "events", present)
    assert gone == []


def test_a_source_lists_every_claim_that_names_it_and_every_claim_that_rests_on_it(
    site: BuiltSite,
) -> None:
    gone = []
    for name in live(site, "sources"):
        judged = site.judgements.sources[name]
        claims = [key for key in (*judged.claims, *judged.rests) if key in live(site, "claims")]
        gone += missing(site, "sources", name, "claims", claims)
    assert gone == []


def test_a_source_names_what_it_derives_from_and_what_derives_from_it(site: BuiltSite) -> None:
    gone = []
    for name in live(site, "sources"):
        judged = site.judgements.sources[name]
        near = (*judged.derives_from, *judged.derived_by)
        gone += missing(site, "sources", name, "sources", near)
    assert gone == []


def test_a_claim_names_its_sources_its_people_its_event_and_the_readings_it_bears_on(
    site: BuiltSite,
) -> None:
    gone = []
    for name in live(site, "claims"):
        claim = site.briefing.claims[name]
        heard = (piece.source for piece in claim.evidence)
        sources = [one for one in heard if one in live(site, "sources")]
        gone += missing(site, "claims", name, "sources", sources)
        gone += missing(site, "claims", name, "events", [claim.event] if claim.event else [])
        for one in (*claim.about, *([claim.claimant] if claim.claimant else [])):
            gone += missing(site, "claims", name, site.briefing.kind_of(one) or "", [one])
        rated = site.judgements.matrix.cells.get(name, {})
        gone += missing(site, "claims", name, "interpretations", rated)
    assert gone == []


def test_an_event_names_its_claims_its_people_and_its_sources(site: BuiltSite) -> None:
    gone = []
    for name in live(site, "events"):
        event = site.briefing.events[name]
        claims = [key for key in live(site, "claims") if site.briefing.claims[key].event == name]
        gone += missing(site, "events", name, "claims", claims)
        gone += missing(site, "events", name, "people", event.people)
        gone += missing(site, "events", name, "organizations", event.organizations)
        gone += missing(site, "events", name, "sources", (one.source for one in event.evidence))
    assert gone == []


def test_a_reading_names_the_claims_that_strain_and_fit_it_and_who_argues_it(
    site: BuiltSite,
) -> None:
    gone = []
    for name in live(site, "interpretations"):
        judged = site.judgements.readings[name]
        argued = [one.source for one in site.briefing.interpretations[name].argued_by]
        gone += missing(site, "interpretations", name, "claims", (*judged.strains, *judged.fits))
        gone += missing(site, "interpretations", name, "sources", argued)
    assert gone == []


INDEXES = {
    "claims": "claims/",
    "people": "people/",
    "organizations": "people/",
    "sources": "sources/",
    "events": "timeline/",
    "interpretations": "interpretations/",
}


@pytest.mark.parametrize("kind", INDEXES)
def test_every_record_is_reached_from_its_index_and_from_no_deeper(
    site: BuiltSite, kind: str
) -> None:
    page = site.pages[INDEXES[kind]]
    links = {str(link).removeprefix("../") for link in page.xpath("//article//a/@href")}
    unreached = [name for name in live(site, kind) if address(kind, name) not in links]
    assert unreached == []


def test_the_head_of_every_page_leads_to_every_index(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        if path.startswith("embed/") or page.xpath("//meta[@http-equiv='refresh']"):
            continue  # what stands in a page of somebody else, and what only leads on
        if "/v/" in path:
            continue  # versions are kept as they were, and their lists stand by themselves
        assert len(page.xpath("//header//nav//a")) >= len(set(INDEXES.values())), path
