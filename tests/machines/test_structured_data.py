"""Structured data: known terms, the shapes of schema.org, and no claim without its standing."""

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from pyshacl import validate
from rdflib import SDO, Graph

from macros.draw.view import View
from macros.export.jsonld.graph import script
from macros.export.jsonld.moment import certain, end, start, uncertain
from macros.export.jsonld.review import RATED, REVIEWED
from macros.model.about import About, Publisher
from macros.model.edtf import Edtf
from macros.weigh.against import OPEN
from macros.weigh.judge import judge
from tests.draw.conftest import Make
from tests.machines.graphs import Node, as_rdf, graph_in, heads, objects
from tests.release.made import FIRST, SECOND, Desk

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # pyshacl

TERMS = {str(term).rpartition("/")[2] for term in (*SDO.__annotations__, *dir(SDO))}

REQUIRED = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix s: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass s:ClaimReview ;
   sh:property [ sh:path s:claimReviewed ; sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1 ] ,
     [ sh:path s:reviewRating ; sh:minCount 1 ; sh:maxCount 1 ; sh:class s:Rating ] ,
     [ sh:path s:url ; sh:minCount 1 ] , [ sh:path s:author ; sh:minCount 1 ] ,
     [ sh:path s:itemReviewed ; sh:minCount 1 ; sh:class s:Claim ] ,
     [ sh:path ( s:itemReviewed s:author ) ; sh:minCount 1 ] ,
     [ sh:path ( s:itemReviewed s:appearance ) ; sh:minCount 1 ] ,
     [ sh:path ( s:itemReviewed s:claimInterpreter ) ; sh:minCount 1 ] ,
     [ sh:path s:datePublished ; sh:minCount 1 ; sh:maxCount 1 ] ,
     [ sh:path ( s:author s:name ) ; sh:minCount 1 ] ,
     [ sh:path ( s:author s:url ) ; sh:minCount 1 ] ,
     [ sh:path ( s:reviewRating s:ratingExplanation ) ; sh:minCount 1 ] ,
     [ sh:path ( s:reviewRating s:alternateName ) ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:Dataset ;
   sh:property [ sh:path s:name ; sh:minCount 1 ] ,
     [ sh:path s:description ; sh:minCount 1 ; sh:minLength 50 ; sh:maxLength 5000 ] ,
     [ sh:path s:url ; sh:minCount 1 ] , [ sh:path s:identifier ; sh:minCount 1 ] ,
     [ sh:path s:version ; sh:minCount 1 ] , [ sh:path s:license ; sh:minCount 1 ] ,
     [ sh:path s:creator ; sh:minCount 1 ] , [ sh:path s:publisher ; sh:minCount 1 ] ,
     [ sh:path s:datePublished ; sh:minCount 1 ] , [ sh:path s:dateModified ; sh:minCount 1 ] ,
     [ sh:path s:temporalCoverage ; sh:minCount 1 ] , [ sh:path s:keywords ; sh:minCount 1 ] ,
     [ sh:path s:isAccessibleForFree ; sh:minCount 1 ] ,
     [ sh:path s:variableMeasured ; sh:minCount 1 ] ,
     [ sh:path s:measurementTechnique ; sh:minCount 1 ] ,
     [ sh:path ( s:includedInDataCatalog s:name ) ; sh:minCount 1 ] ,
     [ sh:path s:distribution ; sh:minCount 29 ] .
[] a sh:NodeShape ; sh:targetClass s:DataDownload ;
   sh:property [ sh:path s:contentUrl ; sh:minCount 1 ] ,
     [ sh:path s:encodingFormat ; sh:minCount 1 ] ,
     [ sh:path s:contentSize ; sh:minCount 1 ] , [ sh:path s:sha256 ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:CorrectionComment ;
   sh:property [ sh:path s:text ; sh:minCount 1 ] , [ sh:path s:datePublished ; sh:minCount 1 ] ,
     [ sh:path s:author ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:WebSite ;
   sh:property [ sh:path s:name ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:BreadcrumbList ;
   sh:property [ sh:path s:itemListElement ; sh:minCount 2 ] ,
     [ sh:path ( s:itemListElement s:position ) ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:Claim ;
   sh:property [ sh:path s:text ; sh:minCount 1 ; sh:maxCount 1 ] ,
     [ sh:path s:creativeWorkStatus ; sh:minCount 1 ] , [ sh:path s:description ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:Event ; sh:property [ sh:path s:name ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:Person ; sh:property [ sh:path s:name ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetSubjectsOf s:headline ;
   sh:property [ sh:path s:author ; sh:minCount 1 ] , [ sh:path s:publisher ; sh:minCount 1 ] ,
     [ sh:path s:inLanguage ; sh:minCount 1 ] , [ sh:path s:mainEntityOfPage ; sh:minCount 1 ] ,
     [ sh:path s:isPartOf ; sh:minCount 1 ] , [ sh:path s:isAccessibleForFree ; sh:minCount 1 ] ,
     [ sh:path s:datePublished ; sh:minCount 1 ] , [ sh:path s:dateModified ; sh:minCount 1 ] ,
     [ sh:path s:backstory ; sh:minCount 1 ] , [ sh:path s:license ; sh:minCount 1 ] .
"""
"""What search engines and aggregators ask for (Google's documents, standards 3.1 and 3.2)."""


@pytest.fixture(scope="module")
def schema() -> Graph:
    """Give the shapes of schema.org, as of 2021."""
    return Graph().parse(data=(files("pyshacl") / "assets" / "schema.ttl").read_text("utf-8"))


@pytest.fixture(params=["teapot", "qwen"])
def view(request: pytest.FixtureRequest) -> View:
    """Give each of the briefings."""
    found: View = request.getfixturevalue(request.param)
    return found


def graphs(view: View) -> dict[str, list[Node]]:
    return {address: graph_in(text) for address, text in heads(view)}


def every_node(view: View) -> list[Node]:
    """Return the nodes of all pages, those that several pages share once."""
    found = dict[tuple[str, str], Node]()
    for nodes in graphs(view).values():
        found |= {(one["@id"], json.dumps(one)): one for one in nodes}
    return list(found.values())


def test_every_term_is_one_of_schema_org(view: View) -> None:
    said = set[str]()
    for nodes in graphs(view).values():
        for one in objects(nodes):
            said |= {name for name in one if not name.startswith("@")}
            said |= {str(one["@type"])} if "@type" in one else set()
    assert {"Article", "Person", "Event", "Claim", "Dataset", "BreadcrumbList", "WebSite"} <= said
    assert said - TERMS == set()


def test_every_graph_has_the_shapes_of_schema_org(view: View, schema: Graph) -> None:
    conforms, _, report = validate(as_rdf(every_node(view)), shacl_graph=schema, ont_graph=schema)
    assert conforms, report


def test_what_is_required_is_there(view: View) -> None:
    shapes = Graph().parse(data=REQUIRED, format="turtle")
    conforms, _, report = validate(as_rdf(every_node(view)), shacl_graph=shapes)
    assert conforms, report


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "Article", "author": {"@type": "Place", "name": "Here"}},
        {
            "@type": "Event",
            "name": "It",
            "about": {"@type": "Person"},
            "organizer": {"@type": "Place"},
        },
    ],
)
def test_the_shapes_find_what_is_wrong(wrong: Node, schema: Graph) -> None:
    conforms, _, _ = validate(as_rdf([wrong]), shacl_graph=schema, ont_graph=schema)
    assert not conforms


def test_every_id_is_a_permalink_and_every_node_of_a_page_has_one(view: View) -> None:
    for address, nodes in graphs(view).items():
        assert all(one["@id"].startswith(view.base) for one in nodes)
        assert len({one["@id"] for one in nodes}) == len(nodes), address


def test_wherever_a_claims_words_stand_its_standing_stands_in_the_same_object(view: View) -> None:
    said = {
        words: name
        for name, claim in view.briefing.claims.items()
        for words in {claim.text, claim.label}
    }
    bare = list[Any]()
    for address, nodes in graphs(view).items():
        for one in objects(nodes):
            texts = [value for value in one.values() if isinstance(value, str)]
            for name in {said[text] for text in texts if text in said}:
                judged = view.judgements.claims[name]
                counted = [f"{len(judged.origins)} origin"] if judged.counts else []
                told = (view.standing_word(judged.standing), *counted)
                if not all(part in " ".join(texts) for part in (*told, judged.against)):
                    bare.append((address, one))
    assert bare == []


def test_a_claim_that_is_open_carries_what_speaks_against_it(view: View) -> None:
    nodes = graphs(view)
    for name, judged in view.judgements.claims.items():
        (claim,) = (one for one in nodes[f"claims/{name}/"] if one["@type"] == "Claim")
        if judged.standing in OPEN:
            assert judged.against
            assert judged.against in claim["description"]


def test_only_rated_claims_of_somebody_else_are_reviewed(view: View) -> None:
    for address, nodes in graphs(view).items():
        reviews = [one for one in nodes if one["@type"] == "ClaimReview"]
        if not reviews:
            continue
        (review,) = reviews
        name = address.removeprefix("claims/").rstrip("/")
        claim = view.briefing.claims[name]
        assert claim.claimant
        assert claim.kind in REVIEWED
        assert view.judgements.claims[name].standing in RATED
        assert review["itemReviewed"] == {"@id": view.base + address}
        assert review["reviewRating"].keys() == {"@type", "alternateName", "ratingExplanation"}


def test_a_review_is_of_the_first_release_in_which_the_claim_stood_so(tmp_path: Path) -> None:
    def reviewed(desk: Desk) -> str:
        nodes = graph_in(dict(heads(desk.view()))["claims/kettle-moved/"])
        (review,) = (one for one in nodes if one["@type"] == "ClaimReview")
        return str(review["datePublished"])

    desk = Desk.of(tmp_path)
    assert reviewed(desk) == "1902-07-01"
    desk.release(FIRST)
    assert reviewed(desk) == FIRST.isoformat()
    desk.edit("claims.yml", "kettle-moved:\n  text:", "kettle-moved:\n  short: Moved\n  text:")
    desk.release(SECOND)
    assert reviewed(desk) == FIRST.isoformat()


def test_an_article_leads_to_the_version_that_keeps_it(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path)
    desk.release(FIRST)
    (article, *_) = graph_in(dict(heads(desk.view()))["claims/kettle-moved/"])
    assert article["archivedAt"] == "https://briefing.example/claims/kettle-moved/v/1/"
    desk.edit("claims.yml", "kettle-moved:\n  text:", "kettle-moved:\n  short: Moved\n  text:")
    (article, *_) = graph_in(dict(heads(desk.view()))["claims/kettle-moved/"])
    assert "archivedAt" not in article


def test_whoever_publishes_is_known_by_a_logo(make: Make) -> None:
    view = make(claims={"rain": {"text": "It rained.", "kind": "fact"}})
    of = Publisher(name="Desk", logo="https://desk.example/das logo.png")
    about = About(title="A briefing", question="What?", publisher=of)
    shown = View(judge(replace(view.briefing, about=about)), "../../", view.base)
    for found, logo in ((view, None), (shown, "https://desk.example/das%20logo.png")):
        for address in ("", "claims/rain/"):
            nodes = graph_in(dict(heads(found))[address])
            (publisher,) = (one for one in nodes if one["@id"].endswith("#publisher"))
            assert publisher.get("logo") == logo


def test_a_licence_leads_to_its_words_and_whoever_is_mentioned_has_a_name(view: View) -> None:
    nodes = every_node(view)
    licences = [one["license"] for one in nodes if "license" in one]
    assert licences
    assert all(one["url"].startswith("https://creativecommons.org/") for one in licences)
    mentioned = [one for node in nodes for one in node.get("mentions", [])]
    assert mentioned
    assert all(one["name"] for one in mentioned)


def test_a_claim_of_fact_with_claimant_appearance_and_standing_is_reviewed(make: Make) -> None:
    def reviewed(**changed: object) -> bool:
        source = {"publisher": "Gazette", "kind": "news", "url": "https://gazette.example/1"}
        told = {"source": "gazette", "basis": "document", "firsthand": True}
        claim = {"text": "It rained.", "kind": "fact", "claimant": "ada", "evidence": [told]}
        view = make(
            people={"ada": {"name": "Ada"}},
            sources={"gazette": source | changed.pop("source", {})},  # type: ignore[operator]
            claims={"rain": claim | changed},
        )
        nodes = dict(heads(view))["claims/rain/"]
        return any(one["@type"] == "ClaimReview" for one in graph_in(nodes))

    assert reviewed()
    assert not reviewed(claimant=None)
    assert not reviewed(kind="motive")
    assert not reviewed(kind="statement")
    assert not reviewed(evidence=[{"source": "gazette", "basis": "named"}])  # one origin reports it
    assert not reviewed(source={"access": "copy"})
    assert not reviewed(source={"url": None})


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c", '&lt; \\ "']
)
def test_no_words_end_the_script_they_stand_in(words: str, make: Make) -> None:
    view = make(claims={"rain": {"text": f"It {words} rained.", "kind": "fact"}})
    text = dict(heads(view))["claims/rain/"]
    inside = text.partition('ld+json">')[2].rpartition("</script>")[0]
    assert not set("<>&\u2028\u2029") & set(inside)
    (claim,) = (one for one in graph_in(text) if one["@type"] == "Claim")
    assert claim["text"] == f"It {words} rained."
    assert "\u2028" not in script({"a": words})


@pytest.mark.parametrize(
    ("written", "begins", "ends", "doubted"),
    [
        ("2026-03-05", "2026-03-05", None, False),
        ("2026-03", "2026-03", None, False),
        ("2026-03-05~", "2026-03", None, True),
        ("2026-03?", "2026", None, True),
        ("2026-03-XX", "2026-03", None, True),
        ("2026-03-04/2026-03-07", "2026-03-04", "2026-03-07", False),
        ("../2026-03-07", None, "2026-03-07", True),
        ("2026-22", None, None, True),
    ],
)
def test_a_date_is_no_more_exact_than_certain(
    written: str, begins: str | None, ends: str | None, *, doubted: bool
) -> None:
    when = Edtf.parse(written)
    assert (start(when), end(when), uncertain(when)) == (begins, ends, doubted)
    assert certain(when) == (None if "/" in written else begins)
