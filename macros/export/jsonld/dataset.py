"""The briefing as a set of data, for the page that offers it."""

from typing import Final

from macros.export.jsonld.ground import Ground, Node, kept
from macros.model.briefing import KINDS

_LONG_ENOUGH: Final = 50
"""Fewer letters than this, and Google's Dataset Search takes no description."""


def dataset(ground: Ground) -> Node:
    """Describe what `/data/` offers: every kind of record, and the matrix, as JSON."""
    about = ground.briefing.about
    asked = f"{about.question} {ground.plain(about.dek or '')}".strip()
    made = "Records of people, organizations, sources, events, claims and readings."
    licence = about.licence.data
    return kept(
        {
            "@type": "Dataset",
            "@id": ground.at("data/#dataset"),
            "url": ground.at("data/"),
            "name": about.title,
            "description": asked if len(asked) >= _LONG_ENOUGH else f"{asked} {made}",
            "inLanguage": about.language,
            "version": ground.edition.isoformat() if ground.edition else None,
            "dateModified": ground.edition.isoformat() if ground.edition else None,
            "license": {"@type": "CreativeWork", "name": licence} if licence else None,
            "creator": {"@id": ground.at("#publisher")},
            "publisher": {"@id": ground.at("#publisher")},
            "isAccessibleForFree": True,
            "variableMeasured": ["standing", "number of independent origins", "fit with a reading"],
            "measurementTechnique": ground.at("method/"),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": ground.at(f"data/{name}.json"),
                    "encodingFormat": "application/json",
                }
                for name in (*KINDS, "matrix")
            ],
        }
    )
