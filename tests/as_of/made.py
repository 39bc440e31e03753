"""A made-up affair that passes through a tie, a framing in first place, and a speculation there."""

from datetime import date
from typing import Any, Final

from macros.draw.view import View
from macros.model.briefing import Briefing
from macros.model.desk import Question, Signal
from macros.model.record import Record
from macros.weigh.judge import judge
from tests.weigh.made import briefing, claim, reading, source, told

DAYS: Final = ("2026-03-02", "2026-03-04", "2026-03-06", "2026-03-08")

WEIGHING = """
              moved      sold       broken
    heard     strains    strains    strains
    seen      fits       strains    strains
    paid      strains    fits       strains
    receipt   strains    fits       strains
"""


def affair(*more: Record, **about: Any) -> Briefing:
    """Make it: level on the 2nd, `moved` first on the 4th, `sold` on the 6th; a word on the 8th."""
    judged = {"likelihood": "likely", "confidence": "low", "because": "A neighbour saw it."}
    told_of = {
        "moments": [{"date": DAYS[2], "what": "The receipt"}, *DAYS[:2], DAYS[3], DAYS[0]],
        "lead": "moved",
        "lead_because": "The desk thinks so.",
        "answer": "The kettle was moved.",
        "researched": "2026-03-09",
    }
    return briefing(
        *(source(f"s{day}", published=f"2026-03-0{day}", kind="letter") for day in range(1, 9)),
        claim("heard", told("s2"), text="A crash was heard."),
        claim("seen", told("s4"), told("s8"), text="A cart was seen."),
        claim("paid", told("s5"), text="Somebody was paid."),
        claim("receipt", told("s6"), text="A receipt was written.", kind="motive"),
        claim("rumour", told("s3", "inference"), told("s8"), text="A rumour went round."),
        reading(
            "moved",
            letter="A",
            title="Moved",
            role="framing",
            since="2026-03-02",
            judgements=[{"date": "2026-03-04", **judged}],
            assumptions=["Carts carry kettles."],
        ),
        reading("sold", letter="B", title="Sold", since="2026-03-01"),
        reading("broken", letter="C", title="Broken", since="2026-03-03"),
        Question.model_validate(
            {
                "id": "q-who",
                "question": "Who drove the cart?",
                "looked_for": [{"where": "In the stable", "date": "2026-03-06"}],
            }
        ),
        Signal.model_validate(
            {
                "id": "next-cart",
                "question": "Does another cart come?",
                "deadline": "2026-03-07",
                "observations": [{"date": "2026-03-05", "finding": "None."}],
            }
        ),
        *more,
        weighing=WEIGHING,
        **told_of | about,
    )


def seen(made: Briefing, root: str = "../../") -> View:
    """Return a view of all of a briefing."""
    return View(judge(made), root, "https://kettle.example/")


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)
