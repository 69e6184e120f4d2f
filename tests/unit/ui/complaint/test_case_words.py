"""What is said of a case: header, limit, trail, mirror of LAPOR!, timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain import criteria, lapor
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint, Entry, LaporLink
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.states import (
    ClockState,
    EntryKind,
    Flag,
    LaporDirection,
    LaporState,
    LaporStep,
    State,
    StatusSource,
)
from halo_desktop.ui.complaint import (
    case_words,
    deadline,
    lapor_words,
    timeline_items,
    wording,
)
from halo_desktop.ui.complaint.timeline_items import Filter, Voice
from halo_desktop.ui.theme import Tone
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

ME = UserId("rina")


@pytest.fixture
def desk(screen: object) -> MemoryDesk:
    return MemoryDesk("rina")


def a_case(desk: MemoryDesk, *states: State, entries: int = 0) -> Complaint:
    """A complaint of the district in one of some states, with a story of some length."""
    return next(
        found
        for found in desk.memory.world.complaints.values()
        if found.state in states and len(found.entries) >= entries and not found.flags
    )


def a_running_clock(desk: MemoryDesk) -> Clock:
    complaints = desk.memory.world.complaints.values()
    return next(clock for found in complaints if (clock := criteria.pressing_clock(found)))


def file_of(complaint: Complaint) -> CaseFile:
    return CaseFile(complaint=complaint, base=complaint, fetched_at=NOW - timedelta(hours=2))


def test_the_header_tells_number_state_and_age(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.IN_PROGRESS)

    head = case_words.head(file_of(complaint), desk.rulebook, NOW)

    assert head.number == complaint.ticket
    assert head.badges[0].text == "Sedang diproses"
    assert head.age == "Data per 08.12 (2 jam)"
    assert complaint.reporter.label in head.facts


def test_privacy_marks_are_loud_and_outlined(desk: MemoryDesk) -> None:
    complaint = replace(a_case(desk, State.RECEIVED), flags=(Flag.CONFIDENTIAL, Flag.ANONYMOUS))

    badges = case_words.head(file_of(complaint), desk.rulebook, NOW).badges

    loud = [badge for badge in badges if badge.is_outlined]
    assert [badge.text for badge in loud] == ["RAHASIA", "ANONIM"]
    assert {badge.tone for badge in loud} == {Tone.DANGER}


def test_a_case_that_only_this_computer_knows_says_so(desk: MemoryDesk) -> None:
    complaint = replace(a_case(desk, State.RECEIVED), ticket=None)
    case = CaseFile(complaint=complaint, base=None, fetched_at=None)

    head = case_words.head(case, desk.rulebook, NOW)

    assert head.age == "Hanya di komputer ini"
    assert head.number == "Belum bernomor"
    assert not head.can_copy_number


def test_the_limit_explains_its_legal_basis(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.DISPOSED)

    chip = deadline.of(complaint, desk.rulebook, NOW)

    assert chip is not None
    assert "Dasar: " in chip.explanation
    assert "23.59 WITA" in chip.explanation


@pytest.mark.parametrize(
    ("days", "words", "tone"),
    [
        (-1, "lewat 1 HK", Tone.DANGER),
        (0, "hari ini", Tone.WARN),
        (1, "sisa 1 HK", Tone.WARN),
        (4, "sisa 4 HK", Tone.NEUTRAL),
    ],
)
def test_the_limit_counts_working_days(desk: MemoryDesk, days: int, words: str, tone: Tone) -> None:
    due_on = {-1: (2026, 11, 20), 0: (2026, 11, 23), 1: (2026, 11, 24), 4: (2026, 11, 27)}[days]
    clock = replace(a_running_clock(desk), due_on=date(*due_on))

    chip = deadline.describe(clock, desk.rulebook, NOW)

    assert words in chip.text
    assert chip.tone is tone


def test_a_paused_limit_says_that_it_is_paused(desk: MemoryDesk) -> None:
    clock = replace(a_running_clock(desk), state=ClockState.PAUSED, remaining_days=2)

    chip = deadline.describe(clock, desk.rulebook, NOW)

    assert "dijeda" in chip.text
    assert chip.tone is Tone.NEUTRAL


def test_a_finished_case_has_no_limit(desk: MemoryDesk) -> None:
    assert deadline.of(a_case(desk, State.CLOSED), desk.rulebook, NOW) is None


def test_every_entry_of_the_past_has_a_sentence(desk: MemoryDesk) -> None:
    for complaint in desk.memory.world.complaints.values():
        for entry in complaint.entries:
            deed = wording.deed(entry, desk.rulebook, NOW.date())

            assert deed
            assert "{" not in deed


def test_a_refusing_decision_is_worded_as_one(desk: MemoryDesk) -> None:
    entry = Entry(
        id="a/1",
        kind=EntryKind.DECISION,
        at=NOW,
        actor=ME,
        actor_name="Rina",
        text="",
        code=Kind.CHECK_RESULT.value,
        facts=(("is_confirmed", "no"),),
    )

    assert wording.deed(entry, desk.rulebook, NOW.date()) == "menyatakan hasil tidak sesuai"


def test_an_entry_of_a_newer_program_is_still_told(desk: MemoryDesk) -> None:
    entry = Entry(
        id="a/1", kind=EntryKind.SYSTEM, at=NOW, actor=ME, actor_name="Rina", text="", code="new"
    )

    assert wording.deed(entry, desk.rulebook, NOW.date()) == "sistem"


def test_the_trail_tells_everything_once(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.ANSWERED, State.CLOSED, entries=6)

    rows = case_words.history_rows(complaint, desk.rulebook, NOW)

    assert len(rows) == len(complaint.entries)
    assert rows[1].what[0].isupper()


def test_the_time_of_every_holder_is_told(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.ANSWERED, entries=6)

    told = case_words.holder_time(complaint, desk.rulebook, NOW)

    assert told.startswith("Waktu per pemegang: Operator ")
    assert " HK" in told


def test_public_internal_and_system_entries_are_told_apart(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.ANSWERED, entries=7)
    items = timeline_items.of(file_of(complaint), desk.rulebook, ME, NOW)

    public = [item for item in items if item.voice is Voice.PUBLIC]
    internal = [item for item in items if item.voice is Voice.INTERNAL]

    assert items[0].voice is Voice.REPORTER
    assert {item.label for item in public} == {"KE PELAPOR"}
    assert {item.label for item in internal} <= {"INTERNAL"}
    assert [i.id for i in timeline_items.chosen(items, Filter.INTERNAL)] == [i.id for i in internal]
    assert all(
        item.voice in {Voice.REPORTER, Voice.PUBLIC}
        for item in timeline_items.chosen(items, Filter.CONVERSATION)
    )


def test_what_others_did_since_the_last_look_is_new(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.ANSWERED, entries=7)
    case = replace(file_of(complaint), read_at=complaint.entries[2].at)

    items = timeline_items.of(case, desk.rulebook, ME, NOW)

    fresh = [entry for entry in complaint.entries[3:] if entry.actor != ME]
    assert [item.id for item in items if item.is_new] == [entry.id for entry in fresh]


async def test_own_unsent_work_stands_in_the_timeline(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.IN_PROGRESS)

    await desk.outbox.perform(
        complaint.id, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."), is_held=False
    )

    case = await desk.cases.open(complaint.id)
    assert case is not None
    last = timeline_items.of(case, desk.rulebook, ME, NOW)[-1]
    assert (last.text, last.pending) == ("Sudah ditelepon.", "Belum terkirim")


async def test_refused_work_stays_in_the_timeline_with_its_reason(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.IN_PROGRESS)
    done = await desk.outbox.perform(complaint.id, Kind.ADD_NOTE, AddNote(text="Sudah ditelepon."))

    desk.outbox.refuse(done.action, RefusalCode.VERSION_CHANGED)

    case = await desk.cases.open(complaint.id)
    assert case is not None
    items = timeline_items.of(case, desk.rulebook, ME, NOW)
    assert items[-1].is_refused
    assert items[-1].text == "Sudah ditelepon."
    assert items[-1].pending == "Perlu tindakan: Aduan ini sudah diubah orang lain."
    assert items[-1] in timeline_items.chosen(items, Filter.EVENTS)


def a_link(status: LaporState, name: str) -> LaporLink:
    return LaporLink(
        direction=LaporDirection.OUTBOUND,
        step=LaporStep.LINKED,
        tracking_id="9182734",
        url="https://www.lapor.go.id/laporan/9182734",
        status_name=name,
        status=status,
        source=StatusSource.MANUAL,
        checked_at=NOW - timedelta(minutes=80),
    )


def test_the_mirror_shows_all_three_sides(desk: MemoryDesk) -> None:
    complaint = replace(
        a_case(desk, State.ANSWERED), lapor=a_link(LaporState.IN_PROGRESS, "Sedang Diproses")
    )

    shown = lapor_words.of(complaint, (), desk.rulebook, NOW)

    assert [row.party for row in shown.rows] == ["Kami", "LAPOR!", "Pelapor lihat"]
    assert shown.rows[1].status == "Sedang Diproses"
    assert shown.verdict_tone is Tone.OK


def test_a_difference_with_lapor_is_loud(desk: MemoryDesk) -> None:
    link = a_link(LaporState.IN_PROGRESS, "Proses")
    complaint = replace(a_case(desk, State.RECEIVED), lapor=link)
    assert lapor.has_drift(complaint)

    shown = lapor_words.of(complaint, (), desk.rulebook, NOW)

    assert shown.verdict_tone is Tone.DANGER
    assert "Proses" in shown.verdict


def test_an_unknown_lapor_status_is_shown_as_it_came(desk: MemoryDesk) -> None:
    complaint = replace(a_case(desk, State.CLOSED), lapor=a_link(LaporState.UNKNOWN, "Eskalasi X"))

    shown = lapor_words.of(complaint, (), desk.rulebook, NOW)

    assert shown.rows[1].status == "Eskalasi X"
    assert "belum dikenal" in shown.rows[1].remark


def test_the_copy_sheet_names_our_number_and_nobody(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.RECEIVED)

    sheet = lapor_words.sheet(complaint, desk.rulebook)

    assert complaint.ticket is not None
    assert complaint.ticket in sheet
    assert complaint.body in sheet
    assert complaint.reporter.label not in sheet


def test_a_link_that_may_not_be_noted_says_why(desk: MemoryDesk) -> None:
    complaint = a_case(desk, State.RECEIVED)
    policy = desk.cases.choices(file_of(complaint))[0].offline
    choice = Choice(
        kind=Kind.RECORD_LAPOR_LINK,
        is_allowed=False,
        code=RefusalCode.ALREADY_LINKED,
        offline=policy,
    )

    shown = lapor_words.of(complaint, (choice,), desk.rulebook, NOW)

    assert not shown.can_link
    assert "sudah tertaut" in shown.link_reason
