"""What is drawn is kept away from Markdown, and comes back where it was called."""

from markdown import Markdown
from markupsafe import Markup

from macros.press.stash import Stash


def test_a_drawing_alone_in_its_paragraph_takes_the_paragraphs_place() -> None:
    stash = Stash()
    page = f"Before\n\n{stash.put(Markup('<table></table>'))}\n\nAfter"

    assert (
        stash.bring_back(Markdown().convert(page)) == "<p>Before</p>\n<table></table>\n<p>After</p>"
    )


def test_a_drawing_in_a_sentence_stays_in_it() -> None:
    stash = Stash()
    page = f"There are {stash.put(Markup('<b>3</b>'))} of *them*."

    assert (
        stash.bring_back(Markdown().convert(page)) == "<p>There are <b>3</b> of <em>them</em>.</p>"
    )


def test_markdown_in_what_was_drawn_is_not_read() -> None:
    stash = Stash()
    page = stash.put(Markup("<p>*not* emphasised, `not` code, [no](link)</p>"))

    assert "*not* emphasised, `not` code, [no](link)" in stash.bring_back(Markdown().convert(page))
