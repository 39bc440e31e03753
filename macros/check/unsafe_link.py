"""A link leads to a page or to a mailbox, and nowhere else."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final
from urllib.parse import SplitResult, urlsplit

from macros.check.case import Case
from macros.check.text import Spot
from macros.diagnostic import Diagnostic
from macros.read.folder import BRIEFING

CODE: Final = "unsafe-link"
MALFORMED: Final = "malformed-field"

_SAFE: Final = frozenset({"http", "https", "mailto"})
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):")
_IGNORED: Final = re.compile(r"[\s\x00-\x20\x7f-\xa0\u200b-\u200f\u2060\ufeff]+")
_BACKSLASH: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_NOWHERE: Final = re.compile(r"[ \\]")
"""What browsers and other programs take for different things, or cut an address at."""

_LEADS_OUT: Final = re.compile(r"^\s*//|\\|\[\[")
"""What browsers take for another host, and what is no address but the link to a record."""

_IN_PROSE: Final = re.compile(
    r"\]\(\s*(?:<(?P<pointed>[^>]*)|(?P<plain>[^\s)]*))"
    r"|^[ >*+\-\d.)]*+\[(?:\\.|[^\[\]\\])++\]:[ \n>]*+"
    r"(?:<(?P<held>[^>]*)|(?P<defined>[^\s<]\S*+)(?= *+(?:$|[\"'(])))"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>",
    re.MULTILINE,
)
_HINT: Final = "write an address that begins with https://"


def unsafe_link(case: Case) -> Iterator[Diagnostic]:
    """Find addresses of other schemes, however spelt, in fields and in the links of prose."""
    for spot, url in case.texts.urls:
        if wrong := _wrong(url):
            yield case.error(spot, *wrong)
    for spot, text in case.texts.prose:
        for match in (
            _IN_PROSE.finditer(text) if "](" in text or "<" in text or "]:" in text else ()
        ):
            address = next(part for part in match.groups() if part is not None)
            if wrong := _wrong_in_prose(address):
                yield case.error(spot._replace(word=address), *wrong)
    contact = case.briefing.about.contact or ""
    where = Spot(BRIEFING, "", ("contact",))
    if not _is_one(contact):
        yield case.error(where, MALFORMED, f"`{contact}` is no whole address", _HINT)
    elif scheme_of(contact) not in _SAFE | {""}:
        yield case.error(where, CODE, f"`{contact}` is not linked", "write an e-mail address")


def scheme_of(address: str) -> str:
    """Return an address's scheme as a browser finds it: past entities, escapes, blanks and case."""
    plain = _IGNORED.sub("", unescape(_BACKSLASH.sub(r"\1", unescape(address)))).lower()
    found = _SCHEME.match(plain)
    return found[1] if found else ""


def _wrong(url: str) -> tuple[str, str, str] | None:
    """Say what is wrong with an address in a field, and what to do; None where nothing is."""
    scheme = scheme_of(url)
    if scheme and scheme not in _SAFE:
        return CODE, f"an address with {scheme}: is not linked", _HINT
    if _is_one(url) and "@" in urlsplit(url).netloc and not _NOWHERE.search(url):
        said = "an address with a name or a password before its host is not linked"
        return CODE, said, "take out what stands before the @, and the @"
    return None if _is_whole(url) else (MALFORMED, f"`{url}` is no whole address", _HINT)


def _wrong_in_prose(written: str) -> tuple[str, str, str] | None:
    """Say what is wrong with an address as Markdown has it: without a scheme, it stays inside."""
    address = unescape(_BACKSLASH.sub(r"\1", written))
    if scheme_of(written):
        return _wrong(address)
    if _is_one(address) and not _LEADS_OUT.search(address):
        return None
    return MALFORMED, f"`{written}` is no whole address", _HINT


def _is_one(url: str) -> bool:
    """Say whether programs can take an address apart, as `https://[` cannot be."""
    try:
        urlsplit(unescape(url))
    except ValueError:
        return False
    return True


def _is_whole(url: str) -> bool:
    if not _is_one(url):
        return False
    parts = urlsplit(url)
    if parts.scheme == "mailto":
        return bool(parts.path) and " " not in url
    return bool(parts.scheme and _host(parts).strip(".")) and not _NOWHERE.search(url)


def _host(parts: SplitResult) -> str:
    """Return the host that an address names; nothing where its port is none."""
    try:
        _ = parts.port  # it is worked out when it is asked for
    except ValueError:
        return ""
    return parts.hostname or ""
