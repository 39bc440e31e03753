"""Where each record is found on the site, and under which words."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Final
from urllib.parse import urljoin

from macros.model.briefing import OWN_PAGE, Briefing
from macros.model.claim import Claim
from macros.model.desk import Advice, Conflict, Correction, Question, Signal, Term
from macros.model.event import Event
from macros.model.interpretation import Interpretation
from macros.model.organization import Organization
from macros.model.person import Person
from macros.model.record import Record
from macros.model.source import Source

SHARED_PAGE = {
    "conflicts": "conflicts/",
    "questions": "conflicts/",
    "signals": "signals/",
    "advice": "for-builders/",
    "terms": "terms/",
    "corrections": "changes/",
}
"""Where the kinds stand whose records share a page; each has its id as the anchor there."""

DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""Names of devices on Windows, where no file or folder can be called so."""


def address(kind: str, name: str) -> str:
    """Return the address of a record from the site's root: `claims/x/`, `terms/#x`."""
    return f"{kind}/{name}/" if kind in OWN_PAGE else f"{SHARED_PAGE[kind]}#{name}"


def in_full(home: str, address: str) -> str:
    """Return an address of the site in full; `home` is that of its front page."""
    return home + address if home.endswith("/") else urljoin(home, address)


def address_of(briefing: Briefing, name: str) -> str:
    """Return the address of the record with this id; raise KeyError where there is none."""
    kind = briefing.kind_of(name)
    if kind is None:
        raise KeyError(name)
    return address(kind, name)


def title(record: Record) -> str:
    """Return what a link to a record says, as plain text."""
    return _TITLES[type(record)](record)


def source_title(source: Source) -> str:
    """Name a source by its title, or by its publisher and date where no title is known."""
    if source.title:
        return source.title
    published = source.published or source.written
    return f"{source.publisher}, {published}" if published else source.publisher


def _correction_title(correction: Correction) -> str:
    return correction.now or correction.cause or correction.id


_TITLES: Final[Mapping[type[Record], Callable[..., str]]] = {
    Claim: attrgetter("label"),
    Person: attrgetter("name"),
    Organization: attrgetter("name"),
    Source: source_title,
    Event: attrgetter("title"),
    Interpretation: attrgetter("title"),
    Conflict: attrgetter("title"),
    Question: attrgetter("question"),
    Signal: attrgetter("question"),
    Advice: attrgetter("text"),
    Term: attrgetter("term"),
    Correction: _correction_title,
}
