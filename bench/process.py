"""Other programs, run to their end or watched, and the CPU that they take."""

import os
import resource
import subprocess
import sys
from pathlib import Path

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(Path.cwd())}


def python(*words: str | Path, folder: Path | None = None) -> str:
    """Run a module of Python with its arguments; return what it prints."""
    return subprocess.run(
        [sys.executable, "-m", *map(str, words)],
        check=True,
        capture_output=True,
        text=True,
        cwd=folder,
        env=ENVIRONMENT,
    ).stdout


def spent() -> float:
    """Return the CPU seconds of all programs that have run to their end."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def spent_by(process: int) -> float:
    """Return the CPU seconds that a running program has taken (Linux)."""
    after_name = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    user, system = after_name[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def peak_of(process: int) -> float:
    """Return the most memory that a running program has had so far, in MiB (Linux)."""
    for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise ValueError(process)
