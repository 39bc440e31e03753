"""Every claim that a page prints has one place on it that a link can lead to."""

from collections import Counter

import pytest

from macros.draw.anchors import anchored


@pytest.mark.parametrize(
    ("page", "places"),
    [
        ("<p>No claim.</p>", {}),
        ('<li data-claim="a">A</li><li data-claim="a">A</li>', {"claim-a": 1}),
        (
            '<li data-claim="a">A</li><b class="x" data-claim="b">B</b>',
            {"claim-a": 1, "claim-b": 1},
        ),
        ('<li id="own" data-claim="a">A</li><i data-claim="a">A</i>', {"own": 1, "claim-a": 1}),
        ('<i data-claim="a" id="claim-a">A</i><i data-claim="a">A</i>', {"claim-a": 1}),
    ],
)
def test_the_first_element_that_prints_a_claim_has_its_id(
    page: str, places: dict[str, int]
) -> None:
    found = anchored(page)
    assert Counter(part.split('"')[0] for part in found.split(' id="')[1:]) == places
