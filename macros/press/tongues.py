"""Pages that people write in several languages: which file is read for a page.

In a German briefing `method.de.md` takes the place of `method.md`, under the same address. Where
there is no such file the page is read as it is. Its head says in which language that is
(`lang: en`); without it, it is in the briefing's own.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from macros.diagnostic import Diagnostic, Severity
from macros.model.language import is_tag
from macros.press.site import Source
from macros.words import nearest, same

CODE: Final = "untranslated-page"


def tag_of(name: str) -> str:
    """Return the language that the name of a page's file gives it: `de` of `method.de.md`."""
    tag = PurePosixPath(PurePosixPath(name).stem).suffix.removeprefix(".")
    return tag if is_tag(tag) else ""


def chosen(names: Collection[str], language: str) -> dict[str, str]:
    """Return the file to read for each page; what is written in other languages is no page.

    `names` are those of all files in `docs/`, with slashes.
    """
    others: dict[str, dict[str, str]] = {}
    for name in names:
        page = _page_of(name)
        if page in names:
            others.setdefault(page, {})[tag_of(name)] = name
    found = {}
    for name in names:
        if _page_of(name) not in names:
            tag = nearest(language, others.get(name, ()))
            found[name] = others[name][tag] if tag else name
    return found


def _page_of(name: str) -> str:
    """Return the page that a file would be in another language; nothing for a page itself."""
    tag = tag_of(name)
    return f"{name.removesuffix(f'.{tag}.md')}.md" if tag and name.endswith(".md") else ""


def spoken(source: Source, head: Mapping[str, Any], language: str) -> str:
    """Return the language of a page's prose, where that is not the briefing's; else nothing."""
    tag = tag_of(source.file) or str(head.get("lang") or "")
    return "" if not tag or same(tag, language) else tag


def doubts(source: Source, head: Mapping[str, Any], language: str) -> Iterator[Diagnostic]:
    """Find prose in another language than the briefing's, unless its head says why."""
    tag = spoken(source, head, language)
    if not tag or "kind" in head or _is_allowed(head):
        return
    page = PurePosixPath(source.file)
    stem = page.name.removesuffix(".md").removesuffix(f".{tag}")
    yield Diagnostic(
        source.in_head("lang"),
        CODE,
        f"this page is written in `{tag}`, and the briefing in `{language}`",
        f"write {page.with_name(f'{stem}.{language}.md')}",
        Severity.WARNING,
    )


def _is_allowed(head: Mapping[str, Any]) -> bool:
    """Say whether the head of a page allows that it is in another language, with a reason."""
    listed = head.get("allow") or []
    return any(
        isinstance(one, Mapping) and one.get("code") == CODE and one.get("because")
        for one in (listed if isinstance(listed, list) else [listed])
    )
