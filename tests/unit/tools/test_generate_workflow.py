"""The page about the workflow says what the table says."""

from __future__ import annotations

from halo_desktop.domain.transitions import TRANSITIONS
from tools import generate_workflow


def test_the_page_is_fresh() -> None:
    page = generate_workflow.TARGET.read_text(encoding="utf-8")

    assert page == generate_workflow.workflow_page(), "run: make docs"


def test_the_page_names_every_action_and_every_guard() -> None:
    page = generate_workflow.workflow_page()

    for transition in TRANSITIONS:
        assert f"`{transition.kind.value}`" in page
        for guard in (*transition.conditions, *transition.checks):
            assert guard.__doc__ is not None
            assert guard.__doc__.splitlines()[0] in page
