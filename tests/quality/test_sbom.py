"""What a site is built with is said out of the lock: every package, its version and its sums."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.utils import canonicalize_name

from tests.programs import ROOT
from tests.quality.test_locks import locked


def made(folder: Path) -> bytes:
    """Make it as `make sbom` does."""
    (line,) = (
        line
        for line in (ROOT / "Makefile").read_text("utf-8").replace("\\\n", "").splitlines()
        if "cyclonedx_py" in line
    )
    arguments = line.split("cyclonedx_py", 1)[1].replace("sbom.cdx.json", str(folder / "sbom.json"))
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", *arguments.split()]
    subprocess.run(command, cwd=ROOT, check=True)
    return (folder / "sbom.json").read_bytes()


def test_it_holds_what_the_lock_holds(tmp_path: Path) -> None:
    bill = json.loads(made(tmp_path))
    sums = {
        (found["name"], found["version"]): {
            one["content"] for link in found["externalReferences"] for one in link["hashes"]
        }
        for found in bill["components"]
    }
    assert sums == {
        (canonicalize_name(pin.name), str(pin.specifier).removeprefix("==")): {
            part.removeprefix("--hash=sha256:") for part in hashes.split()
        }
        for pin, hashes in locked("requirements.lock")
    }


def test_it_says_of_what_it_is_and_nothing_of_the_machine(tmp_path: Path) -> None:
    bill = made(tmp_path)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    about = json.loads(bill)["metadata"]["component"]
    assert (about["name"], about["version"]) == (project["name"], project["version"])
    assert str(ROOT).encode() not in bill
    assert made(tmp_path) == bill
