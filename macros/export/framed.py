"""How a claim stands, in the words that go wherever its own words go as plain text."""

import re
from typing import Any, Final

from macros.export.phrases import counted
from macros.model.briefing import Briefing
from macros.model.prose import LINK
from macros.weigh.judgement import ClaimJudgement, Judgements, Standing
from macros.weigh.naming import label
from macros.weigh.wording import words

_NO_BRACKETS: Final = str.maketrans("[]", "()")


def stands(judged: ClaimJudgement, briefing: Briefing) -> str:
    """Say how a claim stands, on how many origins: `reported, one origin, three outlets`."""
    standing = words(judged.standing, briefing)
    if judged.standing is Standing.WITHDRAWN:
        return standing
    origins = counted(len(judged.origins), "origin")
    outlets = f", {counted(len(judged.outlets), 'outlet')}" if judged.outlets else ""
    return f"{standing}, {origins}{outlets}"


def framing(judged: ClaimJudgement, briefing: Briefing) -> str:
    """Say how a claim stands, and what speaks most strongly against it where that is owed."""
    said = stands(judged, briefing)
    return f"{said}; {judged.against}" if judged.against else said


def framed(judgements: Judgements, name: str) -> str:
    """Return the framing of a claim by its id."""
    return framing(judgements.claims[name], judgements.briefing)


def plain(judgements: Judgements, prose: str) -> str:
    """Write prose without its links: their words, and those of a claim with how it stands."""

    def said(link: re.Match[str]) -> str:
        name = link["id"]
        called = link["words"] or label(name, judgements.briefing)
        return f"{called} ({framed(judgements, name)})" if name in judgements.claims else called

    return LINK.sub(said, prose)


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
