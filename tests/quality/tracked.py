"""The project's own files: those in git, and those that would be."""

import subprocess

from tests.programs import ROOT


def tracked() -> list[str]:
    """Return the path of each file of the project, from its root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return sorted(path for path in set(listed.stdout.split("\0")) if (ROOT / path).is_file())
