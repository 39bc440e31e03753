"""Every phrase of the interface that templates, Python, the shell and its pages say."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment

from macros.draw.choices import CHOICES
from macros.draw.phrased import PUNCTUATION
from macros.export.alternates import FEEDS
from macros.export.datapackage import ABOUT, tables
from macros.export.labels import LABELS
from macros.model.when import MONTHS, SHORT
from macros.words import AFTER, SENSE

ROOT = Path(__file__).parents[2]
MACROS = ROOT / "macros"
TEMPLATES = [
    *(MACROS / "draw" / "templates").rglob("*.html"),
    *(ROOT / "overrides").rglob("*.html"),
]

SAYS = {"_", "say"}
_IN_TEMPLATES = ("_", "gettext", "ngettext", "sense")
COUNTS = {"count", "counted", "many", "spelt"}

NO_PHRASES = {"_", " "}
"""What only looks like a phrase: the letters that a field's name is put together with."""


@dataclass(frozen=True)
class Said:
    """A phrase, and where it is said first."""

    words: str
    place: str


def keys() -> dict[str, str]:
    """Return all phrases with the place where each is said; a pair of forms is one phrase."""
    found: dict[str, str] = {}
    for said in (*_templates(), *_python(), *_pages(), *_fields(), *_lists()):
        if said.words not in NO_PHRASES:
            found.setdefault(said.words, said.place)
    return found


def _templates() -> Iterator[Said]:
    jinja = Environment(
        extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True, autoescape=True
    )
    for file in sorted(TEMPLATES):
        found = jinja.extract_translations(file.read_text("utf-8"), _IN_TEMPLATES)  # type: ignore[attr-defined] # the extension brings it
        for line, function, words in found:
            if function == "sense":
                yield Said(SENSE.join(words), _place(file, line))
                continue
            forms = [words] if isinstance(words, str) else [form for form in words or () if form]
            if forms:
                yield Said(AFTER.join(forms), _place(file, line))


def _python() -> Iterator[Said]:
    trees = {file: ast.parse(file.read_text("utf-8")) for file in sorted(MACROS.rglob("*.py"))}
    own = {file: dict(_constants(tree)) for file, tree in trees.items()}
    constants = {file: _imported(tree, own) | own[file] for file, tree in trees.items()}
    for file, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                for words in _said(node, file, constants):
                    yield Said(words, _place(file, node.lineno))


def _said(
    call: ast.Call, file: Path, constants: Mapping[Path, Mapping[str, ast.expr]]
) -> Iterator[str]:
    """Return what a call says: its own words, or those of the constant that it looks up."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name in COUNTS:
        forms = [
            str(one.value)
            for one in call.args
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        if len(forms) == len(("one", "many")):
            yield AFTER.join(forms)
    elif name == "sense":
        match call.args:
            case [ast.Constant(value=str(context)), ast.Constant(value=str(words))]:
                yield f"{context}{SENSE}{words}"
    elif name == "section":
        yield from _texts(call.args[0])
    elif name == "facts":
        for pair in call.args:
            yield from _texts(pair.elts[0]) if isinstance(pair, ast.Tuple) else ()
    elif name in SAYS and call.args:
        yield from _phrases(call.args[0], file, constants)


def _phrases(
    argument: ast.expr, file: Path, constants: Mapping[Path, Mapping[str, ast.expr]]
) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(words)):
            yield words
        case ast.IfExp(body=one, orelse=other) | ast.BoolOp(values=[one, other]):
            yield from _phrases(one, file, constants)
            yield from _phrases(other, file, constants)
        case ast.Subscript(value=value) | (ast.Name() as value) | (ast.Attribute() as value):
            yield from _looked_up(value, file, constants)
        case ast.Call(func=ast.Attribute(value=value, attr="get")):
            yield from _looked_up(value, file, constants)
        case _:
            return


def _looked_up(
    value: ast.expr, file: Path, constants: Mapping[Path, Mapping[str, ast.expr]]
) -> Iterator[str]:
    """Return all that a constant holds, this file's own or, of that name, another's."""
    for node in ast.walk(value):
        if isinstance(node, ast.Dict):
            yield from _texts(node)
        name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
        if not name.strip("_").isupper():
            continue
        own = constants[file].get(name)
        others = [found[name] for found in constants.values() if name in found]
        for constant in [own] if own is not None else others:
            yield from _texts(constant)


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value
            case _:
                continue


def _imported(
    tree: ast.Module, constants: Mapping[Path, Mapping[str, ast.expr]]
) -> dict[str, ast.expr]:
    """Return the constants that a module takes from others of the project."""
    return {
        one.asname or one.name: found[one.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for one in node.names
        if one.name in (found := constants.get(ROOT / f"{node.module.replace('.', '/')}.py", {}))
    }


def _texts(value: ast.expr) -> Iterator[str]:
    """Return the texts in an expression; of a mapping those of its values."""
    match value:
        case ast.Constant(value=str(words)):
            yield words
        case ast.Dict(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _texts(part)
        case ast.Call(args=parts):
            for part in parts:
                yield from _texts(part)
        case ast.Starred(value=part):
            yield from _texts(part)
        case ast.BinOp(left=left, right=right):
            yield from _texts(left)
            yield from _texts(right)
        case _:
            return


def _pages() -> Iterator[Said]:
    """Return the sections, and the titles and descriptions of pages that only draw."""
    config = ROOT / "mkdocs.yml"
    for title in re.findall(r"^  - (.+): \S+\.md$", config.read_text("utf-8"), re.MULTILINE):
        yield Said(title, _place(config, 1))
    for file in sorted((ROOT / "docs").rglob("*.md")):
        head = file.read_text("utf-8").partition("---\n")[2].partition("---\n")[0]
        meta = yaml.safe_load(head) or {}
        if "kind" in meta:
            for field in ("title", "description"):
                if meta.get(field):
                    yield Said(meta[field], _place(file, 1))


def _fields() -> Iterator[Said]:
    """Return what fields and their values are called, each in its sense."""
    for words in LABELS.values():
        yield Said(f"field{SENSE}{words}", "macros/export/labels.py:1")
    for field, choices in CHOICES.items():
        for words in choices.values():
            yield Said(f"{field}{SENSE}{words}", "macros/draw/choices.py:1")


def _lists() -> Iterator[Said]:
    for words in (*PUNCTUATION, *MONTHS, *SHORT):
        yield Said(words, "macros/model/when.py:1")
    for words in (*ABOUT.values(), *FEEDS.values()):
        yield Said(words, "macros/export/datapackage.py:1")
    for _file, columns in tables():
        for column in columns:
            if column.means:
                yield Said(column.means, "macros/export/column.py:1")


def _place(file: Path, line: int) -> str:
    return f"{file.relative_to(ROOT)}:{line}"
