"""The two finished sites, read back as a reader meets them."""

from pathlib import Path

import pytest

from tests.programs import ROOT
from tests.site.built import BuiltSite

TEAPOT = ROOT / "tests" / "site" / "data"
QWEN = ROOT / "data"


@pytest.fixture(scope="session")
def teapot(teapot_site: Path) -> BuiltSite:
    return BuiltSite.of(teapot_site, TEAPOT)


@pytest.fixture(scope="session")
def qwen(qwen_site: Path) -> BuiltSite:
    return BuiltSite.of(qwen_site, QWEN)


@pytest.fixture(params=["teapot", "qwen"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """Give the made-up briefing, and then the real one."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, BuiltSite)
    return found
