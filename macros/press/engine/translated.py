"""Pages in the language of the briefing, put in the place of the others."""

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros.diagnostic import Diagnostic
from macros.model.language import direction, is_tag
from macros.press.site import Site, Source
from macros.press.tongues import chosen, doubts, spoken


def replace(files: Files, language: str) -> None:
    """Have each page read from its file in a language, where there is one, and no file twice."""
    written = {file.src_uri: file for file in files.documentation_pages()}
    found = chosen(written, language)
    for name, file in written.items():
        if name not in found:
            files.remove(file)
        elif found[name] != name:
            file.abs_src_path = written[found[name]].abs_src_path


def mark(site: Site, source: Source, page: Page) -> None:
    """Note on a page in another language than the briefing's which one that is."""
    language = site.view.briefing.about.language
    written = page.meta.pop("lang", None)
    if written is not None and not is_tag(str(written)):
        said = f"`lang` is `{written}`, which is no language tag of BCP 47"
        hint = "write a tag such as en, de or zh-Hans"
        site.faults.append(Diagnostic(source.in_head("lang"), "malformed-field", said, hint))
        return
    head = {**page.meta, "lang": written}
    site.doubts.extend(doubts(source, head, language))
    if tag := spoken(source, head, language):
        page.meta.update(lang=tag, dir=direction(tag))
