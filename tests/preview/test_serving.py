"""What the preview answers to browsers, and to whoever should not be asking."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.preview.running import previewing
from macros.words import ENGLISH, speak
from tests.preview.conftest import Live, Project
from tests.programs import ROOT, heedful

CLAIM = "/claims/silence-heard/"
SECRETS = ("site_name:", "root:", "stopped whistling", "class Stage")
"""Words of what no address leads to: the configuration, the system, the data, the program."""


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Give a preview that no test changes."""
    where = ("127.0.0.1", 0)
    data = ROOT / "tests" / "site" / "data"
    with previewing(ROOT / "mkdocs.yml", data, where, lambda _: None) as address:
        yield Live(Project(tmp_path_factory.mktemp("nothing")), address)
    speak(ENGLISH)


def asked(live: Live, target: str, method: str = "GET", host: str = "127.0.0.1") -> str:
    """Send a request as it stands, and return the whole answer."""
    port = int(live.address.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        head = f"{method} {target} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"
        connection.sendall(head.encode("utf-8", "surrogateescape"))
        with connection.makefile("rb") as answer:
            return answer.read().decode("utf-8", "replace")


@pytest.mark.parametrize(
    "target",
    [
        *("/../mkdocs.yml", "/claims/../../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/..%2fmkdocs.yml"),
        *("/claims/%2e%2e/%2e%2e/data/claims.yml", "/..%5c..%5cmkdocs.yml", "//etc/passwd"),
        *("/%00", "/claims/%00/", "/claims/silence-heard%00/", "/%ff%fe", "/claims/%0d%0aX-Y:z/"),
        *("/%252e%252e/mkdocs.yml", "/assets/../../data/claims.yml", "/.git/config", "/data.yml"),
        *("/.briefing/../stage.py", "/.briefing/stage.py", "/.briefing/live.js/../stage.py"),
        *("/releases/../data/claims.yml", "/claims/silence-heard/v/../../../mkdocs.yml"),
        *("/claims/<script>alert(1)</script>/", "/{{7*7}}", "/'\"", "/claims/silence-heard/..;/"),
        *(f"/{'a' * 9000}", "/" + "../" * 900 + "etc/passwd", "/\udcff", "/claims/\u202e/"),
    ],
)
def test_no_address_leads_out_of_the_site(quiet: Live, target: str) -> None:
    answer = asked(quiet, target)

    assert re.match(r"HTTP/1.1 (404|400|414|302) ", answer), answer[:80]
    assert "<script>alert" not in answer
    assert "X-Y" not in answer
    assert [words for words in SECRETS if words in answer] == []
    assert quiet.get(CLAIM).status == 200


@pytest.mark.parametrize("target", ["*", "http://elsewhere.example/", "claims/"])
def test_what_is_no_path_is_nothing(quiet: Live, target: str) -> None:
    assert re.match(r"HTTP/1.1 40[04] ", asked(quiet, target))
    assert quiet.get(CLAIM).status == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [
        pytest.param("127.0.0.1", 200, id="its own"),
        pytest.param("localhost", 200, id="this machine"),
        pytest.param("[::1]", 200, id="this machine, in IPv6"),
        pytest.param("evil.example", 421, id="a foreign name that was made to lead here"),
        pytest.param("127.0.0.1.evil.example", 421, id="one that looks like it"),
        pytest.param("", 421, id="none"),
    ],
)
def test_only_its_own_name_is_answered(quiet: Live, host: str, status: int) -> None:
    assert asked(quiet, CLAIM, host=host).startswith(f"HTTP/1.1 {status} ")


