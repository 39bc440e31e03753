"""Data that somebody or something broke is a sound briefing, or faults with their places."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.diagnostic import Severity
from macros.load import load
from macros.press.building import FaultsError, built
from tests.examples import examples
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
@examples(20)
def test_a_broken_file_of_the_real_briefing_is_no_exception(data: Draw) -> None:
    with tempfile.TemporaryDirectory() as where:
        mutate = data.draw(st.sampled_from(MUTATIONS))
        assert_sound_or_at_fault(broken(ROOT / "data", REAL, where, mutate, data))


@given(data=st.data())
@examples(8)
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


def test_a_list_where_true_or_false_belongs_is_a_fault(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "faults" / "sound", tmp_path / "data")
    with (tmp_path / "data" / "claims.yml").open("a", encoding="utf-8") as file:
        file.write(
            "it-rained:\n  text: It rained.\n  kind: fact\n  evidence:\n"
            "    - {source: nobody, basis: named, firsthand: [true, false]}\n"
        )

    found = load(tmp_path / "data").faults

    assert "malformed-field" in {fault.code for fault in found}
