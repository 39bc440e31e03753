"""Every dated change, for whoever asks what has changed since a day: `?since=2026-03-09`.

`/changes/dated.json` is read by the script of a page; the page of changes says the same in words.
"""

from collections.abc import Iterator
from typing import Any

from macros.draw.notice import KINDS
from macros.draw.published import releases
from macros.draw.view import View
from macros.draw.words import _, capital, space
from macros.export import corrected


def changes(view: View) -> list[dict[str, Any]]:
    """Return what each release and each correction changed of which record, the newest first."""
    seen = view.at("../")
    found = [*_released(seen), *_corrected(seen), *_withdrawn(seen)]
    return sorted(found, key=lambda one: (one["date"], one["record"]), reverse=True)


def _released(view: View) -> Iterator[dict[str, Any]]:
    for release in releases(view):
        for one in release.changed:
            what = _("; ").join(told.striptags() for told in one.told)
            what = what or _("published under a new id")
            yield _entry(view, release.day, one.name, what, one.both)


def _withdrawn(view: View) -> Iterator[dict[str, Any]]:
    for _kind, record in corrected.unannounced(view.briefing):
        gone = record.withdrawn
        if gone and gone.date.latest:
            what = _(": ").join((_(KINDS["withdrawal"]), view.plain(gone.because)))
            where = view.url(record.id)
            yield _entry(view, gone.date.latest.isoformat(), record.id, what, where)


def _corrected(view: View) -> Iterator[dict[str, Any]]:
    for day, one in corrected.notes(view.briefing):
        said = space().join(view.plain(text) for text in (one.now, one.cause) if text)
        what = _(": ").join(filter(None, (_(KINDS[one.kind]), said)))
        for name in dict.fromkeys(one.records):
            yield _entry(view, day.isoformat(), name, what, view.url(one.id))


def _entry(view: View, day: str, name: str, what: str, more: str) -> dict[str, Any]:
    """Say what changed of a record; a claim's words go with how it stands."""
    judged = view.judgements.claims.get(name)
    stands: dict[str, Any] = {}
    if judged:
        stands = {"standing": judged.standing.value}
        stands |= {"origins": len(judged.origins)} if judged.counts else {}
        stands |= {"against": judged.against} if judged.against else {}
    return {
        "date": day,
        "record": name,
        "title": view.title(name),
        **stands,
        "what": capital(what),
        "url": f"/{view.url(name).removeprefix('../')}",
        "more": f"/{more.removeprefix('../')}",
    }
