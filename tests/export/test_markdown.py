"""Twins: what comes out of the data reads as it was written, and claims never stand bare."""

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from macros.export.markdown import from_html
from macros.export.markdown.desk import Desk
from macros.export.markdown.text import begins, link, words
from macros.weigh.judge import judge
from tests.weigh.made import briefing, claim, denied, firsthand, source, told

HOME = "https://t.example/sub/"


def rendered(markdown: str) -> str:
    page = html.fragment_fromstring(cmarkgfm.markdown_to_html(markdown), create_parent="div")
    return " ".join(str(page.text_content()).split())


HOSTILE = st.text("ab *_`[]()<>&#+-=~|\\!1.;\"'林", min_size=1)


@given(HOSTILE)
def test_words_in_a_line_are_read_as_they_were_written(said: str) -> None:
    assert rendered(f"x {words(said)} x") == " ".join(f"x {said} x".split())


@given(HOSTILE)
def test_words_that_begin_a_paragraph_are_no_heading_and_no_list(said: str) -> None:
    shown = rendered(begins(words(said)) + "x").replace("\u200b", "")
    assert shown == f"{' '.join(said.split())}x"


def test_an_address_cannot_leave_its_link() -> None:
    assert link("here", "https://a.example/x) [y](z") == "[here](https://a.example/x%29%20[y]%28z)"


@pytest.fixture
def desk() -> Desk:
    sources = (source("wire", publisher="Wire"), source("letter", publisher="Works"))
    claims = (
        claim("broken", told("wire"), denied("letter", quote="It is whole"), text="It broke."),
        claim("sold", firsthand("letter"), text="It was sold."),
    )
    return Desk(judge(briefing(*sources, *claims)), HOME)


BROKEN = (
    "contested, one origin, one outlet; strongest evidence against it: Works (4 March 2026), "
    "from a named source: “It is whole”"
)


def test_a_link_to_a_claim_brings_how_it_stands(desk: Desk) -> None:
    assert desk.link("broken") == f"[It broke.]({HOME}claims/broken/) ({BROKEN})"
    assert desk.prose("See [[broken|that]].") == f"See [that]({HOME}claims/broken/) ({BROKEN})."


def as_twin(drawn: str, desk: Desk, *spoken: str) -> str:
    found = from_html.blocks(drawn, desk, "a/b/", lambda text: [one for one in spoken if text])
    return "\n\n".join(found)


@pytest.mark.parametrize(
    ("drawn", "twin"),
    [
        ("<h2>A <em>b</em></h2><p>c<br>d</p>", "## A *b*\n\nc d"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  \n  - c"),
        ('<p>See <a href="../c/#d">this</a>, it.</p>', f"See [this]({HOME}a/c/#d), it."),
        ("<pre><code>a\n  b\n</code></pre>", "```\na\n  b\n```"),
        ("<p>a</p><script>x</script><svg><text>y</text></svg>", "a"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td></td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1\\|2 |  |",
        ),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"),
        ("<p># no heading</p>", "\\# no heading"),
        ("", ""),
    ],
)
def test_what_was_drawn_is_written_as_markdown(drawn: str, twin: str, desk: Desk) -> None:
    assert as_twin(drawn, desk) == twin


def test_a_claim_drawn_as_a_link_gets_its_framing(desk: Desk) -> None:
    cited = '<span class="cited" data-claim="broken"><a href="x/">It broke</a> (contested)</span>'
    assert as_twin(f"<p>So {cited}.</p>", desk) == f"So [It broke]({HOME}a/b/x/) ({BROKEN})."


def test_a_claims_words_that_stand_anywhere_else_get_it_too(desk: Desk) -> None:
    assert as_twin("<p>It broke.</p>", desk, "broken") == f"It broke. ({BROKEN})"
