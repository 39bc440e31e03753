"""Terms linked where they are first used, and only there."""

from typing import Any

import pytest
from markupsafe import Markup

from macros.draw.glossary import Glossary
from macros.model.desk import Term

TERMS: dict[str, dict[str, Any]] = {
    "open-weights": {"term": "Open weights", "names": ["open-weight model", "downloadable"]},
    "ebita": {"term": "EBITA"},
    "apache": {"term": "Apache-2.0"},
    "reach": {"term": "Reach", "names": ["wide reach"], "everyday": True},
    "number": {"term": "39"},
    "sound": {"term": "R&D <lab>"},
    "hosted": {"term": "\u4e91\u6816", "names": [{"value": "gaarbled Form", "kind": "garbled"}]},
}
GLOSSARY = Glossary(
    Term.model_validate({"id": name, "meaning": "What it means.", **fields})
    for name, fields in TERMS.items()
)


def linked(html: str, told: set[str] | None = None) -> str:
    """Return prose with each link to a term as `[id:words]`."""
    return str(
        GLOSSARY.linked(
            Markup(html),  # noqa: S704 (it is the test's own)
            set() if told is None else told,
            lambda name, words: Markup("[{}:{}]").format(name, words),
        )
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>open weights</p>", "<p>[open-weights:open weights]</p>", id="a term"),
        pytest.param("Open weights", "[open-weights:Open weights]", id="at the head of a sentence"),
        pytest.param(
            "open weights, open weights",
            "[open-weights:open weights], open weights",
            id="only its first mention",
        ),
        pytest.param(
            "an open-weight model", "an [open-weights:open-weight model]", id="by another name"
        ),
        pytest.param("a downloadable one", "a downloadable one", id="no lone everyday name"),
        pytest.param("it&#39;s 39", "it&#39;s [number:39]", id="no number of a sign"),
        pytest.param("EBITA, not EBITDA", "[ebita:EBITA], not EBITDA", id="a whole word"),
        pytest.param("ebita", "ebita", id="capitals as they are written"),
        pytest.param("Apache-2.0.", "[apache:Apache-2.0].", id="with a mark after it"),
        pytest.param("Apache-2.0-like", "Apache-2.0-like", id="not as part of a longer one"),
        pytest.param("within reach", "within reach", id="no everyday word"),
        pytest.param("a wide reach", "a [reach:wide reach]", id="but its other name"),
        pytest.param("R&amp;D &lt;lab&gt;", "[sound:R&amp;D &lt;lab&gt;]", id="escaped"),
        pytest.param(
            "\u53c2\u52a0\u4e91\u6816\u5927\u4f1a",
            "\u53c2\u52a0[hosted:\u4e91\u6816]\u5927\u4f1a",
            id="without spaces",
        ),
        pytest.param("a gaarbled Form", "a gaarbled Form", id="no garbled name"),
        pytest.param(
            '<a href="x">EBITA</a> EBITA',
            '<a href="x">EBITA</a> [ebita:EBITA]',
            id="not inside a link",
        ),
        pytest.param("<h3>EBITA</h3>", "<h3>EBITA</h3>", id="nor a heading"),
        pytest.param(
            "<blockquote><p>EBITA</p></blockquote>",
            "<blockquote><p>EBITA</p></blockquote>",
            id="nor a quotation",
        ),
        pytest.param(
            "\u201cour <em>EBITA</em>\u201d and EBITA",
            "\u201cour <em>EBITA</em>\u201d and [ebita:EBITA]",
            id="nor between quotation marks",
        ),
        pytest.param(
            "&quot;EBITA&quot; and EBITA",
            "&quot;EBITA&quot; and [ebita:EBITA]",
            id="nor straight ones",
        ),
        pytest.param('<i title="EBITA">it</i>', '<i title="EBITA">it</i>', id="nor an attribute"),
    ],
)
def test_a_term_is_linked(html: str, expected: str) -> None:
    assert linked(html) == expected


def test_what_a_page_has_explained_it_explains_once() -> None:
    told = {"ebita"}
    assert linked("EBITA and open weights", told) == "EBITA and [open-weights:open weights]"
    assert told == {"ebita", "open-weights"}


def test_without_terms_prose_stays_as_it_is() -> None:
    html = Markup("<p>EBITA</p>")
    assert Glossary([]).linked(html, set(), lambda name, words: words + name) is html
