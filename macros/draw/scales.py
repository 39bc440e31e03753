"""The tables that weighing goes by, for the method page, with how often each is met here."""

from collections import Counter

from markupsafe import Markup

from macros.draw import likelihood
from macros.draw.linchpin import rests
from macros.draw.view import View
from macros.draw.words import _
from macros.draw.worked import STRENGTHS
from macros.weigh.judgement import Standing, Strength
from macros.weigh.standing import STANDING, WEIGHT

DISPUTING = (Strength.NONE, Strength.THIN, Strength.FAIR, Strength.FIRM)


def standings(view: View) -> Markup:
    """Draw the table of standings: what the strength of either side comes to."""
    words = {one: _(STRENGTHS[one.value]) for one in Strength}
    return view.render("standings.html", table=STANDING, disputing=DISPUTING, words=words)


def weights(view: View) -> Markup:
    """Draw what a row weighs by the standing of its claim, and how many claims stand so."""
    counted = Counter(one.standing for one in view.judgements.claims.values())
    return view.render(
        "weights.html",
        rows=[(one, f"{WEIGHT[one]:.2f}".replace("0.00", "0"), counted[one]) for one in Standing],
    )


def likelihoods(view: View) -> Markup:
    """Draw the words of likelihood of this briefing's profile, with their ranges."""
    return view.render(
        "likelihoods.html",
        profile=_(likelihood.NAMES[view.briefing.about.profile]),
        grades=likelihood.scale(view),
        gaps=likelihood.has_gaps(likelihood.scale(view)),
    )


def linchpins(view: View) -> Markup:
    """Say what the first place rests on."""
    found = rests(view)
    return view.render("linchpins.html", rests=found)
