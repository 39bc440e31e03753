"""The codes that this program reports, as its own text names them."""

import ast
from collections.abc import Iterator
from pathlib import Path

MACROS = Path(__file__).parents[2] / "macros"

# What makes a fault, and which of its arguments is the code.
MAKERS = {
    "Diagnostic": 1,
    "MacroFaultError": 0,
    "_Said": 0,
    "_fault": 1,
    "error": 1,
    "refuse": 0,
    "warning": 1,
}


def codes() -> set[str]:
    """Return every code that stands in a call which makes a fault."""
    return {code for file in MACROS.rglob("*.py") for code in _in(ast.parse(file.read_text()))}


def _in(module: ast.Module) -> Iterator[str]:
    named = {}
    for name, value in _constants(module):
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            named[name] = value.value
        elif isinstance(value, ast.Dict) and name == "_SAYS":  # what is said of each code
            yield from (str(key.value) for key in value.keys if isinstance(key, ast.Constant))
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and (at := MAKERS.get(_name(call.func), -1)) >= 0:
            given = call.args[at] if len(call.args) > at else None
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield given.value
            elif isinstance(given, ast.Name) and given.id in named:
                yield named[given.id]


def _constants(module: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in module.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield node.target.id, node.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
