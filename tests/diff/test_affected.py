"""The pages that a change is said to affect are those that are drawn otherwise."""

from itertools import chain
from pathlib import Path

import pytest

from macros.draw import pages
from macros.draw.view import View
from macros.export.affected import affected
from macros.load import load
from macros.model.briefing import Briefing
from macros.weigh.judge import judge
from tests.diff.planted import MANY, NOTICE_WITHDRAWN, TEAPOT, Slips, compared, planted


def drawn(briefing: Briefing) -> dict[str, str]:
    """Draw every page of a record: address -> its title and body."""
    return {
        f"/{page.address}": f"{page.title}\n{page.body}"
        for page in pages.every(View(judge(briefing)))
    }


SLIPS: dict[str, Slips] = {
    "many": MANY,
    "notice": NOTICE_WITHDRAWN,
    "title": {"sources.yml": (("title: Diary of a neighbour", "title: Diary"),)},
    "letter": {"interpretations.yml": (("letter: B", "letter: X"),)},
    "rank": {
        "weighing.yml": (
            ("{fit: strains, because: It was still there.}", "{fit: fits, because: No.}"),
        )
    },
    "event": {"events.yml": (("title: The works put up a notice", "title: A notice is put up"),)},
    "lineage": {"sources.yml": (("independence: unknown", "independence: known"),)},
    "question": {
        "questions.yml": (("question: Who gave the order?", "question: Who ordered it?"),)
    },
}


@pytest.mark.parametrize("slips", SLIPS.values(), ids=SLIPS)
def test_every_page_that_is_drawn_otherwise_is_named(slips: Slips, tmp_path: Path) -> None:
    was, now = load(TEAPOT).briefing, load(planted(tmp_path / "new", slips)).briefing
    before, after = drawn(was), drawn(now)
    otherwise = {
        address
        for address in chain(before, after)
        if before.get(address) != after.get(address) and not address.startswith("/ledger/")
    }  # the lists behind the ledger's filters go with the page of all claims
    assert otherwise
    assert otherwise - set(affected(compared(was, now)).pages) == set()
