"""Prose fitted into a sentence: plain words for links, a claim's never without its standing."""

import re

from macros.model.briefing import Briefing
from macros.model.prose import LINK
from macros.weigh.basis import weighed
from macros.weigh.judgement import Standing
from macros.weigh.naming import label
from macros.weigh.roots import Lineage
from macros.weigh.wording import words
from macros.words import framed


def one_line(prose: str, briefing: Briefing) -> str:
    """Return prose as one line of plain text: links as their words, no full stop at its end."""

    def said(link: re.Match[str]) -> str:
        name = link["id"]
        called = link["words"] or label(name, briefing)
        if name not in briefing.claims:
            return called
        return framed(called, _standing(name, briefing))

    return " ".join(LINK.sub(said, prose).split()).removesuffix(".").removesuffix("。")


def _standing(name: str, briefing: Briefing) -> str:
    claim = briefing.claims[name]
    if claim.withdrawn is not None:
        return words(Standing.WITHDRAWN, briefing)
    basis = weighed(claim, Lineage(briefing.sources)).basis
    return words(basis.editors or basis.computed, briefing)
