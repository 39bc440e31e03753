"""Fields written into YAML: what was meant, and not a character more."""

import pytest
import yaml

from macros.read.amend import UnamendableError, amended

FIELDS = {"archived_url": "https://web.archive.org/web/20260305/https://a.example/?x=1,2#y"}
QUOTED = '"https://web.archive.org/web/20260305/https://a.example/?x=1,2#y"'

BLOCK = """\
# 林俊旸: a comment
one:
  publisher: 'One'   # as it says
  url: https://a.example/   # the page
  kind: news

two: {publisher: Two, url: "https://b.example/", kind: news} # flow
three:
  url: >-
    https://c.example/
  publisher: Three
"""


def test_the_field_stands_after_the_address_and_nothing_else_moves() -> None:
    expected = BLOCK.replace(
        "# the page\n", f"# the page\n  archived_url: {QUOTED}\n  archived: 2026-03-05\n"
    )
    assert amended(BLOCK, "one", "url", FIELDS | {"archived": "2026-03-05"}) == expected


@pytest.mark.parametrize("record", ["one", "two", "three"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("head", ["", "\ufeff"], ids=["plain", "BOM"])
def test_the_fields_are_read_back_and_all_the_rest_is_as_it_was(
    record: str, ends: str, head: str
) -> None:
    text = head + BLOCK.replace("\n", ends)
    written = amended(text, record, "url", FIELDS)

    was = yaml.load(text.removeprefix(head), yaml.BaseLoader)  # noqa: S506
    now = yaml.load(written.removeprefix(head), yaml.BaseLoader)  # noqa: S506
    assert now == {**was, record: {**was[record], **FIELDS}}
    assert written.count("\r\n") == written.count("\n") * (ends == "\r\n")
    assert written.startswith(head)
    assert "# 林俊旸: a comment" in written
    kept = [line for line in text.split(ends) if "two" not in line]
    assert [line for line in written.split(ends) if line in kept] == kept


def test_a_field_that_is_there_gets_its_new_value() -> None:
    text = "one:\n  url: https://a.example/\n  archived_url: 'old'  # kept\n"
    written = amended(text, "one", "url", {"archived_url": "https://new.example/"})
    assert written == text.replace("'old'", "https://new.example/")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("other:\n  url: x\n", id="no such record"),
        pytest.param("one:\n  publisher: x\n", id="no address"),
        pytest.param("one: text\n", id="no mapping"),
    ],
)
def test_what_cannot_be_written_to_is_refused(text: str) -> None:
    with pytest.raises(UnamendableError):
        amended(text, "one", "url", FIELDS)
