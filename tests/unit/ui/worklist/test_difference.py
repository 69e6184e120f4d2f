"""The steps from one order to another, replayed on a plain list."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.ui.worklist import difference
from halo_desktop.ui.worklist.difference import Insertion, Removal, Step


def replayed(old: array[int], new: array[int], steps: tuple[Step, ...]) -> array[int]:
    """Takes the steps the way a model does."""
    rows = array("q", old)
    for step in steps:
        if isinstance(step, Removal):
            del rows[step.first : step.last + 1]
        else:
            rows[step.first : step.first] = new[step.first : step.last + 1]
    return rows


def test_equal_lists_need_no_step() -> None:
    assert difference.steps(array("q", [1, 2]), array("q", [1, 2])) == ()


def test_neighbours_leave_together() -> None:
    found = difference.steps(array("q", [1, 2, 3, 4]), array("q", [1, 4]))

    assert found == (Removal(first=1, last=2),)


def test_removals_come_before_insertions_and_from_the_bottom() -> None:
    found = difference.steps(array("q", [1, 2, 3, 4]), array("q", [9, 2, 4, 8]))

    assert found == (
        Removal(first=2, last=2),
        Removal(first=0, last=0),
        Insertion(first=0, last=0),
        Insertion(first=3, last=3),
    )


def test_another_order_is_not_told_in_steps() -> None:
    assert difference.steps(array("q", [1, 2]), array("q", [2, 1])) is None


def test_a_turmoil_is_not_told_in_steps() -> None:
    old = array("q", range(1000))

    assert difference.steps(old, array("q", range(0, 1000, 2))) is None


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)))
def test_the_steps_lead_from_one_list_to_the_other(before: set[int], after: set[int]) -> None:
    old, new = array("q", sorted(before)), array("q", sorted(after))

    steps = difference.steps(old, new)

    assert steps is not None
    assert replayed(old, new, steps) == new


def test_news_at_both_ends_of_a_long_list_are_found_where_they_are() -> None:
    old = array("q", range(100_000, 0, -1))
    new = array("q", [100_001, *old[:50_000], *old[50_001:], -1])

    assert difference.middle(old, new) == (0, 100_000, 100_001)
    assert difference.steps(old, new) == (
        Removal(first=50_000, last=50_000),
        Insertion(first=0, last=0),
        Insertion(first=100_000, last=100_000),
    )


def test_what_is_alike_around_one_arrival_is_not_looked_at() -> None:
    old = array("q", range(100_000, 0, -1))
    new = array("q", [*old[:70_000], 200_000, *old[70_000:]])

    assert difference.middle(old, new) == (70_000, 70_000, 70_001)
    assert difference.steps(old, new) == (Insertion(first=70_000, last=70_000),)
