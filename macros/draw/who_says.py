"""Who says a claim: the speakers where they are named, and the origins that carry them."""

from macros.draw.view import View
from macros.draw.words import _
from macros.weigh.judgement import ClaimJudgement
from macros.weigh.naming import names, shortened


def who_says(view: View, judged: ClaimJudgement) -> str:
    """Begin a sentence with who says so: `According to Ada Example, by way of Moon Wire`."""
    told = [
        heard.evidence
        for heard in judged.evidence
        if heard.evidence.stance == "supports" and heard.evidence.basis != "inference"
    ]
    if not told:
        return _("Nobody on record says so")
    called = names(judged.origins, view.briefing.sources)
    origins = shortened([called[origin] for origin in judged.origins] or list(judged.outlets))
    speakers = {piece.speaker for piece in told}
    if len(speakers) == 1 and (speaker := speakers.pop()):
        who = view.title(speaker)
        by_way = _("According to {who}, by way of {origins}")
        plainly = _("According to {origins}")
        return (plainly if origins.startswith(who) else by_way).format(who=who, origins=origins)
    if all(piece.basis == "unnamed" for piece in told):
        return _("According to sources that {origins} did not name").format(origins=origins)
    return _("According to {origins}").format(origins=origins)
