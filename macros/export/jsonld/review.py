"""Which claims can be reviewed, and the review: claimant, appearance and a rating, or none.

What Google's checkers of facts take (ClaimReview): somebody else said it, at a place that can be
opened, and the record rates it. A reading is never reviewed, nor is a motive or a forecast; that
somebody said something is not reviewed either, since what they said would be taken for reviewed.
No number is given, since this site publishes no scale of truth: the standing is the rating.
"""

from datetime import date
from typing import Final

from macros.export.jsonld.ground import Ground, Node, kept
from macros.export.jsonld.things import appearances, claim
from macros.weigh.judgement import Standing
from macros.weigh.wording import words

RATED: Final = frozenset(
    {
        Standing.ESTABLISHED,
        Standing.ESTABLISHED_DISPUTED,
        Standing.CORROBORATED,
        Standing.CONTESTED,
        Standing.REFUTED,
    }
)
"""Standings that rate a claim; that one origin reports it, or nobody, rates nothing."""

REVIEWED: Final = frozenset({"fact", "figure"})


def review(ground: Ground, name: str, rated: date | None = None) -> Node | None:
    """Return the review of a claim, of the day when it was `rated` so; None where it has none."""
    found, judged = ground.briefing.claims[name], ground.judged(name)
    about = claim(ground, name)
    if (
        found.kind not in REVIEWED
        or judged.standing not in RATED
        or about["author"] is None
        or not appearances(ground, name)
        or _is_publisher(ground, about["author"]["name"])
    ):
        return None
    day = rated or ground.edition
    return kept(
        {
            "@type": "ClaimReview",
            "@id": f"{ground.url(name)}#review",
            "url": ground.url(name),
            "claimReviewed": found.label,
            "reviewBody": ground.stands(name),
            "reviewRating": {
                "@type": "Rating",
                "alternateName": words(judged.standing, ground.briefing),
                "ratingExplanation": judged.because,
            },
            "author": {"@id": ground.at("#publisher")},
            "datePublished": day.isoformat() if day else None,
            "itemReviewed": {"@id": ground.url(name)},
        }
    )


def _is_publisher(ground: Ground, name: str) -> bool:
    publisher = ground.briefing.about.publisher
    return publisher is not None and publisher.name == name
