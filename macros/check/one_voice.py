"""Somebody heard twice is still one voice."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.weigh.judgement import Heard, Judgements

CODE: Final = "one-voice"


def one_voice(case: Case, judgements: Judgements) -> Iterator[Diagnostic]:
    """Find a speaker, or else a publisher, that counts as two origins on one side of a claim."""
    for name, claim in judgements.claims.items():
        for stance in ("supports", "disputes"):
            side = [
                heard
                for heard in claim.evidence
                if heard.evidence.stance == stance and heard.evidence.basis != "inference"
            ]
            voices = _speakers(side) or _publishers(case, side)
            for voice, roots in voices.items():
                yield case.warning(
                    Spot("claims", name, ("evidence",), key=True),
                    CODE,
                    f"`{voice}` counts as {len(roots)} origins: {', '.join(sorted(roots))}",
                    "where it is one and the same word, name one origin for these pieces",
                )


def _speakers(side: list[Heard]) -> dict[str, set[str]]:
    roots_of = defaultdict[str, set[str]](set)
    pieces = defaultdict[str, int](int)
    for heard in side:
        if heard.evidence.speaker:
            roots_of[heard.evidence.speaker] |= heard.roots.known
            pieces[heard.evidence.speaker] += 1
    return {who: roots for who, roots in roots_of.items() if len(roots) > 1 and pieces[who] > 1}


def _publishers(case: Case, side: list[Heard]) -> dict[str, set[str]]:
    roots_of = defaultdict[str, set[str]](set)
    for root in {root for heard in side for root in heard.roots.known}:
        publisher = unicodedata.normalize("NFC", case.briefing.sources[root].publisher)
        roots_of[publisher].add(root)
    return {who: roots for who, roots in sorted(roots_of.items()) if len(roots) > 1}
