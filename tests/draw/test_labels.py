"""Labels of a drawing: none covers another, whatever there is to be labelled."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from macros.draw.drawing.labels import GAP, Placed, Wanted, place
from macros.draw.drawing.lettering import balanced, lines, width

LEFT, RIGHT = 100.0, 1176.0

spots = st.tuples(st.floats(LEFT, RIGHT), st.floats(0, 300), st.floats(5, 170), st.booleans())


def wanted(found: list[tuple[float, float, float, bool]]) -> list[Wanted]:
    return [
        Wanted(f"event-{number}", wide, 1, start, min(start + reach, RIGHT), first)
        for number, (start, reach, wide, first) in enumerate(found)
    ]


def apart(one: Placed, other: Placed) -> bool:
    return one.right + GAP <= other.left or other.right + GAP <= one.left


@given(st.lists(spots, max_size=40))
def test_no_label_covers_another(found: list[tuple[float, float, float, bool]]) -> None:
    placed = place(wanted(found), LEFT, RIGHT, 3).placed
    for one, other in combinations(placed, 2):
        assert one.row != other.row or apart(one, other)


@given(st.lists(spots, max_size=40))
def test_no_label_runs_out_of_the_drawing(found: list[tuple[float, float, float, bool]]) -> None:
    for one in place(wanted(found), LEFT, RIGHT, 3).placed:
        assert one.left >= LEFT
        assert one.right <= RIGHT


@given(st.lists(spots, max_size=40))
def test_no_label_is_set_across_a_stem(found: list[tuple[float, float, float, bool]]) -> None:
    placed = place(wanted(found), LEFT, RIGHT, 3).placed
    for one, other in combinations(placed, 2):
        near, far = sorted((one, other), key=lambda label: abs(label.row))
        if near.row * far.row > 0 and near.row != far.row:
            assert not near.left < far.stem < near.right


@given(st.lists(spots, max_size=40))
def test_a_stem_leads_from_the_mark_to_its_label(
    found: list[tuple[float, float, float, bool]],
) -> None:
    for one in place(wanted(found), LEFT, RIGHT, 3).placed:
        assert one.wanted.start <= one.stem <= one.wanted.end
        assert one.left <= one.stem <= one.right


def test_a_key_event_is_labelled_before_others() -> None:
    crowd = [Wanted(f"event-{number}", 1000, 1, 600, 600) for number in range(10)]
    key = Wanted("key", 1000, 1, 600, 600, first=True)
    placed = place([*crowd, key], LEFT, RIGHT, 2).placed
    assert key in [one.wanted for one in placed]


def test_two_events_far_apart_both_get_the_nearest_row() -> None:
    far = [Wanted("a", 100, 1, 200, 200), Wanted("b", 100, 1, 900, 900)]
    assert {abs(one.row) for one in place(far, LEFT, RIGHT, 3).placed} == {1}


@given(st.text(max_size=80), st.floats(60, 200), st.integers(1, 3))
def test_balanced_lines_say_the_same_in_as_many_lines(words: str, room: float, most: int) -> None:
    plain = lines(words, 13, room, most=most)
    even = balanced(words, 13, room, most=most)
    assert "".join(even).replace(" ", "") == "".join(plain).replace(" ", "")  # breaks are free
    assert len(even) == len(plain)


def test_balanced_lines_leave_no_word_alone() -> None:
    assert balanced("Hui Binyuan leaves Qwen for Meta", 13, 150) == [
        "Hui Binyuan leaves",
        "Qwen for Meta",
    ]
    assert width("Hui Binyuan leaves Qwen for", 13) > 150
