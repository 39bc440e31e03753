"""What a reader must know of a record first: that it was withdrawn, or corrected, and when."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.draw.view import View
from macros.draw.words import _
from macros.model.desk import Correction

KINDS = {
    "small-edit": "Small edit",
    "update": "Update",
    "correction": "Correction",
    "withdrawal": "Withdrawal",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A correction as it is printed: the word for its kind, and its record."""

    word: str
    of: Correction


def draw(view: View, name: str) -> Markup:
    """Draw the tombstone and the corrections of a record; nothing where it has neither."""
    record = view.record(name)
    found = [view.briefing.corrections[one] for one in view.mentions.corrections.get(name, ())]
    changes = [Change(_(KINDS[one.kind]), one) for one in found if one.kind != "small-edit"]
    changes.sort(key=lambda change: change.of.date.sort_key, reverse=True)
    if record.withdrawn is None and not changes:
        return Markup()
    return view.render("notice.html", withdrawn=record.withdrawn, changes=changes)
