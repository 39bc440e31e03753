"""Data that somebody or something broke is a sound briefing, or faults with their places."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.diagnostic import Severity
from macros.load import load
from macros.press.building import FaultsError, built
from tests.faults.mutations import MUTATIONS, Draw
from tests.faults.test_laws import assert_inside_a_file
from tests.programs import ROOT

SMALL = ROOT / "tests" / "site" / "data"
FILES = sorted(path.name for path in SMALL.glob("*.yml"))
REAL = sorted(path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.yml"))


def broken(
    folder: Path, names: list[str], where: str, mutate: Callable[[str, Draw], bytes], data: Draw
) -> Path:
    """Copy a folder of data, and break one of its files, or two."""
    copy = Path(shutil.copytree(folder, Path(where) / "data"))
    for _ in range(data.draw(st.integers(1, 2))):
        file = copy / data.draw(st.sampled_from(names))
        text = file.read_text("utf-8", "replace")
        if text:
            file.write_bytes(mutate(text, data))
    return copy


def assert_sound_or_at_fault(data: Path) -> None:
    loaded = load(data)
    errors = [fault for fault in loaded.faults if fault.severity is Severity.ERROR]
    assert (loaded.judgements is None) == bool(errors)
    for fault in loaded.faults:
        assert fault.hint
        if fault.code != "missing-file":
            assert_inside_a_file(fault)


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
@given(data=st.data())
def test_a_broken_file_is_sound_or_at_fault_in_a_place(
    mutate: Callable[[str, Draw], bytes], data: Draw
) -> None:
    with tempfile.TemporaryDirectory() as where:
        assert_sound_or_at_fault(broken(SMALL, FILES, where, mutate, data))


@given(data=st.data())
@settings(max_examples=20)
def test_a_broken_file_of_the_real_briefing_is_no_exception(data: Draw) -> None:
    with tempfile.TemporaryDirectory() as where:
        mutate = data.draw(st.sampled_from(MUTATIONS))
        assert_sound_or_at_fault(broken(ROOT / "data", REAL, where, mutate, data))


@given(data=st.data())
@settings(max_examples=8)
def test_of_broken_data_a_whole_site_is_built_or_none(data: Draw) -> None:
    with tempfile.TemporaryDirectory() as where:
        mutate = data.draw(st.sampled_from(MUTATIONS))
        copy = broken(SMALL, FILES, where, mutate, data)
        site = Path(where) / "site"
        try:
            built(ROOT / "mkdocs.yml", copy, site)
        except FaultsError as stopped:
            assert stopped.faults  # noqa: PT017 (either is well)
            assert not site.exists()
        else:
            assert (site / "index.html").is_file()


RECORD = "kettle-moved:\n  text: The kettle was moved.\n  kind: fact\n  about: "

BOMBS = {
    "a billion laughs": (
        "a: &a [lol, lol, lol]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{f'*{chr(97 + n)}, ' * 9}]\n" for n in range(9)),
        "claims.yml:1:4: `&a` names a value to repeat it [alias]",
    ),
    "lists ten thousand deep": (f"{RECORD}{'[' * 10_000}", "[too-deep]"),
    "lists ten thousand deep, and closed": (
        f"{RECORD}{'[' * 10_000}{']' * 10_000}\n",
        "claims.yml:4:29: more than 20 levels",
    ),
    "mappings ten thousand deep": (
        "".join(f"{' ' * n}a:\n" for n in range(1_000)),
        "claims.yml:22:22: more than 20 levels",
    ),
    "mappings in braces ten thousand deep": (f"{RECORD}{'{a: ' * 10_000}\n", "[too-deep]"),
    "a text of fifteen megabytes": (
        f"kettle-moved:\n  text: {'x' * 15_000_000}\n  kind: fact\n",
        "claims.yml:2:9: the file is not read on from here",
    ),
    "a name of fifteen megabytes": (f"{'x' * 15_000_000}: a\n", "claims.yml:1:1:"),
    "a list of a million": (
        f"{RECORD}[{'a, ' * 1_000_000}a]\n",
        "claims.yml:4:15014: the file is not read on from here",
    ),
    "a million fields": (
        "kettle-moved:\n" + "".join(f"  f{n}: a\n" for n in range(1_000_000)),
        "claims.yml:5003:10: the file is not read on from here",
    ),
    "a million records": (
        "".join(f"k{n}: a\n" for n in range(1_000_000)),
        "claims.yml:50002:9: the file is not read on from here",
    ),
    "a million documents": ("---\na: b\n" * 1_000_000, "claims.yml:3:1:"),
    "a million tags": (
        "".join(f"k{n}: !!x a\n" for n in range(1_000_000)),
        "more than 2000 faults of its structure",
    ),
    "a number of fifteen million digits": (
        f"kettle-moved:\n  text: x\n  kind: fact\n  figures: [{{number: {'9' * 15_000_000}}}]\n",
        "claims.yml:4:22: the file is not read on from here",
    ),
    "a date of a million digits": (
        f"kettle-moved:\n  text: x\n  kind: fact\n  first_asserted: {'9' * 1_000_000}\n",
        "which is no date [malformed-field]",
    ),
}

CHECK = """
import resource, sys, time
from macros.cli import main
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
started = time.process_time()
try:
    main(["check"], standalone_mode=False)
finally:
    print(time.process_time() - started)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only here is memory rationed")
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_at_once_with_a_place(bomb: str, tmp_path: Path) -> None:
    text, said = BOMBS[bomb]
    shutil.copytree(ROOT / "tests" / "faults" / "sound", tmp_path / "data")
    (tmp_path / "data" / "claims.yml").write_text(text, "utf-8")

    done = subprocess.run(
        [sys.executable, "-c", CHECK],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    *report, took = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr[-2000:]
    assert f"data/{said}" in done.stdout or said in done.stdout
    assert len(report) < 10_000
    assert max(map(len, report)) < 5_000
    assert float(took) < 5  # a second is what it takes; this only says that it does not hang


def test_a_list_where_true_or_false_belongs_is_a_fault(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "faults" / "sound", tmp_path / "data")
    with (tmp_path / "data" / "claims.yml").open("a", encoding="utf-8") as file:
        file.write(
            "it-rained:\n  text: It rained.\n  kind: fact\n  evidence:\n"
            "    - {source: nobody, basis: named, firsthand: [true, false]}\n"
        )

    found = load(tmp_path / "data").faults

    assert "malformed-field" in {fault.code for fault in found}
