"""A claim's words are nowhere without their standing."""

from collections.abc import Iterator
from html import unescape

import pytest
from lxml import html

from macros.draw.environment import UnframedClaimError, templates
from macros.draw.view import View
from tests.machines.graphs import objects
from tests.site.built import BuiltSite, spaced, words


def phrases(view: View) -> Iterator[tuple[str, str, str]]:
    """Go through what would be a claim's bare words: id, words, its standing as printed."""
    for name, claim in view.briefing.claims.items():
        standing = view.standing_word(view.judgements.claims[name].standing)
        for said in {claim.text, claim.label}:
            yield name, spaced(said), standing


def smallest(element: html.HtmlElement, phrase: str) -> Iterator[html.HtmlElement]:
    """Go through the innermost elements that hold all words of a phrase."""
    inner = [child for child in element.iterchildren("*") if phrase in words(child)]
    if not inner:
        yield element
    for child in inner:
        yield from smallest(child, phrase)


def framed(element: html.HtmlElement, name: str) -> bool:
    return any(one.get("data-claim") == name for one in (element, *element.iterancestors()))


def test_wherever_a_page_prints_a_claims_words_its_standing_is_in_the_same_element(
    site: BuiltSite,
) -> None:
    bare = []
    for address, page in site.pages.items():
        body = page.find("body")
        assert body is not None
        text = words(body)
        for name, phrase, _ in phrases(site.seen_on(address)):
            if phrase in text:
                bare += [
                    f"{address}:{element.sourceline}: {phrase} [{name}]"
                    for element in smallest(body, phrase)
                    if not framed(element, name)
                ]
    assert bare == []


def test_an_element_that_prints_a_claim_says_how_it_stands_in_attributes_and_in_words(
    site: BuiltSite,
) -> None:
    wrong = []
    for address, page in site.pages.items():
        view = site.seen_on(address)
        for element in page.xpath("//*[@data-claim]"):
            judged = view.judgements.claims[element.get("data-claim")]
            if (
                element.get("data-standing") != judged.standing.value
                or element.get("data-origins") != str(len(judged.origins))
                or view.standing_word(judged.standing) not in words(element)
            ):
                wrong.append(f"{address}:{element.sourceline}: {judged.id}: {words(element)}")
    assert wrong == []


def test_every_claim_is_printed_on_its_own_page_and_in_the_ledger(site: BuiltSite) -> None:
    for name, claim in site.briefing.claims.items():
        page = site.page("claims", name)
        (head,) = page.xpath("//*[@data-claim and .//h1]")
        assert head.get("data-claim") == name
        assert spaced(claim.text) in words(head)
        assert site.pages["claims/"].xpath(f"//*[@data-claim='{name}']")


SAYING = (
    "//title/text() | //meta/@content | //@alt | //@title | //@aria-label | //@data-text"
    " | //@value | //@placeholder"
)


def test_titles_descriptions_and_labels_with_a_claims_words_say_its_standing(
    site: BuiltSite,
) -> None:
    bare = []
    for address, page in site.pages.items():
        said = [spaced(str(text)) for text in page.xpath(SAYING)]
        for name, phrase, standing in phrases(site.seen_on(address)):
            bare += [
                f"{address}: {text} [{name}]"
                for text in said
                if phrase in text and standing not in text
            ]
    assert bare == []


def test_data_for_programs_has_a_claims_words_and_its_standing_in_one_object(
    site: BuiltSite,
) -> None:
    said = {phrase for _, phrase, _ in phrases(site.view)}
    bare = [
        f"{file.relative_to(site.folder)}: {key}: {value}"
        for file in sorted(site.folder.rglob("*.json"))
        for one in objects(site.json(str(file.relative_to(site.folder))))
        for key, value in one.items()
        if isinstance(value, str) and spaced(value) in said and "standing" not in one
    ]
    assert bare == []


BY_SOME_WAY = {
    "its text": "{{ claim.text }}",
    "its short form": "{{ claim.short }}",
    "its label": "{{ claim.label }}",
    "its text by subscript": '{{ claim["text"] }}',
    "its text by a name put together": '{{ claim["" ~ "text"] }}',
    "its text by a filter": '{{ claim|attr("text") }}',
    "its text out of a list": '{{ [claim]|map(attribute="text")|join }}',
    "its label to sort by": '{{ ([claim]|sort(attribute="label")|first).id }}',
    "its text to group by": '{{ ([claim]|groupby("text")|first).grouper }}',
    "all its fields": "{{ claim.model_dump() }}",
    "all its fields as JSON": "{{ claim.model_dump_json() }}",
    "what it holds inside": "{{ claim.__dict__ }}",
    "its text out of the briefing": "{{ view.briefing.claims[claim.id].text }}",
}


@pytest.mark.parametrize("way", BY_SOME_WAY)
def test_a_template_that_would_print_a_claims_bare_words_does_not_build(
    way: str, teapot: BuiltSite
) -> None:
    claim = teapot.briefing.claims["sold-abroad"]

    with pytest.raises(UnframedClaimError, match="sold-abroad"):
        templates("en").from_string(BY_SOME_WAY[way]).render(claim=claim, view=teapot.view)


@pytest.mark.parametrize(
    "way",
    [
        pytest.param("{{ claim }}", id="the claim"),
        pytest.param("{{ [claim] }}", id="a list with it"),
        pytest.param('{{ "" ~ claim }}', id="joined to other words"),
        pytest.param("{{ claim|string }}", id="made text"),
        pytest.param("{{ claim|pprint }}", id="shown to its author"),
        pytest.param("{{ view.briefing.claims }}", id="all claims"),
    ],
)
def test_a_claim_printed_by_mistake_keeps_its_words_to_itself(way: str, teapot: BuiltSite) -> None:
    claim = teapot.briefing.claims["sold-abroad"]

    printed = templates("en").from_string(way).render(claim=claim, view=teapot.view)

    assert "sold-abroad" in printed
    assert claim.text not in unescape(printed)


@pytest.mark.parametrize("field", ["id", "kind", "about", "evidence", "withdrawn", "standing"])
def test_a_template_may_print_what_is_not_its_words(field: str, teapot: BuiltSite) -> None:
    claim = teapot.briefing.claims["editor-knows"]

    for way in (f"{{{{ claim.{field} }}}}", f"{{{{ claim['{field}'] }}}}"):
        assert templates("en").from_string(way).render(claim=claim)


def test_a_claim_named_in_plain_text_carries_its_standing(teapot: BuiltSite) -> None:
    assert teapot.view.plain("Some say: [[sold-abroad]]") == (
        "Some say: The kettle was sold abroad. (speculative, no origins; against it: nobody on "
        "record reports it, and nobody disputes it)"
    )
    assert teapot.view.plain("It [[sold-abroad|was sold]]; ask [[ada-example|her]].") == (
        "It was sold (speculative, no origins; against it: nobody on record reports it, and nobody "
        "disputes it); ask her."
    )
