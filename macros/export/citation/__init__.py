"""A citation in each of the forms that a cite box offers, as plain text: one module for each.

The words of what is cited come from the data and are escaped for the form they go into; what stands
in HTML is escaped again where it is printed.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from macros.export.citation.apa import apa
from macros.export.citation.biblatex import biblatex
from macros.export.citation.bibtex import bibtex
from macros.export.citation.chicago import chicago
from macros.export.citation.csl_json import csl_json
from macros.export.citation.mla import mla
from macros.export.citation.ris import ris
from macros.export.citation.story import story
from macros.export.citation.wiki import wiki
from macros.export.citation.work import Work

FORMS: Final[Mapping[str, Callable[[Work], str]]] = MappingProxyType(
    {
        "story": story,
        "apa": apa,
        "mla": mla,
        "chicago": chicago,
        "bibtex": bibtex,
        "biblatex": biblatex,
        "ris": ris,
        "csl-json": csl_json,
        "wiki": wiki,
    }
)
"""Each form that a cite box offers, in its order, the one to be pasted into a story first."""

FILES: Final[Mapping[str, Callable[[Work], str]]] = MappingProxyType(
    {"bib": bibtex, "ris": ris, "csl.json": csl_json}
)
"""The forms that stand as files beside a page, by the ends of their names."""
