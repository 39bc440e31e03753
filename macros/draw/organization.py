"""The page of an organization, a product or a model family."""

from collections.abc import Iterable
from typing import Final

from macros.draw import cite, cited, names, notice, party, releases, report
from macros.draw.page import Page
from macros.draw.roles import said
from macros.draw.view import View
from macros.draw.words import _, capital
from macros.model.record import Role

KINDS: Final = {
    "company": "Company",
    "unit": "Unit",
    "team": "Team",
    "lab": "Laboratory",
    "committee": "Committee",
    "institute": "Institute",
    "product": "Product",
    "model-family": "Model family",
    "model": "Model",
    "agency": "Agency",
    "other": "Organization",
}


def page(view: View, name: str) -> Page:
    """Draw the page of an organization."""
    organization = view.briefing.organizations[name]
    concerns = view.concerns
    return Page(
        address=f"organizations/{name}/",
        kind="organization",
        title=organization.name,
        description=view.plain(organization.summary or organization.name),
        body=view.render(
            "organization.html",
            organization=organization,
            beside=names.beside(view, organization),
            forms=names.forms(organization),
            kind=_(KINDS[organization.kind]),
            parts=concerns.parts.get(name, ()),
            members=_held(concerns.members.get(name, ())),
            reports=_held(concerns.reports.get(name, ())),
            found=party.found(view, name),
            releases=releases.rows(view, releases.parts(view, name)),
            notice=notice.draw(view, name),
            cite=cite.draw(view, name),
            address=cited.absolute(view, name),
            report=report.draw(view, name, _("Report an error in this record")),
        ),
        robots="noindex" if organization.withdrawn else "all",
    )


def _held(pairs: Iterable[tuple[str, Role]]) -> list[tuple[str, str, str]]:
    """Say of each role when it was, whose, and what."""
    return [(capital(said(role, short=True)), person, role.title) for person, role in pairs]
