"""The one Jinja environment; no other module knows Jinja."""

from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.model.claim import Claim


class UnframedClaimError(TypeError):
    """A template reaches for a claim's words, which only `View.claim_*` may print."""


_MAY_BE_PRINTED = Claim.model_fields.keys() - {"text", "short"}
"""What a template may ask of a claim; its label and its methods would give the words away."""


class FramingEnvironment(Environment):
    """Jinja in which a claim's words cannot be printed without their standing.

    Filters that take an attribute's name, such as `map`, look it up here too.
    """

    def getattr(self, obj: object, attribute: str) -> object:
        """Give a template what it asks for, but no claim's bare words."""
        if isinstance(obj, Claim) and attribute not in _MAY_BE_PRINTED:
            message = f"`{attribute}` of claim {obj.id}: use view.claim_line, _link or _head"
            raise UnframedClaimError(message)
        return super().getattr(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Give what stands under a key; a claim's fields as `getattr` does."""
        if isinstance(obj, Claim):
            return self.getattr(obj, str(argument))
        return super().getitem(obj, argument)  # type: ignore[arg-type]


TEMPLATES = FramingEnvironment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
    cache_size=-1,
    extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
)
TEMPLATES.install_gettext_translations(NullTranslations(), newstyle=True)  # type: ignore[attr-defined]


def render(template: str, **values: object) -> Markup:
    """Draw a template; what it is given and does not print is no fault, what it lacks is."""
    return Markup(TEMPLATES.get_template(template).render(values))  # noqa: S704
