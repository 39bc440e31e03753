"""What each field means, out of the docstring under it: for field tables and schemas."""

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from textwrap import dedent

from pydantic import BaseModel


@cache
def meanings(kind: type[BaseModel]) -> Mapping[str, str]:
    """Return field -> what it means, of a class and of those that it builds on.

    The source of the class is read only when somebody asks: start-up does not pay for it.
    """
    found: dict[str, str] = {}
    for one in reversed(kind.mro()):
        if issubclass(one, BaseModel) and one is not BaseModel:
            found |= _documented(one)
    return found


@cache
def _documented(kind: type[BaseModel]) -> dict[str, str]:
    (body,) = ast.parse(dedent(inspect.getsource(kind))).body
    statements = body.body if isinstance(body, ast.ClassDef) else []
    found = {}
    for field, said in pairwise(statements):
        match field, said:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = " ".join(text.split())
    return found
