"""A published version of a record: a small page that stands by itself and never changes.

It has no shell and no script, and names one stylesheet, which is kept with it. So it is drawn
once, at its release, and looks the same for good; what has changed since stands on a page beside
it, which moves.
"""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.draw import evidence, fields, stands
from macros.draw.against import against
from macros.draw.cited import authors
from macros.draw.pinned import Pinned
from macros.draw.reading import entitled, share, signed
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import _, capital
from macros.draw.words import framed as in_brackets
from macros.model.briefing import SINGULAR
from macros.model.claim import Claim
from macros.model.interpretation import Interpretation
from macros.model.record import Record
from macros.release.kept import version_address
from macros.weigh.judgement import ClaimJudgement, ReadingJudgement

_SAID_ELSEWHERE = frozenset(
    {"text", "short", "thesis", "evidence", "withdrawn", "formerly", "title", "name"}
)
"""What the head of the page says, or a section of its own."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Which version of which record is drawn, and the day of its release."""

    kind: str
    name: str
    number: int
    day: date

    @property
    def address(self) -> str:
        """The address of its page from the site's root."""
        return version_address(self.kind, self.name, self.number)


def page(view: Pinned, issue: Issue, styles: str) -> str:
    """Draw the whole page, seen from its own depth; `styles` is its stylesheet's address."""
    seen = view.at("../" * issue.address.count("/"))
    record = seen.record(issue.name)
    claim = seen.judgements.claims.get(issue.name)
    drawn = seen.render(
        "version.html",
        issue=issue,
        record=record,
        title=seen.title(record.id),
        cited=_cited(seen, record, claim),
        authors=[one.whole for one in authors(seen)],
        kind=_(SINGULAR[issue.kind]),
        styles=styles,
        claim=claim,
        words=marked(record.text) if isinstance(record, Claim) else "",
        said=stands.framed(seen, claim.id) if claim else "",
        because=f"{capital(claim.because)}." if claim else "",
        against=against(claim) if claim else "",
        reading=_placed(seen.judgements.readings.get(issue.name)),
        thesis=record.thesis if isinstance(record, Interpretation) else "",
        strongest=_strongest(seen, issue.name),
        bears=_bears(seen, record),
        sides=_sides(seen, record, claim),
        rows=fields.rows(seen, record, _SAID_ELSEWHERE),
    )
    return f"{drawn}\n"


def _cited(view: View, record: Record, claim: ClaimJudgement | None) -> str:
    """Name a record, a claim never without its standing, a reading not without what it is."""
    if isinstance(record, Claim) and claim:
        return in_brackets(record.label, stands.framed(view, claim.id))
    if isinstance(record, Interpretation):
        return entitled(view, record)
    return view.title(record.id)


def _placed(judged: ReadingJudgement | None) -> str:
    """Say where a reading stood in the weighing; nothing for what is none."""
    if judged is None:
        return ""
    if judged.score is None:
        return _("Withdrawn: it has no place.")
    if judged.rank is None:
        return _("It has no place: it says too little of what was weighed.")
    said = _("Place {rank}; strain {score} (0 is none); it rates {reach} of what was weighed.")
    return said.format(
        rank=judged.rank, score=signed(judged.score), reach=share(judged.reach or 0.0)
    )


def _strongest(view: View, name: str) -> Markup | None:
    """Return the claim that speaks most strongly against a reading, with how it stands."""
    judged = view.judgements.readings.get(name)
    if judged is None or not judged.charges:
        return None
    claim = judged.charges[0].claim
    counts = stands.counted(view.judgements.claims[claim])
    return Markup('{} <span class="note">{}</span>').format(view.link(claim), counts)


def _bears(view: View, record: Record) -> list[tuple[str, list[Markup]]]:
    """Return the claims that strain and that fit a reading, each with how it stands."""
    if not isinstance(record, Interpretation):
        return []
    judged = view.judgements.readings[record.id]
    lists = ((_("Claims that strain it"), judged.strains), (_("Claims that fit it"), judged.fits))
    return [(words, [view.link(name) for name in names]) for words, names in lists if names]


def _sides(
    view: View, record: Record, claim: ClaimJudgement | None
) -> list[tuple[str, tuple[evidence.Piece, ...]]]:
    """Return the evidence of that day: of a claim by its sides, of another record in one list."""
    names = {"for": _("For"), "against": _("Against"), "beside": _("Beside it")}
    if claim:
        return [(names[side.slug], side.pieces) for side in evidence.sides(view, claim)]
    found = getattr(record, "evidence", ())
    return [("", evidence.pieces(view, found))] if found else []
