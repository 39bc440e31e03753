"""`make bench`: the project's own timings, in seconds of CPU, on made-up data of growing size.

`python -m bench --quick` leaves out 10,000 records and what takes minutes. bench/README.md says how
to read it.
"""

import argparse
import json
import math
import shutil
import tempfile
from pathlib import Path
from typing import Any

from bench import edit, material, weigh, workload
from bench.process import python
from bench.staged import STAGES

SIZES = (100, 1_000, 10_000)
QUICK = (100, 1_000)


def main() -> None:
    """Time whole builds, the same pages rendered in full, the weighing, and a preview."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes")
    quick = parser.parse_args().quick
    sizes = QUICK if quick else SIZES
    with tempfile.TemporaryDirectory(dir=_memory()) as folder:
        data = {size: Path(folder, f"data-{size}") for size in sizes}
        megabytes = {size: workload.write(data[size], size) / 1e6 for size in sizes}
        builds = [_built(data[size], Path(folder, "site")) for size in sizes]
        _print_builds(sizes, megabytes, builds)
        _print_stages(sizes, builds)
        _compare(sizes[-1], data[sizes[-1]], Path(folder, "full"), builds[-1])
        print("\nWeighing 10 readings x 500 rows x 100 origins, linchpins to pairs (CPU)")
        weigh.main()
        if not quick:
            print(f"\nA preview of {sizes[-1]:,} records; of each edit, until its page is served")
            edit.main(data[sizes[-1]], Path(folder, "desk"))


def _memory() -> str | None:
    """Return a folder in memory, if there is one: the disk is not what is timed."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108


def _built(data: Path, site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(python("bench.staged", data, site))
    shutil.rmtree(site)
    return found


def _print_builds(
    sizes: tuple[int, ...], megabytes: dict[int, float], builds: list[dict[str, Any]]
) -> None:
    print("A whole build, cold, read back and published (CPU of one process)")
    print(f"{'records':>8} {'YAML MB':>8} {'pages':>7} {'CPU s':>7} {'ms/record':>10} {'MiB':>6}")
    for size, one in zip(sizes, builds, strict=True):
        print(
            f"{size:>8,} {megabytes[size]:>8.1f} {one['pages']:>7,} {one['cpu']:>7.1f} "
            f"{one['cpu'] / size * 1000:>10.2f} {one['memory']:>6.0f}"
        )
    last = zip(sizes, sizes[1:], builds, builds[1:], strict=False)
    for small, large, before, after in last:
        cpu = math.log(after["cpu"] / before["cpu"]) / math.log(large / small)
        memory = math.log(after["memory"] / before["memory"]) / math.log(large / small)
        print(
            f"growth {small:,} to {large:,}: CPU exponent {cpu:.2f}, memory exponent {memory:.2f}"
        )


def _print_stages(sizes: tuple[int, ...], builds: list[dict[str, Any]]) -> None:
    print("\nBy stage (CPU s)")
    print(f"{'':16}" + "".join(f"{size:>9,}" for size in sizes))
    for stage in ("start", *STAGES):
        spent = [one["stages"].get(stage, 0.0) for one in builds]
        print(f"{stage:16}" + "".join(f"{seconds:>9.2f}" for seconds in spent))


def _compare(size: int, data: Path, folder: Path, ours: dict[str, Any]) -> None:
    count, theirs = material.rendered(data, folder)
    shutil.rmtree(folder)
    print(f"\nThe same {count:,} pages in full by MkDocs, Material and macros ({size:,} records)")
    whole, pressed = ours["cpu"], ours["stages"]["start"] + ours["stages"]["draw and press"]
    print(f"CPU {theirs:.1f} s there, {whole:.1f} s here in all: 1/{theirs / whole:.1f}")
    print(f"against start, drawing and press alone, {pressed:.1f} s: 1/{theirs / pressed:.1f}")


if __name__ == "__main__":
    main()
