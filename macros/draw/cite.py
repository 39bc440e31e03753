"""The cite box: a sentence for a story first, then the forms that lists of works take.

All forms stand in the HTML; a button copies the one that is shown, and files beside the page hold
those that programs read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from markupsafe import Markup

from macros import words as catalogue
from macros.draw import in_force
from macros.draw.cited import of_briefing, of_day, of_page
from macros.draw.environment import render, templates
from macros.draw.original import of_source
from macros.draw.view import View
from macros.draw.words import _
from macros.export.citation import FILES, FORMS
from macros.export.citation.work import Work
from macros.model.event import Event
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Record
from macros.weigh.judgement import ClaimJudgement

NAMES: Final = {
    "story": "For a story",
    "apa": "APA",
    "mla": "MLA",
    "chicago": "Chicago",
    "bibtex": "BibTeX",
    "biblatex": "biblatex",
    "ris": "RIS",
    "csl-json": "CSL-JSON",
    "wiki": "Wiki",
}
FILE_NAMES: Final = {"bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON"}


_OPEN: Final = frozenset({"claims", "interpretations"})
"""Kinds that are there to be cited; elsewhere the box is folded."""


@dataclass(frozen=True, slots=True)
class Box:
    """What differs from box to box: its id, its heading, what is cited, where its files are."""

    id: str
    title: str
    files: str
    what: str = ""
    folded: bool = False


def work(view: View, name: str = "") -> Work:
    """Say what is cited of a record, or of the briefing itself where none is named."""
    return in_force.work(view, name) if name else of_briefing(view)


def draw(view: View, name: str = "") -> Markup:
    """Draw the box for a record, or for the briefing itself where none is named."""
    judged = view.judgements.claims.get(name)
    title = _("Cite this page")
    if judged:
        title = _("Cite this claim")
    elif not name:
        title = _("Cite this briefing")
    folded = bool(name) and view.briefing.kind_of(name) not in _OPEN
    box = Box("this", title, "cite", in_force.what_is_cited(view, name), folded)
    return _box(view, work(view, name), box, judged)


def page(view: View, address: str, title: str) -> Markup:
    """Draw the box for a page that people write, folded; its files stand beside the page."""
    box = Box("this", _("Cite this page"), f"{view.root}{address}cite", folded=True)
    return _box(view, of_page(view, address, title), box)


def day(view: View, moment: date) -> Markup:
    """Draw the box for the page of a day; the view is of that day."""
    return _box(view, of_day(view, moment), Box("this", _("Cite the briefing as it stood"), "cite"))


def original(view: View, name: str) -> Markup:
    """Draw the box for a source itself."""
    box = Box("original", _("Cite the original"), "original")
    return _box(view, of_source(view, view.briefing.sources[name]), box)


def has_box(record: Record) -> bool:
    """Say whether a record's page has a box; a withdrawn party or event has none."""
    return record.withdrawn is None or not isinstance(record, Person | Organization | Event)


def files(address: str, cited: Work) -> Iterator[tuple[str, str]]:
    """Write the files of a work: addresses that begin with `address`, and their text."""
    for end, write in FILES.items():
        yield f"{address}.{end}", f"{write(cited).rstrip()}\n"


def _box(view: View, cited: Work, box: Box, judged: ClaimJudgement | None = None) -> Markup:
    return view.render(
        "cite.html",
        box=box,
        claim=judged,
        choice=_choice(box.id, templates(catalogue.CATALOGUE.language)),
        texts=[(form, write(cited).replace("\r", "").rstrip()) for form, write in FORMS.items()],
        files=[(end, _(FILE_NAMES[end])) for end in FILE_NAMES],
    )


@cache
def _choice(box: str, jinja: object) -> Markup:
    """Draw the choice of forms, which is the same on all pages of a language."""
    del jinja
    return render("cite_forms.html", box=box, forms=[(form, _(NAMES[form])) for form in FORMS])
