"""Briefings to draw from: the made-up one, the real one, and any few records."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from macros.draw.view import View
from macros.load import load
from macros.model.about import About
from macros.model.briefing import KINDS, Briefing
from macros.weigh.judge import judge
from tests.programs import ROOT

Make = Callable[..., View]

BASE = "https://teapot.example/"


@pytest.fixture(scope="session")
def teapot() -> View:
    """Give the made-up briefing, as seen from a record's page."""
    return View(judge(load(ROOT / "tests" / "site" / "data").briefing), "../../", BASE)


@pytest.fixture(scope="session")
def qwen() -> View:
    """Give the real briefing, as seen from a record's page."""
    return View(judge(load(Path(ROOT) / "data").briefing), "../../", "https://qwen.example/")


@pytest.fixture(scope="session")
def make() -> Make:
    """Give `make(claims={...}, sources={...})`: a view of a briefing of only these records."""

    def view(**kinds: Mapping[str, Mapping[str, Any]]) -> View:
        records: dict[str, Any] = {
            kind: {
                name: KINDS[kind].model_validate({"id": name, **fields})
                for name, fields in some.items()
            }
            for kind, some in kinds.items()
        }
        about = About(title="A briefing", question="What?")
        return View(judge(Briefing(about=about, **records)), "../../", BASE)

    return view
