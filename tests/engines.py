"""The sites of different engines, made as a person makes them, and what may differ in them."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from macros.press.engine import ENGINES
from tests.programs import ROOT

OTHERS: Final = ENGINES[1:]
"""The engines that a site need not be made with."""

THEME: Final = re.compile(r"^assets/(images|javascripts|stylesheets)/")
"""The files of an engine's theme, which come along unasked: the one difference there may be."""


def build(
    engine: str,
    data: Path,
    site: Path,
    *options: str,
    folder: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> Path:
    """Build a site with an engine, in a process of its own; return the site's folder."""
    command = [sys.executable, "-m", "macros.cli", "build", "--engine", engine]
    built = subprocess.run(
        [*command, "--data", data, "--site", site, *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert built.returncode == 0, f"{engine}: {built.stdout}{built.stderr}"
    return site


def sums(site: Path) -> dict[str, str]:
    """Return the sum of each file of a site, those of its theme and of their sums left out."""
    files = {one.relative_to(site).as_posix(): one for one in site.rglob("*") if one.is_file()}
    found = {
        name: sha256(file.read_bytes()).hexdigest()
        for name, file in files.items()
        if not THEME.search(name)
    }
    if "SHA256SUMS" in found:
        listed = (site / "SHA256SUMS").read_text("utf-8").splitlines()
        kept = [line for line in listed if not THEME.search(line.split("  ", 1)[1])]
        found["SHA256SUMS"] = "\n".join(kept)
    return found
