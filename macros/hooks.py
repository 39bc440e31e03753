"""The events of a build by any engine: exemplars go in, plates come out, records are printed."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.plugins import event_priority

from macros import words
from macros.draw import head, shell, written
from macros.draw.anchors import anchored
from macros.draw.data import LATE
from macros.draw.policy import outward
from macros.press.claiming import overclaims
from macros.press.engine import alone, citing, exemplars, headings, readable, styling, translated
from macros.press.engine.authored import note
from macros.press.engine.fit import unfound
from macros.press.engine.opening import (
    begin,
    data_folder,
    is_alone,
    named_after,
    opened,
    stop_at,
    told,
)
from macros.press.engine.shelling import lend
from macros.press.leftovers import cleared
from macros.press.outputs import drawings
from macros.press.printing import print_all, sitemap
from macros.press.site import Content, Source
from macros.press.untold import untold

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

FIRST, LAST = 100, -100


def on_startup(command: str, *, dirty: bool) -> None:
    """Note what the site is built for: a preview is served with a script of its server's."""
    begin("" if dirty and command != "serve" else command)


@event_priority(FIRST)
def on_config(config: "MkDocsConfig") -> "MkDocsConfig":
    """Load the data; the site is named after the briefing, and written beside the old one."""
    config.site_name, config.site_description = named_after(opened(config).site.view)
    if is_alone():
        alone.step_aside(config)
    return config


def on_files(files: "Files", config: "MkDocsConfig") -> "Files":
    """Take pages in the language of the briefing; add exemplars, samples, our one stylesheet."""
    site = opened(config).site
    if faults := [*readable.unread(files, Path(config.docs_dir)), *unfound(config, files)]:
        stop_at(faults)
    translated.replace(files, site.view.briefing.about.language)
    note(site, files, config)
    exemplars.add(site, config, files)
    styling.bare(config, files)
    styling.join(config, files)
    return files


@event_priority(FIRST)
def on_page_markdown(markdown: str, page: "Page", config: "MkDocsConfig", files: "Files") -> str:
    """Turn the macros to this page; a page that no engine could read is reported, not rendered."""
    del files
    seam = opened(config)
    if exemplars.take_meta(seam.site, page):
        return ""
    file = page.file.abs_src_path
    source = None if file is None else Source.of(Path(file), markdown)
    if source and (faults := readable.head_faults(source, config.theme.dirs)):
        seam.site.faults += faults
        page.meta, page.title = {}, ""
        return ""
    readable.in_words(page.meta)
    if readable.asks_not_to_be_found(page.meta):
        seam.site.hidden.add(page.url)
    if "kind" in page.meta:  # a page that only draws
        page.title = words.named(str(page.title or ""))
        page.meta["description"] = words.named(str(page.meta.get("description") or ""))
    if source is None:
        return markdown
    translated.mark(seam.site, source, page)
    seam.turn_to(source, page.url)
    if page.url not in seam.site.authored:
        seam.site.authored.append(page.url)
    doubts = overclaims(seam.site.view.judgements, source, markdown, page.meta)
    seam.site.doubts.extend(doubts)
    return seam.prepared(markdown)


def on_page_content(html: str, page: "Page", config: "MkDocsConfig", files: "Files") -> str:
    """Bring back what was drawn, or the body of an exemplar."""
    del files
    site = opened(config).site
    body = exemplars.body(site, page)
    if body is not None:
        return body
    contents = headings.bring_back(site.stash, page)
    cite = citing.box(site, page)
    described = str(page.meta.get("description") or "")
    said = described or config.site_description or ""
    other = str(page.meta.get("lang") or "")
    page.meta["head"] = head.of_authored(site.view, page.url, str(page.title), said, other)
    within = shell.spoken(site.view.briefing.about.language) if other else Markup()
    drawn = anchored(site.stash.bring_back(outward(html), within))
    site.contents[page.url] = Content(page.title or "", described, drawn)
    if "kind" in page.meta:
        return written.drawing(drawn, cite)
    return written.prose(drawn, contents, cite, shell.spoken(other) if other else Markup())


def on_env(env: Any, config: "MkDocsConfig", files: "Files") -> Any:
    """Stop at faults of the pages, when all are known; lend the shell what it prints.

    From here on cards are drawn, while the engine renders and all else is printed.
    """
    del files
    site = opened(config).site
    told(site)
    lend(env, site.view)
    site.once(drawings)
    return env


@event_priority(LAST)
def on_post_page(output: str, page: "Page", config: "MkDocsConfig") -> str:
    """Keep the plates and the samples; they are not published as they are."""
    html, site = cleared(output), opened(config).site
    if LATE in html:
        site.late[page.url] = html
    return "" if exemplars.keep(site, page, html) else html


def on_post_template(output_content: str, template_name: str, config: "MkDocsConfig") -> str:
    """Write a sitemap that knows the records' pages too."""
    if template_name == "sitemap.xml":
        return sitemap(opened(config).site, config.site_url or "")
    if not template_name.endswith(".html"):
        return output_content
    return cleared(output_content).replace('/."', '/"')  # the engine's way to the root, mended


@event_priority(LAST)
def on_post_build(config: "MkDocsConfig") -> None:
    """Print a page for each record, and what programs read."""
    folder = Path(config.site_dir)
    site = opened(config).site
    print_all(site, folder)
    if faults := [*site.faults, *untold()]:
        stop_at(faults)
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)  # it holds the day of the build
    alone.put_in_place(config)


def on_build_error(error: Exception) -> None:
    """Take away what was made of a site that will not be."""
    alone.give_up(error)


def on_serve(
    server: "LiveReloadServer", config: "MkDocsConfig", builder: object
) -> "LiveReloadServer":
    """Watch the data and what draws it."""
    del builder
    server.watch(str(data_folder(config)))
    for folder in ("macros", "overrides"):
        server.watch(str(Path(config.config_file_path or ".").parent / folder))
    return server
