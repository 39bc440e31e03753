"""What the twins of all kinds are written with: links, claims with how they stand, evidence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from macros.address import address_of, in_full, title
from macros.export.framed import framed
from macros.export.markdown.text import begins, inert, link, listed, quoted, words
from macros.model.briefing import Briefing
from macros.model.edtf import Edtf
from macros.model.field import UNKNOWN
from macros.model.prose import LINK
from macros.model.record import Evidence, Stance
from macros.weigh.judgement import Heard, Judgements
from macros.weigh.naming import on_day
from macros.words import _, between
from macros.words import framed as in_brackets

BASIS = {
    "document": "document",
    "on-record": "on the record",
    "named": "named source",
    "unnamed": "unnamed source",
    "inference": "the author’s inference",
}
FITS = {
    "fits-well": "fits well",
    "fits": "fits",
    "says-nothing": "says nothing",
    "strains": "strains",
    "contradicts": "contradicts",
    "": "not rated",
}
SIDES = {"supports": "Evidence for it", "disputes": "Evidence against it", "beside": "Beside it"}


@dataclass(frozen=True)
class Desk:
    """A briefing as twins are written from it; `home` is the address of the site, or a slash.

    What is written of records on many pages, each time the same, is kept.
    """

    judgements: Judgements
    home: str
    _links: dict[tuple[str, str | None], str] = field(default_factory=dict, repr=False)
    _framings: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def briefing(self) -> Briefing:
        """The records."""
        return self.judgements.briefing

    def at(self, address: str) -> str:
        """Return the full address of a page."""
        return in_full(self.home, address)

    def link(self, name: str, said: str | None = None) -> str:
        """Link to a record; a claim never without how it stands."""
        if (name, said) not in self._links:
            self._links[name, said] = self._link(name, said)
        return self._links[name, said]

    def rating(self, claim: str, reading: str, named: str) -> str:
        """Say how a claim fits a reading, and why; `named` of the two is the one that is named."""
        matrix = self.judgements.matrix
        return _("{claim}: {fit}. {because}").format(
            claim=self.link(named),
            fit=_(FITS[matrix.cells[claim][reading] or ""]),
            because=self.line(matrix.reasons[claim].get(reading) or ""),
        )

    def _link(self, name: str, said: str | None) -> str:
        if name == UNKNOWN:
            return _("something that nobody could identify")
        record = self.briefing.index[name][1]
        linked = link(words(said or title(record)), self.at(address_of(self.briefing, name)))
        return in_brackets(linked, self.framed(name)) if name in self.briefing.claims else linked

    def links(self, names: Iterable[str]) -> str:
        """Link to several records in a line."""
        return between().join(map(self.link, names))

    def framed(self, name: str) -> str:
        """Say how a claim stands."""
        if name not in self._framings:
            self._framings[name] = words(framed(self.judgements, name))
        return self._framings[name]

    def claims(self, names: Iterable[str]) -> str:
        """List claims, each in full."""
        claims = self.briefing.claims
        return listed(self.link(name, claims[name].text) for name in names)

    def prose(self, text: str) -> str:
        """Write a prose field: it is Markdown, and its links lead to records.

        As on the page, it has no HTML and no pictures: whoever renders a twin runs neither.
        """

        def linked(found: re.Match[str]) -> str:
            name, said = found["id"], found["words"]
            return self.link(name, said) if name in self.briefing.index else words(said or name)

        text, parts, done = text.strip(), list[str](), 0
        for found in LINK.finditer(text):
            parts += (inert(text[done : found.start()]), linked(found))
            done = found.end()
        return "".join([*parts, inert(text[done:])])

    def line(self, text: str) -> str:
        """Write a prose field inside a line."""
        return " ".join(self.prose(text).split())

    def evidence(self, heard: Iterable[Heard]) -> Iterator[str]:
        """Set out the evidence, for and against."""
        pieces = tuple(heard)
        for stance in get_args(Stance):
            side = [one for one in pieces if one.evidence.stance == stance]
            if side:
                yield f"## {_(SIDES[stance])}"
                yield listed(self._heard(one) for one in side)

    def _heard(self, heard: Heard) -> str:
        origins = sorted(heard.roots.known)
        traced = (
            " " + _("Goes back to: {origins}.").format(origins=self.links(origins))
            if origins
            else ""
        )
        unsure = " " + _("Independence not established.") if heard.roots.unknown else ""
        return f"{self.piece(heard.evidence)}{traced}{unsure}"

    def piece(self, piece: Evidence) -> str:
        """Write one piece of evidence: where, when, who, on what footing, in which words."""
        source = self.briefing.sources[piece.source]
        said = [words(source.publisher), *when(piece.since or source.published)]
        said += [
            _(BASIS[piece.basis]),
            *(
                [_("says {speaker}").format(speaker=self.link(piece.speaker))]
                if piece.speaker
                else []
            ),
        ]
        said += [_("at first hand")] if piece.firsthand else []
        said += [_("with an interest in being believed")] if piece.interested else []
        said += [words(piece.locator)] if piece.locator else []
        quote = " " + _("{sentence}.").format(sentence=quoted(piece.quote)) if piece.quote else ""
        note = f" {self.line(piece.note)}" if piece.note else ""
        told = _("{claim}: {parts}.").format(claim=self.link(source.id), parts=_(", ").join(said))
        return f"{told}{quote}{note}"


def when(day: Edtf | None) -> list[str]:
    """Write a date as exactly as it is known, if it is."""
    return [on_day(day)] if day else []


def facts(*pairs: tuple[str, str | None]) -> str:
    """List what is known, thing by thing."""
    return listed(
        _("{label}: {parts}").format(label=_(name), parts=said) for name, said in pairs if said
    )


def section(heading: str, body: str | None) -> Iterator[str]:
    """Write a section, if it has anything to say."""
    if body:
        yield f"## {_(heading)}"
        yield begins(body) if not body.startswith("- ") else body
