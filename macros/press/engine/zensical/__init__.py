"""Zensical as the engine: it renders Markdown and the shell, and all else is done around it.

It runs neither the hooks of a configuration nor plugins that it does not know, and says nothing
of it. So the events of a build are run here, in MkDocs' order: macros are drawn before it renders,
and what was drawn is brought back after. Nothing out of the data passes through it.
"""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from macros.press.engine.opening import LOG, opened, told
from macros.press.engine.rendering import rendered
from macros.press.engine.zensical import handing, running, taking
from macros.press.engine.zensical.job import Job
from macros.press.site import Source

_NOT_RUN: Final = ("env", "pre_template", "template_context", "page_context")
"""Events in which a plugin or a hook meets templates of MkDocs, which are not used here."""


def _build(config: MkDocsConfig) -> None:
    """Build a site into the folder of the configuration."""
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    _warn(config)
    job = _job(config)
    told(opened(config).site)
    beside = Path(config.site_dir).parent
    beside.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=beside, prefix=".zensical-") as scratch:
        project = Path(scratch)
        handing.hand(project, job)
        running.run(project, job)
        taking.take(project / handing.SITE, job)
    config.plugins.on_post_build(config=config)


render = partial(rendered, _build)
"""Build the site: `render(config_file, data, target, day=None, *, cards=0)`."""


def _job(config: MkDocsConfig) -> Job:
    """Find the pages, read them, and draw the macros that they call."""
    files = get_files(config)
    _add_shell(files, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    pages, sources = list[Page](), dict[str, Source]()
    for file in files.documentation_pages():
        page = file.page or Page(None, file, config)
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        written = page.markdown or ""
        if file.abs_src_path is not None:
            sources[file.src_uri] = Source.of(Path(file.abs_src_path), written)
        page.markdown = config.plugins.on_page_markdown(
            written, page=page, config=config, files=files
        )
        pages.append(page)
    return Job(config, files, nav, pages, sources)


def _add_shell(files: Files, config: MkDocsConfig) -> None:
    """Add the files of the briefing's own shell; those of the theme are the engine's own."""
    files.add_files_from_theme(config.theme.get_env(), config)
    ours = {config.docs_dir, config.theme.custom_dir}
    for file in [one for one in files if one.src_dir not in ours]:
        files.remove(file)


def _warn(config: MkDocsConfig) -> None:
    """Say what the configuration asks for that is not done here."""
    for template in config.extra_templates:
        LOG.warning("extra_templates: %s is not rendered with Zensical", template)
    for event in _NOT_RUN:
        for method in config.plugins.events[event]:
            name = getattr(method, "__module__", "")
            if not name.endswith("macros/hooks.py"):
                LOG.warning("on_%s of %s is not run with Zensical", event, name)
