"""The page of messages is the one that the catalogue of sentences makes."""

from __future__ import annotations

from halo_desktop.domain.errors import RefusalCode
from halo_desktop.sync.errors import FailureKind
from halo_desktop.wire.codes import ProblemCode
from tools import generate_problems


def test_the_page_is_fresh() -> None:
    page = generate_problems.TARGET.read_text(encoding="utf-8")

    assert page == generate_problems.problems_page(), "run: make docs"


def test_the_page_has_every_code() -> None:
    page = generate_problems.problems_page()

    missing = [
        code.value
        for codes in (RefusalCode, ProblemCode, FailureKind)
        for code in codes
        if f"| `{code.value}` |" not in page
    ]

    assert missing == []
