"""Each layer imports only what stands to its left, and a framework is known in one place."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MACROS = ROOT / "macros"

# From left to right, as data travels. Those of one rank do not know each other.
LAYERS = [
    {"commonmark", "diagnostic", "lock", "phrases", "words"},
    {"read"},
    {"model"},
    {"weigh"},
    {"address"},
    {"check"},
    {"load"},
    {"release"},
    {"export"},
    {"draw"},
    {"press", "archive"},
    {"preview"},
    {"__init__", "cli", "hooks"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}

# A framework, and the only modules that may know it.
ONLY_HERE = {
    "click": ("cli",),
    "cmarkgfm": ("commonmark",),
    "feedgen": ("export.feeds",),
    "jinja2": ("draw.",),
    "markdown": ("draw.", "hooks", "press.engine.as_mkdocs"),
    "mkdocs": ("__init__", "hooks", "press.engine"),
    "pagefind_bin_extended": ("press.searching",),
    "playwright": ("press.chromium", "press.pdf"),
    "properdocs": ("press.engine.properdocs",),
    "pydantic": ("model.",),
    "pydantic_core": ("model.",),
    "resvg_py": ("export.cards.",),
    "watchdog": ("preview.watching",),
    "yaml": ("read.",),
    "zensical": ("press.engine.zensical",),
}


def module(file: Path) -> str:
    """Return the name of a module inside macros: `model.claim`, or `__init__` for its own."""
    name = ".".join(file.relative_to(MACROS).with_suffix("").parts)
    return name.removesuffix(".__init__") + "." * name.endswith(".__init__")


def imports(file: Path) -> set[str]:
    """Return the full name of everything that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: relative imports hide where they lead"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


MODULES = {module(file): imports(file) for file in sorted(MACROS.rglob("*.py"))}


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_stands_to_its_left(name: str) -> None:
    own = name.split(".", maxsplit=1)[0]
    assert own in RANK, f"give {own} its place in LAYERS"
    for imported in MODULES[name]:
        package, *rest = imported.split(".")
        if package == "macros" and rest and rest[0] != own:
            assert RANK[rest[0]] < RANK[own], f"{name} imports {imported}"


@pytest.mark.parametrize("framework", ONLY_HERE)
def test_a_framework_is_known_in_one_place(framework: str) -> None:
    users = {
        name
        for name, imported in MODULES.items()
        if any(other.split(".")[0] == framework for other in imported)
    }
    assert {name for name in users if not name.startswith(ONLY_HERE[framework])} == set()


def test_what_is_imported_is_declared() -> None:
    roots = {other.split(".")[0] for imported in MODULES.values() for other in imported}
    known = set(sys.stdlib_module_names) | set(ONLY_HERE) | {"lxml", "macros", "markupsafe"}
    assert roots - known == set()
