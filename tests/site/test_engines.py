"""The same site comes of every way to build it."""

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.programs import ROOT

ADDED = re.compile(r"^(SHA256SUMS$|assets/search/)|(^|/)card\.png$")
"""What `briefing build` adds to the finished site: sums, the search index, cards."""

CARD = re.compile(
    rb'\n<meta [^>]*"(og:image|twitter:card)[^>]*>'
    rb'|,?\s*"(image|thumbnail_\w+)": ?("[^"]*"|\[[^]]*\]|\{[^}]*\}|\d+)'
)
"""How a page names its card."""


def sums(site: Path) -> dict[str, str]:
    """Return the sum of each file of a site but for what only `briefing build` makes."""
    files = ((file.relative_to(site).as_posix(), file) for file in site.rglob("*"))
    return {
        name: sha256(CARD.sub(b"", file.read_bytes())).hexdigest()
        for name, file in files
        if file.is_file() and not ADDED.search(name)
    }


@pytest.mark.parametrize("day", ["", "86400"], ids=["today", "on another day"])
def test_the_engine_by_itself_builds_the_site_that_briefing_builds(
    qwen_site: Path, tmp_path: Path, day: str
) -> None:
    dated = {"SOURCE_DATE_EPOCH": day} if day else {}
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", tmp_path / "site"],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "7", **dated},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (built.returncode, built.stderr) == (0, "")
    assert sums(tmp_path / "site") == sums(qwen_site)
