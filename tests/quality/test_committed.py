"""What is committed holds on any machine: no path of this one, no registry's address."""

import re
from pathlib import Path

import pytest

from tests.programs import ROOT
from tests.quality.tracked import tracked

# Written so that they do not find themselves.
UNWANTED = {
    "a path of one machine": re.compile(
        r"(?<![\w./:-])(?:/(?:work|root)/\w|/(?:home|Users)/\w+/|[A-Z]:\\Users\\)"
    ),
    "a registry's address": re.compile(
        r"(?:pypi|npmjs|yarnpkg|pythonhosted|crates|jsdelivr|unpkg)\.(?:org|com|io|net)\b"
        r"|(?:deb|security)\.debian\.org|proxy\.golang\.org"
    ),
    "a name and a password": re.compile(r"://[^/\s:@'\"]+:[^/\s:@'\"]+@"),
}


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_holds(what: str) -> None:
    found = []
    for path in tracked():
        try:
            text = (ROOT / path).read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for match in UNWANTED[what].finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"{path}:{line}: {match.group()}")
    assert found == [], what


def test_this_folder_is_named_nowhere() -> None:
    here = str(Path(ROOT)).encode() + b"/"
    assert [path for path in tracked() if here in (ROOT / path).read_bytes()] == []
