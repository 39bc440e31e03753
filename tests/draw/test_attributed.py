"""Nobody is made to say a claim that only their words are evidence for, in no version either."""

import pytest

from macros import words
from macros.draw.attributed import attributed, corrected

STANDS = {
    "site": "A briefing (version 1, 20 November 2026)",
    "standing": "established",
    "origins": "two origins",
    "outlets": "two outlets",
}
CLAIM = {"text": "He gave no (public) reason; none at all."}
AGAINST = "; strongest evidence against it: Moon Wire (5 March 2026)."
KEPT = "He gave no (public) reason; none at all; A briefing (version 1, 20 November 2026) lists"


@pytest.mark.parametrize("rest", [".", AGAINST])
@pytest.mark.parametrize(
    "who", ["the writer", "Ada, by way of Moon Wire", "sources that A: B did not name"]
)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_what_a_first_release_kept_is_put_into_the_mouth_of_the_briefing(
    language: str, who: str, rest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "CATALOGUE", words.CATALOGUE)
    words.speak(language)
    text = CLAIM["text"].rstrip(".")
    then = attributed(text, who, claimed=True, **STANDS) + rest
    now = attributed(text, who, claimed=False, **STANDS) + rest
    assert then != now
    assert corrected(CLAIM, then) == now
    assert corrected(CLAIM, now) == now
    assert corrected({**CLAIM, "claimant": "ada"}, then) == then


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(f"Nobody on record says so: {KEPT} this as speculative.", id="nobody"),
        pytest.param("A briefing lists this as withdrawn. It said: He gave none.", id="withdrawn"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_else_a_release_kept_is_said_as_it_is(said: str) -> None:
    assert corrected(CLAIM, said) == said


def test_records_of_other_kinds_are_said_as_they_are() -> None:
    assert corrected({"name": "Ada"}, "A briefing keeps a record of Ada.").endswith("of Ada.")
