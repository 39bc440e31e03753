"""The Chinese briefing as a newsroom has it after a while: released, worked on, released again."""

from pathlib import Path
from typing import Final

from macros.words import ENGLISH, speak
from tests.release.made import FIRST, SECOND, Desk

DATA: Final = Path(__file__).parent / "data"


def released(folder: Path) -> Desk:
    """Release the Chinese briefing twice, and change it once more; English is spoken after it."""
    desk = Desk.of(folder, DATA)
    try:
        desk.release(FIRST)
        _worked_on(desk)
        desk.release(SECOND)
    finally:
        speak(ENGLISH)
    _changed_again(desk)
    return desk


def _worked_on(desk: Desk) -> None:
    """Rename, withdraw, correct and reword."""
    desk.rename("sold-abroad", "sold-away")
    desk.edit("claims.yml", "茶壶厂把水壶移到了地窖。", "茶壶厂把水壶移到了地窖里。")
    desk.edit("claims.yml", "quote: 它在地窖里安歇", "quote: 它在干燥的地窖里安歇")
    withdrawn = "  withdrawn: {date: 2026-12-02, because: 店家看错了账。}\n"
    desk.edit("claims.yml", "price-fell:\n", f"price-fell:\n{withdrawn}")
    desk.add(
        "corrections.yml",
        "quote-of-notice:\n"
        "  date: 2026-12-01\n"
        "  kind: correction\n"
        "  records: [kettle-moved]\n"
        "  was: 它在地窖里安歇。\n"
        "  now: 它在干燥的地窖里安歇。\n"
        "  cause: 漏了两个字。\n",
    )


def _changed_again(desk: Desk) -> None:
    """Reword a claim after the last release, and take another down."""
    desk.edit("claims.yml", "样博下令移走水壶。", "样博亲自下令移走水壶。")
    down = "because: 误记。, taken_down: true"
    desk.edit("claims.yml", "because: 误记。", down)
