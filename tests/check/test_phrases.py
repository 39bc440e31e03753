"""Many phrases looked for at once are those that looking for each would find."""

from hypothesis import given
from hypothesis import strategies as st

from macros.phrases import Phrases

texts = st.text("ab 茶", max_size=80)


@given(st.lists(texts.filter(bool), max_size=12), st.lists(texts, max_size=6))
def test_a_phrase_is_found_wherever_it_stands(phrases: list[str], between: list[str]) -> None:
    text = "".join(part for pair in zip(between, phrases, strict=False) for part in pair)

    assert Phrases(phrases).among(text) == {phrase for phrase in phrases if phrase in text}
