"""`briefing archive`, against an archive of our own that answers as the Wayback Machine does."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from click.testing import CliRunner, Result

from macros.archive.wayback import _wait
from macros.cli import main
from macros.load import load
from tests.programs import ROOT

BRIEFING = "title: T\nquestion: Q?\ncontact: desk@t.example\n"
SOURCES = """\
# Sources of a test
kept:
  publisher: P
  kind: news
  url: https://kept.example/
  archived_url: https://web.archive.org/web/20200101000000/https://kept.example/
  published: 2026-03-01
found:   # the archive has it
  publisher: P
  kind: news
  url: https://found.example/   # looked at
  published: 2026-03-02
  accessed: 2026-03-05
lost:
  publisher: P
  kind: news
  url: https://lost.example/
  published: 2026-03-03
unread:
  publisher: P
  kind: news
  access: cited-only
  published: 2026-03-03
"""
STAMP = "20260306101112"


class Archive(ThreadingHTTPServer):
    """What it was asked, by whom, and what it has."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.has = {"https://found.example/"}
        self.busy = 0
        self.broken = False
        self.breaks_off = False
        self.hangs: Event | None = None
        self.answers = 429
        self.leads_on = False
        self.jobs: list[dict[str, str]] = []
        self.wanted: list[str] = []
        self.keys: set[str | None] = set()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    server: Archive

    def do_POST(self) -> None:
        """Take the order for a copy, as Save Page Now 2 does."""
        self.server.asked.append(self.path)
        self.server.keys.add(self.headers["Authorization"])
        said = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.wanted.append(parse_qs(said)["url"][0])
        first = self.server.jobs.pop(0) if self.server.jobs else {"job_id": "spn2-1"}
        self._json({"url": self.server.wanted[-1]} | first)

    def _json(self, said: object) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.agents.add(self.headers["User-Agent"])
        if self.server.busy:
            self.server.busy -= 1
            self.send_response(self.server.answers)
            self.send_header("Retry-After", "7")
            self.end_headers()
        elif self.path.startswith("/save/status/"):
            self.server.keys.add(self.headers["Authorization"])
            self._json(self.server.jobs.pop(0) if self.server.jobs else {"status": "pending"})
        elif self.path.startswith("/web/"):
            self.send_response(200)
            self.end_headers()
        elif self.path.startswith("/save/"):
            self._saved(unquote(self.path.removeprefix("/save/")))
        else:
            self._available(parse_qs(urlsplit(self.path).query)["url"][0])

    def _saved(self, url: str) -> None:
        where = f"/web/{STAMP}/{url}"
        self.send_response(302 if self.server.leads_on else 200)
        self.send_header("Location" if self.server.leads_on else "Content-Location", where)
        self.end_headers()

    def _available(self, url: str) -> None:
        closest = {
            "available": True,
            "status": "200",
            "timestamp": STAMP,
            "url": f"{self.server.address}/web/{STAMP}/{url}",
        }
        snapshots = {"closest": closest} if url in self.server.has else {}
        if self.server.hangs:
            self.server.hangs.wait(5)
        self.send_response(200)
        if self.server.breaks_off:
            self.send_header("Content-Length", "4000")
        self.end_headers()
        said = (
            b"<html>"
            if self.server.broken
            else json.dumps({"archived_snapshots": snapshots}).encode()
        )
        self.wfile.write(said)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name)
        """Say nothing."""


@pytest.fixture
def archive() -> Iterator[Archive]:
    with Archive() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "briefing.yml").write_text(BRIEFING, "utf-8")
    (folder / "sources.yml").write_text(SOURCES, "utf-8")
    return folder


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr("macros.archive.wayback.time.sleep", waited.append)
    return waited


def run(archive: Archive, data: Path, *options: str) -> Result:
    at = ["--api", archive.address, "--web", archive.address, "--pause", "0"]
    return CliRunner().invoke(main, ["archive", "--data", str(data), *at, *options])


def copy_of(archive: Archive, url: str) -> str:
    return f"{archive.address}/web/{STAMP}/{url}"


def test_a_copy_that_is_found_is_written_with_its_day_and_nothing_else_changes(
    archive: Archive, data: Path
) -> None:
    result = run(archive, data)

    assert result.exit_code == 0, result.output
    text = (data / "sources.yml").read_text("utf-8")
    url = copy_of(archive, "https://found.example/")
    added = f"   # looked at\n  archived_url: {url}\n  archived: 2026-03-06\n"
    assert text == SOURCES.replace("   # looked at\n", added)
    assert load(data).judgements is not None
    assert "1 of 2 sources have an archived copy now." in result.output
    assert "lost: no copy" in result.output


