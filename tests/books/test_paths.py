"""Files that the books point to are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.books import guide

NAMED = re.compile(r"`((?:halo_desktop|tests|docs|tools|resources|packaging)/[\w./-]+)`")
PAGES = [guide.ROOT / "docs" / name for name in ("architecture.md", "privacy.md", "index.md")]


def missing(text: str) -> list[str]:
    """The named paths that lead nowhere."""
    return [path for path in NAMED.findall(text) if not (guide.ROOT / path).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_path_in_a_page_exists(page: Path) -> None:
    assert missing(page.read_text("utf-8")) == []


def test_a_path_that_is_gone_would_be_noticed() -> None:
    text = "Begin in `halo_desktop/domain/kinds.py`, then `halo_desktop/domain/gone.py`."

    assert missing(text) == ["halo_desktop/domain/gone.py"]
