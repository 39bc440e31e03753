"""Which pages have a social card of their own, what stands on it, and where it stands."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from macros.address import address_of
from macros.draw import stands
from macros.draw.cited import absolute
from macros.draw.reading import lead, place, reading
from macros.draw.view import View
from macros.draw.words import _, capital, space
from macros.export.cards.card import Card
from macros.model import when

MOST: Final = 100
"""So many pages have a card of their own unless a build is told otherwise.

A card takes about 45 ms to draw the first time, longer than all else of its page together. The
readings come first, then the key claims, then the claims that weigh most; the other pages share
the front page's.
"""


def names(view: View, most: int = MOST) -> frozenset[str]:
    """Return the records that have a card; the front page has an empty name."""
    return frozenset(islice(_by_rank(view), most))


def address(view: View, name: str) -> str:
    """Return where the card of a record stands, from the site's root; the front page's for ""."""
    return (address_of(view.briefing, name) if name else "") + "card.png"


def of(view: View, name: str) -> Card:
    """Return what stands on the card of a record, or of the front page."""
    if name in view.briefing.claims:
        return _claim(view, name)
    return _reading(view, name) if name else _front(view)


def _by_rank(view: View) -> Iterator[str]:
    briefing, claims = view.briefing, view.judgements.claims
    weighty = sorted(briefing.claims, key=lambda name: -(claims[name].weight or 0))
    ranked = ("", *briefing.interpretations, *briefing.about.key_claims, *weighty)
    yield from dict.fromkeys(one for one in ranked if not one or one in briefing.index)


def _claim(view: View, name: str) -> Card:
    claim, judged = view.briefing.claims[name], view.judgements.claims[name]
    return Card(
        **_common(view, name),
        words=claim.label,
        glyph=judged.standing.value,
        stands=capital(view.standing_word(judged.standing)),
        counted=stands.counted(judged),
        against=capital(judged.against),
    )


def _reading(view: View, name: str) -> Card:
    one = reading(view, name)
    heaviest = [charge.claim for charge in one.judged.charges[:1]]
    against = [
        _("Strongest against it: {claim} ({stands})").format(
            claim=view.briefing.claims[claim].label, stands=stands.framed(view, claim)
        )
        for claim in heaviest
    ]
    return Card(
        **_common(view, name),
        words=one.of.title,
        glyph=one.set_as,
        stands=one.role,
        counted=place(view, name),
        against=space().join(against),
    )


def _front(view: View) -> Card:
    leads = lead(view)
    one = reading(view, leads) if leads else None
    said = _("{label}: “{title}”").format(label=one.role, title=one.of.title) if one else ""
    return Card(
        **_common(view, ""),
        words=view.briefing.about.question,
        glyph="framing" if one else "",
        stands=said,
    )


def _common(view: View, name: str) -> dict[str, str]:
    edition = view.edition
    where = absolute(view, name)
    return {
        "site": view.briefing.about.title,
        "edition": _("as of {day}").format(day=when.day(edition)) if edition else "",
        "address": where.removeprefix("https://").removeprefix("http://"),
    }
