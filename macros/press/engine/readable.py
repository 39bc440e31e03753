"""What authors write, before the engine takes it: files that can be read, heads that are sound.

An engine takes a head that is no YAML for prose, and ends with a traceback at a file that is no
text: here each is a fault with its place.
"""

import os
import re
from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from mkdocs.structure.files import Files

from macros.diagnostic import Diagnostic, Place, shown
from macros.press.site import Source
from macros.read.text import TOKEN, DataFile, decoded, read_bytes, unreadable
from macros.read.yaml_text import read_structure

_HEAD: Final = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_WORDS: Final = ("title", "description", "template", "lang", "robots")
"""The fields of a head that are words, where they are there."""
_MOST: Final = {"[": 5_000, "`": 20_000, "<": 20_000}
"""How often signs that open something may stand in a paragraph: an engine tries each with each."""

_BETWEEN: Final = re.compile(r"(\n[ \t]*\n)")
_ADDRESS: Final = re.compile(r"""(?:[a-z][a-z0-9+.-]*:)?//[^\s()<>"'`]+""", re.IGNORECASE)
_UNFOUND: Final = {"noindex", "none"}
_MARK: Final = TOKEN.encode()
_NAMELESS: Final = re.compile("[\ud800-\udfff]")


def unread(files: Files, docs: Path) -> Iterator[Diagnostic]:
    """Find the pages of authors that nobody could read: no text, no file, or no name."""
    for file in files.documentation_pages():
        if file.abs_src_path is None or not Path(file.abs_src_path).is_relative_to(docs):
            continue
        path = Path(file.abs_src_path)
        name = shown(path)
        if _NAMELESS.search(name):
            place = Place(ascii(name)[1:-1], 1, 1)
            hint = "give it a name of letters, digits and hyphens"
            yield Diagnostic(place, "unportable-name", "the name of this file is no text", hint)
            continue
        content, faults = read_bytes(path, name)
        if content is not None:
            # Tabs are Markdown, and a page may speak of the marks: they stand there as they are.
            text, unfit = decoded(content.replace(_MARK, _MARK.upper()), name)
            faults = [fault for fault in unfit if fault.code != "tab"]
            faults += _crowded(text) if text else ()
        yield from faults


def _crowded(page: DataFile) -> Iterator[Diagnostic]:
    """Find the first paragraph that would keep an engine busy for minutes."""
    if all(page.text.count(sign) <= most for sign, most in _MOST.items()):
        return
    begin = 0
    for paragraph in _BETWEEN.split(page.text):
        for sign, most in _MOST.items():
            if paragraph.count(sign) > most:
                at = [found.start() for found in re.finditer(re.escape(sign), paragraph)][most]
                said = f"more than {most} `{sign}` stand in this paragraph"
                hint = "take out those too many, or break the paragraph with blank lines"
                yield Diagnostic(page.place(begin + at), "too-deep", said, hint)
                return
        begin += len(paragraph)


def misaddressed(docs: Path) -> Iterator[Diagnostic]:
    """Find addresses that cannot be taken apart, at which an engine stops with a traceback."""
    for path in sorted(docs.rglob("*.md")):
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            for found in _ADDRESS.finditer(line):
                try:
                    urlsplit(found[0])
                except ValueError as wrong:
                    said = f"`{found[0]}` is no address: {wrong}"
                    place = Place(shown(path), number, found.start() + 1)
                    yield Diagnostic(place, "dead-link", said, "write an address that is one")


def in_words(meta: MutableMapping[str, Any]) -> None:
    """Make texts of those fields of a head that are words, as a year that is a title is one."""
    meta.update((field, str(meta[field])) for field in _WORDS if field in meta)


def asks_not_to_be_found(meta: MutableMapping[str, Any]) -> bool:
    """Say whether a head keeps its page from searches; what it says of that then comes first."""
    said = [word.strip().lower() for word in str(meta.get("robots") or "").split(",")]
    if not _UNFOUND & {*said}:
        return False
    meta["robots"] = ", ".join(["noindex", *(word for word in said if word and word != "noindex")])
    return True


def circles(docs: Path) -> Iterator[Diagnostic]:
    """Find folders that lead back to one they stand in: an engine would follow them for ever."""
    for above, folders, _ in os.walk(docs):
        for path in (Path(above, name) for name in folders):
            if path.is_symlink() and path.parent.resolve().is_relative_to(path.resolve()):
                yield unreadable(shown(path), OSError("it leads back to itself"), "folder")


def head_faults(source: Source, shells: Iterable[str]) -> list[Diagnostic]:
    """Find what is wrong with the head of a page; its template is to be in one of `shells`."""
    text = "\n".join(source.lines)
    head = _HEAD.match(text)
    if head is None:
        return []
    found = read_structure(DataFile(source.file, f"\n{head[1]}"))
    faults = list(found.faults)
    for field in _WORDS:
        if field in found.values and not isinstance(found.values[field], str):
            said, hint = f"`{field}` is no text", f"write {field}: some words, or take it out"
            faults.append(Diagnostic(source.in_head(field), "malformed-field", said, hint))
    template = found.values.get("template")
    if isinstance(template, str) and not any(_stands_in(shell, template) for shell in shells):
        said, hint = f"there is no template `{template}`", "write one of overrides/, or take it out"
        faults.append(Diagnostic(source.in_head("template"), "malformed-field", said, hint))
    return faults


def _stands_in(shell: str, template: str) -> bool:
    return ".." not in template.split("/") and Path(shell, template).is_file()
