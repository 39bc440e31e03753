"""A list of some claims on a page of its own: those of one value of a facet, or all of them."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.draw import facets, ledger
from macros.draw.page import Page
from macros.draw.traits import EVERY, Sheet, sheet_name
from macros.draw.view import View
from macros.draw.words import _, count


def names(view: View) -> Iterator[str]:
    """Go through the names of the lists; one of all claims only where the index lacks some."""
    yield from view.found.sheets
    if len(view.found.claims) > ledger.WHOLE:
        yield EVERY


def page(view: View, name: str) -> Page:
    """Draw one page of a list."""
    if name == EVERY:
        claims = tuple(one.id for one in view.found.claims)
        return _page(view, name, _("All claims"), Sheet("", "", 1, 1, len(claims), claims))
    sheet = view.found.sheets[name]
    said = {
        "standing": _("Claims by standing: {value}"),
        "kind": _("Claims by kind: {value}"),
        "origins": _("Claims by origins: {value}"),
        "interpretation": _("Claims by reading: {value}"),
        "date": _("Claims by date: {value}"),
    }[sheet.facet]
    value = facets.words(view, sheet.facet, sheet.value)
    return _page(view, name, said.format(value=value.striptags()), sheet)


def _page(view: View, name: str, title: str, sheet: Sheet) -> Page:
    counted = count(sheet.total, "claim", "claims")
    if sheet.last > 1:
        shown = _("page {number} of {last}").format(number=sheet.number, last=sheet.last)
        counted = _(", ").join((counted, shown))
    return Page(
        address=f"ledger/{name}/",
        kind="sheet",
        title=title if sheet.number == 1 else _(", ").join((title, str(sheet.number))),
        description=_("{sentence}.").format(sentence=_(". ").join((title, counted))),
        body=view.render(
            "sheet.html",
            title=title,
            counted=counted,
            sheet=sheet,
            rows=ledger.rows(view, sheet.claims),
            pages=list(_pages(view, sheet)),
        ),
    )


def _pages(view: View, sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Go through the pages of a list that has several: number and address."""
    for number in range(1, sheet.last + 1) if sheet.last > 1 else ():
        name = sheet_name(sheet.facet, sheet.value, number)
        yield number, Markup.escape(f"{view.root}ledger/{name}/")
