"""What the head of a page tells those who save, preview and follow it."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from macros.draw import card, head
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.machines.graphs import heads, metas
from tests.machines.zotero import Item, saved
from tests.release.made import BASE, FIRST, Desk


def item(view: View, address: str) -> Item:
    return saved(metas(dict(heads(view))[address]), "", "A page - A site")


@pytest.mark.parametrize("name", ["teapot", "qwen"])
def test_zotero_saves_every_page_as_a_web_page_with_its_authors(
    name: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(name)
    about = view.briefing.about
    for address, text in heads(view):
        found = saved(metas(text), "", "")
        assert found.type == "webpage", address
        assert found.title
        assert not found.title.endswith(about.title)
        assert list(found.creators) == [one.name for one in about.authors]
        assert found.date
        assert found.language == about.language
        assert found.url == view.base + address
        assert found.site == about.title


def test_zotero_saves_a_version_as_itself_and_not_as_the_page_that_moves(tmp_path: Path) -> None:
    desk = Desk.of(tmp_path)
    desk.release(FIRST)
    view = desk.view()
    for address, what in {
        "claims/kettle-moved/": "The works moved the kettle to the cellar. (",
        "interpretations/sold-off/": "Sold off (speculation)",
        "people/ada-example/": "Ada Example",
        "people/withdrawn-wanda/": "Wanda",
    }.items():
        text = (desk.releases / address / "v/1/index.html").read_text("utf-8")
        head_of_it = text.partition("<head>")[2].partition("</head>")[0]
        found = saved(metas(head_of_it), "", "")
        assert found.type == "webpage", address
        assert found.title.startswith(what)
        assert list(found.creators) == [one.name for one in view.briefing.about.authors]
        assert (found.date, found.language) == ("2026/11/20", "en")
        assert urljoin(f"{BASE}{address}v/1/", found.url) == f"{BASE}{address}v/1/"
        assert found.site == view.briefing.about.title


def test_the_rules_of_zotero_tell_a_page_from_an_article() -> None:
    title = ("citation_title", "It rained")
    assert saved([title], "", "").type == "journalArticle"
    assert saved([title, ("og:type", "article")], "", "").type == "journalArticle"
    assert saved([title, ("DC.type", "webpage")], "", "").type == "webpage"
    assert saved([title, ("og:type", "website")], "", "").type == "webpage"
    assert saved([("citation_journal_title", "J"), ("DC.type", "webpage")], "", "").type == (
        "journalArticle"
    )


def test_every_author_has_a_tag_of_its_own(make: Make) -> None:
    view = make()
    about = view.briefing.about.model_validate(
        {
            "title": "B",
            "question": "Q?",
            "authors": ["Ada & Co", "林俊旸"],
            "language": "zh-Hans-CN",
        }
    )
    object.__setattr__(view.briefing, "about", about)
    found = saved(metas(head.of_authored(view, "", "x", "d")), "", "")
    assert found.creators == ("Ada & Co", "林俊旸")
    assert ("og:locale", "zh_CN") in metas(head.of_authored(view, "", "x", "d"))
    assert found.title == "Q?"
    assert found.date == ""


def test_a_claims_title_and_description_say_how_it_stands(qwen: View) -> None:
    texts = dict(heads(qwen))
    for name, judged in qwen.judgements.claims.items():
        said = dict(metas(texts[f"claims/{name}/"]))
        word = qwen.standing_word(judged.standing)
        for tag in ("og:title", "og:description", "citation_title", "citation_abstract"):
            assert word in said[tag]
            assert f"{len(judged.origins)} origin" in said[tag]
        assert judged.against in said["og:description"]


def test_words_of_any_sort_stay_inside_their_tag(make: Make) -> None:
    hostile = "\"><script>alert(1)</script> ' & <b>"
    view = make(claims={"rain": {"text": hostile, "kind": "fact"}})
    said = dict(metas(dict(heads(view))["claims/rain/"]))
    assert hostile in said["og:title"]


def test_a_page_names_its_other_forms(teapot: View) -> None:
    root = html.fragment_fromstring(
        dict(heads(teapot))["claims/kettle-moved/"], create_parent="div"
    )
    links = {one.get("type"): one.get("href") for one in root.iter("link")}
    assert links["application/json"] == "index.json"
    where = links["application/json+oembed"]
    assert where == urljoin(teapot.base, "embed/claims/kettle-moved/oembed.json")
    assert all(one.get("title") for one in root.iter("link") if one.get("rel") == "alternate")


def test_a_claims_page_names_its_authors_and_what_it_is_about(qwen: View) -> None:
    texts = dict(heads(qwen))
    for name, claim in qwen.briefing.claims.items():
        said = metas(texts[f"claims/{name}/"]) if claim.about else []
        about = [qwen.title(one) for one in claim.about]
        assert [tag for key, tag in said if key == "article:tag"] == about
        assert [tag for key, tag in said if key == "citation_keywords"] == (
            ["; ".join(about)] if about else []
        )
        if about:
            authors = [tag for key, tag in said if key == "article:author"]
            assert authors == [one.name for one in qwen.briefing.about.authors]


def test_without_cards_no_image_is_named(teapot: View) -> None:
    for address, text in heads(teapot):
        assert "og:image" not in dict(metas(text)), address


def test_with_cards_a_page_names_its_own_or_the_front_pages(teapot: View) -> None:
    view = View(teapot.judgements, teapot.root, teapot.base, cards=frozenset({"", "kettle-moved"}))
    texts = {address: dict(metas(text)) for address, text in heads(view)}
    base = teapot.base
    assert texts["claims/kettle-moved/"]["og:image"] == f"{base}claims/kettle-moved/card.png"
    assert texts["claims/sold-abroad/"]["og:image"] == f"{base}card.png"
    assert texts[""]["og:image"] == f"{base}card.png"
    assert texts[""]["twitter:card"] == "summary_large_image"
    days = [found for address, found in texts.items() if address.startswith("as-of/")]
    assert days
    assert not any("og:image" in found for found in days)


def test_so_many_pages_have_a_card_and_no_more(teapot: View) -> None:
    named = card.names(teapot, 3)
    assert len(named) == 3
    assert "" in named
    assert named - {""} <= teapot.briefing.interpretations.keys()
