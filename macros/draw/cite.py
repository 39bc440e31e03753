"""The cite box: a sentence for a story first, then the forms that lists of works take."""

from markupsafe import Markup

from macros.address import address_of
from macros.draw import wording
from macros.draw.reading import is_speculation
from macros.draw.view import View
from macros.draw.words import _, count, spelt
from macros.export.citation import FORMS, Cited, day
from macros.weigh.judgement import ClaimJudgement
from macros.weigh.naming import names, shortened

NAMES = {
    "story": "For a story",
    "chicago": "Chicago",
    "apa": "APA",
    "mla": "MLA",
    "bibtex": "BibTeX",
    "wiki": "Wiki",
}


def draw(view: View, name: str = "") -> Markup:
    """Draw the box for a record, or for the briefing itself where none is named."""
    cited = of_claim(view, name) if name in view.briefing.claims else of_record(view, name)
    return view.render(
        "cite.html",
        name=name or "briefing",
        claim=view.judgements.claims.get(name),
        forms=[(form, _(NAMES[form]), write(cited)) for form, write in FORMS.items()],
    )


def of_claim(view: View, name: str) -> Cited:
    """Say how to cite a claim: never without its standing and its origins."""
    judged = view.judgements.claims[name]
    claim = view.briefing.claims[name]
    text = claim.text.rstrip(".")
    says = _("{who}: {text}; {site} lists this as {standing}, with {origins} in {outlets}.")
    return Cited(
        key=_key(view, name),
        title=claim.label,
        site=view.briefing.about.title,
        address=absolute(view, name),
        version=view.edition,
        note=f"{view.standing_word(judged.standing)}; {counted(judged)}",
        said=says.format(
            who=_who(view, judged),
            text=text,
            site=_site(view),
            standing=view.standing_word(judged.standing),
            origins=spelt(len(judged.origins), "origin", "origins"),
            outlets=spelt(len(judged.outlets), "outlet", "outlets"),
        ),
    )


def of_record(view: View, name: str) -> Cited:
    """Say how to cite another record, or the briefing itself."""
    title = view.title(name) if name else view.briefing.about.question
    reading = view.briefing.interpretations.get(name)
    return Cited(
        key=_key(view, name or "briefing"),
        title=title,
        site=view.briefing.about.title,
        address=absolute(view, name),
        version=view.edition,
        note=_("speculation") if reading and is_speculation(view, reading) else "",
        said=_said(view, name, title),
    )


def _said(view: View, name: str, title: str) -> str:
    """Say a record in a sentence; a reading and the briefing never without how they stand."""
    if name in view.briefing.interpretations:
        return wording.of_reading(view, name, _site(view))
    what = title if title.endswith(("?", "!")) else f"{title}."
    plainly = _("According to {site}: {what}").format(site=_site(view), what=what)
    return plainly if name else wording.of_briefing(view, _site(view)) or plainly


def counted(judged: ClaimJudgement) -> str:
    """Count origins and outlets in figures: `1 origin, 3 outlets`."""
    origins = count(len(judged.origins), "origin", "origins")
    return f"{origins}, {count(len(judged.outlets), 'outlet', 'outlets')}"


def absolute(view: View, name: str = "") -> str:
    """Return the address of a record, in full where the site's own is known."""
    return (view.base or "/") + (address_of(view.briefing, name) if name else "")


def _who(view: View, judged: ClaimJudgement) -> str:
    """Say who says so: speakers where they are named, and the origins that carry them."""
    told = [
        heard.evidence
        for heard in judged.evidence
        if heard.evidence.stance == "supports" and heard.evidence.basis != "inference"
    ]
    if not told:
        return _("Nobody on record says so")
    named = names(judged.origins, view.briefing.sources)
    origins = shortened([named[origin] for origin in judged.origins] or list(judged.outlets))
    speakers = {piece.speaker for piece in told}
    if len(speakers) == 1 and (speaker := speakers.pop()):
        who = view.title(speaker)
        by_way = _("According to {who}, by way of {origins}")
        plainly = _("According to {who}")
        return (plainly if origins == who else by_way).format(who=who, origins=origins)
    if all(piece.basis == "unnamed" for piece in told):
        return _("According to sources that {origins} did not name").format(origins=origins)
    return _("According to {origins}").format(origins=origins)


def _site(view: View) -> str:
    """Name the site and its version."""
    title = view.briefing.about.title
    if view.edition is None:
        return title
    return _("{title} (version of {day})").format(title=title, day=day(view.edition))


def _key(view: View, name: str) -> str:
    year = view.edition.year if view.edition else ""
    return "-".join(str(part) for part in (name, year) if part)
