"""What readers are owed: corrections of what changed, reasons for what fell."""

import pytest

from macros.model.briefing import Briefing
from macros.model.desk import Correction
from macros.model.event import Event
from macros.model.record import Record
from tests.diff.planted import compared
from tests.weigh.made import briefing, claim, denied, firsthand, source, told


def corrected(*names: str, **fields: str) -> Correction:
    plain = {"id": "entry", "date": "2026-03-09", "kind": "update", "records": list(names)}
    return Correction.model_validate({**plain, **fields})


def owed(was: tuple[Record, ...], now: tuple[Record, ...]) -> dict[str, tuple[str, ...]]:
    return dict(compared(briefing(*was), briefing(*now)).owed)


EVENT = {"id": "fall", "title": "It falls", "lane": "company"}


@pytest.mark.parametrize(
    ("was", "now", "what"),
    [
        pytest.param(
            [claim("c", told("s1"))],
            [claim("c", told("s1"), denied("s2"))],
            "standing",
            id="standing",
        ),
        pytest.param(
            [claim("c", told("s1", quote="so"))],
            [claim("c", told("s1", quote="thus"))],
            "quotation",
            id="quotation",
        ),
        pytest.param(
            [claim("c", told("s1"), told("s2"), told("s3"))],
            [claim("c", told("s1"), told("s2"), told("s4"))],
            "source",
            id="source",
        ),
        pytest.param(
            [claim("c", first_asserted="2026-03-01")],
            [claim("c", first_asserted="2026-03-02")],
            "date",
            id="first asserted",
        ),
        pytest.param(
            [claim("c", told("s1", since="2026-03-05"))],
            [claim("c", told("s1", since="2026-03-06"))],
            "date",
            id="since",
        ),
        pytest.param(
            [claim("c", told("s1")), source("s1")],
            [claim("c", told("s1")), source("s1", published="2026-03-03")],
            "date",
            id="published",
        ),
        pytest.param(
            [claim("c", event="fall"), Event.model_validate({**EVENT, "date": "2026-03-01"})],
            [claim("c", event="fall"), Event.model_validate({**EVENT, "date": "2026-03-02"})],
            "date",
            id="event",
        ),
    ],
)
def test_readers_are_owed_a_correction(was: list[Record], now: list[Record], what: str) -> None:
    assert owed((*was,), (*now,)) == {"c": (what,)}
    assert owed((*was,), (*now, corrected("c"))) == {}
    assert owed((*was,), (*now, corrected("other", "c"))) == {}
    assert owed((*was, corrected("c")), (*now, corrected("c"))) == {"c": (what,)}
    assert owed((*was, corrected("c")), (*now, corrected("c", cause="More."))) == {}
    gone = corrected("c").model_copy(update={"withdrawn": object()})
    assert owed((*was,), (*now, gone)) == {"c": (what,)}


def test_what_is_only_added_takes_nothing_back() -> None:
    was = claim("c", told("s1"), told("s2"))
    more = claim(
        "c",
        told("s1", quote="so", since="2026-03-05"),
        told("s2"),
        told("s3"),
        first_asserted="2026-03-01",
    )
    assert owed((was,), (more, claim("new", told("s1")))) == {}
    assert owed((claim("gone", told("s1")),), ()) == {}


def test_a_source_that_goes_takes_its_words_and_dates_along() -> None:
    was = claim("c", told("s1"), told("s2"), told("s3", quote="so", since="2026-03-05"))
    now = claim("c", told("s1"), told("s2"))
    assert owed((was,), (now,)) == {"c": ("source",)}


FIRM = claim("c", firsthand("s1"))
FALLEN = claim("c", told("s1"))


def unexplained(was: Briefing, now: Briefing) -> tuple[str, ...]:
    return compared(was, now).unexplained


def test_a_fall_needs_a_correction_or_a_reason_of_its_own() -> None:
    was = briefing(FIRM)
    editors = {"is": "contested", "because": "We saw it.", "since": "2026-03-09"}
    withdrawn = {"date": "2026-03-09", "because": "Put badly."}
    assert unexplained(was, briefing(FALLEN)) == ("c",)
    assert unexplained(was, briefing(FALLEN, corrected("c"))) == ()
    assert unexplained(was, briefing(claim("c", firsthand("s1"), standing=editors))) == ()
    assert unexplained(was, briefing(claim("c", firsthand("s1"), withdrawn=withdrawn))) == ()
    assert unexplained(briefing(FALLEN), was) == ()
    assert unexplained(was, briefing()) == ("c",)
    assert unexplained(was, briefing(claim("d", firsthand("s1"), formerly=["c"]))) == ()
    kept = {"is": "established", "because": "We saw it.", "since": "2026-03-01"}
    assert (
        unexplained(
            briefing(claim("c", firsthand("s1"), standing={**kept, "is": "contested"})),
            briefing(claim("c", told("s1"), withdrawn=withdrawn)),
        )
        == ()
    )


def test_a_withdrawal_is_a_note_of_its_own() -> None:
    gone = {"date": "2026-03-09", "because": "It is two claims."}
    assert owed((claim("c", told("s1")),), (claim("c", told("s1"), withdrawn=gone),)) == {}
