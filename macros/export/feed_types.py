"""The forms of a feed: the end of its address, its media type, what it is called."""

from types import MappingProxyType
from typing import Final

TYPES: Final = MappingProxyType(
    {
        "atom": "application/atom+xml",
        "rss": "application/rss+xml",
        "json": "application/feed+json",
    }
)

CALLED: Final = MappingProxyType({"atom": "Atom", "rss": "RSS", "json": "JSON Feed"})