def test_only_what_was_read_and_is_not_kept_is_asked_for(archive: Archive, data: Path) -> None:
    run(archive, data)
    asked = [parse_qs(urlsplit(path).query) for path in archive.asked]
    assert asked == [
        {"url": ["https://found.example/"], "timestamp": ["20260305"]},
        {"url": ["https://lost.example/"], "timestamp": ["20260303"]},
    ]


def test_the_archive_is_told_who_asks(archive: Archive, data: Path) -> None:
    run(archive, data)
    assert archive.agents == {"briefing-archive/1 (+desk@t.example)"}


def test_a_copy_is_made_where_it_is_asked_for(archive: Archive, data: Path) -> None:
    assert run(archive, data, "--save").exit_code == 0
    source = load(data).briefing.sources["lost"]
    assert source.archived_url == copy_of(archive, "https://lost.example/")
    assert str(source.archived) == "2026-03-06"


def test_a_second_run_asks_only_for_what_the_first_did_not_find(
    archive: Archive, data: Path
) -> None:
    run(archive, data, "--limit", "1")
    archive.asked.clear()
    run(archive, data)
    assert len(archive.asked) == 1
    assert "lost.example" in archive.asked[0]


def test_a_busy_archive_is_waited_for_as_long_as_it_says(
    archive: Archive, data: Path, waits: list[float]
) -> None:
    archive.busy = 1
    assert run(archive, data).exit_code == 0
    assert 7 in waits


def test_an_archive_that_cannot_be_read_changes_nothing(archive: Archive, data: Path) -> None:
    archive.broken = True
    result = run(archive, data)
    assert result.exit_code == 1
    assert "found: what it answered cannot be read" in result.output
    assert (data / "sources.yml").read_text("utf-8") == SOURCES


def test_an_archive_that_breaks_off_changes_nothing(archive: Archive, data: Path) -> None:
    archive.breaks_off = True
    result = run(archive, data)
    assert result.exit_code == 1
    assert "found: it broke off" in result.output
    assert "Traceback" not in result.output
    assert (data / "sources.yml").read_text("utf-8") == SOURCES


