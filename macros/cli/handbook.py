"""The handbook's entries on faults, by code, out of docs/faults.md."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

PAGE: Final = Path("docs") / "faults.md"
_OURS: Final = Path(__file__).parents[2]


def entries() -> dict[str, str]:
    """Return code -> what the handbook says of it; nothing where there is no handbook."""
    for root in (Path(), _OURS):
        if (root / PAGE).is_file():
            return dict(_entries((root / PAGE).read_text("utf-8")))
    return {}


def _entries(markdown: str) -> Iterator[tuple[str, str]]:
    """Cut a page at its headings; what is fenced holds none."""
    code, lines, fenced = "", list[str](), False
    for line in (*markdown.splitlines(), "## "):
        fenced ^= line.startswith("```")
        if fenced or not line.startswith(("## ", "### ")):
            lines.append(line)
            continue
        if code:
            yield code, "\n".join(lines).strip()
        code = line.removeprefix("### ").strip().strip("`") if line.startswith("### ") else ""
        lines = []
