"""Words of likelihood with their range, in one sentence, and confidence in another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from macros.draw.drawing.ruler import ruler
from macros.draw.fault import unknown_word
from macros.draw.view import View
from macros.draw.words import _, framed
from macros.model.edtf import Edtf
from macros.model.interpretation import Judgement
from macros.model.likelihood import PROFILES, Grade, grades
from macros.words import percents

SURENESS = {"low": "low", "moderate": "moderate", "high": "high"}
NAMES = {"icd-203": "ICD 203", "phia": "the PHIA yardstick"}


@dataclass(frozen=True, slots=True)
class Held:
    """How likely a reading is held to be: words with their range, and a drawing of it.

    `opening` is what a sentence begins with that goes on with the words: `It is`, `There is a`.
    """

    opening: str
    words: Markup
    plain: str
    ruler: Markup | None


def likelihood(view: View, words: str) -> Markup:
    """Print words of likelihood with their range."""
    found = grade(view, words)
    if found is None:
        known = {said for one in scale(view) for said in one.words}
        raise unknown_word(words, _("word of likelihood in this briefing’s profile"), known)
    return ranged(found)


def scale(view: View) -> tuple[Grade, ...]:
    """Return the grades that this briefing uses, in its language where that is known."""
    about = view.briefing.about
    return grades(about.profile, about.language) or PROFILES[about.profile]


def has_gaps(grades: Sequence[Grade]) -> bool:
    """Say whether there are numbers between two grades that no word stands for."""
    return any(one.high < above.low for one, above in pairwise(grades))


def grade(view: View, words: str) -> Grade | None:
    """Return the grade that words name; None where they name none of this profile."""
    about = view.briefing.about
    said = words.casefold()
    every = (*scale(view), *PROFILES[about.profile])
    return next((one for one in every if said in one.words), None)


def ranged(found: Grade) -> Markup:
    """Draw the usual words of a grade with their range in brackets."""
    word, said = found.words[0], plain(found)
    gap = " " if said[len(word)] == " " else ""
    return Markup(
        '<span class="likelihood">{}{}<span class="likelihood__range">{}</span></span>'
    ).format(word, gap, said[len(word) :].lstrip())


def plain(found: Grade) -> str:
    """Write the usual words of a grade with their range in brackets."""
    return framed(found.words[0], percents(found.low, found.high))


def held(view: View, judgement: Judgement) -> Held:
    """Say how likely a judgement holds a reading to be."""
    found = grade(view, judgement.likelihood)
    if found is None:
        words = judgement.likelihood
        return Held(_opening(words), escape(words), words, None)
    bounds = sorted({bound for one in scale(view) for bound in (one.low, one.high)})
    drawn = ruler(found.low, found.high, bounds, plain(found)).markup()
    return Held(_opening(found.words[0]), ranged(found), plain(found), drawn)


def each(view: View, judgements: Iterable[Judgement]) -> Iterator[tuple[Edtf, Markup, str, str]]:
    """Go through judgements, the newest first: when, how likely, how surely, why."""
    for one in sorted(judgements, key=lambda judged: judged.date.sort_key, reverse=True):
        yield one.date, held(view, one).words, _(SURENESS[one.confidence]), one.because


def _opening(words: str) -> str:
    """Return what a sentence begins with, by whether the words are a noun."""
    if not words.endswith(("chance", "possibility")):
        return _("It is")
    return _("There is") if words.startswith("almost no") else _("There is a")


def newest(view: View, reading: str) -> Judgement | None:
    """Return the judgement of a reading that counts: the newest that is there."""
    given = view.briefing.interpretations[reading].judgements
    return max(given, key=lambda one: one.date.sort_key, default=None)
