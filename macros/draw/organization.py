"""The page of an organization, a product or a model family."""

from macros.draw import party
from macros.draw.page import Page
from macros.draw.view import View

KINDS = {
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
    parts = [
        key for key, one in view.briefing.organizations.items() if one.part_of == name
    ]
    return Page(
        address=f"organizations/{name}/",
        kind="organization",
        title=organization.name,
        description=view.plain(organization.summary or organization.name),
        body=view.render(
            "organization.html",
            organization=organization,
            kind=KINDS[organization.kind],
            parts=parts,
            members=list(party.members(view, name)),
            found=party.found(view, name),
            releases=sorted(organization.releases, key=lambda one: one.date.sort_key),
        ),
        robots="noindex" if organization.withdrawn else "all",
    )
