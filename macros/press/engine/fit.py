"""What a configuration has to say for a briefing to be built with it; the engine takes more.

Whoever builds asks, whichever the way: `mkdocs build` alone, where the plugin or the hooks may be
all that knows of the briefing, as well as `briefing build`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, cast
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from macros.diagnostic import Diagnostic, Place, shown

ADDRESS: Final = "write site_url: https://example.org/"
_PLUGIN: Final = "macros"
_POLICY: Final = "briefing.policy"
"""What a shell of ours prints on every page, and a theme by itself does not."""

_STOPS: Final = (
    ("on_undefined", "strict", "what a page calls and nobody knows would not be told"),
    ("on_error_fail", True, "what goes wrong on a page would be printed there"),
    ("render_by_default", True, "no page would be drawn"),
)
"""What the plugin must be told, and what it would do otherwise."""


def unfit(config: MkDocsConfig) -> Iterator[Diagnostic]:
    """Find what the engine takes, and no briefing can be built with."""
    yield from _hooks(config)
    yield from _plugin(config)
    if not config.use_directory_urls:
        said = "`use_directory_urls` is off, and addresses of records end with a slash"
        hint = "write use_directory_urls: true, or leave it out"
        yield fault(config, "use_directory_urls", said, hint)
    yield from _theme(config)
    if said := _no_address(config.site_url or ""):
        yield fault(config, "site_url", f"`site_url` {said}", ADDRESS)


def unfound(config: MkDocsConfig, files: Files) -> Iterator[Diagnostic]:
    """Find the pages and stylesheets that are named, and not there."""
    hint = "write the name of a file that is there, or take it out"
    for name in named(config.nav):
        if not name.endswith(".md") or _is_elsewhere(name):
            continue
        if files.get_file_from_path(name.removeprefix("./")) is None:
            said = f"`nav` names `{name}`, and there is no such page in {shown(_docs(config))}"
            yield fault(config, "nav", said, hint, name)
    for name in map(str, config.extra_css):
        file = name.partition("?")[0]
        if not _is_elsewhere(name) and files.get_file_from_path(file) is None:
            yield fault(config, "extra_css", f"there is no stylesheet `{name}`", hint, name)
    if all(file.url not in {"./", "."} for file in files.documentation_pages()):
        said = f"`docs_dir` is {shown(_docs(config))}, in which no `index.md` is the front page"
        yield fault(config, "docs_dir", said, "name the folder with the pages, or write one")


def fault(config: MkDocsConfig, key: str, said: str, hint: str, word: str = "") -> Diagnostic:
    """Report what a configuration says of a key, and where: at a word below it, if one is given."""
    file = Path(config.config_file_path)
    return Diagnostic(_place(file, key, word), "configuration", said, hint)


def _place(file: Path, key: str, word: str) -> Place:
    lines = file.read_text("utf-8", "replace").splitlines()
    keys = (n for n, line in enumerate(lines) if re.match(rf"{re.escape(key)}\s*:", line))
    first = next(keys, None)
    if first is None:
        return Place(shown(file), 1, 1)
    for number, line in enumerate(lines[first:] if word else (), first):
        if word in line:
            return Place(shown(file), number + 1, line.index(word) + 1)
    return Place(shown(file), first + 1, 1)


def _hooks(config: MkDocsConfig) -> Iterator[Diagnostic]:
    hooks = cast("Mapping[str, object]", config.hooks)  # a mapping, whatever its type says
    if not any(vars(hook).get("unfound") is unfound for hook in hooks.values()):
        said = "`hooks` does not name `macros/hooks.py`, which prints the records"
        yield fault(config, "hooks", said, "write hooks: [macros/hooks.py]")


def _plugin(config: MkDocsConfig) -> Iterator[Diagnostic]:
    plugin = config.plugins.get(_PLUGIN)
    if plugin is None:
        said = "`plugins` does not name `macros`, which draws what pages call"
        yield fault(config, "plugins", said, "write plugins: [macros: {module_name: macros}]")
        return
    for option, value, otherwise in _STOPS:
        if plugin.config[option] != value:
            said = f"`{option}` of the plugin `macros` is `{plugin.config[option]}`: {otherwise}"
            hint = f"write {option}: {str(value).lower()}"
            yield fault(config, "plugins", said, hint, option)
    module = str(plugin.config["module_name"])
    above = Path(config.config_file_path).parent / module
    if not (above.is_dir() or above.with_name(f"{above.name}.py").is_file()):
        said = f"`module_name` of the plugin `macros` is `{module}`, and there is no such module"
        yield fault(config, "plugins", said, "write module_name: macros", "module_name")


def _theme(config: MkDocsConfig) -> Iterator[Diagnostic]:
    shells = (Path(folder, "main.html") for folder in config.theme.dirs)
    shell = next((one.read_text("utf-8") for one in shells if one.is_file()), "")
    if _POLICY not in shell or config.theme.name not in {"material", None}:
        said = "`theme` is not Material with the shell in `overrides/`"
        hint = "write theme: {name: material, custom_dir: overrides, font: false}"
        yield fault(config, "theme", said, hint)
    elif config.theme.name == "material" and config.theme.get("font") is not False:
        said = "`font` of `theme` is not off, and pages would ask another host for typefaces"
        yield fault(config, "theme", said, "write font: false below theme", "font")


def _no_address(address: str) -> str:
    """Say why a site cannot stand at an address; nothing where it can."""
    try:
        taken = urlsplit(address)
        _ = taken.port  # it is worked out when it is asked for
    except ValueError as wrong:
        return f"is `{address}`, which is no address: {wrong}"
    if "@" in taken.netloc:
        return "holds a name or a password, which every page would tell"
    if {".", ".."} & {*taken.path.split("/")}:
        return f"is `{address}`, and no page can stand below an address that turns back"
    if found := re.search(r"[?#\s]", address):
        return f"is `{address}`, and no page can stand below an address with `{found[0]}`"
    return ""


def named(nav: object) -> Iterator[str]:
    """Go through the pages and addresses that a navigation names, at any depth."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, Mapping):
        for one in nav.values():
            yield from named(one)
    elif isinstance(nav, list):
        for one in nav:
            yield from named(one)


def _is_elsewhere(name: str) -> bool:
    there = urlsplit(name)
    return bool(there.scheme or there.netloc or name.startswith("/"))


def _docs(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir)
