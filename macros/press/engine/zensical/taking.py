"""What the engine rendered, taken: contents go through the events, and pages into the site."""

import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any, Final

from markupsafe import escape
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc

from macros.diagnostic import Diagnostic, Place, shown
from macros.press.engine.as_mkdocs import LINK, SPARED, TITLE
from macros.press.engine.zensical.handing import CONTENT
from macros.press.engine.zensical.job import Job
from macros.press.engine.zensical.running import UNREADABLE
from macros.press.site import FaultsError

_MARKED: Final = re.compile(f'{LINK}([^"]*)')
_WAY: Final = re.compile(r'( (?:href|src|action)=")([^"]*)')
_ESCAPED: Final = {"&#x27;": "&#39;", "&#x2f;": "/"}
_OWN: Final = frozenset({"search.json", "objects.inv", "sitemap.xml"})
"""What the engine writes that the press writes itself, or that nobody here reads."""


def take(rendered: Path, job: Job) -> None:
    """Write the pages that the engine rendered, and what goes with them, into the site."""
    config, target = job.config, Path(job.config.site_dir)
    shells = [_opened(rendered, page, job) for page in job.pages]
    for page in job.pages:
        page.content = config.plugins.on_page_content(
            page.content or "", page=page, config=config, files=job.files
        )
    job.slots.settle()
    job.files.copy_static_files()
    for page, (before, after) in zip(job.pages, shells, strict=True):
        html = f"{_tidied(before, job)}{page.content}{_tidied(after, job)}"
        html = config.plugins.on_post_page(html, page=page, config=config)
        _write(target / page.file.dest_uri, html)
    for name in sorted(config.theme.static_templates):
        file = rendered / name
        html = _tidied(file.read_text("utf-8"), job) if file.suffix == ".html" else ""
        html = config.plugins.on_post_template(html, template_name=name, config=config)
        _write(target / name, html)
    _take_theme(rendered, job, target)


def _opened(rendered: Path, page: Page, job: Job) -> tuple[str, str]:
    """Note what the engine made of a page's text; return the shell before and after it."""
    html = (rendered / page.file.dest_uri).read_text("utf-8")
    try:
        before, page.content, toc, after = html.split(CONTENT)
    except ValueError:
        place = Place(shown(job.shell / "main.html"), 1, 1)
        said = f"the content of {page.file.src_uri} is not printed just once"
        raise FaultsError(
            [Diagnostic(place, UNREADABLE, said, "print {{ page.content }} once")]
        ) from None
    page.toc = get_toc([_token(one) for one in json.loads(toc)])
    if TITLE in page.content:
        _, title, content = page.content.split(TITLE)
        page._title_from_render = title or None  # noqa: SLF001
        page.content = _linked(content, page, job)
    return before, after


def _linked(content: str, page: Page, job: Job) -> str:
    """Lead the links of a page where MkDocs would, which says what it thinks of them."""
    ways = _RelativePathTreeprocessor(page.file, job.files, job.config)

    def led(found: re.Match[str]) -> str:
        written = unescape(found[1])
        leads = ways.path_to_url(written)
        return found[1] if leads == written else str(escape(leads))

    return _MARKED.sub(led, content.replace(SPARED, ""))


def _token(heading: dict[str, Any]) -> Any:
    children = [_token(child) for child in heading["children"]]
    return {
        "name": heading["title"],
        "id": heading["id"],
        "level": heading["level"],
        "children": children,
    }


def _tidied(shell: str, job: Job) -> str:
    """Write addresses and signs in a shell as other engines do, and fill it."""
    shell = _WAY.sub(lambda found: found[1] + _way(found[2]), shell)
    for written, usual in _ESCAPED.items():
        shell = shell.replace(written, usual)
    return job.slots.filled(shell)


def _way(address: str) -> str:
    while address.startswith("./") and address != "./":
        address = address[2:]
    return address or "."


def _write(file: Path, text: str) -> None:
    if text.strip():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")


def _take_theme(rendered: Path, job: Job, target: Path) -> None:
    """Take along the files of the theme, as every engine does; no page of ours asks for one."""
    handed = {file.dest_uri for file in job.files}
    for file in sorted(one for one in rendered.rglob("*") if one.is_file()):
        name = file.relative_to(rendered).as_posix()
        if file.suffix != ".html" and name not in _OWN | handed:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / name)
