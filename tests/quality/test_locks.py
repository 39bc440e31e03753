"""The locks: complete, by hash, and the same whichever registry they are read against."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.programs import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGE = json.loads((ROOT / "package.json").read_text("utf-8"))
PACKAGE_LOCK = json.loads((ROOT / "package-lock.json").read_text("utf-8"))

ASKED = {
    "requirements-build.lock": PYPROJECT["dependency-groups"]["build"],
    "requirements.lock": PYPROJECT["project"]["dependencies"],
    "requirements-test.lock": PYPROJECT["project"]["dependencies"]
    + PYPROJECT["dependency-groups"]["test"],
    "requirements-uv.lock": PYPROJECT["dependency-groups"]["lock"],
}


def locked(name: str) -> list[tuple[Requirement, str]]:
    """Return each requirement of a lock, and what is written below it."""
    text = re.sub(r"^ +#.*\n", "", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    entries = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    halves = [entry.replace("\\\n", "").split("--hash", 1) for entry in entries]
    return [(Requirement(asked), "--hash".join(["", *rest])) for asked, *rest in halves]


@pytest.mark.parametrize("name", ASKED)
def test_a_python_lock_names_no_host(name: str) -> None:
    assert "://" not in (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", ASKED)
def test_a_python_lock_has_a_version_and_a_hash_for_each_package(name: str) -> None:
    for requirement, hashes in locked(name):
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert re.fullmatch(r"(--hash=sha256:[0-9a-f]{64}\s*)+", hashes), requirement


@pytest.mark.parametrize("name", ASKED)
def test_a_python_lock_holds_what_pyproject_asks_for(name: str) -> None:
    have = {canonicalize_name(pin.name): pin for pin, _ in locked(name)}
    for wanted in map(Requirement, ASKED[name]):
        (version,) = have[canonicalize_name(wanted.name)].specifier
        assert wanted.specifier.contains(version.version), wanted


@pytest.mark.parametrize("name", ASKED)
def test_a_python_lock_pins_the_extras_that_its_packages_ask_for(name: str) -> None:
    # By hash, pip takes `coverage==1` for no pin of `coverage[toml]` once a newer one is out.
    have = {str(canonicalize_name(pin.name)): pin.extras for pin, _ in locked(name)}
    for wanted in asked_by_installed(have):
        assert wanted.extras <= have[canonicalize_name(wanted.name)], wanted


def asked_by_installed(have: Mapping[str, set[str]]) -> Iterator[Requirement]:
    """Go through what the installed packages of a lock ask for, as far as it holds here."""
    for package, extras in have.items():
        with suppress(PackageNotFoundError):
            for wanted in map(Requirement, requires(package) or ()):
                named = ({"extra": extra} for extra in extras or {""})
                if not wanted.marker or any(map(wanted.marker.evaluate, named)):
                    yield wanted


def test_the_tests_run_on_the_versions_that_the_site_is_built_with() -> None:
    assert {str(pin) for pin, _ in locked("requirements.lock")} <= {
        str(pin) for pin, _ in locked("requirements-test.lock")
    }


def test_a_package_that_comes_as_source_is_built_with_what_is_locked() -> None:
    # Left to itself, pip fetches the newest of what builds a package, and asks for no hash.
    files = [
        ROOT / "Makefile",
        ROOT / "CONTRIBUTING.md",
        *(ROOT / ".github" / "workflows").glob("*.yml"),
    ]
    text = "".join(file.read_text("utf-8") for file in files)
    text = text.replace("$(LOCKED)", re.findall(r"^LOCKED := (.+)", text, re.MULTILINE)[0])
    installs = re.findall(r"install .+-r requirements(?:-test)?\.lock", text)
    assert len(installs) > 2
    for install in installs:
        assert "--require-hashes --use-pep517 --no-build-isolation" in install


def test_the_npm_lock_names_no_registry_and_every_hash() -> None:
    packages = [held for path, held in PACKAGE_LOCK["packages"].items() if path]
    assert [held for held in packages if "resolved" in held] == []
    assert [held for held in packages if not held["integrity"].startswith("sha512-")] == []


def test_the_npm_lock_holds_what_package_json_asks_for() -> None:
    assert PACKAGE_LOCK["packages"][""]["devDependencies"] == PACKAGE["devDependencies"]


def test_the_npm_lock_is_complete_for_every_platform() -> None:
    # A registry that lacks a platform's package leaves it out, and `npm ci` fails there later.
    have = {path.rpartition("node_modules/")[2] for path in PACKAGE_LOCK["packages"]}
    for path, held in PACKAGE_LOCK["packages"].items():
        assert set(held.get("optionalDependencies", {})) <= have, path
