"""What stands in somebody else's page: a claim or a reading alone, never without how it stands.

An embed is a page of its own under `/embed/`, without script, for an `<iframe>` whose sandbox
allows nothing but that a reader's click leads to the page of the record.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import east_asian_width

from markupsafe import Markup

from macros.address import address_of
from macros.draw import card, cited, stands, whom_to_tell
from macros.draw.in_force import in_force, newest, of_version
from macros.draw.markup import filled
from macros.draw.reading import place, reading
from macros.draw.tongue import marked
from macros.draw.view import View
from macros.draw.words import KINDS_OF_CLAIM, _, capital, framed
from macros.export.cards.card import HEIGHT
from macros.export.cards.card import WIDTH as CARD_WIDTH
from macros.export.glyphs import sprite
from macros.model import when
from macros.release.version import Version

FOLDER: Final = "embed/"
KINDS: Final = ("claims", "interpretations")
ROOT: Final = "../../../"
WIDTH: Final = 560
ALONE: Final = "#embed"
"""At this place a version shows its card and what has changed since, and nothing else."""

_SINCE: Final = 100
"""How much taller a frame is that says what has changed since."""

SANDBOX: Final = "allow-top-navigation-by-user-activation"
"""A click may lead to the record's page; no script, no form, no opening of windows."""

_IFRAME: Final = (
    '<iframe src="{src}" title="{title}" width="{width}" height="{height}" sandbox="{sandbox}" '
    'referrerpolicy="no-referrer" loading="lazy" style="border:0;max-width:100%"></iframe>'
)
_QUOTATION: Final = (
    '<blockquote cite="{url}"><p>{words}</p><p>{stands}<a href="{url}">{site}</a></p></blockquote>'
)
_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Snippet:
    """Something to copy into another page: what it is, and its HTML as text."""

    what: str
    html: str


def names(view: View) -> Iterator[str]:
    """Go through the records that can be embedded."""
    for kind in KINDS:
        yield from view.briefing.records(kind)


def address(view: View, name: str) -> str:
    """Return the address of an embed, from the site's root."""
    return FOLDER + address_of(view.briefing, name)


def addresses(view: View) -> Iterator[str]:
    """Go through the addresses of all embeds."""
    return (address(view, name) for name in names(view))


def page(view: View, name: str) -> Markup:
    """Draw an embed, a whole page."""
    view = view.at(ROOT)
    if name in view.briefing.claims:
        return _claim(view, name)
    return _reading(view, name)


def oembed(view: View, name: str) -> dict[str, Any]:
    """Return what a program reads that wants to embed a record (oEmbed 1.0, `rich`).

    It gets the version that says what is said here, or else the frame that changes.
    """
    version = in_force(view, name)
    frame = _frozen(view, name, version) if version else _live(view, name)
    found = {
        "type": "rich",
        "version": "1.0",
        "title": _title(view, name),
        "description": _stands(view, name),
        "author_name": ", ".join(one.whole for one in cited.authors(view)),
        "author_url": view.base or "/",
        "provider_name": view.briefing.about.title,
        "provider_url": view.base or "/",
        "cache_age": _DAY,
        "html": str(frame),
        "width": WIDTH,
        "height": _height(view, name) + (_SINCE if version else 0),
    }
    if name in view.cards:
        drawn = f"{view.base}{card.address(view, name)}"
        found |= {"thumbnail_url": drawn, "thumbnail_width": CARD_WIDTH, "thumbnail_height": HEIGHT}
    return found


def draw(view: View, name: str) -> Markup:
    """Draw what a page offers to copy: a frame, frozen where there is a version, and the words."""
    judged = view.judgements.claims.get(name)
    return view.render(
        "embedding.html",
        marks=view.marks(judged) if judged else Markup(),
        snippets=list(_snippets(view, name)),
        live=view.root + address(view, name),
    )


def _snippets(view: View, name: str) -> Iterator[Snippet]:
    """Offer a frame that stays, one that changes, and a quotation: first what says what is so."""
    live = Snippet(_("As it stands whenever it is read"), str(_live(view, name)))
    version = newest(view, name)
    if version is None:
        yield live
    else:
        frozen = Snippet(_stood(version), str(_frozen(view, name, version)))
        yield from (frozen, live) if in_force(view, name) else (live, frozen)
    yield Snippet(_("As a quotation, where no frame is allowed"), str(_quotation(view, name)))


