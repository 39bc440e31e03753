"""`make bench`: the project's own timings, in seconds of CPU, on made-up data of growing size."""

import math
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import weigh, workload

SIZES = (100, 1_000)


def main() -> None:
    """Time a whole build at each size, then the weighing."""
    print(f"{'records':>8} {'CPU s':>8} {'ms a record':>12}  whole build, read back and published")
    spent = [_build(size) for size in SIZES]
    for size, seconds in zip(SIZES, spent, strict=True):
        print(f"{size:>8,} {seconds:>8.1f} {seconds / size * 1000:>12.1f}")
    growth = math.log(spent[-1] / spent[0]) / math.log(SIZES[-1] / SIZES[0])
    print(f"growth from {SIZES[0]:,} to {SIZES[-1]:,} records: exponent {growth:.2f}\n")
    weigh.main()


def _build(records: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        workload.write(Path(folder, "data"), records)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [
                *(sys.executable, "-m", "macros.cli", "build"),
                *("--data", str(Path(folder, "data")), "--site", str(Path(folder, "site"))),
            ],
            check=True,
            capture_output=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


main()
