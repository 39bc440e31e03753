"""A page of every type, of the made-up briefing, of the real one and of one in Chinese."""

LISTS = [
    *("", "interpretations/", "claims/", "timeline/", "people/", "sources/", "signals/"),
    *("for-builders/", "conflicts/", "not-known/", "changes/", "method/", "about/", "terms/"),
    *("cite/", "data/", "releases/", "search/", "404.html", "ledger/kind-fact/", "as-of/"),
]
TEAPOT = [
    *LISTS,
    *("claims/order-from-above/", "claims/kettle-moved-early/", "claims/taken-back/"),
    *("claims/loner-with-a-very-long-id-that-has-to-be-wrapped-in-a-narrow-col/",),
    *("people/ada-example/", "people/withdrawn-wanda/", "organizations/teapot-works/"),
    *("sources/works-notice/", "sources/evening-echo/", "events/kettle-falls-silent/"),
    *("interpretations/moved-to-cellar/", "interpretations/sold-off/", "as-of/1902-05-03/"),
]
QWEN = [
    *LISTS,
    *("claims/task-force-announced/", "claims/why-lin-left-unknown/", "people/lin-junyang/"),
    *("organizations/alibaba/", "sources/reuters-2026-03-04/", "events/ceo-letter-5-march/"),
    *("interpretations/centralization-not-retreat/", "as-of/2026-03-07/"),
]
CHINESE = [
    *LISTS,
    *("releases/2026-12-20/", "faults/", "as-of/1902-06-01/"),
    *("claims/order-from-above/", "claims/kettle-moved/", "claims/gone/", "claims/sold-abroad/"),
    *("claims/kettle-moved/v/", "claims/kettle-moved/v/1/", "claims/kettle-moved/v/1/since/"),
    *("claims/gone/v/1/", "embed/claims/moved-early/", "embed/interpretations/sold-off/"),
    *("people/ada-example/", "people/bo-sample/", "organizations/teapot-works/"),
    *("sources/gazette/", "sources/works-notice/v/1/", "events/notice/"),
    *("interpretations/moved-to-cellar/", "interpretations/sold-off/"),
]
MOVED = {"claims/sold-abroad/"}
"""Pages that lead on at once, so that nobody stays on them."""
PAGES = [("teapot", page) for page in TEAPOT] + [("qwen", page) for page in QWEN]
PAGES += [("chinese", page) for page in CHINESE if page not in MOVED]
IDS = [f"{site}-{page or 'front'}" for site, page in PAGES]

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
