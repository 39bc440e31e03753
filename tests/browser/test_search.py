"""Search: by any name and in any script, with the keyboard alone, and nothing fetched before."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe, vnu
from tests.browser.server import Serve

SETTLED = re.compile("Found|Nothing|could not")
NAMES = [
    *("林俊旸", "林俊暘", "Lin Junyang", "Junyang Lin", "Justin Lin", "linjunyang", "LINJUNYANG"),
    *("Lín Jùnyáng", "lin jun yang", "俊旸", "@JustinLin610"),
]

POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""What a page asks of a browser for the search alone."""


def seek(page: Page, words: str, settled: re.Pattern[str] = SETTLED) -> list[str]:
    """Look for words in the dialog; return what the results print, each on one line."""
    page.keyboard.press("/")
    box = page.locator(".seek__words")
    said = page.locator(".seek__said")
    box.fill(words)
    expect(said).to_have_text(settled)
    return [" ".join(one.inner_text().split()) for one in page.locator(".seek .found").all()]


@pytest.mark.parametrize("name", NAMES)
def test_a_person_is_found_first_by_any_name(page: Page, qwen_url: str, name: str) -> None:
    page.goto(qwen_url + "method/")
    first = seek(page, name)[0]

    assert first == "Person Lin Junyang 林俊旸 Founder of Pragmatik Labs"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("离职", "千问负责人林俊旸离职后众说纷纭", id="inside a run"),
        pytest.param("支持小组", "Foundation-model support group", id="the end of a name"),
        pytest.param("吴", "Eddie Wu 吴泳铭", id="one letter"),
        pytest.param("阿里离职", "千问负责人林俊旸离职后众说纷纭", id="two words that stand apart"),
        pytest.param("qwen 3.8", "Qwen3.8", id="a number written apart"),
        pytest.param("zhou jing ren", "Zhou Jingren", id="a name cut in three"),
        pytest.param("releases", "On 2 March 2026 the Qwen team released", id="another ending"),
        pytest.param("centralisation", "central", id="an ending spelt as in Britain"),
        pytest.param("announcements", "announced", id="the ending of a noun"),
        pytest.param("licensing", "licence", id="the ending of a verb"),
        pytest.param('"me stepping down"', "Lin Junyang announced on X", id="in this order"),
    ],
)
def test_words_are_found_where_they_stand(
    page: Page, qwen_url: str, words: str, found: str
) -> None:
    page.goto(qwen_url + "method/")

    assert any(found in result for result in seek(page, words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("Qwen", "Organization Qwen 通义千问", id="a name that hundreds speak of"),
        pytest.param("alibaba", "Organization Alibaba Group", id="a name of several"),
        pytest.param("千问", "Organization Qwen 通义千问", id="a name in another script"),
        pytest.param("token", "Word used Token", id="a term that is part of other names"),
        pytest.param("centralization", "Reading Centralization, not retreat", id="how it begins"),
    ],
)
def test_what_is_called_just_so_is_found_first(
    page: Page, qwen_url: str, words: str, found: str
) -> None:
    page.goto(qwen_url + "method/")

    assert seek(page, words)[0].startswith(found)


@pytest.mark.parametrize(
    "words", ["zzzzz", "xyzzy", "recentralization", "。", "<qqqqq>", "%", "\\"]
)
def test_what_is_not_there_is_not_found_and_breaks_nothing(
    page: Page, qwen_url: str, words: str
) -> None:
    page.goto(qwen_url)

    assert seek(page, words) == []


def test_no_claim_is_found_without_its_standing(page: Page, qwen_url: str) -> None:
    page.goto(f"{qwen_url}search/?kind=claim")
    expect(page.locator(".search__said")).to_contain_text("Found")
    more = page.locator(".search__more")
    while more.is_visible():
        shown = page.locator(".search .found").count()
        more.click()
        expect(page.locator(".search .found")).not_to_have_count(shown)
    claims = page.locator(".search .found")
    bare = page.locator(".search .found:not([data-claim]), .search .found:not(:has(.standing))")
    unopposed = page.locator(
        ".search .found:is([data-standing^=speculative], [data-standing=contested])"
        ":not(:has(.found__against))"
    )
    uncounted = page.locator(".search .found:not(:has(.origins))")

    assert claims.count() == int(page.locator(".search__said").inner_text().split()[-1])
    assert [bare.count(), unopposed.count(), uncounted.count()] == [0, 0, 0]


def test_nothing_is_fetched_before_the_first_letter(page: Page, qwen_url: str) -> None:
    asked: list[str] = []
    page.goto(qwen_url + "claims/", wait_until="load")
    page.on("request", lambda request: asked.append(request.url))
    page.locator(".masthead__search--open").click()
    assert page.locator(".seek").is_visible()
    page.wait_for_timeout(200)
    before = list(asked)
    page.keyboard.type("lin")
    expect(page.locator(".seek__said")).to_contain_text("Found")

    assert before == []
    assert any("/assets/search/" in url for url in asked)


