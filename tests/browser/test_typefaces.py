"""Letters: a word of any European language, or of pinyin, is set in one design."""

import pytest
from playwright.sync_api import Page

WORDS = {
    "English": "What happened, and how we know",
    "Signs": "{a|b} <c> #1 ~ £5 § 2 • ′",
    "German": "Größe, Köln, „Maß“",
    "Spanish": "¿Ñandú? ¡Señal!",
    "French": "Œuvre, déçu, là où",
    "Polish": "Łódź, Żółć",
    "Czech": "Příliš žluťoučký",
    "Turkish": "İstanbul, ağaç, ışık",
    "Pinyin": "Lín Jùnyáng, lǚ, nǐ hǎo",
    "Vietnamese": "Nguyễn Văn Đức",
    "Greek": "Ξεσκεπάζω, ψυχή",
    "Russian": "Чайковский, объём",
    "Kazakh": "Қазақстан, ғылым",
}
SERIF, SANS = ".briefing__question, h1", ".page__where"


def faces(page: Page, where: str, words: str) -> set[str]:
    """Return the families in which words are set at a place of the page."""
    page.eval_on_selector(where, "(node, words) => { node.textContent = words; }", words)
    page.evaluate("document.fonts.ready")
    page.wait_for_function("[...document.fonts].every((face) => face.status !== 'loading')")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": where})["nodeId"]
    found = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] for font in found}


@pytest.mark.parametrize("language", WORDS)
def test_a_word_is_set_in_one_design(language: str, page: Page, qwen_url: str) -> None:
    page.goto(qwen_url)
    assert faces(page, SERIF, WORDS[language]) == {"Briefing Serif"}
    assert faces(page, SANS, WORDS[language]) == {"Briefing Sans"}


def test_a_page_in_english_asks_for_no_letters_of_other_languages(
    page: Page, qwen_url: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{qwen_url}method/", wait_until="networkidle")
    fonts = sorted(url.rpartition("/")[2] for url in asked if url.endswith(".woff2"))
    assert fonts == ["briefing-sans.woff2", "briefing-serif.woff2"]
