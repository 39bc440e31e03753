"""The Wayback Machine: asked whether it has a copy of a page, and to make one.

Its availability API is described at https://archive.org/help/wayback_api.php; a page is saved by
asking for it under `/save/`, or by an account's keys through its API, Save Page Now 2. All are
asked slowly, and told who asks.
"""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException, HTTPResponse
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urljoin
from urllib.request import Request, urlopen

API: Final = "https://archive.org"
WEB: Final = "https://web.archive.org"

_COPY: Final = re.compile(r"/web/(\d{4})(\d{2})(\d{2})\d{6}(?:[a-z]{2}_)?/(.+)")
_BUSY: Final = frozenset({429, 500, 502, 503, 504, *range(520, 525)})
_TRIES: Final = 3
_SECONDS: Final = 90
_LONGEST_WAIT: Final = 300
_FOUND: Final = 200
_LOOKS: Final = 20
"""How often is asked how an order goes: a copy takes two minutes at most."""

_UNREADABLE: Final = "what it answered cannot be read"
_NO_COPY: Final = "it made no copy"


class UnreachableError(Exception):
    """The archive could not be asked, or would not answer."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An archived copy: its address, and the day on which it was made."""

    url: str
    made: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Wayback:
    """Asks the archive, no more often than every `pause` seconds; `agent` says who asks.

    `keys` are those of an account, `access:secret`, by which copies are ordered.
    """

    agent: str
    pause: float
    api: str = API
    web: str = WEB
    keys: str = ""

    def find(self, url: str, near: date | None = None) -> Copy | None:
        """Return the copy of a page nearest to a day, if there is a sound one."""
        stamp = f"&timestamp={near:%Y%m%d}" if near else ""
        said = self._json(f"{self.api}/wayback/available?url={quote(url, safe='')}{stamp}")
        try:
            closest = said["archived_snapshots"].get("closest", {})
        except (KeyError, AttributeError):
            raise UnreachableError(_UNREADABLE) from None
        if not closest.get("available") or str(closest.get("status")) != str(_FOUND):
            return None
        return self._copy(str(closest.get("url")))

    def save(self, url: str) -> Copy | None:
        """Ask for a copy of a page to be made; return it, or None where that was refused."""
        if self.keys:
            return self._ordered(url)
        with self._asked(f"{self.web}/save/{quote(url, safe=_IN_PATH)}") as said:
            return self._copy(said.headers.get("Content-Location") or said.url)

    def _ordered(self, url: str) -> Copy | None:
        """Order a copy, and ask how it goes until it is there."""
        order = self._json(f"{self.web}/save", {"url": url})
        job = order.get("job_id")
        if not job:
            raise UnreachableError(str(order.get("message") or _NO_COPY))
        for _try in range(_LOOKS):
            done = self._json(f"{self.web}/save/status/{quote(str(job), safe='')}")
            match done.get("status"):
                case "success":
                    return self._copy(f"/web/{done.get('timestamp')}/{done.get('original_url')}")
                case "error":
                    raise UnreachableError(str(done.get("message") or _NO_COPY))
        raise UnreachableError(f"{_NO_COPY} in time")

    def _json(self, address: str, form: Mapping[str, str] | None = None) -> dict[str, Any]:
        """Ask for an object of JSON."""
        with self._asked(address, form) as said:
            try:
                found = json.load(said)
            except ValueError:
                raise UnreachableError(_UNREADABLE) from None
            except (HTTPException, OSError):
                raise UnreachableError("it broke off") from None
        if not isinstance(found, dict):
            raise UnreachableError(_UNREADABLE)
        return found

    def _copy(self, address: str) -> Copy | None:
        """Read an address of the archive; any other is none of its copies."""
        full = urljoin(f"{self.web}/", address)
        for scheme in ("https", "http"):
            host = self.web.partition("://")[2]
            if full.startswith(f"{scheme}://{host}/"):
                found = _COPY.fullmatch(full.removeprefix(f"{scheme}://{host}"))
                return _read(found, self.web) if found else None
        return None

    def _asked(self, address: str, form: Mapping[str, str] | None = None) -> HTTPResponse:
        """Ask; wait and ask again where the archive says that it is busy."""
        sent = urlencode(form).encode() if form else None
        headers = {"User-Agent": self.agent, "Accept": "application/json, */*"}
        request = Request(address, data=sent, headers=headers)  # noqa: S310 (ours)
        if self.keys and address.startswith(f"{self.web}/save"):
            request.add_unredirected_header("Authorization", f"LOW {self.keys}")
        for last in (False,) * (_TRIES - 1) + (True,):
            time.sleep(self.pause)
            try:
                answered: HTTPResponse = urlopen(request, timeout=_SECONDS)  # noqa: S310
            except HTTPError as refused:
                refused.close()
                if refused.code not in _BUSY or last:
                    raise UnreachableError(f"it answered {refused.code}") from None
                time.sleep(_wait(refused.headers.get("Retry-After"), self.pause))
            except (URLError, HTTPException, OSError) as failed:
                if last:
                    raise UnreachableError(str(getattr(failed, "reason", failed))) from None
            else:
                return answered
        raise AssertionError("the last try returns or raises")


_IN_PATH: Final = ":/?#[]@!$&'()*+,;=%~"


def _wait(said: str | None, pause: float) -> float:
    """Return how long to wait: as long as the archive says, within reason."""
    asked = float(said) if said and said.isdecimal() else pause * 4
    return min(asked, _LONGEST_WAIT)


def _read(found: re.Match[str], web: str) -> Copy | None:
    try:
        made = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return Copy(f"{web}{found[0]}", made)
