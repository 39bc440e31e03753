"""What the four seeds state is found on the pages of the real briefing, traced to its seed."""

import pytest

from macros.address import address
from macros.load import load
from tests.site.built import BuiltSite, words
from tests.site.conftest import QWEN

FOCUS = "1m-reviews-2026-03-task-force"
BUILDERS = "completeaitraining-2026-03-08-builders"
SYSTEM = "asiaict-2026-03-06-system-over-hero"
SHOCK = "el-balad-2026-03-qwen-shock"

FACTS = [
    (FOCUS, "task-force-announced", "a task force to speed up work on foundation models"),
    (FOCUS, "called-support-group", "calls the body a foundation-model support group"),
    (FOCUS, "three-coordinators", "Eddie Wu, Zhou Jingren and Wu Zeming jointly coordinate"),
    (FOCUS, "zhou-keeps-tongyi-lab", "Zhou Jingren would go on leading Tongyi Lab"),
    (FOCUS, "resignation-approved", "approved Lin Junyang’s resignation"),
    (FOCUS, "lin-last-day-message", "7 March 2026 Lin Junyang called it his last day"),
    (FOCUS, "products-normal-team-stable", "running normally and the Qwen team was stable"),
    (FOCUS, "safest-reading-centralization", "tighter central control rather than retreat"),
    (BUILDERS, "third-senior-departure", "the third senior figure to leave Qwen in 2026"),
    (BUILDERS, "faster-approvals-expected", "quicker approval of training runs"),
    (BUILDERS, "larger-pretraining-expected", "larger or more frequent pre-training runs"),
    (SYSTEM, "three-year-380bn", "380 billion yuan"),
    (SYSTEM, "derivatives-200k", "more than 200,000 models derived from Qwen"),
    (SYSTEM, "stand-faced-meta", "right opposite Meta’s"),
    (SYSTEM, "fan-yu-is-wu-zeming", "is the nickname of Wu Zeming"),
    (SYSTEM, "lin-post-words", "me stepping down. bye my beloved qwen."),
    (SYSTEM, "no-dau-targets", "never assessed on commercial measures such as daily active users"),
    (SYSTEM, "app-and-glasses-merged", "the Qwen app and the AI glasses sit under one"),
    (SHOCK, "shares-fell-5-3", "fell by as much as 5.3% during trading on 4 March 2026"),
    (SHOCK, "zhou-hao-hired-for-post-training", "Zhou Hao of Google DeepMind"),
    (SHOCK, "zhou-hao-background", "University of Wisconsin–Madison"),
    (SHOCK, "yu-bowen-left-same-week", "head of Qwen’s post-training, left in the same week"),
    (SHOCK, "minimax-thanked-lin", "publicly thanked Lin Junyang"),
    (SHOCK, "lin-forum-caution", "did not expect Chinese companies to leapfrog"),
    (SHOCK, "thousand-replies", "more than a thousand replies within hours"),
]


@pytest.mark.parametrize(("seed", "claim", "said"), FACTS, ids=[claim for _, claim, _ in FACTS])
def test_a_statement_of_a_seed_is_a_claim_with_that_seed_among_its_sources(
    seed: str, claim: str, said: str, qwen: BuiltSite
) -> None:
    (says,) = qwen.page("claims", claim).xpath("//h1")

    assert said in words(says)
    assert address("sources", seed) in qwen.links("claims", claim)
    assert address("claims", claim) in qwen.links("sources", seed)


@pytest.mark.parametrize("seed", [FOCUS, BUILDERS, SYSTEM, SHOCK])
def test_a_seed_was_read_and_is_named_in_many_claims(seed: str) -> None:
    loaded = load(QWEN)
    assert loaded.judgements is not None

    assert loaded.briefing.sources[seed].access == "read"
    assert len(loaded.judgements.sources[seed].claims) >= 10


ELSEWHERE = [
    ("", "Lin Junyang", "the front page names whom it is about"),
    ("", "Centralization, not retreat", "the framing leads"),
    ("", "Speculation", "what competes with it is marked"),
    ("for-builders/", "Pin the model version", "the builders' first advice"),
    ("for-builders/", "fall-back model", "the builders' second advice"),
    ("for-builders/", "where data is kept", "the builders' advice on data"),
    ("signals/", "endpoints", "what the builders were to watch"),
    ("conflicts/", "Fan Yu", "who the third coordinator is"),
    ("conflicts/", "5.3%", "by how much the shares fell"),
    ("timeline/", "5 Mar", "the day of the letter"),
    ("people/", "Zhou Jingren", "who coordinates"),
    ("people/lin-junyang/", "林俊旸", "his name in his own script"),
]


@pytest.mark.parametrize(
    ("page", "said"), [one[:2] for one in ELSEWHERE], ids=[one[2] for one in ELSEWHERE]
)
def test_it_is_on_the_page_where_a_reader_looks_for_it(
    page: str, said: str, qwen: BuiltSite
) -> None:
    (article,) = qwen.pages[page].xpath("//article[starts-with(@class, 'page')]")

    assert said in words(article)


LEAST = {
    "people": 20,
    "organizations": 12,
    "events": 35,
    "claims": 80,
    "interpretations": 8,
    "signals": 9,
    "questions": 8,
    "advice": 8,
}


@pytest.mark.parametrize("kind", LEAST)
def test_the_briefing_is_complete(kind: str, qwen: BuiltSite) -> None:
    assert len(qwen.briefing.records(kind)) >= LEAST[kind]


def test_the_matrix_is_rated_with_a_reason_in_every_cell(qwen: BuiltSite) -> None:
    cells = qwen.judgements.matrix.cells

    assert len(cells) >= 25
    assert all(fit for row in cells.values() for fit in row.values())
    assert all(
        cell.because
        for row in qwen.briefing.weighing.values()
        for some in row.values()
        for cell in some
    )
