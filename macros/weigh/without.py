"""What would become of a claim without some of its origins (data model, section 5)."""

from macros.weigh.judgement import ClaimJudgement, Standing
from macros.weigh.standing import side, standing


def standing_without(judged: ClaimJudgement, origins: frozenset[str]) -> Standing:
    """Return how a claim would stand by its evidence, had these origins never been there."""
    if judged.standing is Standing.WITHDRAWN:
        return Standing.WITHDRAWN
    supporting = side(judged.evidence, "supports").without(origins)
    disputing = side(judged.evidence, "disputes").without(origins)
    return standing(supporting.strength, disputing.strength)
