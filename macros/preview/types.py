"""What a file is, by the end of its name, as a host of static files would say."""

from typing import Final

HTML: Final = "text/html; charset=utf-8"
JSON: Final = "application/json"

_TYPES: Final = {
    "atom": "application/atom+xml",
    "bib": "application/x-bibtex; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "html": HTML,
    "ico": "image/vnd.microsoft.icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": JSON,
    "jsonld": "application/ld+json",
    "map": JSON,
    "md": "text/markdown; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "pdf": "application/pdf",
    "png": "image/png",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "rss": "application/rss+xml",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "webp": "image/webp",
    "webmanifest": "application/manifest+json",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "xml": "application/xml",
}


def type_of(name: str) -> str:
    """Return the media type of a file."""
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
