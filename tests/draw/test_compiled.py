"""Compiled templates are kept, and used only as long as they are those of their source."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from macros.draw.compiled import Compiled


@pytest.fixture(autouse=True)
def _writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def drawn(folder: Path, source: str, compiler: str = "") -> str:
    cache = Compiled(compiler, folder)
    return (
        Environment(loader=DictLoader({"page": source}), bytecode_cache=cache, autoescape=True)
        .get_template("page")
        .render()
    )


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    assert drawn(folder, "one") == "one"
    (kept,) = folder.iterdir()
    before = kept.stat()
    assert drawn(folder, "one") == "one"
    assert kept.stat().st_ino == before.st_ino


def test_another_source_or_another_compiler_is_compiled_anew(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    assert drawn(folder, "one") == "one"
    assert drawn(folder, "two") == "two"
    (kept,) = folder.iterdir()
    before = kept.stat().st_ino
    assert drawn(folder, "two", "another") == "two"
    assert next(folder.iterdir()).stat().st_ino != before


def test_without_a_place_to_keep_them_templates_are_drawn_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder", "utf-8")
    assert drawn(tmp_path / "kept", "one") == "one"
