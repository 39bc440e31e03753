"""What is cited of this briefing, with how it stands: a claim, a reading, a page, a day."""

from datetime import date
from typing import Final, get_args

from macros.address import address_of
from macros.draw import stands, wording
from macros.draw.naming import appeared, outlet
from macros.draw.reading import is_speculation, place
from macros.draw.view import View
from macros.draw.words import _
from macros.draw.words import framed as in_brackets
from macros.export.citation.issued import Issued
from macros.export.citation.names import Name, named
from macros.export.citation.work import Work
from macros.model import when
from macros.model.record import Basis
from macros.release.version import Version
from macros.weigh.against import OPEN
from macros.weigh.judgement import ClaimJudgement, Standing
from macros.weigh.naming import many, names, shortened

KINDS: Final = {
    "claims": "Claim",
    "events": "Event",
    "interpretations": "Framing of the record",
    "organizations": "Record of an organization",
    "people": "Record of a person",
    "sources": "Record of a source",
}
"""What a page is, by the kind of its record."""

_OPEN: Final = OPEN | {Standing.ESTABLISHED_DISPUTED}
"""Standings with which what speaks against a claim goes wherever its words go."""

_LISTED: Final = {
    "organizations": "{site} keeps a record of {title}.",
    "people": "{site} keeps a record of {title}.",
    "sources": "{site} lists “{title}” among its sources.",
}
"""What is said of a page whose title is a name."""

_FIRM: Final = get_args(Basis)


def of_claim(view: View, name: str) -> Work:
    """Say how to cite a claim: never without its standing and its origins."""
    judged = view.judgements.claims[name]
    label = view.briefing.claims[name].label.rstrip(".。")
    against = _against(view, judged)
    return _work(
        view,
        name,
        title=in_brackets(label, stands.framed(view, name)),
        genre=f"{_as_of(view, _(KINDS['claims']))}{against}",
        said=_("{sentence}.").format(sentence=f"{_claim_said(view, name, judged)}{against}"),
    )


def of_record(view: View, name: str) -> Work:
    """Say how to cite a record of another kind: a reading never without what it is."""
    kind = view.briefing.kind_of(name) or ""
    title, what = view.title(name), _(KINDS.get(kind, "Page"))
    said = _listed(view, name, title) if kind in _LISTED else _plainly(view, name, title)
    if kind == "interpretations":
        said = wording.of_reading(view, name, _site(view, name))
        if is_speculation(view, view.briefing.interpretations[name]):
            title, what = _("{title} (speculation)").format(title=title), _("Reading")
        what = _(", ").join((what, place(view, name)))
    return _work(view, name, title=title, genre=_as_of(view, what), said=said)


def of_briefing(view: View) -> Work:
    """Say how to cite the briefing itself."""
    question = view.briefing.about.question
    said = wording.of_briefing(view, _site(view)) or _plainly(view, "", question)
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
        said=wording.of_briefing(view, _site(view)) or _plainly(view, "", about.question),
        address=f"as-of/{day.isoformat()}/",
    )


def absolute(view: View, name: str = "") -> str:
    """Return the address of a record, in full where the site's own is known."""
    return (view.base or "/") + (address_of(view.briefing, name) if name else "")


def version(view: View, name: str) -> Version | None:
    """Return the version that is cited: the newest released by the day of the view, if any was."""
    found = view.version(name) if name else None
    day = view.judgements.day
    return None if found and day and found.day > day else found


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
) -> Work:
    about, released = view.briefing.about, version(view, name)
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
        url=absolute(view, name) if where is None else f"{view.base or '/'}{where}",
        language=about.language,
        said=said,
    )


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


def _site(view: View, name: str = "") -> str:
    """Name the site, and the version or the day."""
    title, released = view.briefing.about.title, version(view, name)
    if released:
        says = _("{title} (version {number}, {day})")
        return says.format(title=title, number=released.number, day=when.day(released.day))
    if view.edition is None:
        return title
    return _("{title} (as of {day})").format(title=title, day=when.day(view.edition))


def _plainly(view: View, name: str, title: str) -> str:
    what = title if title.endswith(("?", "!")) else f"{title}."
    return _("According to {site}: {what}").format(site=_site(view, name), what=what)


def _listed(view: View, name: str, title: str) -> str:
    """Say that there is a record: who or what it is of says nothing yet."""
    return _(_LISTED[view.briefing.kind_of(name) or ""]).format(site=_site(view, name), title=title)


def _claim_said(view: View, name: str, judged: ClaimJudgement) -> str:
    says = _("{who}: {text}; {site} lists this as {standing}, with {origins} in {outlets}")
    return says.format(
        who=_who(view, judged),
        text=view.briefing.claims[name].text.rstrip("."),
        site=_site(view, name),
        standing=view.standing_word(judged.standing),
        origins=many(len(judged.origins), "origin", "origins"),
        outlets=many(len(judged.outlets), "outlet", "outlets"),
    )


def _against(view: View, judged: ClaimJudgement) -> str:
    """Name what speaks most strongly against a claim that is open to doubt."""
    if judged.standing not in _OPEN:
        return ""
    pieces = [one.evidence for one in judged.evidence if one.evidence.stance == "disputes"]
    if not pieces:
        return _("; nothing on record against it")
    piece = min(pieces, key=lambda one: (_FIRM.index(one.basis), not one.firsthand))
    source = view.briefing.sources[piece.source]
    day = appeared(source)
    who = outlet(source)
    if piece.speaker:
        who = _("{speaker}, in {outlet}").format(speaker=view.title(piece.speaker), outlet=who)
    dated = _(", ").join((who, when.words(day))) if day else who
    return _("; against it above all: {evidence}").format(evidence=dated)


def _who(view: View, judged: ClaimJudgement) -> str:
    """Say who says so: speakers where they are named, and the origins that carry them."""
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
