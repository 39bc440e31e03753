"""The desk's own work as it stood on a day: questions, signals and corrections (section 6)."""

from collections.abc import Iterator

from macros.model.briefing import Briefing
from macros.model.desk import Answer, Correction, Observation, Question, Signal
from macros.model.edtf import Edtf
from macros.weigh.arrival import by
from macros.weigh.then import Then
from macros.weigh.track import came_out


def questions(then: Then, known: Briefing) -> dict[str, Question]:
    """A question comes when the desk first looked for its answer."""
    return {
        name: _question(then, known, question)
        for name, question in then.briefing.questions.items()
        if any(then.has_come(looked.date) for looked in question.looked_for)
    }


def _question(then: Then, known: Briefing, question: Question) -> Question:
    answer = question.answered
    return then.record(question).model_copy(
        update={
            "about": tuple(name for name in question.about if then.can_name(name, known)),
            "claims": tuple(name for name in question.claims if name in known.claims),
            "looked_for": tuple(
                looked for looked in question.looked_for if then.has_come(looked.date)
            ),
            "answered": _answer(then, answer) if answer and then.has_come(answer.date) else None,
        }
    )


def _answer(then: Then, answer: Answer) -> Answer:
    return answer.model_copy(update={"evidence": then.evidence(answer.evidence)})


def signals(then: Then, known: Briefing) -> dict[str, Signal]:
    """A signal comes with the first observation of it, or the first likelihood given to it."""
    return {
        name: _signal(then, known, signal)
        for name, signal in then.briefing.signals.items()
        if any(map(then.has_come, _days(signal)))
    }


def _days(signal: Signal) -> Iterator[Edtf]:
    yield from (found.date for found in signal.observations)
    yield from (made.date for made in signal.judgements)


def _signal(then: Then, known: Briefing, signal: Signal) -> Signal:
    observations = [found for found in signal.observations if then.has_come(found.date)]
    settled = len(observations) == len(signal.observations) and by(came_out(signal), then.day)
    if signal.outcome == "expired":
        settled = settled and then.has_come(signal.deadline)
    return then.record(signal).model_copy(
        update={
            "raised_by": tuple(name for name in signal.raised_by if then.can_name(name, known)),
            "favours": {
                name: way for name, way in signal.favours.items() if name in known.interpretations
            },
            "judgements": tuple(made for made in signal.judgements if then.has_come(made.date)),
            "observations": tuple(_observation(then, found) for found in observations),
            "outcome": signal.outcome if settled else "open",
        }
    )


def _observation(then: Then, found: Observation) -> Observation:
    return found.model_copy(update={"evidence": then.evidence(found.evidence)})


def corrections(then: Then, known: Briefing) -> dict[str, Correction]:
    """A correction comes on its date, unless all that it speaks of came later."""
    kept = {}
    for name, correction in then.briefing.corrections.items():
        records = tuple(found for found in correction.records if then.can_name(found, known))
        if then.has_come(correction.date) and (records or not correction.records):
            kept[name] = then.record(correction).model_copy(update={"records": records})
    return kept
