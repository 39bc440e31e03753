"""Where records are spoken of: the way back from a claim to its conflicts, questions and so on."""

from dataclasses import dataclass

from macros.draw.index import Index, index
from macros.model.briefing import Briefing
from macros.model.desk import Advice


@dataclass(frozen=True, slots=True)
class Mentions:
    """For each record, the ids of the conflicts, questions, corrections and so on that name it.

    `signals`, `advice`, `events` and `readings` are those that name a source, or a claim.
    """

    conflicts: Index
    questions: Index
    corrections: Index
    signals: Index
    advice: Index
    events: Index
    readings: Index

    @classmethod
    def of(cls, briefing: Briefing) -> "Mentions":
        """Go once through all that names records."""
        return cls(
            conflicts=index((one.id, one.claims) for one in briefing.conflicts.values()),
            questions=index(
                (one.id, (*one.claims, *one.about)) for one in briefing.questions.values()
            ),
            corrections=index(
                (one.id, one.records) for one in briefing.corrections.values() if not one.withdrawn
            ),
            signals=index(
                (one.id, [piece.source for seen in one.observations for piece in seen.evidence])
                for one in briefing.signals.values()
            ),
            advice=index((one.id, _spoken_of(one)) for one in briefing.advice.values()),
            events=index(
                (one.id, [piece.source for piece in one.evidence])
                for one in briefing.events.values()
            ),
            readings=index(
                (one.id, [by.source for by in one.argued_by])
                for one in briefing.interpretations.values()
            ),
        )


def _spoken_of(advice: Advice) -> list[str]:
    later = (name for borne_out in advice.since_borne_out for name in borne_out.claims)
    return [*advice.sources, *later]
