"""What stands at an address that a record has left: a way on, or the notice of a takedown."""

from collections.abc import Iterator

from macros.address import address
from macros.draw.version import Issue
from macros.draw.view import View
from macros.model.briefing import OWN_PAGE


def moved(view: View) -> Iterator[tuple[str, str]]:
    """Go through the former addresses of records with a page: address, and where it leads now."""
    for kind in OWN_PAGE:
        for record in view.briefing.records(kind).values():
            for former in record.formerly:
                yield address(kind, former), address(kind, record.id)


def redirect(view: View, place: str, target: str) -> str:
    """Draw a page that leads on, without script: by itself, and by a link."""
    seen = view.at("../" * place.count("/"))
    return f"{seen.render('moved_on.html', target=target)}\n"


def notice(view: View, issue: Issue, name: str) -> str:
    """Draw what stands in the place of a version whose text was taken down: when, and why."""
    seen = view.at("../" * issue.address.count("/"))
    withdrawn = seen.briefing.index[name][1].withdrawn
    drawn = seen.render("taken_down.html", issue=issue, withdrawn=withdrawn, home=seen.url(name))
    return f"{drawn}\n"
