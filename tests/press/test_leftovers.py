"""What the theme prints and nobody needs is cut; what the briefing prints stays to the letter."""

from macros.press.leftovers import cleared

PAGE = """
<!doctype html>
<html>
  <head>

    <script>__md_scope=new URL("..",location),__md_hash=(e,_)=>(e<<5)-e</script>
    <script>document.documentElement.className="js"</script>
  </head>
  <body>
    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" autocomplete="off">
    <input class="md-toggle" data-md-toggle="search" type="checkbox" autocomplete="off">
    <label class="md-overlay" for="__drawer"></label>
    <div data-md-component="skip">
        <a href="#why" class="md-skip">
          Skip to content
        </a>
    </div>
    <div data-md-component="announce">

    </div>
    <a class="md-skip" href="#content">Skip to content</a>
<article class="page page--prose" id="content">{body}</article>
<script>var target=document.getElementById(location.hash.slice(1));target&&target.name</script>
    <div class="md-dialog" data-md-component="dialog">
      <div class="md-dialog__inner md-typeset"></div>
    </div>
  </body>
</html>
"""

CLEARED = """\
<!doctype html>
<html>
  <head>
    <script>document.documentElement.className="js"</script>
  </head>
  <body>
    <a class="md-skip" href="#content">Skip to content</a>
<article class="page page--prose" id="content">{body}</article>
  </body>
</html>
"""

BODY = """<p>Written by hand:</p>


<input class="md-toggle" type="checkbox"><script>__md_scope=1</script></article>
<article>again"""


def test_the_themes_leftovers_are_cut() -> None:
    assert cleared(PAGE.replace("{body}", "<p>Text</p>")) == CLEARED.replace(
        "{body}", "<p>Text</p>"
    )


def test_what_a_page_says_is_left_alone() -> None:
    assert cleared(PAGE.replace("{body}", BODY)) == CLEARED.replace("{body}", BODY)


def test_clearing_twice_changes_nothing() -> None:
    once = cleared(PAGE.replace("{body}", BODY))
    assert cleared(once) == once


def test_a_page_without_an_article_is_cleared_too() -> None:
    assert cleared('<p>a</p>\n<label class="md-overlay" for="x"></label>\n') == "<p>a</p>\n"
