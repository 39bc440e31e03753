"""A Chromium to test in: the one that npm packed, or else what the machine has."""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from filelock import FileLock
from playwright.sync_api import Browser, BrowserType, Error

from tests.programs import NODE, NODE_MODULES

PACKED = NODE_MODULES / "@sparticuz" / "chromium" / "bin"
UNPACKED = NODE_MODULES / ".cache" / "chromium"

ARGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]

# Python reads brotli in no version that is out, and Node is here anyway.
UNPACK = """
const { createBrotliDecompress } = require("node:zlib");
const { pipeline } = require("node:stream");
pipeline(process.stdin, createBrotliDecompress(), process.stdout, (e) => { if (e) throw e; });
"""

FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def launch(kind: BrowserType) -> Browser:
    """Launch the first Chromium that runs, or tell what was tried."""
    tried: list[str] = []
    for name, options in _candidates():
        try:
            return kind.launch(args=ARGS, **options)
        except Error as error:
            tried.append(f"{name}: {str(error).splitlines()[0]}")
    hint = "`.venv/bin/playwright install chromium` gets one"
    raise LookupError("\n".join(["no browser runs here", *tried, hint]))


def _candidates() -> Iterator[tuple[str, dict[str, Any]]]:
    if named := os.environ.get("BRIEFING_CHROMIUM"):
        yield "BRIEFING_CHROMIUM", {"executable_path": named}
    if PACKED.is_dir() and (sys.platform, platform.machine()) == ("linux", "x86_64"):
        yield "packed", _unpacked()
    yield "playwright install chromium", {}
    yield "Chrome", {"channel": "chrome"}
    yield "Edge", {"channel": "msedge"}
    for program in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(program):
            yield program, {"executable_path": found}


def _unpacked() -> dict[str, Any]:
    """Unpack the browser once, with the libraries and the font that a bare machine lacks."""
    UNPACKED.parent.mkdir(exist_ok=True)
    with FileLock(UNPACKED.with_suffix(".lock")):
        if not UNPACKED.exists():
            part = UNPACKED.with_suffix(".part")
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
            program = part / "chromium"
            program.write_bytes(_unbrotli("chromium.br"))
            program.chmod(0o755)
            for name in ("al2023", "fonts"):
                _untar(_unbrotli(f"{name}.tar.br"), part)
            (part / "fonts.conf").write_text(FONTS.format(folder=UNPACKED), "utf-8")
            part.rename(UNPACKED)
    env = {**os.environ, "LD_LIBRARY_PATH": str(UNPACKED / "lib")}
    if not Path("/etc/fonts/fonts.conf").exists():
        env["FONTCONFIG_FILE"] = str(UNPACKED / "fonts.conf")
    return {"executable_path": UNPACKED / "chromium", "env": env}


def _unbrotli(packed: str) -> bytes:
    with (PACKED / packed).open("rb") as source:
        return subprocess.run(
            [NODE, "-e", UNPACK], stdin=source, capture_output=True, check=True
        ).stdout


def _untar(packed: bytes, folder: Path) -> None:
    # By hand, as extractall asks for a `filter` that Python before 3.11.4 does not have.
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        for member in archive:
            if source := archive.extractfile(member):
                target = folder / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read())
