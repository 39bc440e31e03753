"""A piece of evidence says where this claim comes from, when its source has it from several."""

from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.weigh.judgement import Judgements

CODE: Final = "many-roots"


def many_roots(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find evidence that counts as several origins because it names none."""
    for name, claim in case.briefing.claims.items():
        for heard in judgements.claims[name].evidence:
            piece, roots = heard.evidence, sorted(heard.roots.known)
            counts = piece.stance != "beside" and piece.basis != "inference"
            if counts and piece.origin is None and len(roots) > 1:
                yield case.warning(
                    Spot("claims", name, ("evidence", claim.evidence.index(piece), "source")),
                    CODE,
                    f"`{piece.source}` goes back to {len(roots)} origins, and all are counted",
                    f"write which this claim goes back to: origin: [{', '.join(roots)}]",
                )
