"""What a change does to the reading, for programs."""

from collections.abc import Iterable
from typing import Any

from macros.diagnostic import Diagnostic
from macros.export.affected import Affected
from macros.model.interpretation import Resolved
from macros.weigh.difference import COUNTED, Changes, ClaimChange, LikelihoodChange, Named
from macros.weigh.judgement import Heard, Linchpin, ReadingJudgement

Json = Any
"""Whatever `json.dumps` takes."""


def values(changes: Changes, pages: Affected, faults: Iterable[Diagnostic] = ()) -> dict[str, Json]:
    """Return everything that changed; numbers are unrounded, lists sorted by id."""
    return {
        "reading_changed": changes.weighs_otherwise,
        "text_only": changes.is_text_only,
        "first": _both(*map(list, changes.first)),
        "lead": _both(*changes.lead),
        "claims": [_claim(change) for change in changes.claims],
        "cells": [
            {"claim": cell.claim, "reading": cell.reading, **_both(cell.before, cell.after)}
            for cell in changes.cells
        ],
        "readings": [
            {"id": change.after.id, **_both(_reading(change.before), _reading(change.after))}
            for change in changes.readings
        ],
        "likelihoods": [_likelihood(change) for change in changes.likelihoods],
        "linchpins": {
            "gained": [_linchpin(pin) for pin in changes.linchpins_gained],
            "lost": [_linchpin(pin) for pin in changes.linchpins_lost],
        },
        "signals": [
            {"id": change.after.id, **_both(change.before.outcome, change.after.outcome)}
            for change in changes.signals
        ],
        "settled": [
            {"reading": change.reading, **_both(_came(change.before), _came(change.after))}
            for change in changes.settled
        ],
        "records": _records(changes),
        "owed": [{"claim": owed.claim, "what": list(owed.what)} for owed in changes.owed],
        "unexplained": list(changes.unexplained),
        "pages": list(pages.pages),
        "every_page": pages.everywhere,
        "faults": [
            {"place": str(fault.place), "code": fault.code, "message": fault.message}
            for fault in faults
        ],
    }


def _both(before: Json, after: Json) -> dict[str, Json]:
    return {"before": before, "after": after}


def _claim(change: ClaimChange) -> dict[str, Json]:
    before, after = change.before, change.after
    return {
        "id": change.id,
        "falls": change.falls,
        "standing": _both(before.standing.value, after.standing.value),
        "standing_computed": _both(before.computed.value, after.computed.value),
        "standing_because": _both(before.because, after.because),
        **{
            counted: {"gained": list(change.came(counted)), "lost": list(change.went(counted))}
            for counted in COUNTED
        },
        "evidence": {
            "gained": [_heard(heard) for heard in change.gained],
            "lost": [_heard(heard) for heard in change.lost],
            "retraced": [_both(_heard(old), _heard(new)) for old, new in change.retraced],
        },
    }


def _heard(heard: Heard) -> dict[str, Json]:
    piece = heard.evidence
    return {
        "source": piece.source,
        "stance": piece.stance,
        "basis": piece.basis,
        "firsthand": piece.firsthand,
        "interested": piece.interested,
        "roots": sorted(heard.roots.known),
        "unknown": heard.roots.unknown,
    }


def _likelihood(change: LikelihoodChange) -> dict[str, Json]:
    was, now = (made.likelihood if made else None for made in (change.before, change.after))
    return {"reading": change.reading, **_both(was, now)}


def _came(end: Resolved | None) -> bool | None:
    return None if end is None else end.came_true


def _reading(judged: ReadingJudgement) -> dict[str, Json]:
    return {"rank": judged.rank, "score": judged.score, "reach": judged.reach}


def _linchpin(pin: Linchpin) -> dict[str, Json]:
    return {"origins": list(pin.origins), "first": list(pin.first)}


def _records(changes: Changes) -> dict[str, Json]:
    listed = {
        "added": changes.added,
        "removed": changes.removed,
        "withdrawn": changes.withdrawn,
        "restored": changes.restored,
    }
    return {
        **{what: [_named(one) for one in named] for what, named in listed.items()},
        "renamed": dict(sorted(changes.renamed.items())),
        "edited": [
            {"kind": edit.kind, "id": edit.id, "fields": list(edit.fields)}
            for edit in changes.edited
        ],
    }


def _named(named: Named) -> dict[str, Json]:
    return {"kind": named.kind, "id": named.id}
