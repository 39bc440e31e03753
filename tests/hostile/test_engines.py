"""The corpus through every engine: what MkDocs makes of it, which is text, the others make too."""

from pathlib import Path

import pytest

from macros.press.engine.zensical import render
from tests.engines import OTHERS, build, sums
from tests.hostile.corpus import WORDS
from tests.hostile.planted import plant
from tests.hostile.sown import LINES, PROSE, Sowing, said_in_prose
from tests.programs import ROOT
from tests.release.made import TEAPOT


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the made-up briefing with the corpus in its lines and in its prose."""
    folder = tmp_path_factory.mktemp("hostile")
    prose = said_in_prose(folder / "tried")
    lines = Sowing(LINES, WORDS, 11)
    words = Sowing(PROSE, prose, 13)
    plant(TEAPOT, folder / "data", lambda slot: (lines if slot.holds in LINES else words)(slot))
    return folder / "data"


@pytest.fixture(scope="module")
def like(data: Path) -> dict[str, str]:
    """Return the sums of the site that MkDocs makes of it."""
    return sums(build("mkdocs", data, data.parent / "site", "--no-cards"))


@pytest.mark.parametrize("engine", OTHERS)
def test_no_engine_makes_anything_else_of_it(
    engine: str, data: Path, like: dict[str, str], tmp_path: Path
) -> None:
    assert sums(build(engine, data, tmp_path / "site", "--no-cards")) == like


def test_nothing_of_the_data_is_handed_to_the_engine(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed = list[str]()

    def see(project: Path, _job: object) -> None:
        files = (one for one in sorted(project.rglob("*")) if one.is_file())
        handed.extend(one.read_text("utf-8") for one in files)
        raise InterruptedError("seen")

    monkeypatch.setattr("macros.press.engine.zensical.running.run", see)
    with pytest.raises(InterruptedError):
        render(ROOT / "mkdocs.yml", data, tmp_path / "site")

    text = "\n".join(handed)
    assert "{{ page.title | e }}" in text, "the shell is there"
    assert [one for one in WORDS if len(one) > len("<script>") and one in text] == []
