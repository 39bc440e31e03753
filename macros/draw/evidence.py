"""Evidence, one piece after another: who says it, on what footing, where exactly, and how read."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.naming import appeared
from macros.draw.sourcing import outlet_link
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import BASIS, _, capital
from macros.export.fragment import to_phrase
from macros.model.field import UNKNOWN
from macros.model.record import Evidence
from macros.model.source import Source
from macros.weigh.judgement import ClaimJudgement

SIDES = {"supports": "for", "disputes": "against", "beside": "beside"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence as it is printed; `href` leads to its quoted words where it can."""

    evidence: Evidence
    source: Source
    href: str
    outlet: Markup
    day: Markup | None
    quote: Markup | None
    speaker: Markup | None
    footing: tuple[str, ...]
    traced: tuple[Markup, ...]
    untraced: bool


@dataclass(frozen=True, slots=True)
class Side:
    """The evidence of one stance, with the origins and outlets that count for it."""

    slug: str
    pieces: tuple[Piece, ...]
    origins: int
    outlets: int

    @property
    def strongest(self) -> Piece | None:
        """The firmest of what speaks against a claim, which goes wherever its words go."""
        if self.slug != "against":
            return None
        return min(self.pieces, key=lambda piece: _softness(piece.evidence))


def sides(view: View, judged: ClaimJudgement) -> list[Side]:
    """Set out the evidence on a claim: for, against, beside it; sides without any are left out."""
    counts = {
        "supports": (len(judged.origins), len(judged.outlets)),
        "disputes": (len(judged.disputing_origins), len(judged.disputing_outlets)),
        "beside": (0, 0),
    }
    found = []
    for stance, slug in SIDES.items():
        heard = [one.evidence for one in judged.evidence if one.evidence.stance == stance]
        heard.sort(key=lambda piece: piece.basis == "inference")
        if heard:
            found.append(Side(slug, pieces(view, heard), *counts[stance]))
    return found


def pieces(view: View, evidence: Iterable[Evidence]) -> tuple[Piece, ...]:
    """Make ready for printing, in the order given."""
    return tuple(_piece(view, one) for one in evidence)


def plain(view: View, evidence: Iterable[Evidence]) -> Markup:
    """Draw evidence that stands for an event, a role, an account: one list, no sides."""
    found = pieces(view, evidence)
    return view.render("evidence_list.html", pieces=found) if found else Markup()


def _softness(piece: Evidence) -> tuple[bool, int]:
    """Order evidence by how near it is to what happened: firsthand first, then by its basis."""
    return not piece.firsthand, list(BASIS).index(piece.basis)


def _piece(view: View, evidence: Evidence) -> Piece:
    source = view.briefing.sources[evidence.source]
    day = appeared(source)
    origins = evidence.origin or ()
    return Piece(
        evidence=evidence,
        source=source,
        href=to_phrase(source.url or "", evidence.quote, source.language),
        outlet=outlet_link(view, source.id),
        day=view.time(day) if day else None,
        quote=marked(evidence.quote) if evidence.quote else None,
        speaker=view.link(evidence.speaker) if evidence.speaker else None,
        footing=tuple(footing(evidence)),
        traced=tuple(outlet_link(view, one) for one in origins if one not in {UNKNOWN, source.id}),
        untraced=UNKNOWN in origins,
    )


def footing(evidence: Evidence) -> Iterable[str]:
    """Say on what footing a piece stands."""
    yield capital(_(BASIS[evidence.basis]))
    if evidence.basis == "inference":
        yield _("counts for no standing")
    else:
        yield _("firsthand") if evidence.firsthand else _("not firsthand")
    if evidence.interested:
        yield _("interested: the speaker gains by being believed")
    if evidence.source in (evidence.origin or ()):
        yield _("own reporting")