def test_other_ways_to_ask_are_refused(quiet: Live) -> None:
    assert asked(quiet, CLAIM, "POST").startswith("HTTP/1.1 501 ")
    head, _, body = asked(quiet, CLAIM, "HEAD").partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 200 ")
    assert int(re.findall(r"Content-Length: (\d+)", head)[0]) > 1000
    assert body == ""


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("/", "text/html; charset=utf-8"),
        (CLAIM, "text/html; charset=utf-8"),
        (f"{CLAIM}index.json", "application/json"),
        (f"{CLAIM}index.md", "text/markdown; charset=utf-8"),
        (f"{CLAIM}cite.ris", "application/x-research-info-systems; charset=utf-8"),
        (f"{CLAIM}cite.csl.json", "application/json"),
        ("/data/claims.csv", "text/csv; charset=utf-8"),
        ("/feeds/claims.atom", "application/atom+xml"),
        ("/briefing.jsonld", "application/ld+json"),
        ("/sitemap.xml", "application/xml"),
        ("/assets/js/briefing.js", "text/javascript; charset=utf-8"),
        ("/assets/favicon.svg", "image/svg+xml"),
        ("/assets/fonts/briefing-serif.woff2", "font/woff2"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_each_file_is_called_what_it_is(quiet: Live, path: str, type_: str) -> None:
    seen = quiet.get(path)
    assert (seen.status, seen.type) == (200, type_)


def test_a_folder_without_its_slash_is_led_to_it(quiet: Live) -> None:
    seen = quiet.get("/claims/silence-heard")
    assert (seen.status, seen.location) == (302, CLAIM)


def test_where_there_is_nothing_the_site_says_so(quiet: Live) -> None:
    seen = quiet.get("/claims/nowhere/")
    assert seen.status == 404
    assert "Nothing is at this address" in seen.text


def test_a_page_is_that_of_a_build_but_for_one_script_that_its_policy_allows(quiet: Live) -> None:
    page = quiet.get(CLAIM).text
    scripts = re.findall(r'<script src="/\.briefing/[^>]*></script>', page)

    assert len(scripts) == 1
    assert "'unsafe-inline'" not in page
    assert "script-src 'self'" in page
    assert quiet.get("/.briefing/live.js").type.startswith("text/javascript")


@pytest.mark.parametrize("path", ["/embed/claims/silence-heard/"])
def test_a_page_that_runs_no_script_gets_none(quiet: Live, path: str) -> None:
    assert "<script" not in quiet.get(path).text


def test_a_site_below_a_path_is_previewed_there(project: Project) -> None:
    project.edit("mkdocs.yml", "https://briefing.example/", "https://briefing.example/deep/down")
    with previewing(project.config, None, ("127.0.0.1", 0), lambda _: None) as address:
        live = Live(project, address)
        assert live.get("/").location == "/deep/down/"
        assert live.get(f"/deep/down{CLAIM}").status == 200
        assert live.get("/deep/down").location == "/deep/down/"
        assert live.get(CLAIM).status == 404
        assert '"/deep/down/assets/' in live.get("/deep/down/nowhere").text
    speak(ENGLISH)


def test_a_fault_of_ours_is_told_and_the_server_goes_on(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.get(CLAIM)
    with monkeypatch.context() as patch:
        patch.setattr("macros.draw.claim.page", None)
        patch.setattr("macros.draw.pages.Drawer.page", None)
        seen = live.get(CLAIM)
        assert seen.status == 500
        assert "fault of ours" in seen.text
    assert live.get(CLAIM).status == 200
    assert live.heard("fault of ours")


def briefing_serve(address: str, folder: Path) -> "subprocess.Popen[str]":
    data = str(ROOT / "tests" / "site" / "data")
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "macros.cli", "serve", "--address", address, "--data", data],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=heedful if os.name == "posix" else None,  # noqa: PLW1509  no threads here
    )


def test_the_command_serves_until_it_is_stopped() -> None:
    with briefing_serve("127.0.0.1:0", ROOT) as serving:
        assert serving.stdout is not None
        line = serving.stdout.readline()
        live = Live(Project(ROOT), line.split()[4].rstrip(";"))
        assert live.get(CLAIM).status == 200
        serving.send_signal(signal.SIGINT)
        out, err = serving.communicate(timeout=60)

    assert (serving.returncode, err) == (0, "")
    assert out.endswith("The preview has ended\n")


def test_an_address_that_is_taken_is_refused_in_a_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with briefing_serve(address, ROOT) as serving:
            out, err = serving.communicate(timeout=60)

    assert serving.returncode == 4
    assert f"briefing: {address}: " in err
    assert "--address" in err
    assert "Traceback" not in out + err


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:70000"])
def test_what_is_no_address_is_wrong_use(address: str) -> None:
    with briefing_serve(address, ROOT) as serving:
        _, err = serving.communicate(timeout=60)
    assert serving.returncode == 2
    assert "no host and port" in err
