"""The server of the preview: each address is answered by printing what stands there."""

import ipaddress
import socket
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, NamedTuple, Protocol
from urllib.parse import parse_qs, quote, unquote_to_bytes, urlsplit

from macros.draw import halted
from macros.press.site import FaultsError
from macros.preview.injecting import LIVE, STATE, injected
from macros.preview.stage import INDEX
from macros.preview.standing import SHOWN, Board, as_told
from macros.preview.types import HTML, JSON, type_of

_PATIENCE: Final = 30.0
"""Seconds after which a page that waits is answered in any case."""

_DIGITS: Final = 20
"""More than any revision has."""

_NO_HOST: Final = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 (named, not bound to)


class Answer(NamedTuple):
    """What a browser is sent."""

    status: HTTPStatus
    type: str
    body: bytes
    location: str = ""


class Printing(Protocol):
    """What prints the site: see `Stage`."""

    board: Board

    @property
    def base(self) -> str:
        """The address of the site."""

    def printed(self, address: str) -> str | bytes | None:
        """Return what stands at an address, None where nothing does."""


class Answers:
    """Answers for addresses: those of the site, and the few that only a preview has."""

    def __init__(
        self,
        stage: Printing,
        current: Callable[[float], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._stage, self._current, self._failed = stage, current, failed

    def to(self, target: str) -> Answer:
        """Answer for what a browser asked for: a path, and perhaps a query."""
        path, query = urlsplit(f"//host{target}")[2:4] if target.startswith("/") else ("", "")
        if path == STATE:
            return self._state(query)
        if found := LIVE.get(path):
            return _file(found.name, found.read_bytes())
        self._current(_PATIENCE)
        try:
            return self._answer(_decoded(path))
        except FaultsError as stopped:
            html = halted.page(stopped.faults, SHOWN)
            return self._page(HTTPStatus.SERVICE_UNAVAILABLE, html)
        except Exception as failure:  # noqa: BLE001 (it is told, and the server goes on)
            self._failed(failure)
            return self._page(HTTPStatus.INTERNAL_SERVER_ERROR, halted.failure(failure))

    def _state(self, query: str) -> Answer:
        after = parse_qs(query).get("after", ["0"])[0]
        revision = int(after) if after.isascii() and after.isdigit() and len(after) < _DIGITS else 0
        told = self._stage.board.after(revision, _PATIENCE).told()
        return Answer(HTTPStatus.OK, JSON, as_told(told))

    def _answer(self, path: str | None) -> Answer:
        root = urlsplit(self._stage.base).path or "/"
        root = root if root.endswith("/") else f"{root}/"
        if not path or not path.startswith(root):
            return _elsewhere(root) if path and path in {"/", root[:-1]} else self._nothing()
        address = path.removeprefix(root)
        file = f"{address}{INDEX}" if not address or address.endswith("/") else address
        found = self._stage.printed(file)
        if found is not None:
            is_page = type_of(file) == HTML
            body = _bytes(found)
            return self._page(HTTPStatus.OK, body) if is_page else _file(file, body)
        if file == address and self._stage.printed(f"{address}/{INDEX}") is not None:
            return _elsewhere(f"{path}/")
        return self._nothing()

    def _nothing(self) -> Answer:
        return self._page(HTTPStatus.NOT_FOUND, self._stage.printed("404.html") or "Nothing here")

    def _page(self, status: HTTPStatus, html: str | bytes) -> Answer:
        return Answer(status, HTML, injected(_bytes(html), self._stage.board.now.site))


def _decoded(path: str) -> str | None:
    """Return the path that is meant; None for one that no address of a site is like."""
    try:
        found = unquote_to_bytes(path).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return found if found.isprintable() and "\\" not in found else None


def _file(name: str, body: bytes) -> Answer:
    return Answer(HTTPStatus.OK, type_of(name), body)


def _elsewhere(path: str) -> Answer:
    return Answer(HTTPStatus.FOUND, HTML, b"", quote(path))


def _bytes(found: str | bytes) -> bytes:
    return found.encode("utf-8", "xmlcharrefreplace") if isinstance(found, str) else found


class Server(ThreadingHTTPServer):
    """Takes as many connections at once as a browser opens, for one host alone."""

    request_queue_size = 128
    daemon_threads = True

    def __init__(self, host: str, port: int, answers: Answers) -> None:
        self.answers = answers
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), _Handler)
        named = host.strip("[]")
        self._hosts = None if named in _NO_HOST else {named, "localhost"}

    def is_meant(self, host: str) -> bool:
        """Say whether a browser asked for this server by its own name.

        Another name leads here only where a foreign page has it point to this machine, to read
        what is not published yet.
        """
        if self._hosts is None:
            return True
        name = urlsplit(f"//{host}").hostname or ""
        return name in self._hosts or _is_loopback(name)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone away: it does so at every page that it leaves."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)

    @property
    def where(self) -> str:
        """The address to open."""
        host, port = self.server_address[:2]
        shown = f"[{host!s}]" if ":" in str(host) else str(host)
        return f"http://{shown}:{port}"


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


class _Handler(BaseHTTPRequestHandler):
    """Speaks HTTP."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: Server

    def do_GET(self) -> None:
        """Answer with what there is."""
        self._send(body=True)

    def do_HEAD(self) -> None:
        """Answer without it."""
        self._send(body=False)

    def _send(self, *, body: bool) -> None:
        if not self.server.is_meant(self.headers.get("Host", "")):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        found = self.server.answers.to(self.path)
        self.send_response(found.status)
        self.send_header("Content-Type", found.type)
        self.send_header("Content-Length", str(len(found.body)))
        self.send_header("Cache-Control", "no-store")
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        if body:
            self.wfile.write(found.body)

    def log_message(self, *_: Any) -> None:
        """Keep quiet: the terminal is for the editor."""
