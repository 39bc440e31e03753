"""The page of a claim: framed wherever its words stand, and everything that bears on it."""

import pytest

from macros.draw import claim, evidence
from macros.draw.fault import MacroFaultError
from macros.draw.view import View
from tests.draw.conftest import Make
from tests.draw.drawn import read


@pytest.mark.parametrize("briefing", ["teapot", "qwen"])
def test_every_claim_is_drawn_with_its_standing_in_words(
    briefing: str, request: pytest.FixtureRequest
) -> None:
    view: View = request.getfixturevalue(briefing)
    for name, judged in view.judgements.claims.items():
        page = claim.page(view, name)
        word = view.standing_word(judged.standing)
        assert page.address == f"claims/{name}/"
        assert word in page.title
        assert f"{len(judged.origins)} origin" in page.title or not judged.counts
        assert word in page.description
        body = read(page.body)
        assert len(body.all(".//h1")) == 1
        for marked in body.all(".//*[@data-claim]"):
            other = view.judgements.claims[marked.get("data-claim")]
            assert marked.get("data-standing") == other.standing.value
            assert marked.get("data-origins") == str(len(other.origins) if other.counts else 0)
            assert view.standing_word(other.standing) in marked.words


def test_the_words_of_a_claim_are_text(teapot: View) -> None:
    page = claim.page(teapot, "order-from-above")
    assert "<script>alert(1)</script>" in page.title
    body = read(page.body)
    assert not body.has(".//script")
    assert body.one(".//h1").words.startswith("Bo Sample ordered it <script>alert(1)</script> &")


def test_a_claim_of_motive_gives_the_person_s_own_words_or_says_there_are_none(
    teapot: View,
) -> None:
    body = read(claim.page(teapot, "order-from-above").body).words
    assert "Bo Sample has not commented, as far as was found." in body
    assert "Asked 20 June 1902: Who gave the order?" in body


def test_a_withdrawn_claim_is_a_tombstone(teapot: View) -> None:
    body = read(claim.page(teapot, "taken-back").body)
    assert "Withdrawn, 15 June 1902. It rested on a paper that was made up." in body.words
    assert not body.has(".//h2[@id='evidence']")
    assert "Formerly no-kettle" in body.words


def test_a_correction_stands_above_the_evidence(teapot: View) -> None:
    body = read(claim.page(teapot, "kettle-moved").body).words
    assert body.index("It said: The notice was put up on 4 May.") < body.index("The evidence")
    assert "It says now: The notice was put up on 5 May. Cause: A torn page." in body


def test_an_editor_s_standing_is_said_to_be_one(teapot: View) -> None:
    body = read(claim.page(teapot, "editor-knows").body).words
    assert "This standing is the editor’s, since 20 June 1902" in body
    assert "By its evidence alone the claim is established." in body


def test_what_was_not_read_is_marked_wherever_it_is_named(teapot: View) -> None:
    body = read(claim.page(teapot, "silence-heard").body).words
    assert "Moon Wire, 3 May 1902 not read here" in body
    assert "Better still, cite the original:" in body
    assert "Moon Wire, 3 May 1902, not read here" in body


def test_evidence_is_set_out_by_side_with_what_counts_for_each(teapot: View) -> None:
    judged = teapot.judgements.claims["kettle-moved-early"]
    sides = evidence.sides(teapot, judged)
    assert [(side.slug, side.origins, side.outlets) for side in sides] == [
        ("for", 1, 1),
        ("against", 0, 1),
    ]


def test_an_inference_comes_last_and_is_said_to_count_for_nothing(teapot: View) -> None:
    [side] = evidence.sides(teapot, teapot.judgements.claims["order-from-above"])
    assert [piece.footing for piece in side.pieces] == [
        ("Unnamed source", "not firsthand", "interested: the speaker gains by being believed"),
        ("The author’s inference", "counts for no standing"),
    ]


def test_an_interest_of_the_source_is_printed_with_its_evidence(teapot: View) -> None:
    body = read(claim.page(teapot, "kettle-moved").body).words
    assert "Interest of the source: The works wrote it about itself." in body


def test_where_it_bears_says_why(teapot: View) -> None:
    body = read(claim.page(teapot, "kettle-moved").body).words
    assert "C strains A broken kettle is thrown away." in body
    assert "unrated" in read(claim.page(teapot, "kettle-moved-early").body).words
    flat = read(claim.page(teapot, "silence-heard").body).words
    assert "It bears on every reading alike, so it does not tell them apart." in flat
    unweighed = read(claim.page(teapot, "editor-knows").body).words
    assert "it has no row in the matrix" in unweighed


def test_a_claim_alone_in_a_briefing_has_a_page(make: Make) -> None:
    view = make(claims={"rain": {"text": "It rained.", "kind": "fact"}})
    body = read(claim.page(view, "rain").body).words
    assert "No origin: nobody reports it." in body
    assert "No evidence is on record." in body


def test_the_history_is_in_order_and_says_what_changed(teapot: View) -> None:
    entries = read(claim.page(teapot, "silence-heard").body).all(".//ol[@class]/li[@class]")
    told = [entry.words for entry in entries if entry.get("class") == "history__entry"]
    assert told[0].startswith("3 May 1902 Appears as speculative")
    assert told[-1].startswith("9 May 1902 From reported to established")


def test_a_claim_s_card_carries_its_frame(teapot: View) -> None:
    card = read(claim.draw(teapot, "kettle-moved")).one("article")
    assert card.get("data-standing") == "established"
    assert "2 origins, 2 outlets" in card.words


def test_a_card_of_no_claim_says_which_may_be_meant(teapot: View) -> None:
    with pytest.raises(MacroFaultError) as fault:
        claim.draw(teapot, "kettle-move")
    assert fault.value.hint == "did you mean kettle-moved?"


def test_an_error_is_reported_to_whom_the_briefing_names(teapot: View, make: Make) -> None:
    error, answer = read(claim.page(teapot, "kettle-moved").body).all(".//aside//a")[-2:]
    form = "https://code.example/teapot/issues/new?template="
    filled_in = "kettle-moved&record=kettle-moved&version=1902-07-01"
    assert error.get("href") == f"{form}error.yml&title=Error%20in%20{filled_in}"
    assert answer.get("href") == f"{form}answer.yml&title=Answer%20to%20{filled_in}"
    nobody = make(claims={"rain": {"text": "It rained.", "kind": "fact"}})
    assert "Something wrong?" not in read(claim.page(nobody, "rain").body).words
