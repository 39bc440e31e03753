"""Who says a claim: whoever claims it, and the origins that its evidence goes back to."""

from macros.draw.view import View
from macros.draw.words import _
from macros.weigh.judgement import ClaimJudgement
from macros.weigh.naming import names, shortened


def who_says(view: View, judged: ClaimJudgement) -> str:
    """Name who is behind a claim: `Ada Example, by way of Moon Wire`; empty for nobody.

    That is its claimant, else whom its evidence quotes if that is one alone; and the origins.
    """
    told = [
        heard.evidence
        for heard in judged.evidence
        if heard.evidence.stance == "supports" and heard.evidence.basis != "inference"
    ]
    if not told:
        return ""
    called = names(judged.origins, view.briefing.sources)
    origins = shortened([called[origin] for origin in judged.origins] or list(judged.outlets))
    claimant = view.briefing.claims[judged.id].claimant
    speakers = {claimant} if claimant else {piece.speaker for piece in told}
    if len(speakers) == 1 and (speaker := speakers.pop()):
        who = view.title(speaker)
        by_way = _("{who}, by way of {origins}")
        return origins if origins.startswith(who) else by_way.format(who=who, origins=origins)
    if all(piece.basis == "unnamed" for piece in told):
        return _("sources that {origins} did not name").format(origins=origins)
    return origins
