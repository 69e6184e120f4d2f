"""Who sees which complaint, and how much of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from halo_desktop.domain import visibility
from halo_desktop.domain.ids import ScopeId, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.states import Flag
from halo_desktop.domain.visibility import Projection
from tests.support.small_district import (
    ANDI,
    ASING,
    BUPATI,
    DINKES,
    DLHK,
    FITRI,
    INSPECTOR,
    KADIS,
    PPDP,
    PUPR,
    RINA,
    SULAIMAN,
    TONO,
    approve,
    in_progress,
    person,
)
from tests.unit.domain.situations import INPUTS, TODAY
from tests.unit.domain.test_units_at_work import returned

FULL, UNIT = Projection.FULL, Projection.UNIT
SEALED, TITLES = Projection.SEALED, Projection.TITLES
PEOPLE = {
    "operator": RINA,
    "supervisor": SULAIMAN,
    "lead admin": ANDI,
    "lead leader": KADIS,
    "support": FITRI,
    "copied": TONO,
    "stranger": ASING,
    "inspector": INSPECTOR,
    "district": BUPATI,
    "auditor": PPDP,
}
# The permission matrix: what each person may see of a case with these marks.
MATRIX: dict[tuple[Flag, ...], dict[str, Projection]] = {
    (): {
        "operator": FULL,
        "supervisor": FULL,
        "lead admin": UNIT,
        "lead leader": UNIT,
        "support": UNIT,
        "copied": UNIT,
        "district": TITLES,
    },
    (Flag.CONFIDENTIAL,): {
        "operator": FULL,
        "supervisor": FULL,
        "lead admin": UNIT,
        "lead leader": UNIT,
        "support": UNIT,
        "copied": UNIT,
        "inspector": FULL,
    },
    (Flag.SPECIFIC_DATA,): {
        "operator": FULL,
        "supervisor": FULL,
        "lead admin": UNIT,
        "lead leader": UNIT,
        "support": UNIT,
        "copied": UNIT,
    },
    (Flag.SUPERVISORY,): {"operator": FULL, "inspector": FULL},
    (Flag.SUPERVISORY, Flag.HANDED_TO_INSPECTORATE): {"inspector": FULL},
}


def a_case(*flags: Flag) -> Complaint:
    """A case with a lead, a supporting and a copied unit."""
    return replace(in_progress(supports=(DINKES,), copies=(DLHK,)).case, flags=flags)


@pytest.mark.parametrize("flags", MATRIX, ids=lambda flags: "+".join(flags) or "plain")
def test_the_permission_matrix_of_seeing(flags: tuple[Flag, ...]) -> None:
    seen = {name: visibility.may_see(a_case(*flags), actor) for name, actor in PEOPLE.items()}

    assert {name: shown for name, shown in seen.items() if shown is not None} == MATRIX[flags]


def test_an_ordinary_case_travels_to_everybody_who_works_with_it() -> None:
    assert visibility.scopes_of(a_case()) == {
        "kab/ok": FULL,
        "kab/sv": FULL,
        "kab/pd": TITLES,
        "opd:pupr": UNIT,
        "opd:dinkes": UNIT,
        "opd:dlhk": UNIT,
    }


@pytest.mark.parametrize("flag", [Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA])
def test_protected_content_never_rests_on_a_units_machine(flag: Flag) -> None:
    shown = visibility.scopes_of(a_case(flag))

    assert shown[ScopeId("opd:pupr")] is SEALED
    assert "kab/pd" not in shown


def test_a_supervisory_case_travels_in_its_compartment_only() -> None:
    before = visibility.scopes_of(a_case(Flag.SUPERVISORY))
    after = visibility.scopes_of(a_case(Flag.SUPERVISORY, Flag.HANDED_TO_INSPECTORATE))

    assert before == {"itj": FULL, "kab/ok": FULL}
    assert after == {"itj": FULL}


def test_a_unit_that_gave_the_case_back_loses_it() -> None:
    assert "opd:pupr" not in visibility.scopes_of(returned().case)
    assert visibility.may_see(returned().case, ANDI) is None


def test_each_role_follows_its_own_stream() -> None:
    streams = {
        name: [(scope.id, scope.cache) for scope in visibility.scopes_for(actor, TODAY)]
        for name, actor in PEOPLE.items()
    }

    assert streams == {
        "operator": [("kab/ok", "disk")],
        "supervisor": [("kab/sv", "disk")],
        "lead admin": [("opd:pupr", "disk")],
        "lead leader": [("opd:pupr", "disk")],
        "support": [("opd:dinkes", "disk")],
        "copied": [("opd:dlhk", "disk")],
        "stranger": [("opd:perkim", "disk")],
        "inspector": [("itj", "memory")],
        "district": [("kab/pd", "disk")],
        "auditor": [],
    }


def test_a_supervisor_who_is_also_operator_follows_one_stream() -> None:
    both = Actor(
        user=RINA.user, name="Rina", memberships=(*SULAIMAN.memberships, *RINA.memberships)
    )

    assert [scope.id for scope in visibility.scopes_for(both, TODAY)] == ["kab/ok"]


def test_streams_end_with_the_membership() -> None:
    delegate = Actor(
        user=RINA.user,
        name="Plh.",
        memberships=(
            Membership(role=Role.OPD_LEADER, unit=PUPR, valid_to=date(2026, 11, 23), acting="Plh."),
        ),
    )

    assert len(visibility.scopes_for(delegate, date(2026, 11, 23))) == 1
    assert visibility.scopes_for(delegate, date(2026, 11, 24)) == ()
    assert visibility.may_see(a_case(), delegate, date(2026, 11, 23)) is UNIT
    assert visibility.may_see(a_case(), delegate, date(2026, 11, 24)) is None


def answered_case() -> Complaint:
    """A case with everything in it that could leak."""
    story = in_progress(supports=(DINKES,))
    for kind, actor in (
        (Kind.REVEAL_IDENTITY, RINA),
        (Kind.ADD_NOTE, RINA),
        (Kind.LOG_FIELD_WORK, ANDI),
        (Kind.CONTRIBUTE, FITRI),
        (Kind.RECORD_LAPOR_LINK, RINA),
        (Kind.SUBMIT_REPLY, ANDI),
    ):
        story.do(kind, INPUTS[kind], actor)
    return approve(story).case


def test_a_unit_sees_the_case_but_not_who_looked_at_the_complainant() -> None:
    case = answered_case()

    shown = visibility.project(case, UNIT)

    assert shown.body == case.body
    assert [e.code for e in shown.entries] == [
        e.code for e in case.entries if e.code != "reveal_identity"
    ]


def test_a_seal_shows_state_and_limits_and_no_word_of_the_content() -> None:
    case = replace(answered_case(), flags=(Flag.CONFIDENTIAL,), ticket="HA-1")

    shown = visibility.project(case, SEALED)

    assert (shown.ticket, shown.state, shown.clocks) == (case.ticket, case.state, case.clocks)
    assert shown.flags == (Flag.CONFIDENTIAL,)
    assert shown.is_sealed
    assert (shown.title, shown.body, shown.entries) == ("", "", ())
    assert [reply.state for reply in shown.replies] == [reply.state for reply in case.replies]
    for words in (case.title, case.body, "Survei", "ditindaklanjuti", "Data kami", "Menambal"):
        assert words not in repr(shown)


def test_titles_show_the_title_and_the_unit_and_nothing_said() -> None:
    case = replace(answered_case(), flags=(Flag.ANONYMOUS, Flag.EMERGENCY))

    shown = visibility.project(case, TITLES)

    assert (shown.title, shown.clocks) == (case.title, case.clocks)
    assert [d.unit for d in shown.dispositions] == [PUPR]
    assert shown.flags == (Flag.EMERGENCY,)
    for words in (case.body, "Survei", "ditindaklanjuti", "Data kami", "Menambal", "7654321"):
        assert words not in repr(shown)


def test_versions_survive_every_projection() -> None:
    case = answered_case()

    for projection in Projection:
        shown = visibility.project(case, projection)
        assert (shown.id, shown.rev, shown.facets) == (case.id, case.rev, case.facets)


def test_a_district_leader_does_not_learn_of_protected_cases() -> None:
    for flag in (Flag.CONFIDENTIAL, Flag.SUPERVISORY, Flag.SPECIFIC_DATA):
        assert visibility.may_see(a_case(flag), BUPATI) is None


def test_the_name_of_a_units_stream_is_its_id() -> None:
    leader = person("camat", Role.OPD_LEADER, UnitId("kec-wonomulyo"))

    assert visibility.scopes_for(leader, TODAY)[0].id == visibility.unit_scope(
        UnitId("kec-wonomulyo")
    )
