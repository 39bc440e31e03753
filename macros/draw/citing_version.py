"""How a version is cited, beside the version: it stays citable whatever comes after it."""

from markupsafe import Markup

from macros.draw import cite, in_force
from macros.draw.view import View
from macros.draw.words import _
from macros.export.citation import FORMS
from macros.release.version import Version

SHOWN = ("story", "apa", "mla", "chicago")


def draw(view: View, name: str, version: Version) -> Markup:
    """Draw the citation of a version in the forms that people paste, and the files of the others.

    The files stand beside the version's page.
    """
    work = in_force.of_version(view, version)
    return view.render(
        "cite_version.html",
        version=version,
        marks=_marks(view, name, version),
        forms=[(_(cite.NAMES[form]), FORMS[form](work)) for form in SHOWN],
        files=[(f"../cite.{end}", _(label)) for end, label in cite.FILE_NAMES.items()],
    )


def _marks(view: View, name: str, version: Version) -> Markup:
    """Return the attributes of what prints a claim's words, as the claim stood in the version."""
    if name not in view.briefing.claims:
        return Markup()
    kept = view.kept.values(version.address)
    return Markup(' data-claim="{}" data-standing="{}" data-origins="{}"').format(
        name, kept["standing"], kept["origins"] or 0
    )
