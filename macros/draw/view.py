"""What templates draw with: the judgements, and the few parts that every page is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from markupsafe import Markup

from macros import words as catalogue
from macros.address import address_of, title
from macros.draw.back import Back
from macros.draw.concerns import Concerns
from macros.draw.edition import edition
from macros.draw.environment import render
from macros.draw.markup import filled
from macros.draw.mentions import Mentions
from macros.draw.moment import drawn
from macros.draw.naming import untitled
from macros.draw.prose import plain, prose, prose_line
from macros.draw.tongue import marked, spoken
from macros.draw.traits import Found
from macros.export import kept as kept_values
from macros.export.framed import framed
from macros.model.briefing import Briefing
from macros.model.claim import Claim
from macros.model.edtf import Edtf
from macros.model.record import Record
from macros.model.source import Source
from macros.release.difference import Change, changes
from macros.release.kept import Kept, Values
from macros.release.version import Version
from macros.weigh.arrival import Arrivals
from macros.weigh.judge import judge
from macros.weigh.judgement import ClaimJudgement, Judgements, Standing
from macros.weigh.wording import words


@dataclass(frozen=True)
class View:
    """A briefing as seen from one page.

    `root` leads from the page to the site's root: "", "../", "../../", or an absolute address.
    `base` is the root's own address on the web, for citations; empty where none is known.
    `built` is the day of the build, where somebody set one. `earlier` keeps what was judged as of
    earlier days, once for all pages. `versions` are those released of each record, oldest first,
    and `kept` is what the repository keeps of them; neither knows of a release after the day in
    view.
    `cards` are the records that a social card is drawn of; the front page has an empty name.
    """

    judgements: Judgements
    root: str = ""
    base: str = ""
    built: date | None = None
    earlier: dict[date, Judgements] = field(default_factory=dict, repr=False, compare=False)
    versions: Mapping[str, Sequence[Version]] = field(default_factory=dict, repr=False)
    kept: Kept = field(default_factory=Kept, repr=False, compare=False)
    cards: frozenset[str] = field(default=frozenset(), repr=False)

    def releasing(self, kept: Kept) -> "View":
        """Return the same view with the releases up to its day."""
        kept = kept.until(self.judgements.day)
        return replace(self, kept=kept, versions=kept.versions(self.briefing))

    def at(self, root: str) -> "View":
        """Return the same view from a page at another depth; there is one for each depth."""
        if root not in self._depths:
            other = replace(self, root=root)
            vars(other).update(_depths=self._depths, _back=self._back, _told=self._told)
            self._depths[root] = other
        return self._depths[root]

    def as_of(self, day: date) -> "View":
        """Return the briefing as it stood on a day, from the same page."""
        if day not in self._days:
            if day not in self.earlier:
                self.earlier[day] = judge(self.briefing, day)
            then = replace(self, judgements=self.earlier[day], earlier={})
            self._days[day] = then.releasing(self.kept)
            vars(self._days[day]).update(_told=self._told)
        return self._days[day]

    def turn(self) -> None:
        """Begin another page: each explains its terms anew, where they are first used."""
        self._told.clear()

    @cached_property
    def _told(self) -> set[str]:
        """The terms that the page in hand has explained so far."""
        return set()

    @cached_property
    def _depths(self) -> dict[str, "View"]:
        """The same view from pages at other depths, by their roots."""
        return {self.root: self}

    @cached_property
    def _days(self) -> dict[date, "View"]:
        """Earlier days from the same page: what was drawn of them is kept too."""
        return {}

    @cached_property
    def _back(self) -> Back:
        """What is the same at all depths."""
        return Back(self.briefing)

    @property
    def briefing(self) -> Briefing:
        """The records."""
        return self.judgements.briefing

    @cached_property
    def spoken(self) -> Markup:
        """The attributes of a page's root that say its language, and its direction if unusual."""
        return spoken(self.briefing.about.language)

    @property
    def mentions(self) -> Mentions:
        """Which conflicts, questions, corrections and so on name a record."""
        return self._back.mentions

    @property
    def concerns(self) -> Concerns:
        """Which claims, events and roles concern a person, an organization or an event."""
        return self._back.concerns

    @property
    def arrivals(self) -> Arrivals:
        """The days on which records became public."""
        return self._back.arrivals

    @property
    def groups(self) -> frozenset[str]:
        """The names that are known to be no person's: of organizations, and of who publishes."""
        return self._back.groups

    @property
    def taken_down(self) -> frozenset[str]:
        """The ids of the records whose text was taken down."""
        return self._back.taken_down

    def values(self, name: str) -> Values:
        """Return what a release of today would say of a record; too much to keep of all."""
        kind = self.briefing.index[name][0]
        return kept_values.values(self.judgements, kind, name, self._back.named)

    def said(self, version: Version) -> Values:
        """Return what a record said in a version, under the ids that records have now."""
        return self.kept.values(version.address, self.briefing.former)

    def since(self, name: str, version: Version) -> list[Change]:
        """Return what has changed of a record since a version; several pages ask for it."""
        found = self._back.since
        if version.address not in found:
            found[version.address] = changes(self.said(version), self.values(name))
        return found[version.address]

    @cached_property
    def found(self) -> Found:
        """All claims by what they can be found by."""
        return Found(self.judgements)

    @cached_property
    def edition(self) -> date | None:
        """The day this version holds for."""
        return edition(self.judgements, self.built)

    def version(self, name: str) -> Version | None:
        """Return the newest released version of a record; None where none was."""
        released = self.versions.get(name)
        return released[-1] if released else None

    def record(self, name: str) -> Record:
        """Return the record with this id; raise KeyError where there is none."""
        return self.briefing.index[name][1]

    def title(self, name: str, said: str | None = None) -> str:
        """Return what a link to this record says, as plain text: a claim with its standing."""
        record = self.briefing.index[name][1]
        if isinstance(record, Claim):
            standing = self.standing_word(self.judgements.claims[name].standing)
            return catalogue.framed(said or record.label, standing)
        if said:
            return said
        if isinstance(record, Source) and not record.title:
            return untitled(record)
        return title(record)

    def url(self, name: str) -> str:
        """Return the way from this page to a record's."""
        return self.root + address_of(self.briefing, name)

    def link(self, name: str, words: str | None = None) -> Markup:
        """Link to a record; a claim's link carries its standing."""
        if name in self.briefing.claims:
            return self.claim_link(name, words)
        return self._link(name, words) if words else self.once(View._link, name)

    def _link(self, name: str, words: str | None = None) -> Markup:
        says = marked(words or self.title(name))
        return filled('<a href="{}">{}</a>', self.url(name), says)

    def once(self, draw: Callable[["View", str], Markup], name: str) -> Markup:
        """Draw what is printed of a record on many pages, each time the same."""
        if (drawn := self._drawn.get((draw, name))) is None:
            drawn = self._drawn[draw, name] = draw(self, name)
        return drawn

    def claim_link(self, name: str, words: str | None = None) -> Markup:
        """Link to a claim in running text: its words, and its standing after them."""
        return self._claim("claim_link.html", name, words or self.briefing.claims[name].label)

    def claim_line(self, name: str, *, full: bool = False) -> Markup:
        """Draw a claim as an entry of a list: a link with its words, and how it stands."""
        claim = self.briefing.claims[name]
        return self._claim("claim_line.html", name, claim.text if full else claim.label)

    def claim_head(self, name: str) -> Markup:
        """Draw the head of a claim's own page: its words, its standing, and the reason."""
        words = marked(self.briefing.claims[name].text)
        return self.render("claim_head.html", words=words, judged=self.judgements.claims[name])

    def _claim(self, template: str, name: str, words: str) -> Markup:
        if (drawn := self._drawn.get((template, name, words))) is None:
            judged = self.judgements.claims[name]
            drawn = self.render(template, words=marked(words), judged=judged)
            self._drawn[template, name, words] = drawn
        return drawn

    @cached_property
    def _drawn(self) -> dict[tuple[object, ...], Markup]:
        """What was drawn of records, for this depth and day."""
        return {}

    def stands(self, name: str) -> Markup:
        """Draw how a claim stands: glyph and word, then how many origins and outlets."""
        return self._claim("stands.html", name, "")

    def marks(self, judged: ClaimJudgement) -> Markup:
        """Return the attributes that every element has which prints a claim's words."""
        pattern = ' data-claim="{}" data-standing="{}" data-origins="{}"'
        origins = len(judged.origins) if judged.counts else 0
        return filled(pattern, judged.id, judged.standing.value, origins)

    def standing_word(self, standing: Standing) -> str:
        """Return the printed word for a standing: the briefing's own, or the usual one."""
        return words(standing, self.briefing)

    def prose(self, text: str) -> Markup:
        """Draw a prose field as blocks."""
        return self._explained(prose(text, self.link))

    def prose_line(self, text: str) -> Markup:
        """Draw a prose field inside a line."""
        return self._explained(prose_line(text, self.link))

    def _explained(self, html: Markup) -> Markup:
        return self._back.glossary.linked(html, self._told, self._term)

    def _term(self, name: str, words: Markup) -> Markup:
        return filled('<a class="term-link" href="{}">{}</a>', self.url(name), words)

    def plain(self, text: str) -> str:
        """Return a prose field as plain text, a claim's words in it with how it stands."""
        return plain(text, self._framed)

    def _framed(self, name: str, said: str | None = None) -> str:
        if name not in self.briefing.claims:
            return self.title(name, said)
        words = said or self.briefing.claims[name].label
        return catalogue.framed(words, framed(self.judgements, name))

    def time(self, moment: Edtf | date, *, short: bool = False) -> Markup:
        """Draw a date as a `<time>` in words, as exact as it is known."""
        return drawn(moment, catalogue.CATALOGUE.language, short=short)

    def render(self, template: str, **values: object) -> Markup:
        """Draw a template of this package with this view."""
        return render(template, view=self, **values)
