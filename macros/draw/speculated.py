"""What a reading adds that no record shows: each sentence with the label that it never loses."""

from collections.abc import Callable

from markupsafe import Markup

from macros.draw.words import _
from macros.model.sentence import sentences

_SENTENCE = Markup("<strong>{}</strong> {}")


def speculated(text: str, draw: Callable[[str], Markup]) -> Markup:
    """Draw a text, each of its sentences by itself and after the label."""
    label = _("Speculation:")
    return Markup(" ").join(_SENTENCE.format(label, draw(one)) for one in sentences(text))
