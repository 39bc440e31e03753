"""What would come first without some origins, however many (data model, section 5)."""

from hypothesis import given

from macros.model.briefing import Briefing
from macros.weigh.judge import judge
from macros.weigh.left_out import first_without
from tests.examples import examples
from tests.weigh.drawn import briefings
from tests.weigh.made import briefing, claim, told

RIVALS = """
          h1       h2
    e1    strains  fits
    e2    fits     strains
    e3    fits     strains
"""


def test_three_origins_can_be_left_out_at_once() -> None:
    claims = [claim(f"e{number}", told(f"s{number}")) for number in (1, 2, 3)]
    judged = judge(briefing(*claims, weighing=RIVALS))
    assert judged.matrix.first == ("h1",)
    assert first_without(judged, frozenset({"s1"})) == ("h1",)
    assert first_without(judged, frozenset({"s2", "s3"})) == ("h2",)
    assert first_without(judged, frozenset({"s1", "s2", "s3"})) == ()


@examples(60)
@given(briefings())
def test_without_one_or_two_it_is_as_the_linchpins_say(made: Briefing) -> None:
    judged = judge(made)
    assert first_without(judged, frozenset()) == judged.matrix.first
    said = {pin.origins: pin.first for pin in judged.matrix.linchpins}
    for name in made.sources:
        assert first_without(judged, frozenset({name})) == said.get((name,), judged.matrix.first)
    for origins, then in said.items():
        assert first_without(judged, frozenset(origins)) == then
