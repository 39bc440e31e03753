"""No text takes long to look through, whatever it is made of."""

import time
from pathlib import Path

import pytest
import yaml

from macros.diagnostic import as_text
from macros.load import load
from macros.model.field import LINE_LENGTH, PROSE_LENGTH
from macros.model.prose import LINK

MADE_OF = (
    *(
        "a",
        " ",
        "[",
        "[[",
        "[[ ",
        "[[a ",
        "[[a|b ",
        "[a|",
        "](",
        "[a\n",
        "[a](",
        "[a](<",
        "![",
        "<",
    ),
    *("<a ", "<!--", "&", "&#", "`", "` ``", "*", "*a ", "_a*", "> ", "- ", "1. ", "(", "\\", '"'),
    *(
        "“",
        "„",
        "«",
        "「",
        "{{",
        "{%",
        "http://",
        "a://",
        "a:",
        "a.",
        "a\n\n",
        "|a",
        "9",
        "%",
        "一",
    ),
    *(
        "e\u0301",
        "\u0301",
        "👩\u200d",
        "likely",
        "likely ",
        "more likely ",
        "proves ",
        "~",
        "=",
        "\n",
    ),
)


@pytest.mark.parametrize("most", [LINE_LENGTH, PROSE_LENGTH])
@pytest.mark.parametrize("part", MADE_OF, ids=ascii)
def test_a_text_of_one_thing_is_looked_through_at_once(
    part: str, most: int, tmp_path: Path
) -> None:
    """Before links were looked for in one go, 3,000 blanks after two brackets took 85 seconds."""
    text = (part * most)[: most - 2]
    words = {"term": "Kettle", "meaning": f"a{text}"}
    if most == LINE_LENGTH:
        words = {"term": f"a{text}".replace("\n", " "), "meaning": "It boils."}
    (tmp_path / "briefing.yml").write_text("title: The kettle\nquestion: Where?\n", "utf-8")
    (tmp_path / "terms.yml").write_text(yaml.safe_dump({"kettle": words}), "utf-8")
    started = time.process_time()

    found = load(tmp_path)

    assert time.process_time() - started < 5
    assert found.briefing.terms or found.errors


@pytest.mark.parametrize(("field", "most"), [("term", LINE_LENGTH), ("meaning", PROSE_LENGTH)])
def test_a_text_that_is_too_long_is_a_fault_where_it_begins(
    field: str, most: int, tmp_path: Path
) -> None:
    words = {"term": "Kettle", "meaning": "It boils.", field: "x" * (most + 1)}
    (tmp_path / "briefing.yml").write_text("title: The kettle\nquestion: Where?\n", "utf-8")
    (tmp_path / "terms.yml").write_text(yaml.safe_dump({"kettle": words}), "utf-8")

    (fault,) = load(tmp_path).faults

    assert f"`{field}` has {most + 1} characters; {most} are the most [too-long]" in str(fault)
    assert (fault.place.line, fault.place.column) == (
        2 if field == "meaning" else 3,
        3 + len(field) + 2,
    )
    assert len(as_text([fault])) < 500


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[[kettle]]", [("kettle", None)]),
        (
            "[[ kettle ]] [[the  kettle|it\nmoved ]]",
            [("kettle", None), ("the  kettle", "it\nmoved")],
        ),
        ("[[kettle|a|b]]", [("kettle", "a|b")]),
        ("[[kettle| ]]", [("kettle", None)]),
        ("[[]] [[ ]] [[|]] [[|x]] [kettle] [[kettle] [[a[b]] [[a]b]]", []),
        ("[[[kettle]]]", [("kettle", None)]),
    ],
)
def test_what_is_a_link_to_a_record(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(one["id"], one["words"]) for one in LINK.finditer(text)] == found
