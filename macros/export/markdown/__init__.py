"""The Markdown twin of each record's page: the same record, for readers without a browser.

Written from the record, not from its page. Wherever a claim's words stand, how it stands is in
the same line.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from macros.address import address
from macros.export.markdown import claim, event, interpretation, party, source
from macros.export.markdown.desk import Desk
from macros.export.markdown.text import link, words
from macros.export.records import Named
from macros.model.briefing import OWN_PAGE
from macros.weigh.judgement import Judgements
from macros.words import _

TWIN: Final = "index.md"


def files(judgements: Judgements, home: str, edition: str | None) -> Iterator[tuple[str, str]]:
    """Go through the twins of all records with a page of their own."""
    desk, named = Desk(judgements, home or "/"), Named.of(judgements.briefing)
    writing = _Writing(desk, named)
    for kind in OWN_PAGE:
        for name in judgements.briefing.records(kind):
            at = address(kind, name)
            yield f"{at}{TWIN}", page(desk, at, writing.blocks(kind, name), edition)


class _Writing:
    def __init__(self, desk: Desk, named: Named) -> None:
        self._desk = desk
        self._named = named
        self._of_event = dict[str, list[str]]()
        for name, found in desk.briefing.claims.items():
            if found.event:
                self._of_event.setdefault(found.event, []).append(name)

    def blocks(self, kind: str, name: str) -> Iterator[str]:
        """Write a record; one that was withdrawn says so before all else."""
        _kind, record = self._desk.briefing.index[name]
        gone = record.withdrawn
        body = self._body(kind, name)
        if gone is None:
            return body
        why = _("**Withdrawn on {date}.** {why}").format(
            date=gone.date, why=self._desk.line(gone.because)
        )
        return chain([next(body)], [why], body)

    def _body(self, kind: str, name: str) -> Iterator[str]:
        claims, events = self._named.claims.get(name, ()), self._named.events.get(name, ())
        match kind:
            case "claims":
                return claim.blocks(self._desk, name)
            case "people":
                return party.person(self._desk, name, claims, events)
            case "organizations":
                return party.organization(self._desk, name, claims, events)
            case "sources":
                return source.blocks(self._desk, name)
            case "events":
                return event.blocks(self._desk, name, self._of_event.get(name, ()))
            case _:
                return interpretation.blocks(self._desk, name)


def page(desk: Desk, at: str, blocks: Iterator[str], edition: str | None) -> str:
    """Join the blocks of a twin, and say at its foot what it is a twin of."""
    about = desk.briefing.about
    foot = _("From {site}, as of {day}. This page: {address}.")
    if not edition:
        foot = _("From {site}. This page: {address}.")
    said = [
        foot.format(
            site=link(words(about.title), desk.home), day=edition, address=f"<{desk.at(at)}>"
        )
    ]
    if about.licence.text:
        said.append(_("Licence of the words: {licence}.").format(licence=words(about.licence.text)))
    return "\n\n".join(filter(None, [*blocks, f"---\n\n{' '.join(said)}"])) + "\n"