def test_an_archive_that_says_nothing_is_given_up(
    archive: Archive, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.hangs = Event()
    monkeypatch.setattr("macros.archive.wayback._SECONDS", 0.2)
    result = run(archive, data, "--limit", "1")
    archive.hangs.set()
    assert result.exit_code == 1
    assert "found: timed out" in result.output


@pytest.mark.parametrize("answer", [500, 502, 503, 520])
def test_an_archive_in_trouble_is_asked_again(
    archive: Archive, data: Path, answer: int, waits: list[float]
) -> None:
    archive.busy, archive.answers = 1, answer
    run(archive, data, "--limit", "1")
    assert load(data).briefing.sources["found"].archived_url
    assert 7 in waits


def test_one_that_refuses_is_not(archive: Archive, data: Path) -> None:
    archive.busy, archive.answers = 1, 403
    result = run(archive, data, "--limit", "1")
    assert "found: it answered 403" in result.output
    assert len(archive.asked) == 1


def test_a_copy_that_the_archive_leads_on_to_is_written(archive: Archive, data: Path) -> None:
    archive.leads_on = True
    run(archive, data, "--save")
    lost = load(data).briefing.sources["lost"]
    assert lost.archived_url == copy_of(archive, "https://lost.example/")
    assert str(lost.archived) == "2026-03-06"


KEYED = ("--save", "--keys", "mine:secret")
DONE = {"status": "success", "timestamp": STAMP, "original_url": "https://lost.example/"}


def test_with_keys_a_copy_is_ordered_and_waited_for(archive: Archive, data: Path) -> None:
    archive.jobs = [{"job_id": "spn2-7"}, {"status": "pending"}, DONE]
    result = run(archive, data, *KEYED)
    assert result.exit_code == 0
    assert archive.wanted == ["https://lost.example/"]
    assert archive.keys == {"LOW mine:secret"}
    assert archive.asked[-3:] == ["/save", "/save/status/spn2-7", "/save/status/spn2-7"]
    lost = load(data).briefing.sources["lost"]
    assert lost.archived_url == copy_of(archive, "https://lost.example/")
    assert "secret" not in result.output


@pytest.mark.parametrize(
    ("jobs", "said"),
    [
        ([{"message": "You have already reached the limit."}], "already reached the limit"),
        ([{"job_id": "1"}, {"status": "error", "message": "It was blocked."}], "It was blocked."),
        ([{"job_id": "1"}, {"status": "error"}], "it made no copy"),
        ([{"job_id": "1"}], "it made no copy in time"),
        ([{"job_id": "1"}, {**DONE, "timestamp": "soon"}], "lost: no copy"),
    ],
)
def test_an_order_that_comes_to_nothing_says_why(
    archive: Archive, data: Path, jobs: list[dict[str, str]], said: str
) -> None:
    archive.jobs = jobs
    result = run(archive, data, *KEYED)
    assert said in result.output
    assert load(data).briefing.sources["lost"].archived_url is None


def test_whom_to_reach_has_to_be_known(archive: Archive, data: Path) -> None:
    shutil.copy(data / "briefing.yml", data.parent)
    (data / "briefing.yml").write_text("title: T\nquestion: Q?\n", "utf-8")
    result = run(archive, data)
    assert result.exit_code == 2
    assert "--contact" in result.output


def test_it_waits_before_each_question_and_longer_before_having_a_copy_made(
    archive: Archive, data: Path, waits: list[float]
) -> None:
    at = ["--api", archive.address, "--web", archive.address]
    CliRunner().invoke(main, ["archive", "--data", str(data), *at])
    assert waits == [2.0, 2.0]
    waits.clear()
    CliRunner().invoke(main, ["archive", "--data", str(data), "--save", *at])
    assert waits == [10.0, 10.0]  # whether it has the one that is left, and to make it


def test_who_is_told_to_wait_asks_twice_again_and_then_lets_it_be(
    archive: Archive, data: Path, waits: list[float]
) -> None:
    archive.busy = 99
    result = run(archive, data, "--limit", "1")
    assert len(archive.asked) == 3
    assert waits == [0.0, 7, 0.0, 7, 0.0]
    assert "found: it answered 429" in result.output


def test_no_archive_keeps_anybody_waiting_for_long() -> None:
    assert _wait("86400", 2.0) == 300
    assert _wait("Wed, 21 Oct 2026 07:28:00 GMT", 2.0) == 8.0


def test_what_was_found_is_kept_though_it_is_stopped_and_the_next_run_goes_on(
    archive: Archive, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.has.add("https://lost.example/")
    asked = list[float]()

    def stopped(seconds: float) -> None:
        asked.append(seconds)
        if len(asked) > 1:
            raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr("macros.archive.wayback.time.sleep", stopped)
        assert run(archive, data).exit_code == 130
    sources = load(data).briefing.sources
    assert sources["found"].archived_url == copy_of(archive, "https://found.example/")
    assert sources["lost"].archived_url is None
    assert [file.name for file in data.iterdir() if file.name.startswith(".")] == []
    archive.asked.clear()
    run(archive, data)
    assert len(archive.asked) == 1
    assert load(data).briefing.sources["lost"].archived_url


STYLED = """\
# A heading
%s
  # before a field
  "publisher": 'P: with a colon'  # behind one

  kind:   news
  url: https://found.example/?a=1&b=%%20#part  # the address
  #published: not this
  published: 2026-03-02
  summary: >-
    Two lines # no comment
    of text.
...
"""


@pytest.mark.parametrize("key", ["found:", "'found':", "found: # told apart"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_character_that_was_there_stays(
    archive: Archive, data: Path, key: str, end: str
) -> None:
    archive.has.add("https://found.example/?a=1&b=%20#part")
    text = (STYLED % key).removesuffix("...\n").replace("\n", end)
    (data / "sources.yml").unlink()
    (data / "sources").mkdir()
    file = data / "sources" / "may.yml"
    file.write_bytes(text.encode())

    assert run(archive, data).exit_code == 0

    written = file.read_bytes().decode()
    added = [line for line in written.split(end) if "archived" in line]
    assert [line.partition(":")[0].strip() for line in added] == ["archived_url", "archived"]
    left = end.join(line for line in written.split(end) if "archived" not in line)
    assert left == text


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_terminal_it_shows_how_far_it_is(archive: Archive, data: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    at = ["--api", archive.address, "--web", archive.address, "--pause", "0"]
    command = [sys.executable, "-m", "macros.cli", "archive", "--data", str(data), *at]
    subprocess.run(command, cwd=ROOT, stdout=theirs, stderr=theirs, check=True)
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # where nobody writes any more, Linux says so
        while piece := os.read(ours, 4096):
            shown += piece
    os.close(ours)
    assert b"Asking the archive  [" in shown
    assert b"50%" in shown
    assert b"100%" in shown
