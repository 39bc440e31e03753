"""Worked examples of citations, of the briefing at hand."""

from typing import Final

from markupsafe import Markup

from macros.draw import cite
from macros.draw.cited import of_day
from macros.draw.fault import MacroFaultError
from macros.draw.original import of_source
from macros.draw.reading import lead
from macros.draw.stood import moments
from macros.draw.view import View
from macros.draw.words import _
from macros.export.citation import FORMS
from macros.export.citation.work import Work

SHOWN: Final = ("story", "apa", "mla", "chicago", "bibtex")
KINDS: Final = ("as-of", "briefing", "claims", "interpretations", "sources")


def cite_example(view: View, kind: str) -> Markup:
    """Draw the citation of one record of a kind, in a few forms; a note where there is none."""
    if kind not in KINDS:
        cure = f"write one of {', '.join(KINDS)}"
        raise MacroFaultError("malformed-macro", f"there is no example of `{kind}`", cure)
    name, work = _example(view, kind)
    return view.render(
        "cite_example.html",
        name=name,
        title=view.title(name) if name else "",
        claim=view.judgements.claims.get(name) if kind == "claims" else None,
        forms=[(_(cite.NAMES[form]), form, FORMS[form](work)) for form in SHOWN] if work else [],
    )


def _example(view: View, kind: str) -> tuple[str, Work | None]:
    """Choose a record, the first that the briefing itself puts first."""
    about, briefing = view.briefing.about, view.briefing
    if kind == "briefing":
        return "", cite.work(view)
    if kind == "as-of":
        days = list(moments(view))
        return "", of_day(view.as_of(days[0]), days[0]) if days else None
    first = {"claims": about.key_claims, "interpretations": (lead(view) or about.lead,)}
    records = briefing.records(kind)
    wanted = (*first.get(kind, ()), *sorted(records))
    name = next((one for one in wanted if one in records), None)
    if name is None:
        return "", None
    if kind == "sources":
        return name, of_source(view, briefing.sources[name])
    return name, cite.work(view, name)
