"""MkDocs started once and kept: it renders the page that is asked for, as a build would.

A build populates every page and then renders every page; here a page is populated and rendered
when somebody asks for it. What the engine would write into a folder is returned instead.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from mkdocs import utils
from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from macros.diagnostic import Diagnostic
from macros.press.addresses import Addresses
from macros.press.engine.authored import note, written
from macros.press.engine.opening import as_of, data_folder, named_after, opened, opening
from macros.press.engine.rendering import configured, faults_of
from macros.press.engine.shelling import lend
from macros.press.site import FaultsError, Site
from macros.press.stash import Stash

_NOWHERE: Final = Path(".briefing-preview")
"""Where nothing is ever written: the engine has to be given a folder."""


class Running:
    """The engine with the configuration, the pages and the shell of one moment.

    It shows one site after another: `turn` it to a site before a page of it is asked for.
    """

    def __init__(self, config_file: Path, data: Path | None = None) -> None:
        """Read the configuration; raise FaultsError where it is at fault."""
        self.config = configured(config_file, data, _NOWHERE)
        self.address = self.config.site_url or ""
        self.data = data_folder(self.config)
        with faults_of(self.config):
            self.day = as_of(self.config)
        self._started_for: tuple[str, ...] | None = None

    @property
    def folders(self) -> list[Path]:
        """What pages are made of beside the data: folders, and the configuration itself."""
        config, theme = self.config, self.config.theme.custom_dir
        found = [Path(config.config_file_path), Path(config.docs_dir)]
        return [*found, *([Path(theme)] if theme else [])]

    def suits(self, site: Site) -> bool:
        """Say whether the engine can turn to a site, or has to be started anew for it."""
        return self._started_for in {None, _kept_from_the_start(site)}

    def turn(self, site: Site) -> None:
        """Show this site from now on; raise FaultsError where the pages are at fault."""
        site.proves = False
        with faults_of(self.config):
            if self._started_for is None:
                self._start(site)
            else:
                opened(self.config).site = site
                lend(self._env, site.view)
            self._site, self._pages = site, dict[str, bytes]()
            self._at_fault = dict[str, FaultsError]()
            site.render, site.exemplars = self._render, self._exemplars
            site.authored = written(self._files)
            self._lay_out()

    def page(self, url: str) -> bytes | None:
        """Return a page in its shell, as it would be written; None where there is no such page.

        Raise FaultsError where the page is at fault.
        """
        if url not in self._by_url:
            return None
        self._render(url)
        return self._pages[url]

    def _render(self, url: str) -> None:
        """Render a page; of one that a plate is cut from, nothing is left but the plate."""
        if url in self._at_fault:
            raise self._at_fault[url]
        if url not in self._pages:
            try:
                with faults_of(self.config):
                    html = self._rendered(self._populated(self._by_url[url]))
                self._pages[url] = html.encode("utf-8", "xmlcharrefreplace")
            except FaultsError as fault:
                self._at_fault[url] = fault
                raise

    def clashes(self) -> list[Diagnostic]:
        """Find files of authors in the place of what the press would write."""
        site = self._site
        site.addresses, site.faults = Addresses(), []
        note(site, self._files, self.config)
        return site.faults

    def file(self, address: str) -> bytes | None:
        """Return a file that is served as it is: of an author, or of the theme."""
        file = self._static.get(address)
        return file.content_bytes if file else None

    def template(self, name: str) -> str | None:
        """Return what is made from a template of the theme, or of an author, without a page."""
        if name in self.config.theme.static_templates:
            template = self._env.get_template(name)
        elif name in self.config.extra_templates and (file := self._files.get_file_from_path(name)):
            template = self._env.template_class(file.content_string)
        else:
            return None
        plugins = self.config.plugins
        with faults_of(self.config):
            template = plugins.on_pre_template(template, template_name=name, config=self.config)
            root = utils.get_relative_url(".", name)
            if utils.is_error_template(name):
                root = urlsplit(self.address or "/").path
            context = get_context(self._nav, self._files, self.config, base_url=root)
            context = plugins.on_template_context(context, template_name=name, config=self.config)
            return plugins.on_post_template(
                template.render(context), template_name=name, config=self.config
            )

    def _start(self, site: Site) -> None:
        """Find the files, as at the start of a build; what is wrong with them is the site's."""
        opening(self.config, site)
        config = self.config.plugins.on_config(self.config)
        config.plugins.on_pre_build(config=config)
        files, env = get_files(config), config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        self.config, self._files = config, files
        site.faults = []  # `clashes` finds them again
        self._env = config.plugins.on_env(env, config=config, files=files)
        self._exemplars = site.exemplars
        self._started_for = _kept_from_the_start(site)
        self._documents = list(files.documentation_pages())
        self._by_url = {file.url.removeprefix("./"): file for file in self._documents}
        self._static: dict[str, File] = {
            file.dest_uri: file
            for file in files
            if not file.is_documentation_page()
            and file.inclusion not in {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}
        }

    def _lay_out(self) -> None:
        """Set out the pages anew: what an earlier site made of them is on none."""
        for file in self._documents:
            file.page = None
        nav = get_navigation(self._files, self.config)
        self._nav = self.config.plugins.on_nav(nav, config=self.config, files=self._files)
        for page in self._nav.pages:
            if page.title is None:  # it is called what its text says
                with suppress(FaultsError):
                    self._populated(page.file)

    def _populated(self, file: File) -> Page:
        """Read a page and render its Markdown; raise FaultsError where it is at fault."""
        page, config, files = file.page or Page(None, file, self.config), self.config, self._files
        if page.content is not None:
            return page
        plugins = config.plugins
        with self._current(page):
            page = plugins.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            page.markdown = plugins.on_page_markdown(
                page.markdown or "", page=page, config=config, files=files
            )
            page.render(config, files)
            page.content = plugins.on_page_content(
                page.content or "", page=page, config=config, files=files
            )
        failure = self._site.failure or (self._site.faults and FaultsError(self._site.faults))
        if failure:
            page.content = None
            raise failure
        return page

    def _rendered(self, page: Page) -> str:
        """Put a page into its shell."""
        plugins, config = self.config.plugins, self.config
        with self._current(page):
            page.active = True
            context = get_context(self._nav, self._documents, config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = plugins.on_page_context(context, page=page, config=config, nav=self._nav)
            html = plugins.on_post_page(template.render(context), page=page, config=config)
        page.content, self._site.stash = "", Stash()  # a large page is large in each of its forms
        return html

    @contextmanager
    def _current(self, page: Page) -> Iterator[None]:
        """Let the engine know which page is in hand; what is wrong with it is of it alone."""
        self.config._current_page = page  # noqa: SLF001 (the engine's own way)
        self._site.faults, self._site.failure = [], None
        try:
            yield
        finally:
            page.active = False
            self.config._current_page = None  # noqa: SLF001


def _kept_from_the_start(site: Site) -> tuple[str, ...]:
    """Return what the engine asks of a site once: its name, the language that pages are read in."""
    return (*named_after(site.view), site.view.briefing.about.language)
