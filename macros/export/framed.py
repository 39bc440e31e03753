"""How a claim stands, in the words that go wherever its own words go as plain text."""

import re
from html import unescape
from typing import Any, Final

from macros import commonmark
from macros.model.briefing import Briefing
from macros.model.prose import LINK
from macros.weigh.judgement import ClaimJudgement, Judgements
from macros.weigh.naming import label, many
from macros.weigh.wording import words
from macros.words import _
from macros.words import framed as in_brackets

_TAG: Final = re.compile(r"<[^<>]*>")
_HELD: Final = re.compile("\x01([0-9]+)\x01")
_NO_BRACKETS: Final = str.maketrans("[]", "()")


def stands(judged: ClaimJudgement, briefing: Briefing) -> str:
    """Say how a claim stands, on how many origins: `reported, one origin, three outlets`."""
    standing = words(judged.standing, briefing)
    if not judged.counts:
        return standing
    said = [standing, many(len(judged.origins), "origin", "origins")]
    said += [many(len(judged.outlets), "outlet", "outlets")] if judged.outlets else []
    return _(", ").join(said)


def framing(judged: ClaimJudgement, briefing: Briefing) -> str:
    """Say how a claim stands, and what speaks most strongly against it where that is owed."""
    said = stands(judged, briefing)
    return _("; ").join((said, judged.against)) if judged.against else said


def framed(judgements: Judgements, name: str) -> str:
    """Return the framing of a claim by its id."""
    return framing(judgements.claims[name], judgements.briefing)


def plain(judgements: Judgements, prose: str) -> str:
    """Write prose as plain text: links as their words, and those of a claim with how it stands."""
    found: list[str] = []

    def held(link: re.Match[str]) -> str:
        name = link["id"]
        called = link["words"] or label(name, judgements.briefing)
        if name in judgements.claims:
            called = in_brackets(called, framed(judgements, name))
        found.append(called)
        return f"\x01{len(found) - 1}\x01"  # no record has such a character

    bare = unescape(_TAG.sub("", commonmark.html(LINK.sub(held, prose))))
    return _HELD.sub(lambda one: found[int(one[1])], " ".join(bare.split()))


def kept_framed(judgements: Judgements, value: Any) -> Any:
    """Return data as the editor wrote it, but for links to claims: they bring their framing.

    `[[a-claim|its words]]` is `[[a-claim|its words (reported, one origin)]]` wherever it leaves.
    """
    match value:
        case str():
            return LINK.sub(lambda link: _kept(judgements, link), value) if "[[" in value else value
        case dict():
            return {name: kept_framed(judgements, inner) for name, inner in value.items()}
        case list():
            return [kept_framed(judgements, inner) for inner in value]
        case _:
            return value


def _kept(judgements: Judgements, link: re.Match[str]) -> str:
    if not link["words"] or link["id"] not in judgements.claims:
        return link[0]
    said = framed(judgements, link["id"]).translate(_NO_BRACKETS)
    return f"[[{link['id']}|{link['words']} ({said})]]"
