"""Embeds: a claim or a reading in somebody else's page, with its standing and without script."""

from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from lxml import html

from macros.draw import embed
from macros.draw.view import View
from macros.export.glyphs import GLYPHS, sprite
from tests.draw.conftest import Make
from tests.programs import ROOT

BLANK = "<!doctype html><title>A page</title>{}"


@pytest.fixture(params=["teapot", "qwen"])
def view(request: pytest.FixtureRequest) -> View:
    """Give each of the briefings."""
    found: View = request.getfixturevalue(request.param)
    return found


def read(view: View, name: str) -> html.HtmlElement:
    return html.document_fromstring(str(embed.page(view, name)))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_claim_is_embedded_with_its_standing_origins_and_what_speaks_against_it(
    view: View,
) -> None:
    for name, judged in view.judgements.claims.items():
        (box,) = read(view, name).xpath("//*[@data-claim]")
        said = words(box)
        assert box.get("data-standing") == judged.standing.value
        assert " ".join(view.briefing.claims[name].text.split()) in said
        assert view.standing_word(judged.standing) in said
        assert f"{len(judged.origins)} origin" in said or not judged.counts
        against = " ".join(judged.against.split())
        assert against[1:] in said


def test_a_reading_is_embedded_with_its_role_place_and_strongest_claim_against(view: View) -> None:
    for name, of in view.briefing.interpretations.items():
        page = read(view, name)
        if of.withdrawn:
            continue
        assert of.title in words(page)
        for charge in view.judgements.readings[name].charges[:1]:
            assert page.xpath(f"//*[@data-claim='{charge.claim}']")


def test_an_embed_needs_no_script_and_no_other_host(view: View) -> None:
    for name in embed.names(view):
        page = read(view, name)
        assert not page.xpath("//script | //form | //style | //*[@style] | //img | //iframe")
        loaded = page.xpath("//link[@rel='stylesheet']/@href")
        assert loaded
        assert all(str(one).startswith("../../../assets/") for one in loaded)
        assert page.xpath("//base/@target") == ["_top"]
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        assert embed.FOLDER not in canonical
        assert canonical.startswith(view.base)


def test_what_is_copied_is_a_frame_in_a_sandbox_and_a_quotation(view: View) -> None:
    for name in embed.names(view):
        box = html.fragment_fromstring(str(embed.draw(view, name)))
        frame, quotation = (
            html.fragment_fromstring(code.text_content()) for code in box.iter("code")
        )
        assert frame.tag == "iframe"
        assert frame.get("src") == urljoin(view.base, embed.address(view, name))
        assert "allow-scripts" not in frame.get("sandbox", "")
        assert "allow-same-origin" not in frame.get("sandbox", "")
        assert quotation.tag == "blockquote"
        assert quotation.get("cite", "").startswith(view.base)
        if name in view.briefing.claims:
            judged = view.judgements.claims[name]
            for said in (frame.get("title", ""), words(quotation)):
                assert view.standing_word(judged.standing).lower() in said.lower()
                assert f"{len(judged.origins)} origin" in said or not judged.counts
            assert " ".join(judged.against.split()) in words(quotation)


def test_a_program_finds_how_to_embed(view: View) -> None:
    for name in embed.names(view):
        found = embed.oembed(view, name)
        assert found["type"] == "rich"
        assert found["version"] == "1.0"
        frame = html.fragment_fromstring(found["html"])
        assert int(frame.get("width", "")) == found["width"]
        assert int(frame.get("height", "")) == found["height"] > 0
        if name in view.briefing.claims:
            judged = view.judgements.claims[name]
            assert view.standing_word(judged.standing) in found["title"]
            assert judged.against in found["description"]


def test_words_of_any_sort_stay_words_in_everything_that_is_copied(make: Make) -> None:
    hostile = '</code></pre><script>alert(1)</script>"onload="x'
    view = make(claims={"rain": {"text": f"It {hostile} rained.", "kind": "fact"}})
    for text in (str(embed.page(view, "rain")), str(embed.draw(view, "rain"))):
        assert "<script" not in text
    for text in (embed.oembed(view, "rain")["html"],):
        (frame,) = html.document_fromstring(BLANK.format(text)).xpath("//iframe")
        assert "onload" not in frame.attrib
        assert hostile in frame.get("title", "")


def test_the_glyphs_are_those_of_the_sprite() -> None:
    partial = (ROOT / "overrides/partials/glyphs.html").read_text("utf-8")
    whole = ET.fromstring(partial[partial.index("<svg") :])  # noqa: S314 (ours)
    ours = ET.fromstring(str(sprite(GLYPHS)))  # noqa: S314 (ours)
    shapes = {one.get("id"): [_shape(part) for part in one] for one in whole}
    for symbol in ours:
        assert [_shape(part) for part in symbol] == shapes[symbol.get("id")]


def _shape(part: ET.Element) -> dict[str, str]:
    kept = ("d", "cx", "cy", "r", "stroke-width", "stroke-dasharray")
    return {name: part.get(name, "") for name in kept}


def test_an_error_is_reported_from_an_embed_if_somebody_is_named(teapot: View, make: Make) -> None:
    (link,) = read(teapot, "kettle-moved").xpath(
        "//p[@class='embed__foot']/a/@href[contains(., '?')]"
    )
    assert "template=error.yml" in link
    assert "record=kettle-moved&version=" in link
    nobody = make(claims={"rain": {"text": "It rained.", "kind": "fact"}})
    assert "Report an error" not in words(read(nobody, "rain"))
