"""The Markdown twin of each record's page: the same record, for readers without a browser.

Written from the record, not from its page. Wherever a claim's words stand, how it stands is in
the same line.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from macros.address import address
from macros.export.corrected import KINDS, told
from macros.export.markdown import claim, event, interpretation, party, source
from macros.export.markdown.desk import Desk
from macros.export.markdown.text import link, words
from macros.export.records import Named
from macros.release.version import Version
from macros.weigh.judgement import Judgements
from macros.words import _

TWIN: Final = "index.md"


class Twins:
    """Writes the twin of each record; what many twins say alike is gone through once."""

    def __init__(
        self,
        judgements: Judgements,
        home: str,
        edition: str | None,
        versions: Mapping[str, Version] | None = None,
    ) -> None:
        self._desk = Desk(judgements, home or "/")
        self._versions = versions or {}
        self._named = Named.of(judgements.briefing)
        self._edition = edition
        self._of_event = dict[str, list[str]]()
        for name, found in judgements.briefing.claims.items():
            if found.event:
                self._of_event.setdefault(found.event, []).append(name)

    def of(self, kind: str, name: str) -> str:
        """Write the twin of a record."""
        at, version = address(kind, name), self._versions.get(name)
        return page(self._desk, at, self._blocks(kind, name), self._edition, version)

    def _blocks(self, kind: str, name: str) -> Iterator[str]:
        """Write a record; that it was withdrawn or corrected is said before all else."""
        body = self._body(kind, name)
        return chain([next(body)], self._notices(name), body)

    def _notices(self, name: str) -> Iterator[str]:
        _kind, record = self._desk.briefing.index[name]
        if gone := record.withdrawn:
            says = _("**Withdrawn on {date}.** {why}")
            yield says.format(date=gone.date, why=self._desk.line(gone.because))
        notes = [one for one in self._named.corrections.get(name, ()) if one.kind != "small-edit"]
        for note in sorted(notes, key=lambda one: one.date.sort_key, reverse=True):
            parts = told(note, self._desk.line)
            yield _("**{kind}, {date}.** {parts}").format(
                kind=_(KINDS[note.kind]), date=note.date, parts=" ".join(parts)
            )

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


def page(
    desk: Desk,
    at: str,
    blocks: Iterator[str],
    edition: str | None,
    version: Version | None = None,
) -> str:
    """Join the blocks of a twin, and say at its foot what it is a twin of.

    Where a published version says the same, it is named too: that one stays as it is.
    """
    about = desk.briefing.about
    foot = _("From {site}, as of {day}. This page: {address}.")
    if not edition:
        foot = _("From {site}. This page: {address}.")
    said = [
        foot.format(
            site=link(words(about.title), desk.home), day=edition, address=f"<{desk.at(at)}>"
        )
    ]
    if version:
        kept = _("Version {number}, {day}, says the same and stays as it is: {address}.")
        where = f"<{desk.at(version.address)}>"
        said.append(kept.format(number=version.number, day=version.day, address=where))
    if about.licence.text:
        said.append(_("Licence of the words: {licence}.").format(licence=words(about.licence.text)))
    return "\n\n".join(filter(None, [*blocks, f"---\n\n{' '.join(said)}"])) + "\n"