def test_the_keyboard_alone_opens_walks_follows_and_closes(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "terms/")
    button = page.locator(".masthead__search--open")
    button.focus()
    page.keyboard.press("Enter")
    box = page.locator(".seek__words")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".seek")).to_be_hidden()
    expect(button).to_be_focused()

    seek(page, "lin junyang")
    links = page.locator(".seek .found__link")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/lin-junyang/")


def test_enter_opens_the_page_with_the_same_words(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "claims/task-force-announced/")
    seek(page, "task force")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=task+force")

    expect(page.locator(".search__words")).to_have_value("task force")
    expect(page.locator(".search__said")).to_contain_text("Found")


def test_a_slash_that_is_typed_is_a_slash(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "search/")
    page.locator(".search__words").click()
    page.keyboard.type("a/b")
    expect(page.locator(".search__words")).to_have_value("a/b")


@pytest.mark.parametrize("where", ["", "search/", "claims/"])
def test_the_key_can_be_turned_off_on_every_page_and_nothing_of_it_is_stored(
    page: Page, qwen_url: str, where: str
) -> None:
    page.goto(qwen_url + where)
    page.evaluate("document.querySelector('.seek').showModal()")
    page.locator(".seek .search__slash").uncheck()
    page.locator(".seek__close").click()
    page.keyboard.press("/")
    expect(page.locator(".seek")).to_be_hidden()
    assert page.evaluate("document.activeElement.localName") != "input"
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0

    page.reload()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.localName") == "input"


def test_choices_narrow_what_is_found_and_stay_in_the_address(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url + "search/")
    page.locator(".search__words").fill("lin")
    page.get_by_label("contested").check()
    expect(page.locator(".search .found .standing").first).to_have_text("contested")
    standings = set(page.locator(".search .found .standing").all_inner_texts())
    address = page.url
    said = page.locator(".search__said").inner_text()
    page.goto(qwen_url)
    page.goto(address)

    assert standings == {"contested"}
    assert address.endswith("/search/?q=lin&standing=contested")
    expect(page.get_by_label("contested")).to_be_checked()
    expect(page.locator(".search__said")).to_have_text(said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_results_stand_in_nobodys_way(page: Page, qwen_url: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(qwen_url + "timeline/")
    seek(page, "林俊旸")
    assert axe.violations(page) == []
    assert page.evaluate("document.querySelector('.seek').scrollWidth <= innerWidth")

    page.goto(qwen_url + "search/?q=lin")
    expect(page.locator(".search__said")).to_contain_text("Found")
    assert axe.violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_answer_is_announced(page: Page, qwen_url: str) -> None:
    page.goto(qwen_url)
    seek(page, "task force")

    assert page.locator(".seek").get_by_role("status").inner_text().startswith("Found: ")


def test_below_another_path_results_lead_there(page: Page, qwen_site: Path, serve: Serve) -> None:
    page.goto(serve(qwen_site, "/deep/down/") + "claims/task-force-announced/")
    seek(page, "linjunyang")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/deep/down/people/lin-junyang/")

    assert page.inner_text("h1").startswith("Lin Junyang")


def test_a_site_without_an_index_says_so(
    page: Page, teapot_site: Path, serve: Serve, tmp_path: Path
) -> None:
    site = shutil.copytree(teapot_site, tmp_path / "site")
    shutil.rmtree(site / "assets" / "search")
    page.goto(serve(site))
    page.keyboard.press("/")
    page.keyboard.type("kettle")

    expect(page.locator(".seek__said")).to_contain_text("briefing build")


def test_pages_opened_from_a_disk_say_so(browser: Browser, teapot_site: Path) -> None:
    page = browser.new_page()
    page.goto((teapot_site / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("kettle")
    said = page.locator(".seek__said")

    expect(said).not_to_be_empty()
    assert "disk" in said.inner_text()
    page.close()


def test_without_script_a_link_leads_to_the_ways_in(browser: Browser, qwen_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(qwen_url + "people/lin-junyang/")
    plain.get_by_role("banner").get_by_role("link", name="Search").click()

    assert plain.url.endswith("/search/")
    expect(plain.locator(".search__form")).to_be_hidden()
    expect(plain.get_by_role("link", name="Every claim")).to_be_visible()
    context.close()


def test_a_policy_that_allows_only_the_sites_own_programs_is_enough(
    page: Page, qwen_url: str
) -> None:
    """The page's own script in its head is let in by its hash elsewhere; here it is refused."""

    def strictly(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        headers = {**answer.headers, "content-security-policy": POLICY}
        route.fulfill(response=answer, headers=headers)  # type: ignore[attr-defined]

    page.route("**/terms/", strictly)
    page.goto(qwen_url + "terms/")

    assert seek(page, "linjunyang") != []


def test_the_search_page_is_good_html(qwen_site: Path, teapot_site: Path) -> None:
    assert vnu.faults(qwen_site / "search/index.html", teapot_site / "search/index.html") == []
