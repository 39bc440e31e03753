"""What the engine is handed: pages with their macros drawn, the shell, and a configuration.

It is a project of its own, in a folder of its own: nothing of the newsroom's is read but by MkDocs'
own reader, and nothing is written beside it.
"""

import json
import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any, Final

from markupsafe import Markup, escape
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from macros import words
from macros.draw.shell import phrases, shell
from macros.press.engine import as_mkdocs
from macros.press.engine.opening import opened
from macros.press.engine.zensical.job import Job
from macros.press.engine.zensical.slots import Slots
from macros.press.plate import TOKENS

CONFIG: Final = "mkdocs.yml"
DOCS: Final = "docs"
SITE: Final = "site"
HEAD_LINES: Final = 3
"""How many lines stand before the text of a page that the engine is handed."""

CONTENT: Final = TOKENS["body"]
"""What stands before and after a page's content, and after its headings, in what it renders."""

_THEME: Final = "theme"
_CONTENT: Final = re.compile(r"\{\{-?\s*page\.content\s*-?\}\}")
_LENT: Final = (
    "{%- set briefing = config.extra.briefing -%}"
    "{%- set page = dict(page, canonical_url=page.meta.canonical) if page.meta"
    " else dict(page, meta={}) -%}"
    "{%- macro _(words) -%}{{ config.extra.said[words] }}{%- endmacro -%}"
)
"""What MkDocs lends a template, on one line with its own first; each page there has a head.

This engine escapes no `%` in the address of a page."""

_FENCES: Final = "pymdownx.superfences"
"""It brings this extension along, last; where it comes first, `fenced_code` has its way."""

_CONSTANT: Final = frozenset({"direction", "feeds", "policy", "scheme"})
"""What the shell prints that does not come from the data."""


def hand(project: Path, job: Job) -> None:
    """Write the project."""
    titles, named = dict[str, str](), dict[str, str]()
    for page in job.pages:
        title = job.slots.late(partial(_title, page))
        titles[page.file.src_uri] = title
        named[title] = job.slots.late(partial(_named, page))
        _write(project / DOCS / page.file.src_uri, _page(page, title, job))
    for file in job.files:
        if not file.is_documentation_page():  # so that links to it are not reported
            _write(project / DOCS / file.src_uri, "")
    said = dict[str, str]()
    for one in sorted(job.shell.rglob("*.html")):
        template = one.read_text("utf-8")
        said |= phrases(template)
        _write(project / _THEME / one.relative_to(job.shell), _template(template))
    settings = _settings(job)
    settings["nav"] = _nav(job.nav.items, titles, named, job.slots)
    settings["extra"]["briefing"]["section"] = named
    settings["extra"]["said"] = said
    _write(project / CONFIG, _json(settings))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _page(page: Page, title: str, job: Job) -> str:
    def description() -> Markup:
        return escape(page.meta.get("description") or job.config.site_description or "")

    def head() -> Markup:
        return Markup(page.meta.get("head") or "")  # noqa: S704 (it is drawn)

    meta = {
        **page.meta,
        "title": title,
        "description": job.slots.late(description),
        "head": job.slots.late(head),
        "canonical": job.slots.put(page.canonical_url or ""),
    }
    return f"---\n{_json(meta)}\n---\n{page.markdown}"


def _template(template: str) -> str:
    """Lend a template of the shell its words, and mark where it prints the content of a page."""
    marked = f"{CONTENT}\\g<0>{CONTENT}{{{{ page.toc | tojson }}}}{CONTENT}"
    return _LENT + _CONTENT.sub(marked, template)


def _title(page: Page) -> Markup:
    return escape(page.title or "")


def _named(page: Page) -> Markup:
    return escape(words.named(str(page.title or "")))


def _settings(job: Job) -> dict[str, Any]:
    """Return the configuration: what the newsroom's says, as far as it is for the engine."""
    config, slots = job.config, job.slots
    printed = shell(opened(config).site.view)
    return {
        "site_name": slots.put(config.site_name),
        "site_description": slots.put(config.site_description or ""),
        "site_url": config.site_url,
        "use_directory_urls": config.use_directory_urls,
        "docs_dir": DOCS,
        "site_dir": SITE,
        "theme": {**dict(config.theme), "name": config.theme.name, "custom_dir": _THEME},
        "extra": {
            **config.extra,
            "briefing": {
                name: slots.put(str(value)) if name not in _CONSTANT else value
                for name, value in printed.items()
            },
        },
        "extra_css": list(map(str, config.extra_css)),
        "markdown_extensions": [
            *([] if _FENCES in config.markdown_extensions else [_FENCES]),
            *({name: config.mdx_configs.get(name, {})} for name in config.markdown_extensions),
            as_mkdocs.__name__,
        ],
        "plugins": [],
    }


def _nav(
    items: Iterable[Any], titles: dict[str, str], named: dict[str, str], slots: Slots
) -> list[dict[str, Any]]:
    found = list[dict[str, Any]]()
    for item in items:
        if isinstance(item, Page):
            found.append({titles[item.file.src_uri]: item.file.src_uri})
            continue
        mark = slots.put(item.title)
        named[mark] = slots.put(words.named(item.title))
        leads = item.children if isinstance(item, Section) else None
        found.append({mark: item.url if leads is None else _nav(leads, titles, named, slots)})
    return found


def _json(value: object) -> str:
    """Write JSON, which is YAML too; what is Python's only goes by its name, or as it is said."""

    def other(one: Any) -> str:
        return f"{one.__module__}.{one.__qualname__}" if callable(one) else str(one)

    return json.dumps(value, ensure_ascii=False, default=other)
