"""The guide names buttons, menus, lists and keys as the window does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.books import guide

KEYBOARD = (guide.ROOT / "docs/keyboard.md").read_text("utf-8")
PLAIN_WORDS = frozenset(
    {"huruf tebal", "tidak pernah disimpan di disk komputer", "jangan lanjutkan"}
)


@pytest.mark.parametrize("page", guide.pages(), ids=lambda page: page.stem)
def test_what_is_bold_stands_on_the_screen(page: Path) -> None:
    said = guide.labels_in(page.read_text("utf-8"))

    unknown = {
        label for label in said if label not in PLAIN_WORDS and not guide.is_on_the_screen(label)
    }

    assert unknown == set()


@pytest.mark.parametrize("page", [*guide.pages(), guide.CARD], ids=lambda page: page.stem)
def test_every_key_is_a_key_of_the_window(page: Path) -> None:
    known = {
        key
        for row in re.findall(r"^\| (.+?) \|", KEYBOARD, re.MULTILINE)
        for key in row.split("  ")
    }
    known |= {"Shift+↓", "Ctrl+A", "Ctrl+Shift+Enter", "F8"}  # choosing rows; the editor's own

    assert {key for key in guide.keys_in(page.read_text("utf-8")) if key not in known} == set()


def test_the_card_says_what_each_key_does_as_the_window_does() -> None:
    text = guide.CARD.read_text("utf-8").partition("| ketik |")[0]
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \|$", text, re.MULTILINE)

    wrong = [
        (key, words)
        for key, words in rows
        if not re.search(
            rf"^\| (?:.*  )?{re.escape(key)}(?:  .*)? \| {re.escape(words)} \|$", KEYBOARD, re.M
        )
    ]

    assert len(rows) > 30
    assert wrong == []


def test_a_label_that_the_window_does_not_have_would_be_noticed() -> None:
    assert guide.labels_in("Pilih **Berkas › Lapangan…**.") == ["Berkas", "Lapangan…"]
    assert not guide.is_on_the_screen("Lapangan…")
    assert guide.is_on_the_screen("Berkas")
    assert guide.is_on_the_screen("Setujui 3 terpilih…")
    assert not guide.is_on_the_screen("Setujui terpilih…")
