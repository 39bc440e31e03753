"""A citation in each of the forms that a cite box offers, as plain text.

One function per form. The words of what is cited come from the data and are escaped for the
form they go into; what stands in HTML is escaped again where it is printed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

_BIBTEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
_WIKI: Final = str.maketrans({letter: f"&#{ord(letter)};" for letter in "&<>[]{|}~'="})
_IN_ADDRESS: Final = str.maketrans({letter: f"%{ord(letter):02X}" for letter in ' "<>\\^`{|}'})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What is cited: its words, how they stand, and which version of which site says so.

    `said` is the sentence for a story, without the address. `note` is how a claim stands,
    nothing for what has no standing.
    """

    key: str
    title: str
    site: str
    address: str
    version: date | None
    said: str
    note: str = ""

    @property
    def edition(self) -> str:
        """Say which version, as a list of works does."""
        return f"version {self.version.isoformat()}" if self.version else "undated version"

    @property
    def framed(self) -> str:
        """The title, and how it stands."""
        return f"“{self.title}”{self._standing}"

    @property
    def bare(self) -> str:
        """The same without quotation marks."""
        return f"{self.title}{self._standing}"

    @property
    def _standing(self) -> str:
        return f" ({self.note})" if self.note else ""


def day(moment: date) -> str:
    """Write a day as a sentence does: `5 October 2026`."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def story(cited: Cited) -> str:
    """For a story: who says so, how it stands, in which version."""
    return f"{cited.said} {cited.address}"


def chicago(cited: Cited) -> str:
    """After the Chicago Manual of Style."""
    return f"{cited.framed}. {cited.site}, {cited.edition}. {cited.address}."


def apa(cited: Cited) -> str:
    """After the Publication Manual of the American Psychological Association."""
    moment = cited.version
    when = f"{moment.year}, {_MONTHS[moment.month - 1]} {moment.day}" if moment else "n.d."
    return f"{cited.site}. ({when}). {cited.bare} ({cited.edition}). {cited.address}"


def mla(cited: Cited) -> str:
    """After the MLA Handbook."""
    return f"{cited.framed}. {cited.site}, {cited.edition}, {cited.address}."


def bibtex(cited: Cited) -> str:
    """As an entry of a BibTeX file."""
    fields = {
        "author": f"{{{cited.site.translate(_BIBTEX)}}}",
        "title": f"{{{cited.title.translate(_BIBTEX)}}}",
        "note": cited.note.translate(_BIBTEX),
        "howpublished": f"{cited.site}, {cited.edition}".translate(_BIBTEX),
        "year": str(cited.version.year) if cited.version else "",
        "url": cited.address.translate(_IN_ADDRESS),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{cited.key},\n" + ",\n".join(lines) + "\n}"


def wiki(cited: Cited) -> str:
    """As Wikipedia's template for a page on the web."""
    fields = {
        "title": cited.title.translate(_WIKI),
        "quote": cited.note.translate(_WIKI),
        "website": cited.site.translate(_WIKI),
        "date": cited.version.isoformat() if cited.version else "",
        "url": cited.address.translate(_IN_ADDRESS),
    }
    given = (f" |{name}={value}" for name, value in fields.items() if value)
    return f"{{{{cite web{''.join(given)}}}}}"


FORMS: Final[Mapping[str, Callable[[Cited], str]]] = MappingProxyType(
    {
        "story": story,
        "chicago": chicago,
        "apa": apa,
        "mla": mla,
        "bibtex": bibtex,
        "wiki": wiki,
    }
)
"""Each form that a cite box offers, in its order, the one to be pasted into a story first."""