def _stood(version: Version) -> str:
    return _("As it stood in version {number}, {day}").format(
        number=version.number, day=version.day.isoformat()
    )


def _live(view: View, name: str) -> Markup:
    return _iframe(view, name, address(view, name), _title(view, name))


def _frozen(view: View, name: str, version: Version) -> Markup:
    """Frame a version, titled as it stood then, with what has changed since below it."""
    said = of_version(view, version).title
    return _iframe(view, name, f"{version.address}{ALONE}", said, more=_SINCE)


def _iframe(view: View, name: str, where: str, title: str, more: int = 0) -> Markup:
    return filled(
        _IFRAME,
        src=cited.absolute_to(view, where),
        title=title,
        width=WIDTH,
        height=_height(view, name) + more,
        sandbox=SANDBOX,
    )


def _quotation(view: View, name: str) -> Markup:
    claim, version = view.briefing.claims.get(name), in_force(view, name)
    words = claim.text if claim else view.briefing.interpretations[name].title
    site = view.briefing.about.title
    if version:
        said = _("{title} (version {number}, {day})")
        site = said.format(title=site, number=version.number, day=when.day(version.day))
    elif view.edition:
        site = _("{site}, as of {day}").format(site=site, day=view.edition.isoformat())
    url = cited.absolute_to(view, version.address) if version else cited.absolute(view, name)
    told = capital(_stands(view, name)) + _(". ")
    return filled(_QUOTATION, url=url, words=words, stands=told, site=site)


def _title(view: View, name: str) -> str:
    """Name a record, never without how it stands."""
    if name in view.briefing.claims:
        return framed(view.briefing.claims[name].label, stands.framed(view, name))
    one = reading(view, name)
    return framed(one.of.title, one.role.lower())


def _stands(view: View, name: str) -> str:
    if name in view.briefing.claims:
        return stands.line(view, name)
    return _("; ").join((reading(view, name).role, place(view, name)))


def _claim(view: View, name: str) -> Markup:
    claim, judged = view.briefing.claims[name], view.judgements.claims[name]
    return view.render(
        "embed_claim.html",
        **_shell(view, name, [judged.standing.value]),
        kind=capital(_(KINDS_OF_CLAIM[claim.kind])),
        words=marked(claim.text),
        judged=judged,
        against=capital(judged.against),
    )


def _reading(view: View, name: str) -> Markup:
    one = reading(view, name)
    strongest = [charge.claim for charge in one.judged.charges[:1]]
    glyphs = [view.judgements.claims[claim].standing.value for claim in strongest]
    return view.render(
        "embed_interpretation.html",
        **_shell(view, name, [one.set_as, *glyphs]),
        reading=one,
        thesis=view.plain(one.of.thesis),
        place=capital(place(view, name)),
        strongest=strongest,
    )


def _shell(view: View, name: str, glyphs: list[str]) -> dict[str, object]:
    return {
        "site": view.briefing.about.title,
        "title": _title(view, name),
        "description": _(". ").join((_title(view, name), capital(_stands(view, name)))),
        "canonical": cited.absolute(view, name),
        "record": view.url(name),
        "report": whom_to_tell.address(view, name),
        "glyphs": sprite(glyphs),
    }


def _height(view: View, name: str) -> int:
    """Guess how tall the embed is at its usual width; where it is more, the frame scrolls."""
    claim = view.briefing.claims.get(name)
    if claim:
        large = claim.text
        small = [view.judgements.claims[name].because, view.judgements.claims[name].against]
    else:
        one = view.briefing.interpretations[name]
        large, small = one.title, [view.plain(one.thesis), place(view, name), "x" * 150]
    if gone := view.briefing.index[name][1].withdrawn:
        small.append(
            _(", ").join((_("Withdrawn"), when.words(gone.date), view.plain(gone.because)))
        )
    return 207 + 27 * _lines(large, 46) + sum(22 * _lines(text, 72) for text in small if text)


def _lines(text: str, fit: int) -> int:
    """Count lines on which so many Latin letters fit; a Chinese one is as wide as two."""
    wide = sum(1 + (east_asian_width(letter) in "WF") for letter in text)
    return -(-wide // fit)
