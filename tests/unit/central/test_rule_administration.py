"""A supervisor changes the reference data: sound, seen as it was, felt everywhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from halo_desktop.central.errors import BadRequest
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.operations import checking
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.rulebook import Holiday, LaporCategory, Unit
from halo_desktop.domain.states import ClockKind
from halo_desktop.wire import codec
from halo_desktop.wire.administration import (
    MoveRequest,
    RuleChange,
)
from tests.support.admin_clerk import (
    change,
    disposed,
    order,
    rulebook,
)
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


@pytest.fixture
def sulaiman(central: Central) -> Clerk:
    """The supervisor."""
    return Clerk.sign_in(central, "sulaiman")


def test_a_unit_gets_another_name_and_keeps_the_old_one(central: Central, sulaiman: Clerk) -> None:
    before = rulebook(central).unit(UnitId("pupr"))
    assert before is not None
    wanted = replace(before, name="Dinas Pekerjaan Umum", short_name="DPU")

    answer = change(sulaiman, "unit", before, wanted)

    kept = rulebook(central).unit(UnitId("pupr"))
    today = local_day(central.core.now())
    assert answer.st == "saved"
    assert kept is not None
    assert kept.short_name_on(today) == "DPU"
    assert kept.short_name_on(today - timedelta(days=1)) == before.short_name


def test_of_two_who_change_one_unit_the_second_sees_both(central: Central, sulaiman: Clerk) -> None:
    before = rulebook(central).unit(UnitId("pupr"))
    assert before is not None
    change(sulaiman, "unit", before, replace(before, name="Dinas Pekerjaan Umum"))

    answer = change(sulaiman, "unit", before, replace(before, name="Dinas PUPR dan Lain"))

    assert answer.st == "conflict"
    assert json.loads(bytes(answer.current))["name"] == "Dinas Pekerjaan Umum"
    assert answer.by == sulaiman.session.name


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("name", "", "missing"),
        ("short_name", "BPBD", "taken"),
        ("parent", "tidak-ada", "unknown"),
        ("parent", "pupr", "circle"),
        ("successors", ("bpbd",), "order"),
        ("kind", "kerajaan", "unknown"),
    ],
)
def test_an_unsound_unit_changes_nothing(
    central: Central, sulaiman: Clerk, field: str, value: object, fault: str
) -> None:
    book = rulebook(central)
    before = book.unit(UnitId("pupr"))
    assert before is not None

    answer = change(sulaiman, "unit", before, replace(before, **{field: value}))  # type: ignore[arg-type]

    assert answer.st == "unsound"
    assert (answer.faults[0].field, answer.faults[0].fault) == (field, fault)
    assert rulebook(central) == book


def test_a_dissolved_units_cases_go_to_its_successor_and_keep_their_limits(
    central: Central, sulaiman: Clerk, rina: Clerk, clock: MovableClock
) -> None:
    case = disposed(rina)
    before = rulebook(central).unit(UnitId("pupr"))
    assert before is not None
    yesterday = local_day(central.core.now()) - timedelta(days=1)
    gone = replace(before, valid_to=yesterday, successors=(UnitId("bpbd"),))
    preview = change(sulaiman, "unit", before, gone, is_trial=True)
    change(sulaiman, "unit", before, gone)
    limits = [(c.kind, c.due_on) for c in rina.case(case).clocks]
    request = MoveRequest(
        from_unit=UnitId("pupr"), to_unit=UnitId("bpbd"), reason="Perda OPD 2025 tentang unit"
    )

    listed = central.move_unit(sulaiman.session, request)
    moved = central.move_unit(
        sulaiman.session,
        msgspec.structs.replace(request, complaints=(case,), is_trial=False, reroutes_topics=True),
    )

    after = rina.case(case)
    assert preview.cases == 1
    assert [item.complaint for item in listed.items] == [case]
    assert listed.topics
    assert [item.st for item in moved.items] == ["applied"]
    assert after.lead is not None
    assert after.lead.unit == "bpbd"
    assert [(c.kind, c.due_on) for c in after.clocks] == limits
    assert all(topic.default_unit != "pupr" for topic in rulebook(central).topics)


def test_a_unit_that_still_stands_gives_nothing_away(
    central: Central, sulaiman: Clerk, rina: Clerk
) -> None:
    case = disposed(rina)

    answer = central.move_unit(
        sulaiman.session,
        MoveRequest(
            from_unit=UnitId("pupr"),
            to_unit=UnitId("bpbd"),
            reason="Coba saja dahulu",
            complaints=(case,),
            is_trial=False,
        ),
    )

    assert [item.st for item in answer.items] == ["rejected"]
    lead = rina.case(case).lead
    assert lead is not None
    assert lead.unit == "pupr"


def test_another_day_off_moves_running_limits_everywhere(
    central: Central, sulaiman: Clerk, rina: Clerk
) -> None:
    case = disposed(rina)
    book = rulebook(central)
    tomorrow = local_day(central.core.now()) + timedelta(days=1)
    holidays = (*book.calendar.holidays, Holiday(on=tomorrow, name="Hari jadi", kind="local"))
    wanted = replace(book.calendar, holidays=holidays)
    before = {c.kind: c.due_on for c in rina.case(case).clocks}

    trial = change(sulaiman, "calendar", book.calendar, wanted, is_trial=True)
    untouched = {c.kind: c.due_on for c in rina.case(case).clocks}
    saved = change(sulaiman, "calendar", book.calendar, wanted)

    after = {c.kind: c.due_on for c in rina.case(case).clocks}
    assert untouched == before
    assert trial.cases == 1
    assert trial.shifts[0].complaint == case
    assert saved.cases == 1
    assert after[ClockKind.SETTLEMENT] > before[ClockKind.SETTLEMENT]
    assert rina.case(case).entries[-1].code == "reckon_deadlines"
    assert central.reckon() == 0
    with central.core.database.read() as connection:
        assert checking.look(connection) == []


def test_a_limit_that_was_begun_is_not_changed_by_a_new_policy(
    central: Central, sulaiman: Clerk, rina: Clerk
) -> None:
    case = disposed(rina)
    old = next(p for p in rulebook(central).policies if p.clock is ClockKind.FIRST_RESPONSE)
    start = local_day(central.core.now()) + timedelta(days=10)
    new = replace(old, id=f"first-response-{start}", valid_from=start, days=2)
    before = rina.case(case).clocks

    trial = change(sulaiman, "policy", None, new, is_trial=True)
    saved = change(sulaiman, "policy", None, new)

    assert saved.st == "saved"
    assert rina.case(case).clocks == before
    assert trial.shifts[0].after < trial.shifts[0].before


@pytest.mark.parametrize("days", [0, -1, 4000])
def test_the_past_and_nonsense_are_no_policies(
    central: Central, sulaiman: Clerk, days: int
) -> None:
    old = next(p for p in rulebook(central).policies if p.clock is ClockKind.FIRST_RESPONSE)
    today = local_day(central.core.now())

    changed = change(sulaiman, "policy", old, replace(old, days=3))
    early = change(sulaiman, "policy", None, replace(old, id="awal", valid_from=today))
    odd = replace(old, id="aneh", valid_from=today + timedelta(days=5), days=days)
    wrong = change(sulaiman, "policy", None, odd)
    removed = change(sulaiman, "policy", old, None)

    faults = [answer.faults[0].fault for answer in (changed, early, wrong, removed)]
    assert faults == ["past", "past", "range", "past"]


def test_a_template_counts_its_versions_and_knows_its_words(
    central: Central, sulaiman: Clerk
) -> None:
    old = rulebook(central).templates[0]

    wrong = change(
        sulaiman, "template", old, replace(old, text="Yth. {nama_palapor}, terima kasih.")
    )
    saved = change(
        sulaiman, "template", old, replace(old, text="Yth. {nama_pelapor}, terima kasih.")
    )

    assert (wrong.faults[0].fault, wrong.faults[0].detail) == ("placeholder", "{nama_palapor}")
    assert saved.st == "saved"
    assert json.loads(bytes(saved.current))["version"] == 2


def test_a_category_of_lapor_is_given_a_topic_and_taken_away_again(
    central: Central, sulaiman: Clerk
) -> None:
    topic = rulebook(central).topics[0].code
    item = LaporCategory(id="17", name="Infrastruktur", topic=topic)

    change(sulaiman, "lapor-category", None, item)
    added = rulebook(central).lapor_categories
    change(sulaiman, "lapor-category", item, None)

    assert added == (item,)
    assert rulebook(central).lapor_categories == ()


@pytest.mark.parametrize(
    "request_",
    [
        RuleChange(part="rumah"),
        RuleChange(part="unit"),
        RuleChange(part="unit", after=msgspec.Raw(b"7")),
        RuleChange(part="policy", after=msgspec.Raw(b'{"id": "x"}')),
    ],
    ids=["part", "nothing", "number", "incomplete"],
)
def test_what_is_no_entry_is_a_bad_request(sulaiman: Clerk, request_: RuleChange) -> None:
    with pytest.raises(BadRequest):
        sulaiman.central.change_rules(sulaiman.session, request_)


def test_an_entry_cannot_become_another_one(central: Central, sulaiman: Clerk) -> None:
    one, other = rulebook(central).units[:2]

    with pytest.raises(BadRequest):
        change(sulaiman, "unit", one, other)


def test_a_new_unit_reaches_the_consoles_with_their_next_question(
    central: Central, sulaiman: Clerk, rina: Clerk
) -> None:
    known = central.config(rina.session, "").version
    unit = Unit(id=UnitId("dinas-baru"), name="Dinas Baru", short_name="Baru", kind="opd")

    change(sulaiman, "unit", None, unit)

    config = central.config(rina.session, known)
    assert config.version != known
    assert codec.decode_rulebook(config.rulebook).unit(UnitId("dinas-baru")) == unit


def test_a_record_that_was_edited_is_found(central: Central, sulaiman: Clerk) -> None:
    order(sulaiman, "rename", "andi", name="Andi Baru")
    order(sulaiman, "rename", "andi", name="Andi Lagi")

    with central.core.database.write() as connection:
        connection.execute(
            tables.admin_act.update().where(tables.admin_act.c.n == 1).values(name="Bukan saya")
        )

    with central.core.database.read() as connection:
        assert list(admin_trail.broken(connection)) == [1]
