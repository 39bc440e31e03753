"""A web server for a built site, as a host of static files would be."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

Serve = Callable[..., str]
"""Takes a site's folder and its base, `/` if none is given; returns the front page's address."""


class Server(ThreadingHTTPServer):
    """Takes as many connections at once as a browser opens; five are the default."""

    request_queue_size = 128
    daemon_threads = True


class Handler(SimpleHTTPRequestHandler):
    """Serves the site under its base path, and 404.html where there is nothing."""

    extensions_map: dict[str, str] = {  # noqa: RUF012 - the standard library's own class variable
        **SimpleHTTPRequestHandler.extensions_map,
        "": "text/plain; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".jsonld": "application/ld+json",
        ".md": "text/markdown; charset=utf-8",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: Any, base: str, site: Path) -> None:
        self.base = base
        super().__init__(*args, directory=str(site))

    def send_head(self) -> Any:
        """Answer for an address under the base path only."""
        path = urlsplit(self.path).path
        if not path.startswith(self.base):
            self._nothing()
            return None
        self.path = "/" + self.path.removeprefix(self.base)
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing."""
        if code == HTTPStatus.NOT_FOUND:
            self._nothing()
        else:
            super().send_error(code, message, explain)

    def log_message(self, *_: object) -> None:
        """Keep quiet: a failing test says what it asked for."""

    def _nothing(self) -> None:
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if page.is_file() else b"nothing here"
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def serving(site: Path, base: str = "/") -> Iterator[str]:
    """Serve a site folder under `base` (`/`, or `/such/`); give the address of its front page."""
    server = Server(("127.0.0.1", 0), partial(Handler, base=base, site=site))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
