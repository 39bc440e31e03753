"""What readers should know was changed, by date and by record, and where it was wrong."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.draw.notice import KINDS
from macros.draw.published import SHOWN, releases
from macros.draw.view import View
from macros.draw.words import _
from macros.release.version import Version


def draw(view: View) -> Markup:
    """Draw all corrections and what each release changed; small edits are counted, not told."""
    found = sorted(
        (one for one in view.briefing.corrections.values() if not one.withdrawn),
        key=lambda one: (one.date.sort_key, one.id),
        reverse=True,
    )
    withdrawn = [record for _kind, record in view.briefing.everything() if record.withdrawn]
    return view.render(
        "corrections.html",
        told=[(_(KINDS[one.kind]), one) for one in found if one.kind != "small-edit"],
        small=[one for one in found if one.kind == "small-edit"],
        withdrawn=withdrawn,
        releases=list(releases(view)),
        shown=SHOWN,
        records=list(_by_record(view)),
    )


def _by_record(view: View) -> Iterator[tuple[str, str, Version]]:
    """Go through the records that have changed since they were first released, by id."""
    for name in sorted(view.versions):
        newest = view.version(name)
        if newest and len(view.versions[name]) > 1 and name in view.briefing.index:
            yield name, f"{view.url(name)}v/", newest
