"""The handbook's entries on faults, by code, out of docs/faults.md or what stands in its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

PAGE: Final = "faults.md"
_OURS: Final = Path(__file__).parents[2]


def entries(language: str) -> dict[str, str]:
    """Return code -> what the handbook says of it; nothing where there is no handbook.

    It is read in the language of the briefing where it is written in that, as a site reads it.
    """
    from macros.press.tongues import chosen

    for root in (Path(), _OURS):
        docs = root / "docs"
        if (docs / PAGE).is_file():
            file = chosen([file.name for file in docs.glob("*.md")], language)[PAGE]
            return dict(_entries((docs / file).read_text("utf-8")))
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
