"""Two releases of the made-up briefing, and the sites built after each."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.draw.view import View
from macros.release.manifest import Manifest
from tests.release.made import FIRST, SECOND, Desk, worked_on


@dataclass(frozen=True)
class Released:
    """What two releases left: the desk, both manifests, what was judged and the site after each."""

    desk: Desk
    first: Manifest
    second: Manifest
    before: Path
    after: Path
    of_the_first_day: Path
    then: View
    now: View


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Released:
    desk = Desk.of(tmp_path_factory.mktemp("desk"))
    first = desk.release(FIRST).manifest
    then, before = desk.view(), desk.build("before")
    worked_on(desk)
    second = desk.release(SECOND).manifest
    after, earlier = desk.build("after"), desk.build("then", day=FIRST)
    return Released(desk, first, second, before, after, earlier, then, desk.view())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give the made-up briefing after one release."""
    found = Desk.of(tmp_path)
    found.release(FIRST)
    return found
