"""The Chinese briefing in a browser: searched, narrowed, and set as Chinese is."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Serve
from tests.browser.test_search import seek

_SETTLED = re.compile("找到：|没有找到")


@pytest.fixture(scope="module")
def url(chinese_site: object, serve: Serve) -> str:
    return serve(chinese_site)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("样阿达", "人物 样阿达 Ada Example", id="a name"),
        pytest.param("Ada Example", "人物 样阿达 Ada Example", id="in Latin letters"),
        pytest.param("exampleada", "人物 样阿达 Ada Example", id="turned round, as one word"),
        pytest.param("壶姨", "人物 样阿达 Ada Example", id="a nickname"),
        pytest.param("地窖", "说法 茶壶厂把水壶移到了地窖里。 已确证 2个源头", id="in a run"),
        pytest.param("停止鸣响", "说法 月亮茶壶于1902年5月3日停止鸣响。", id="the end of one"),
        pytest.param("水壶卖到", "说法 水壶被卖到国外。 已推翻", id="two words that stand apart"),
        pytest.param(
            "源头 媒体",
            "页面 本简报如何权衡：看源头，不看媒体",
            id="a page of prose, by its section",
        ),
    ],
)
def test_what_is_looked_for_in_chinese_is_found(
    page: Page, url: str, words: str, found: str
) -> None:
    page.goto(url + "terms/")
    results = seek(page, words, _SETTLED)
    assert any(result.startswith(found) for result in results), results


def test_the_choices_and_what_they_find_speak_chinese(page: Page, url: str) -> None:
    page.goto(url + "search/?standing=contested")
    expect(page.locator(".search__said")).to_have_text(_SETTLED)
    legends = page.locator(".facet__legend").all_inner_texts()
    assert legends == ["类别", "说法的证据状态"]
    (said,) = page.locator(".search .found").all_inner_texts()
    assert said.split()[:3] == ["说法", "茶壶厂说一切都好。", "有争议"]
    page.get_by_label("人物").check()
    expect(page.locator(".search .found")).to_have_count(0)


def test_the_ledger_is_narrowed_in_chinese(page: Page, url: str) -> None:
    page.goto(url + "claims/?standing=reported")
    expect(page.locator(".filter__said")).to_have_text("显示2条说法，共10条")


def test_marks_are_chinese_and_letters_are_not_set_close(page: Page, url: str) -> None:
    page.goto(url + "method/")
    styles = page.evaluate(
        """() => {
          const of = (place) => getComputedStyle(document.querySelector(place));
          return {
            breaks: of("html").lineBreak,
            spaced: of("h1").letterSpacing,
            slanted: of(".prose__text cite").fontStyle,
            lines: parseFloat(of(".prose__text p").lineHeight)
              / parseFloat(of(".prose__text p").fontSize),
            faces: of("h1").fontFamily,
          };
        }"""
    )
    assert styles["breaks"] == "strict"
    assert styles["spaced"] in {"normal", "0px"}
    assert styles["slanted"] == "italic"  # a title in English
    assert styles["lines"] >= 1.7
    assert styles["faces"].startswith('"Briefing Serif Latin"')
