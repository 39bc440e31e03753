"""The one Jinja environment; no other module knows Jinja.

Templates are most of a build, so what Jinja does for every value that is printed is kept short:
words of the interface are put in when a template is compiled, calls pass nothing on that nobody
here asks for, and what is HTML already is printed as it is.
"""

from collections.abc import Iterator
from functools import cache
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import InternationalizationExtension
from markupsafe import Markup

from macros import words as catalogue
from macros.draw import phrased
from macros.draw.compiled import Compiled
from macros.draw.legible import breakable, href, spelled
from macros.draw.markup import printed
from macros.draw.phrased import Phrased
from macros.draw.policy import ALONE, OUTSIDE
from macros.model.claim import Claim


class UnframedClaimError(TypeError):
    """A template reaches for a claim's words, which only `View.claim_*` may print."""


_MAY_BE_PRINTED = Claim.model_fields.keys() - {"text", "short"}
"""What a template may ask of a claim; its label and its methods would give the words away."""

_GUARDED = {*dir(Claim), *Claim.model_fields} - _MAY_BE_PRINTED
"""What a claim would answer to, and a template must not ask it."""


def _gettext(words: str, **gaps: object) -> Markup:
    return _filled(catalogue.CATALOGUE.gettext(words), gaps)


def _ngettext(one: str, many: str, number: int, **gaps: object) -> Markup:
    return _filled(catalogue.CATALOGUE.ngettext(one, many, number), {"num": number, **gaps})


def _filled(words: str, gaps: dict[str, object]) -> Markup:
    """Fill the gaps of a phrase; what is no HTML yet is escaped."""
    return Markup(words % {name: printed(value) for name, value in gaps.items()})  # noqa: S704


class _Printing(CodeGenerator):
    """Compiles what templates do most often to the shortest way to do it."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del node, frame, finalize
        self.write("environment.printed(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 (Jinja's name)
        """Ask for an attribute without a detour, unless a claim might answer with its words."""
        if node.attr in _GUARDED or node.attr.startswith("_") or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 (Jinja's own)
    ) -> None:
        """Call things as they are: none of them asks for the context that it is called from."""
        names = [one.key for one in node.kwargs]
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(map(iskeyword, names)):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")


class FramingEnvironment(Environment):
    """Jinja in which a claim's words cannot be printed without their standing.

    Filters that take an attribute's name, such as `map`, look it up here too.
    """

    code_generator_class = _Printing

    def __init__(self, **how: Any) -> None:
        super().__init__(**how)
        self._kept: dict[str, Template] = {}

    def get_template(self, name: Any, *how: Any, **more: Any) -> Template:
        """Return a template; here none ever changes, and each is asked for again and again."""
        if name not in self._kept:
            self._kept[name] = super().get_template(name, *how, **more)
        return self._kept[name]

    def getattr(self, obj: object, attribute: str) -> object:
        """Give a template what it asks for, but no claim's bare words."""
        if isinstance(obj, Claim) and attribute not in _MAY_BE_PRINTED:
            message = f"`{attribute}` of claim {obj.id}: use view.claim_line, _link or _head"
            raise UnframedClaimError(message)
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Give what stands under a key; a claim's fields as `getattr` does."""
        if isinstance(obj, Claim):
            return self.getattr(obj, str(argument))
        return super().getitem(obj, argument)

    def make_globals(self, d: Any) -> dict[str, Any]:
        """Lend a template what all share; one mapping, since it is gone through at every import."""
        return {**self.globals, **(d or {})}

    printed = staticmethod(printed)

    def _generate(self, source: nodes.Template, *how: Any, **more: Any) -> str:
        return super()._generate(Phrased().visit(source), *how, **more)


def said(template: str) -> Iterator[str]:
    """Go through the phrases of the interface that a template asks for by `_("...")`."""
    for call in Environment().parse(template).find_all(nodes.Call):  # noqa: S701 (it is only read)
        match call:
            case nodes.Call(node=nodes.Name(name="_"), args=[nodes.Const(value=str(words))]):
                yield words


@cache
def templates(language: str) -> FramingEnvironment:
    """Return the templates with the words of a language in them: that of the catalogue."""
    found = FramingEnvironment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=[InternationalizationExtension, "jinja2.ext.do"],
        bytecode_cache=Compiled(_compiler(language), language=language),
    )
    found.newstyle_gettext = True  # type: ignore[attr-defined] # `_gettext` fills the gaps itself
    found.globals.update(_=_gettext, gettext=_gettext, ngettext=_ngettext)
    found.globals.update(percents=catalogue.percents, sense=catalogue.sense)
    found.globals.update(policy=Markup(ALONE), outside=OUTSIDE)  # noqa: S704 (no data is in it)
    found.filters.update(href=href, spelled=spelled, breakable=breakable)
    return found


def forget() -> None:
    """Read the templates anew from now on: somebody has edited one."""
    templates.cache_clear()


def _compiler(language: str) -> str:
    """Return all that decides what a template is compiled to beside its own source."""
    file = catalogue.file_of(language)
    own = (Path(__file__), Path(phrased.__file__))
    return "".join(part.read_text("utf-8") for part in (*own, file) if part)


def render(template: str, **values: object) -> Markup:
    """Draw a template; what it is given and does not print is no fault, what it lacks is."""
    jinja = templates(catalogue.CATALOGUE.language)
    found = jinja.get_template(template)
    context = found.new_context({**jinja.globals, **values}, shared=True)
    try:
        return Markup("".join(found.root_render_func(context)))  # noqa: S704
    except Exception:  # noqa: BLE001 (it is raised again, with the template's own lines)
        jinja.handle_exception()
