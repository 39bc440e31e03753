"""The briefing as a set of data, for the page that offers it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from macros.export.column import EDGES
from macros.export.datapackage import KEYWORDS
from macros.export.jsonld.ground import Ground, Node, kept, licence
from macros.model.briefing import KINDS

_LONG_ENOUGH: Final = 50
"""Fewer letters than this, and Google's Dataset Search takes no description."""

LATE: Final = "\ue000{file}:{what}\ue001"
"""What stands for the size or the sum of a file until it is known."""


def dataset(ground: Ground, first: date | None = None) -> Node:
    """Describe what `/data/` offers: every kind of record and the links between them.

    `first` is the day on which it was first published.
    """
    about = ground.briefing.about
    asked = f"{about.question} {ground.plain(about.dek or '')}".strip()
    made = "Records of people, organizations, sources, events, claims and readings."
    day = ground.edition.isoformat() if ground.edition else None
    return kept(
        {
            "@type": "Dataset",
            "@id": ground.at("data/#dataset"),
            "url": ground.at("data/"),
            "identifier": ground.at("data/"),
            "name": about.title,
            "description": asked if len(asked) >= _LONG_ENOUGH else f"{asked} {made}",
            "inLanguage": about.language,
            "keywords": list(KEYWORDS),
            "version": day,
            "datePublished": first.isoformat() if first else day,
            "dateModified": day,
            "temporalCoverage": _covered(ground),
            "license": licence(about.licence.data),
            "creator": {"@id": ground.at("#publisher")},
            "publisher": {"@id": ground.at("#publisher")},
            "isAccessibleForFree": True,
            "variableMeasured": ["standing", "number of independent origins", "fit with a reading"],
            "measurementTechnique": ground.at("method/"),
            "citation": ground.at("cite/"),
            "includedInDataCatalog": {
                "@type": "DataCatalog",
                "name": about.title,
                "url": ground.at("data/"),
            },
            "distribution": list(_files(ground)),
        }
    )


def _covered(ground: Ground) -> str | None:
    """Return the span of what happened, as an interval of ISO 8601."""
    dates = [event.date for event in ground.briefing.events.values()]
    first = min((one.earliest for one in dates if one.earliest), default=None)
    last = max((one.latest for one in dates if one.latest), default=None)
    return f"{first}/{last}" if first and last else None


def _files(ground: Ground) -> Iterator[Node]:
    """Go through the files of the data package, with the same sizes and sums."""
    tables = [(f"{name}.csv", "text/csv") for name in (*KINDS, *EDGES)]
    lists = [(f"{name}.json", "application/json") for name in (*KINDS, "matrix")]
    for file, form in (*tables, *lists):
        yield {
            "@type": "DataDownload",
            "name": file,
            "contentUrl": ground.at(f"data/{file}"),
            "encodingFormat": form,
            "contentSize": LATE.format(file=file, what="bytes"),
            "sha256": LATE.format(file=file, what="sha256"),
        }
