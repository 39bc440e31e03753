"""The engine at work, in a process of its own, and what it says."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import zensical

from macros.diagnostic import Diagnostic, Place, shown
from macros.press.engine.opening import LOG
from macros.press.engine.zensical.handing import CONFIG, DOCS, HEAD_LINES
from macros.press.engine.zensical.job import Job
from macros.press.site import FaultsError, Source

UNREADABLE: Final = "unreadable-template"

_COLOUR: Final = re.compile(r"\x1b\[[\d;]*m")
_ISSUE: Final = re.compile(r"^\w+: (.+)\n\s*╭─\[ (\S+):(\d+):(\d+) \]", re.MULTILINE)
_TEMPLATE: Final = re.compile(r"^RuntimeError: (.+) \(in ([^()]+\.html):(\d+)\)$", re.MULTILINE)
_TARGET: Final = re.compile(r"[^\s()<>\"'\]]+")


def run(project: Path, job: Job) -> None:
    """Render the project; report the anchors of links that it does not find.

    It works where the newsroom does: what an extension is told to take in, it finds from there.
    Raise FaultsError where it cannot read a template.
    """
    done = subprocess.run(  # noqa: S603 (it is this Python, and the engine that was asked for)
        [sys.executable, "-P", "-m", "zensical", "build", "--config-file", project / CONFIG],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    said = _COLOUR.sub("", done.stdout + done.stderr)
    if done.returncode:
        raise FaultsError(_broken(said, job.shell))
    for message, place in _issues(said, project / DOCS, job.sources):
        if "anchor" in message:  # of files MkDocs speaks, as its own build does
            LOG.log(job.config.validation.links.anchors, "%s: %s", place, message)


def _broken(said: str, shell: Path) -> Iterator[Diagnostic]:
    """Go through the templates that it could not read: it stops at the first."""
    found = _TEMPLATE.search(said)
    if found is None or not (shell / found[2]).is_file():
        raise RuntimeError(f"Zensical {zensical.version()} stopped: {said.strip()}")
    yield Diagnostic(
        Place(shown(shell / found[2]), int(found[3]), 1),
        UNREADABLE,
        f"Zensical cannot read this template: {found[1]}",
        "write it so that every engine reads it: with filters and tests, without methods",
    )


def _issues(said: str, docs: Path, sources: Mapping[str, Source]) -> Iterator[tuple[str, Place]]:
    for message, file, line, column in _ISSUE.findall(said):
        name = file.replace("\\", "/")
        if name in sources:
            row = (docs / name).read_text("utf-8").split("\n")[int(line) - 1]
            at = int(column) - 1
            target = _TARGET.match(row, at - row[:at].endswith("#"))  # of an anchor: with its sign
            word = target[0] if target else ""
            yield f"`{word}`: {message}", _place(sources[name], int(line) - HEAD_LINES, word)


def _place(source: Source, line: int, word: str) -> Place:
    """Return where a word stands in a page; calls over several lines may have moved it."""
    near = sorted(
        (number for number, row in enumerate(source.lines[source.first :], 1) if word in row),
        key=lambda number: abs(number - line),
    )
    return source.place(near[0] if near else line, word)
