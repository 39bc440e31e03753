"""What is cited of this briefing, with how it stands: a claim, a reading, a page, a day."""

from datetime import date
from typing import Final

from macros.address import address_of
from macros.draw import stands, wording
from macros.draw.attributed import attributed
from macros.draw.reading import entitled, is_speculation, place
from macros.draw.view import View
from macros.draw.who_says import who_says
from macros.draw.words import _
from macros.draw.words import framed as in_brackets
from macros.export.citation.issued import Issued
from macros.export.citation.names import Name, named
from macros.export.citation.work import Work
from macros.model import when
from macros.release.version import Version
from macros.weigh.judgement import ClaimJudgement
from macros.weigh.naming import many

KINDS: Final = {
    "claims": "Claim",
    "events": "Event",
    "interpretations": "Framing of the record",
    "organizations": "Record of an organization",
    "people": "Record of a person",
    "sources": "Record of a source",
}
"""What a page is, by the kind of its record."""

_LISTED: Final = {
    "organizations": "{site} keeps a record of {title}.",
    "people": "{site} keeps a record of {title}.",
    "sources": "{site} lists “{title}” among its sources.",
    "untitled": "{site} lists {title} among its sources.",
}
"""What is said of a page whose title is a name; of a source without one, by what it is."""


def of_claim(view: View, name: str, released: Version | None = None) -> Work:
    """Say how to cite a claim: never without its standing and its origins."""
    judged = view.judgements.claims[name]
    label = view.briefing.claims[name].label.rstrip(".。")
    sentence = _claim_said(view, name, judged, _site(view, released))
    return _work(
        view,
        name,
        title=in_brackets(label, stands.framed(view, name)),
        genre=_with_against(_as_of(view, _(KINDS["claims"])), judged),
        said=_("{sentence}.").format(sentence=_with_against(sentence, judged)),
        released=released,
    )


def of_record(view: View, name: str, released: Version | None = None) -> Work:
    """Say how to cite a record of another kind: a reading never without what it is."""
    kind = view.briefing.kind_of(name) or ""
    site = _site(view, released)
    title, what = view.title(name), _(KINDS.get(kind, "Page"))
    if kind in _LISTED:  # that there is a record of somebody says nothing of them yet
        source = view.briefing.sources.get(name)
        untitled = source is not None and not source.title
        said = _(_LISTED["untitled" if untitled else kind]).format(site=site, title=title)
    else:
        said = _plainly(site, title)
    if kind == "interpretations":
        said = wording.of_reading(view, name, site)
        one = view.briefing.interpretations[name]
        title = entitled(view, one)
        if is_speculation(view, one):
            what = _("Reading")
        what = _(", ").join((what, place(view, name)))
    return _work(view, name, title=title, genre=_as_of(view, what), said=said, released=released)


def of_briefing(view: View) -> Work:
    """Say how to cite the briefing itself."""
    question = view.briefing.about.question
    said = wording.of_briefing(view, _site(view)) or _plainly(_site(view), question)
    return _work(view, "", title=question, genre=_as_of(view, _("Briefing")), said=said)


def of_page(view: View, address: str, title: str) -> Work:
    """Say how to cite a page that people write."""
    key = address.strip("/").replace("/", "-") or "page"
    return _work(
        view,
        "",
        key=f"page-{key}",
        title=title,
        genre=_as_of(view, _("Page")),
        said=_("{site}, “{title}”.").format(site=_site(view), title=title),
        address=address,
    )


def of_day(view: View, day: date) -> Work:
    """Say how to cite the briefing as it stood on a day; the view is of that day."""
    about = view.briefing.about
    return _work(
        view,
        "",
        key=f"as-of-{day.isoformat()}",
        title=about.question,
        genre=_("Briefing as it stood on {day}").format(day=when.day(day)),
        said=wording.of_briefing(view, _site(view)) or _plainly(_site(view), about.question),
        address=f"as-of/{day.isoformat()}/",
    )


