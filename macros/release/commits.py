"""Which commits touched which record: read from git in one pass, where git knows the data.

A file of data is a list of records, each under its id at the margin. So the lines of a diff name
the record that they are in: the id stands in the heading of the hunk, which git takes from the
last line at the margin, or in the hunk itself.
"""

import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from macros.model.briefing import KINDS

_MARK: Final = "\x1e"
_HUNK: Final = re.compile(r"@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@ ?(.*)")
_UNSAFE: Final = re.compile(r"--add safe\.directory (.+)")
_KEY: Final = re.compile(r"""["']?([a-z0-9-]+)["']?\s*:""")


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: its day, the beginning of its name, and its subject."""

    day: date
    short: str
    subject: str


@dataclass(frozen=True, slots=True)
class Commits:
    """The commits that touched each record, the newest first, by its kind and id.

    `cut` is the day after whose commits a shallow copy of the history is whole; None where all of
    it is there.
    """

    cut: date | None = None
    of: dict[tuple[str, str], list[Commit]] = field(default_factory=dict)

    def touching(self, kind: str, names: Iterable[str]) -> list[Commit]:
        """Return the commits that touched a record under any of its ids, the newest first."""
        found = {one: None for name in names for one in self.of.get((kind, name), ())}
        return sorted(found, key=lambda one: one.day, reverse=True)


def commits(data: Path) -> Commits | None:
    """Read the history of a data folder; None where git does not know it."""
    git = shutil.which("git")
    if git is None or not data.is_dir():
        return None
    ends = _ends(git, data)
    log = _said(
        git,
        data,
        *("log", "--patch", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv"),
        *("--src-prefix=a/", "--dst-prefix=b/", "--inter-hunk-context=0"),
        *("--diff-algorithm=myers", "--indent-heuristic"),
        *("--no-renames", "--no-show-signature", f"--format={_MARK}%H%x1f%cd%x1f%h%x1f%s"),
        *("--date=format-local:%Y-%m-%d", "--abbrev=12", "--relative", "--", "."),
    )
    if not log:
        return None
    found = defaultdict[tuple[str, str], list[Commit]](list)
    cut: list[date] = []
    for name, commit, diff in _split(log):
        if name in ends:  # git takes all that it holds for new
            cut.append(commit.day)
            continue
        for record in dict.fromkeys(_records(diff)):
            found[record].append(commit)
    return Commits(max(cut, default=None), dict(found))


def _ends(git: str, data: Path) -> frozenset[str]:
    """Return the commits at which a shallow copy of the history was cut."""
    where = _said(git, data, "rev-parse", "--git-path", "shallow").strip()
    file = data / where
    return frozenset(file.read_text("ascii").split()) if where and file.is_file() else frozenset()


def kept_back(data: Path) -> str | None:
    """Return the folder that git would have to be told is safe, where it is another user's."""
    git = shutil.which("git")
    if git is None or not data.is_dir():
        return None
    said = _done(git, data, "rev-parse", "--git-dir").stderr.decode("utf-8", "replace")
    found = _UNSAFE.search(said)
    return found[1] if found else None


def _said(git: str, data: Path, *arguments: str) -> str:
    """Return what git says in a folder; nothing where it refuses."""
    done = _done(git, data, *arguments)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _done(git: str, data: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  git alone, found on the path, and never through a shell
        [git, "-c", "core.quotepath=off", "-c", "log.showRoot=true", *arguments],
        cwd=data,
        capture_output=True,
        check=False,
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C"},
    )


def _split(log: str) -> Iterator[tuple[str, Commit, str]]:
    """Cut a log into commits: the whole name of each, what is told of it, and its diff."""
    for part in log.split(_MARK)[1:]:
        head, _, diff = part.partition("\n")
        name, day, short, subject = (*head.split("\x1f", 3), "", "")[:4]
        yield name, Commit(date.fromisoformat(day), short, subject), diff


def _records(diff: str) -> Iterator[tuple[str, str]]:
    """Go through the records that a diff touches, by kind and id."""
    kind, name = "", ""
    for line in diff.splitlines():
        if line.startswith(("--- ", "+++ ")):
            kind = _kind(line[4:]) or (kind if line.startswith("+++ ") else "")
        elif hunk := _HUNK.match(line):
            name = _key(hunk[1])
        elif line[:1] in {"+", "-"} and kind:
            name = _key(line[1:]) or name
            if name and line[1:].strip():
                yield kind, name


def _kind(file: str) -> str:
    """Return the kind that a file of a diff holds: `a/claims.yml`, `b/claims/may.yml`."""
    parts = Path(file.strip().strip('"')).parts[1:]
    kind = parts[0].removesuffix(".yml") if parts else ""
    return kind if kind in KINDS else ""


def _key(line: str) -> str:
    found = _KEY.match(line)
    return found[1] if found else ""
