"""The names of a person or an organization: which one stands beside it, and what each one is."""

from dataclasses import dataclass
from typing import Final

from macros.draw.view import View
from macros.draw.words import _
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Name

KINDS: Final = {
    "name": "Name",
    "nickname": "Nickname",
    "romanised": "In Latin letters",
    "garbled": "Garbled in a source; not a name",
}

SCRIPTS: Final = {
    "Arab": "Arabic letters",
    "Cyrl": "Cyrillic letters",
    "Deva": "Devanagari letters",
    "Grek": "Greek letters",
    "Hans": "simplified characters",
    "Hant": "traditional characters",
    "Hebr": "Hebrew letters",
    "Jpan": "Japanese characters",
    "Kore": "Korean letters",
}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name as it is printed, and what it is."""

    value: str
    lang: str | None
    what: str
    wrong: bool = False


def beside(view: View, named: Person | Organization) -> Name | None:
    """Return the first form of a name in another language, which stands beside it."""
    own = view.briefing.about.language.split("-")[0]
    return next(
        (
            form
            for form in named.names
            if form.kind == "name" and form.lang and form.lang.split("-")[0] != own
        ),
        None,
    )


def forms(named: Person | Organization) -> list[Form]:
    """List all forms of a name; none where there is only the one at the head of the page."""
    if not named.names:
        return []
    first = Form(named.name, None, _("As this briefing writes it"))
    return [first, *(_form(name) for name in named.names)]


def _form(name: Name) -> Form:
    kind = _(KINDS[name.kind])
    tags = [name.script or "", *(name.lang or "").split("-")[1:]]
    script = next((_(SCRIPTS[tag]) for tag in tags if tag in SCRIPTS), None)
    what = _("{kind}, {script}").format(kind=kind, script=script) if script else kind
    return Form(name.value, name.lang, what, name.kind == "garbled")
