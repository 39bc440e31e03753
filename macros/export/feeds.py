"""Feeds in three forms: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from html import escape
from typing import Final
from urllib.parse import urljoin

from feedgen.feed import FeedGenerator

from macros.export.entries import feeds
from macros.export.entry import Entry, Feed, tag
from macros.export.readable import text
from macros.model.briefing import Briefing
from macros.weigh.arrival import came
from macros.weigh.judgement import Judgements


def files(judgements: Judgements, home: str) -> Iterator[tuple[str, str | bytes]]:
    """Go through the files: each feed in its three forms."""
    for feed in feeds(judgements, home):
        for form, write in FORMS.items():
            yield f"feeds/{feed.name}.{form}", write(feed, judgements.briefing, home)


def _html(entry: Entry) -> str:
    return "".join(f"<p>{escape(_clean(said))}</p>" for said in entry.said)


def _clean(words: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(
        letter
        for letter in words
        if letter in "\t\n\r"
        or " " <= letter <= "\ud7ff"
        or "\ue000" <= letter <= "\ufffd"
        or letter > "\uffff"
    )


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _updated(feed: Feed, briefing: Briefing) -> date:
    """Return when a feed last changed; one without entries, when the briefing was researched."""
    researched = briefing.about.researched
    fallback = (researched and came(researched)) or date(1970, 1, 1)
    return max((entry.updated for entry in feed.entries), default=fallback)


def _generator(feed: Feed, briefing: Briefing, home: str, form: str) -> FeedGenerator:
    """Fill the generator with what Atom and RSS share; its own dates are all set."""
    made, about = FeedGenerator(), briefing.about
    made.id(tag(home, f"feeds/{feed.name}"))
    made.title(_clean(feed.title))
    made.subtitle(_clean(feed.what))
    made.author({"name": _clean(about.publisher.name if about.publisher else about.title)})
    made.link(href=urljoin(home, f"feeds/{feed.name}.{form}"), rel="self")
    made.link(href=home or "/", rel="alternate")  # the last is the channel's own in RSS
    made.language(about.language)
    made.updated(_moment(_updated(feed, briefing)))
    made.lastBuildDate(_moment(_updated(feed, briefing)))
    made.generator("briefing")
    if about.licence.text:
        made.rights(about.licence.text)
    for entry in feed.entries:
        one = made.add_entry(order="append")
        one.id(entry.where.id)
        one.title(_clean(entry.title))
        one.link(href=entry.where.url)
        one.published(_moment(entry.published))
        one.updated(_moment(entry.updated))
        one.content(_html(entry), type="html")
        one.category([{"term": tag} for tag in entry.tags])
    return made


def _atom(feed: Feed, briefing: Briefing, home: str) -> bytes:
    written: bytes = _generator(feed, briefing, home, "atom").atom_str(pretty=True)
    return written


def _rss(feed: Feed, briefing: Briefing, home: str) -> bytes:
    made = _generator(feed, briefing, home, "rss")
    for entry, one in zip(feed.entries, made.entry(), strict=True):
        one.guid(entry.where.id, permalink=False)
        one.description(_html(entry), isSummary=False)
    written: bytes = made.rss_str(pretty=True)
    return written


def _json(feed: Feed, briefing: Briefing, home: str) -> str:
    about = briefing.about
    by = about.publisher
    authors = {"authors": [{"name": by.name, **({"url": by.url} if by.url else {})}]} if by else {}
    return text(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": home or "/",
            "feed_url": urljoin(home, f"feeds/{feed.name}.json"),
            "description": feed.what,
            **authors,
            "language": about.language,
            "items": [
                {
                    "id": entry.where.id,
                    "url": entry.where.url,
                    "title": entry.title,
                    "content_html": _html(entry),
                    "content_text": "\n\n".join(entry.said),
                    "date_published": _moment(entry.published).isoformat(),
                    "date_modified": _moment(entry.updated).isoformat(),
                    "tags": list(entry.tags),
                    **({"_briefing": entry.extra} if entry.extra else {}),
                }
                for entry in feed.entries
            ],
        }
    )


FORMS: Final[dict[str, Callable[[Feed, Briefing, str], str | bytes]]] = {
    "atom": _atom,
    "rss": _rss,
    "json": _json,
}
"""Each form of a feed, by the end of its address."""
