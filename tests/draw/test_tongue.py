"""Words in another script."""

import pytest

from macros.draw.tongue import language, marked
from macros.words import speak


@pytest.mark.parametrize(
    ("words", "hint", "html"),
    [
        pytest.param("Reuters", None, "Reuters", id="Latin stays as it is"),
        pytest.param("Émile “said”", "fr", "Émile “said”", id="accents are Latin"),
        pytest.param("林俊旸", None, '<bdi lang="zh">林俊旸</bdi>', id="Chinese says so"),
        pytest.param("林俊旸", "zh-Hant", '<bdi lang="zh-Hant">林俊旸</bdi>', id="and which"),
        pytest.param("新聞", "ja", '<bdi lang="ja">新聞</bdi>', id="unless it is Japanese"),
        pytest.param(
            "Fan Yu (范禹（吴泽明）) & co",
            "en",
            'Fan Yu (<bdi lang="zh">范禹（吴泽明）</bdi>) &amp; co',
            id="only the run is marked",
        ),
        pytest.param(
            "صدى المساء <b>",
            None,
            '<bdi lang="ar">صدى المساء</bdi> &lt;b&gt;',
            id="Arabic is one run",
        ),
        pytest.param(
            "On 5月3日停止鸣响。 5 more",
            None,
            'On 5<bdi lang="zh">月3日停止鸣响。</bdi> 5 more',
            id="digits between Chinese letters are of the run",
        ),
        pytest.param("🫖 kettle", None, "🫖 kettle", id="an emoji is no language"),
        pytest.param("ᚠᚢᚦ", None, "<bdi>ᚠᚢᚦ</bdi>", id="runes keep to themselves"),
    ],
)
def test_each_run_of_another_script_says_its_language(
    words: str, hint: str | None, html: str
) -> None:
    assert str(marked(words, hint)) == html


@pytest.mark.parametrize(
    ("words", "hint", "html"),
    [
        pytest.param("林俊旸 <b>", None, "林俊旸 &lt;b&gt;", id="the page's own language"),
        pytest.param("林俊旸", "zh", "林俊旸", id="or less exactly so"),
        pytest.param("林俊暘", "zh-Hant", '<bdi lang="zh-Hant">林俊暘</bdi>', id="another script"),
        pytest.param("Ada Example", None, "Ada Example", id="Latin letters"),
        pytest.param(
            "林（Lin）说“好”，就走。", None, "林（Lin）说“好”，就走。", id="in several runs"
        ),
        pytest.param("林 and صدى", None, '林 and <bdi lang="ar">صدى</bdi>', id="beside another"),
        pytest.param("صدى", None, '<bdi lang="ar">صدى</bdi>', id="another language"),
    ],
)
def test_on_a_chinese_page_chinese_says_nothing_of_itself(
    words: str, hint: str | None, html: str
) -> None:
    speak("zh-Hans")
    try:
        assert str(marked(words, hint)) == html
        assert language("林俊旸") is None
    finally:
        speak("en")


def test_the_language_of_a_name_is_that_of_its_first_foreign_letters() -> None:
    assert language("Letter 范禹") == "zh"
    assert language("Letter") is None
