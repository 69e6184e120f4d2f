"""When an action was decided on an outdated view."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.domain import conflicts
from halo_desktop.domain.conflicts import FacetChange
from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.transition import Facet

MINE, THEIRS = DeviceId("d-1"), DeviceId("d-2")


def changes(*devices: DeviceId | None, facet: Facet = "flow") -> tuple[FacetChange, ...]:
    """Version 2 and on, each brought by a device."""
    return tuple(
        FacetChange(facet=facet, version=version, device=device)
        for version, device in enumerate(devices, start=2)
    )


def is_stale(kind: Kind, *devices: DeviceId | None, facet: Facet = "flow") -> bool:
    """Whether my action on version 1 is stale after these devices' changes."""
    current = Facets(**{facet: 1 + len(devices)})
    return conflicts.is_stale(kind, Facets(), current, changes(*devices, facet=facet), MINE)


def test_nothing_changed_is_fresh() -> None:
    assert not is_stale(Kind.START)


def test_my_own_earlier_actions_do_not_make_my_later_ones_stale() -> None:
    assert not is_stale(Kind.START, MINE, MINE)


def test_somebody_elses_change_does() -> None:
    assert is_stale(Kind.START, THEIRS)


def test_somebody_elses_change_in_between_does_although_the_last_one_is_mine() -> None:
    assert is_stale(Kind.START, MINE, THEIRS, MINE)


def test_a_change_by_the_system_is_somebody_elses() -> None:
    assert is_stale(Kind.START, None)


def test_a_change_that_nobody_recorded_is_somebody_elses() -> None:
    assert conflicts.is_stale(Kind.START, Facets(), Facets(flow=3), changes(MINE), MINE)


def test_an_action_from_nowhere_has_no_own_changes() -> None:
    assert conflicts.is_stale(Kind.START, Facets(), Facets(flow=2), changes(None), None)


def test_a_version_from_the_future_is_stale() -> None:
    assert conflicts.is_stale(Kind.START, Facets(flow=9), Facets(flow=3), (), MINE)


def test_only_the_facet_that_matters_is_compared() -> None:
    assert not is_stale(Kind.START, THEIRS, facet="reply")
    assert is_stale(Kind.SAVE_REPLY, THEIRS, facet="reply")
    assert not is_stale(Kind.SAVE_REPLY, THEIRS, facet="flow")
    assert is_stale(Kind.RECLASSIFY, THEIRS, facet="meta")


@pytest.mark.parametrize(
    "kind",
    [
        Kind.ADD_NOTE,
        Kind.LOG_FIELD_WORK,
        Kind.ACCEPT,
        Kind.CONTRIBUTE,
        Kind.MARK_EMERGENCY,
        Kind.MARK_PRIVACY,
        Kind.RECORD_LAPOR_STATUS,
        Kind.RECORD_LAPOR_EXCHANGE,
        Kind.ASK_LAPOR,
        Kind.IMPORT_FOLLOW_UP,
        Kind.RECORD_NOTICE,
        Kind.REMIND,
    ],
)
def test_what_only_adds_is_never_stale(kind: Kind) -> None:
    assert conflicts.facet_of(kind) is None
    assert not conflicts.is_stale(kind, Facets(), Facets(flow=9, reply=9, meta=9), (), MINE)


@pytest.mark.parametrize(
    ("kind", "facet"),
    [
        (Kind.DISPOSE, "flow"),
        (Kind.RETURN, "flow"),
        (Kind.SUBMIT_REPLY, "reply"),
        (Kind.APPROVE_FINAL, "reply"),
        (Kind.RECLASSIFY, "meta"),
    ],
)
def test_each_decision_depends_on_one_facet(kind: Kind, facet: str) -> None:
    assert conflicts.facet_of(kind) == facet


@given(devices=st.lists(st.sampled_from([MINE, THEIRS, None]), max_size=8))
def test_fresh_means_that_every_change_since_was_mine(devices: list[DeviceId | None]) -> None:
    assert is_stale(Kind.START, *devices) is any(device != MINE for device in devices)