def absolute(view: View, name: str = "") -> str:
    """Return the address of a record, in full where the site's own is known."""
    return absolute_to(view, address_of(view.briefing, name) if name else "")


def absolute_to(view: View, place: str) -> str:
    """Return an address from the site's root in full, where the site's own is known."""
    return (view.base or "/") + place


def authors(view: View) -> tuple[Name, ...]:
    """Name who wrote: the authors, else the publisher, else the site itself."""
    about = view.briefing.about
    if about.authors:
        return tuple(named(party.name, view.groups) for party in about.authors)
    return (Name(literal=about.publisher.name if about.publisher else about.title),)


def _work(  # noqa: PLR0913 (one for each variable that differs)
    view: View,
    name: str,
    *,
    title: str,
    genre: str,
    said: str,
    key: str = "",
    address: str | None = None,
    released: Version | None = None,
) -> Work:
    about = view.briefing.about
    day = released.day if released else view.edition
    where = released.address if released else address
    return Work(
        key=key or "-".join(filter(None, (name or "briefing", str(day.year) if day else ""))),
        type="webpage",
        title=title,
        container=about.title,
        publisher=_publisher(view),
        authors=authors(view),
        issued=Issued.of(day),
        version=released.number if released else None,
        genre=genre,
        url=absolute(view, name) if where is None else absolute_to(view, where),
        language=about.language,
        said=said,
        keywords=keywords(view, name),
    )


def keywords(view: View, name: str) -> tuple[str, ...]:
    """Name what a claim or an event is about; nothing for what is neither."""
    if claim := view.briefing.claims.get(name):
        about: tuple[str, ...] = (*claim.about,)
    elif event := view.briefing.events.get(name):
        about = (*event.people, *event.organizations)
    else:
        return ()
    return tuple(view.title(one) for one in about if one not in view.taken_down)


def _publisher(view: View) -> str:
    """Name the publisher, where it is neither the site nor who wrote."""
    about = view.briefing.about
    named_already = {about.title, *(party.name for party in about.authors)}
    if about.publisher is None or not about.authors or about.publisher.name in named_already:
        return ""
    return about.publisher.name


def _as_of(view: View, what: str) -> str:
    """Say what a page is, and for which day what it says holds."""
    if view.edition is None:
        return what
    return _("{what}, as of {day}").format(what=what, day=when.day(view.edition))


def _site(view: View, released: Version | None = None) -> str:
    """Name the site, and the version or the day."""
    title = view.briefing.about.title
    if released:
        says = _("{title} (version {number}, {day})")
        return says.format(title=title, number=released.number, day=when.day(released.day))
    if view.edition is None:
        return title
    return _("{title} (as of {day})").format(title=title, day=when.day(view.edition))


def _plainly(site: str, title: str) -> str:
    if title.endswith(("?", "？")):
        return _("{site} asks: {question}").format(site=site, question=title)
    ended = title.endswith(("!", "！"))
    what = title if ended else _("{sentence}.").format(sentence=title)
    return _("According to {site}: {what}").format(site=site, what=what)


def _claim_said(view: View, name: str, judged: ClaimJudgement, site: str) -> str:
    claim = view.briefing.claims[name]
    text = claim.text.rstrip(".。")
    if claim.withdrawn:
        says = _("{site} lists this as {reason}. It said: {text}")
        return says.format(site=site, reason=judged.because, text=text)
    return attributed(
        text,
        who_says(view, judged),
        claimed=claim.claimant is not None,
        site=site,
        standing=view.standing_word(judged.standing),
        origins=many(len(judged.origins), "origin", "origins"),
        outlets=many(len(judged.outlets), "outlet", "outlets"),
    )


def _with_against(said: str, judged: ClaimJudgement) -> str:
    """Add what speaks most strongly against a claim, in brief, where that has to be said."""
    return _("; ").join(filter(None, (said, judged.against_brief)))
