"""Single changes, made by hand, and how each is told."""

from dataclasses import replace

from macros.export import changes as prose
from macros.export.layout import as_text
from macros.model.briefing import Briefing
from macros.model.desk import Signal
from tests.diff.planted import NO_PAGES, compared
from tests.weigh.made import Fields, briefing, claim, firsthand, reading, source, told

FIRM = claim("c", firsthand("s1"))


def text(was: Briefing, now: Briefing) -> str:
    """Tell a change on one line."""
    return " ".join(as_text("T", prose.sections(compared(was, now), NO_PAGES)).split())


def test_evidence_that_goes_back_elsewhere_is_the_same_evidence() -> None:
    was = briefing(source("wire"), source("paper"), claim("c", told("paper")))
    now = replace(was, sources={**was.sources, "paper": source("paper", "wire")})
    [change] = compared(was, now).claims
    assert (change.gained, change.lost) == ((), ())
    [(before, after)] = change.retraced
    assert (before.roots.known, after.roots.known) == (
        frozenset({"paper"}),
        frozenset({"wire"}),
    )
    assert change.counts_otherwise
    assert not change.stands_otherwise
    said = text(was, now)
    assert "goes back to wire, 4 March 2026 (wire) now; it went back to paper" in said


def test_where_it_stands_and_what_it_quotes_is_no_evidence() -> None:
    was = briefing(claim("c", told("s1", quote="so", locator="page 1")))
    now = briefing(claim("c", told("s1", quote="so", locator="page 2")))
    found = compared(was, now)
    assert found.claims == ()
    assert [edit.fields for edit in found.edited] == [("evidence",)]
    assert found.is_text_only


def test_more_evidence_of_the_same_kind_weighs_nothing_but_is_no_text() -> None:
    was = briefing(claim("c", told("s1")))
    now = briefing(claim("c", told("s1"), told("s1")))
    found = compared(was, now)
    assert not found.weighs_otherwise
    assert not found.is_text_only
    assert "EVIDENCE THAT CHANGES NO STANDING AND NO COUNT" in text(was, now)


def test_a_reading_withdrawn_or_new_is_a_change_of_place() -> None:
    table = "h1 h2\nc fits strains"
    was = briefing(claim("c", told("s1")), weighing=table)
    gone = reading("h1", withdrawn={"date": "2026-03-09", "because": "Nobody argues it."})
    now = briefing(claim("c", told("s1")), gone, weighing=table)
    found = compared(was, now)
    assert [one.after.id for one in found.readings] == ["h1", "h2"]
    said = text(was, now)
    assert "1 → withdrawn" in said
    assert "First among the readings: “h2”; before: “h1”." in said
    assert "withdrawn → 1" in text(now, was)
    said = text(was, briefing(claim("c"), weighing="h1\nc fits"))
    assert "First among the readings: none; before: “h1”." in said
    assert "→ -" in said


def test_a_likelihood_is_told_with_its_range_and_confidence_apart() -> None:
    def held(*judgements: Fields) -> Briefing:
        return briefing(reading("h1", judgements=list(judgements)))

    first = {"date": "2026-03-05", "likelihood": "likely", "confidence": "low", "because": "So."}
    second = {**first, "date": "2026-03-06", "likelihood": "unlikely"}
    third = {**first, "date": "2026-03-07", "likelihood": "perhaps", "confidence": "high"}

    assert "“h1”: likely (55–80 %) now, no judgement before. - Confidence: low now." in text(
        held(), held(first)
    )
    said = text(held(first), held(first, second))
    assert "unlikely (20–45 %) now, likely (55–80 %) before. - Confidence: low, as before." in said
    said = text(held(first), held(first, third))
    assert "perhaps now, likely (55–80 %) before. - Confidence: high now, low before." in said
    assert "no judgement now, likely (55–80 %) before." in text(held(first), held())


def test_a_signal_that_resolves_is_told_with_what_was_seen() -> None:
    seen = {"date": "2026-03-08", "finding": "It whistles, says [[s1|the paper]]."}
    signal = {"id": "whistle", "question": "Does it whistle?"}
    was = briefing(source("s1"), Signal.model_validate(signal))
    now = briefing(
        source("s1"),
        Signal.model_validate({**signal, "outcome": "met", "observations": [seen]}),
    )
    said = text(was, now)
    assert "Does it whistle? (whistle): open before, met now. It whistles, says the paper." in said
    assert "Does it whistle? (whistle): met before, open now." in text(now, was)


def test_where_nothing_holds_the_place_alone_any_more_that_is_told() -> None:
    claims = [claim(f"c{number}", told(f"s{number}")) for number in (1, 2, 3)]
    rest = "\nc2 fits fits\nc3 fits fits"
    was = briefing(*claims, weighing=f"h1 h2\nc1 fits strains{rest}")
    now = briefing(*claims, weighing=f"h1 h2\nc1 fits fits{rest}")
    lost = "No single origin and no pair of origins changes the first place now."
    assert lost in text(was, now)
    assert "No longer: without this one, the first place is shared by “h1” and “h2”" in text(
        was, now
    )
    assert lost not in text(now, was)
    assert "New: without this one" in text(now, was)


def test_an_editor_s_decision_is_told() -> None:
    editors = {"is": "contested", "because": "We saw it.", "since": "2026-03-09"}
    withdrawn = {"date": "2026-03-09", "because": "Put badly."}
    plain, held = briefing(FIRM), briefing(claim("c", firsthand("s1"), standing=editors))
    gone = briefing(claim("c", firsthand("s1"), withdrawn=withdrawn))

    assert "Set by the editors on 9 March 2026: We saw it." in text(plain, held)
    assert "The editors no longer set its standing." in text(held, plain)
    assert "Withdrawn: Put badly." in text(plain, gone)
    assert "It is no longer withdrawn." in text(gone, plain)
    assert "No longer withdrawn: - claim:" in text(gone, plain)


def test_why_a_piece_no_longer_counts_is_told() -> None:
    was = briefing(source("s1"), source("s2"), claim("c", told("s1"), told("s2")))
    gone = source("s2", withdrawn={"date": "2026-03-09", "because": "A fake."})

    assert "from a named source; the source was withdrawn: A fake." in text(
        was, briefing(source("s1"), gone, claim("c", told("s1"), told("s2")))
    )
    assert "from a named source; the source is no longer listed." in text(
        was, briefing(source("s1"), claim("c", told("s1")))
    )
    assert "(s2), for it, from a named source. " in text(
        was, briefing(source("s1"), source("s2"), claim("c", told("s1")))
    )


def test_links_follow_a_new_name() -> None:
    words = "See [[old]] and [[old|it]], not [[other]]; “old” stays."
    was = briefing(source("old"), source("other"), claim("c", told("old", quote="old", note=words)))
    now = briefing(
        source("new", formerly=["old"], publisher="old"),
        source("other"),
        claim("c", told("new", quote="old", note=words.replace("[old", "[new"))),
    )
    found = compared(was, now)
    assert found.renamed == {"old": "new"}
    assert found.edited == ()
    assert not found.claims
