"""What the desk itself says in prose, apart from what it quotes."""

import re
from collections.abc import Iterator
from typing import Final

from macros.model.prose import CODE_SPAN, LINK

_BLOCK_QUOTE: Final = re.compile(r"^ {0,3}>.*$", re.MULTILINE)
_QUOTED: Final = re.compile(r'“[^”]*”|„[^“]*“|«[^»]*»|"[^"\n]*"|「[^」]*」|『[^』]*』|《[^》]*》')
_ADDRESS: Final = re.compile(r"\]\((?:[^)\s\]]|\](?!\())*+\)|<?https?://\S+")


def own_words(text: str) -> str:
    """Leave out what is quoted, code or an address; of a link, keep the words that are printed."""
    for unsaid in (CODE_SPAN, _BLOCK_QUOTE, _QUOTED, _ADDRESS):
        text = unsaid.sub(" ", text)
    return LINK.sub(lambda link: link["words"] or " ", text)


def quotations(text: str) -> Iterator[str]:
    """Go through what a text quotes."""
    return (match[0][1:-1] for match in _QUOTED.finditer(CODE_SPAN.sub(" ", text)))
