"""The ways back from a record to what speaks of it, and what else all pages ask for alike."""

from functools import cached_property

from macros.draw.concerns import Concerns
from macros.draw.glossary import Glossary
from macros.draw.mentions import Mentions
from macros.export.records import Named
from macros.model.briefing import Briefing
from macros.release.difference import Change
from macros.weigh.arrival import Arrivals


class Back:
    """The ways back from a record to what speaks of it, gone through once for all pages."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing

    @cached_property
    def mentions(self) -> Mentions:
        return Mentions.of(self._briefing)

    @cached_property
    def concerns(self) -> Concerns:
        return Concerns.of(self._briefing)

    @cached_property
    def named(self) -> Named:
        return Named.of(self._briefing)

    @cached_property
    def since(self) -> dict[str, list[Change]]:
        """What has changed since each version that a page asked about, by its address."""
        return {}

    @cached_property
    def glossary(self) -> Glossary:
        return Glossary(one for one in self._briefing.terms.values() if not one.withdrawn)

    @cached_property
    def arrivals(self) -> Arrivals:
        return Arrivals(self._briefing)

    @cached_property
    def taken_down(self) -> frozenset[str]:
        """The ids of the records whose text was taken down."""
        return frozenset(one.id for _, one in self._briefing.everything() if one.taken_down)

    @cached_property
    def groups(self) -> frozenset[str]:
        """The names that are known to be no person's."""
        about = self._briefing.about
        found = {about.title}
        for source in self._briefing.sources.values():
            if source.kind not in {"blog", "social-post"}:  # a person may be all there is of a blog
                found.add(source.publisher)
        for one in self._briefing.organizations.values():
            found |= {one.name, *(form.value for form in one.names)}
        return frozenset(found | ({about.publisher.name} if about.publisher else set()))
