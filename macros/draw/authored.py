"""What can be wrong in the template syntax of a page that people write."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError, nodes

COMMENT = ("[%", "%]")
"""Comments are written so, since `{#` opens an attribute list in Markdown."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault in a page: its line, counted from 1 in the text given, and what to do."""

    line: int
    word: str
    code: str
    message: str
    hint: str


def slips(markdown: str, macros: AbstractSet[str]) -> Iterator[Slip]:
    """Find template syntax that cannot be read, and calls of macros that do not exist."""
    reader = Environment(comment_start_string=COMMENT[0], comment_end_string=COMMENT[1])  # noqa: S701
    try:
        tree = reader.parse(markdown)
        reader.compile(markdown)
    except TemplateSyntaxError as error:
        yield Slip(
            error.lineno,
            "",
            "malformed-macro",
            f"this cannot be read as a macro call: {error.message}",
            'write {{ claim("an-id") }}, or put braces that are meant as they stand into '
            "{% raw %} and {% endraw %}",
        )
        return
    for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        yield Slip(
            node.lineno,
            "{%",
            "malformed-macro",
            "a page takes in no other file",
            "write the words here, or link to the page that has them",
        )
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in macros | own:
            yield _unknown(name, macros)


def _unknown(name: nodes.Name, macros: AbstractSet[str]) -> Slip:
    near = get_close_matches(name.name, macros, n=1)
    hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(sorted(macros))}"
    return Slip(name.lineno, name.name, "unknown-macro", f"there is no macro `{name.name}`", hint)


def code_spared(markdown: str) -> str:
    """Mark braces in code, so that the engine shows them and does not run them."""
    return _CODE.sub(_spared, markdown)


def code(markdown: str) -> list[tuple[int, int]]:
    """Return where code stands, and what else is meant as it stands: starts and ends."""
    return [found.span() for found in _CODE.finditer(markdown)]


def _spared(found: re.Match[str]) -> str:
    whole = found[0]
    runs = any(opens in whole for opens in ("{{", "{%", COMMENT[0]))
    return f"{{% raw %}}{whole}{{% endraw %}}" if runs and not _RAW.search(whole) else whole


_RAW = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}")
_CODE = re.compile(
    r"\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}"
    r"|^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$"
    r"|(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\2(?!`)",
    re.MULTILINE | re.DOTALL,
)
"""What is meant as it stands, and code in Markdown, fenced or in a line: shown, not run."""
