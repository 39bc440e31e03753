"""The twin of an event."""

from collections.abc import Iterable, Iterator

from macros.export.markdown.desk import Desk, facts, section, when
from macros.export.markdown.text import listed, words
from macros.model.elsewhere import Elsewhere
from macros.words import _


def blocks(desk: Desk, name: str, claims: Iterable[str]) -> Iterator[str]:
    """Write an event: when, who, what, what shows it, and the claims that it holds."""
    event = desk.briefing.events[name]
    yield f"# {words(event.title)}"
    if event.summary:
        yield desk.prose(event.summary)
    yield facts(
        ("Date", ", ".join(when(event.date))),
        ("Time", event.time and words(event.time)),
        ("Elsewhere", _elsewhere(event.elsewhere)),
        ("Lane", words(event.lane)),
        ("People", desk.links(event.people)),
        ("Organizations", desk.links(event.organizations)),
        ("Overtakes", desk.links(event.supersedes)),
    )
    yield from section("Evidence", listed(map(desk.piece, event.evidence)))
    yield from section("Claims", desk.claims(claims))


def _elsewhere(clock: Elsewhere | None) -> str:
    """Say what another clock showed."""
    if clock is None:
        return ""
    parts = [clock.words, *when(clock.date), clock.time, clock.place or clock.timezone]
    return _(", ").join(words(part) for part in parts if part)
