"""How an answer is written, approved, published, corrected and taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from halo_desktop.domain import seal, workflow
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    Approve,
    AutoClose,
    CheckResult,
    CloseSatisfied,
    Correct,
    Object,
    Reopen,
    SaveReply,
    SendBack,
)
from halo_desktop.domain.roles import Actor, Membership, Role
from halo_desktop.domain.states import (
    ClockKind,
    ClockState,
    EntryKind,
    Outcome,
    ReplyKind,
    ReplyState,
    State,
)
from tests.support.small_district import (
    ANDI,
    FITRI,
    GOOD_TEXT,
    KADIS,
    MONDAY,
    PHOTO,
    PUPR,
    REPORTER,
    RINA,
    SULAIMAN,
    SYSTEM,
    a_final,
    a_rulebook,
    an_action,
    answered,
    approve,
    awaiting_approval,
    checking,
    in_progress,
)

RULES = a_rulebook()


def test_the_answer_reaches_the_citizen_under_the_leaders_name() -> None:
    story = answered()

    case = story.case
    reply = case.replies[-1]
    assert case.state is State.ANSWERED
    assert reply.state is ReplyState.PUBLISHED
    assert (reply.approved_by, reply.author) == (KADIS.user, ANDI.user)
    assert case.entries[-1].kind is EntryKind.PUBLIC_REPLY
    assert case.entries[-1].text == GOOD_TEXT
    settlement, waiting = case.clock(ClockKind.SETTLEMENT), case.clock(ClockKind.COMPLAINANT_REPLY)
    assert settlement is not None
    assert waiting is not None
    assert settlement.state is ClockState.STOPPED
    assert waiting.due_on == date(2026, 12, 7)


def test_visible_work_is_looked_at_before_the_citizens_time_begins() -> None:
    story = checking()
    assert story.case.state is State.CHECKING_RESULT
    assert story.case.clock(ClockKind.COMPLAINANT_REPLY) is None

    case = story.do(Kind.CHECK_RESULT, CheckResult(is_confirmed=True, note=""), SULAIMAN).case

    assert case.state is State.ANSWERED
    assert case.clock(ClockKind.COMPLAINANT_REPLY) is not None


def test_work_that_was_not_done_goes_back_with_the_days_that_were_left() -> None:
    story = in_progress().on(date(2026, 11, 30)).do(Kind.SUBMIT_REPLY, a_final(), ANDI)
    story = approve(story).on(date(2026, 12, 2))

    case = story.do(
        Kind.CHECK_RESULT, CheckResult(is_confirmed=False, note="Masih berlubang."), RINA
    ).case

    clock = case.clock(ClockKind.SETTLEMENT)
    assert clock is not None
    assert case.state is State.IN_PROGRESS
    assert clock.state is ClockState.RUNNING
    assert clock.limit_days == 14  # five used until the answer, nine are left
    assert clock.due_on == date(2026, 12, 15)


def test_no_budget_is_an_honest_answer_without_a_photo() -> None:
    story = in_progress().do(
        Kind.SUBMIT_REPLY, a_final(outcome=Outcome.NO_BUDGET, evidence=()), ANDI
    )

    assert approve(story).case.state is State.ANSWERED


def test_the_hash_covers_text_outcome_files_and_readers() -> None:
    files = (PHOTO.sha256,)
    usual = seal.reply_sha256(GOOD_TEXT, Outcome.FULFILLED, files, "public")

    others = {
        seal.reply_sha256(GOOD_TEXT + ".", Outcome.FULFILLED, files, "public"),
        seal.reply_sha256(GOOD_TEXT, Outcome.PARTLY_FULFILLED, files, "public"),
        seal.reply_sha256(GOOD_TEXT, None, files, "public"),
        seal.reply_sha256(GOOD_TEXT, Outcome.FULFILLED, (), "public"),
        seal.reply_sha256(GOOD_TEXT, Outcome.FULFILLED, files, "confidential"),
    }

    assert len(others) == 5
    assert usual not in others


def test_approving_the_same_text_twice_changes_nothing() -> None:
    story = answered()
    sha256 = story.case.replies[-1].sha256
    assert sha256 is not None
    delegate = Actor(
        user=SULAIMAN.user,
        name="Plh.",
        memberships=(Membership(role=Role.OPD_LEADER, unit=PUPR, acting="Plh."),),
    )
    action = an_action(Kind.APPROVE_FINAL, Approve(sha256=sha256))

    again = workflow.apply(story.case, action, delegate, MONDAY, RULES)

    assert again.is_noop
    assert again.complaint is story.case
    assert again.events == ()
    assert workflow.is_repeat(story.case, action, delegate, MONDAY, RULES)


def test_a_stranger_does_not_learn_that_something_was_done_already() -> None:
    story = answered()
    sha256 = story.case.replies[-1].sha256
    assert sha256 is not None
    action = an_action(Kind.APPROVE_FINAL, Approve(sha256=sha256))

    assert not workflow.is_repeat(story.case, action, FITRI, MONDAY, RULES)
    with pytest.raises(Refused) as refused:
        workflow.apply(story.case, action, FITRI, MONDAY, RULES)
    assert refused.value.code is RefusalCode.NOT_PERMITTED


def test_a_version_that_was_sent_back_stays_beside_the_next() -> None:
    story = awaiting_approval().do(Kind.SEND_BACK, SendBack(note="Sebut tanggal."), KADIS)
    story.do(Kind.SAVE_REPLY, SaveReply(reply_kind=ReplyKind.FINAL, text="Versi baru."), ANDI)

    versions = [(reply.version, reply.state, reply.note) for reply in story.case.replies]
    assert versions == [
        (1, ReplyState.SENT_BACK, "Sebut tanggal."),
        (2, ReplyState.DRAFT, ""),
    ]
    assert story.case.open_reply is story.case.replies[1]


def test_saving_a_draft_again_keeps_one_version() -> None:
    story = in_progress()
    for text in ("Satu", "Dua", "Tiga"):
        story.do(Kind.SAVE_REPLY, SaveReply(reply_kind=ReplyKind.FINAL, text=text), ANDI)

    assert [(r.version, r.text) for r in story.case.replies] == [(1, "Tiga")]


def test_a_draft_saved_on_an_old_version_is_kept_as_a_copy() -> None:
    story = in_progress().do(
        Kind.SAVE_REPLY, SaveReply(reply_kind=ReplyKind.FINAL, text="Dari Andi."), ANDI
    )
    stale = an_action(Kind.SAVE_REPLY, SaveReply(reply_kind=ReplyKind.FINAL, text="Dari Rina."))

    case = workflow.apply(story.case, stale, RINA, MONDAY, RULES, as_copy=True).complaint

    assert [(r.text, r.is_conflicting_copy) for r in case.replies] == [
        ("Dari Andi.", False),
        ("Dari Rina.", True),
    ]
    assert case.open_reply is not None
    assert case.open_reply.text == "Dari Andi."


def test_a_copy_that_nobody_chose_is_put_away_when_the_answer_goes_out() -> None:
    story = in_progress()
    copy = an_action(Kind.SAVE_REPLY, SaveReply(reply_kind=ReplyKind.FINAL, text="Salinan."))
    story.complaint = workflow.apply(story.case, copy, RINA, MONDAY, RULES, as_copy=True).complaint

    case = approve(story.do(Kind.SUBMIT_REPLY, a_final(), ANDI)).case

    assert [(r.text, r.state) for r in case.replies] == [
        ("Salinan.", ReplyState.SUPERSEDED),
        (GOOD_TEXT, ReplyState.PUBLISHED),
    ]


def test_an_erratum_goes_the_same_way_and_replaces_the_old_version() -> None:
    story = answered()
    before = story.case.replies[0]
    story.do(
        Kind.CORRECT,
        Correct(version=1, text=GOOD_TEXT + " Ralat: 25 November.", reason="Salah tanggal."),
        ANDI,
    )
    assert story.case.state is State.ANSWERED
    with pytest.raises(Refused) as refused:
        approve(replace(story), ANDI)
    assert refused.value.code is RefusalCode.NOT_PERMITTED

    case = approve(story).case

    assert case.state is State.ANSWERED
    assert [reply.state for reply in case.replies] == [
        ReplyState.SUPERSEDED,
        ReplyState.PUBLISHED,
    ]
    assert case.replies[0] == replace(before, state=ReplyState.SUPERSEDED)
    assert case.replies[1].corrects == 1


def test_an_erratum_that_is_sent_back_leaves_the_case_answered() -> None:
    story = answered().do(
        Kind.CORRECT, Correct(version=1, text=GOOD_TEXT + " Ralat.", reason="Salah."), ANDI
    )

    case = story.do(Kind.SEND_BACK, SendBack(note="Tidak perlu."), KADIS).case

    assert case.state is State.ANSWERED
    assert case.replies[0].state is ReplyState.PUBLISHED


def test_silence_closes_after_ten_working_days_without_stars() -> None:
    story = answered().on(date(2026, 12, 7), hour=15)
    with pytest.raises(Refused) as refused:
        story.do(Kind.AUTO_CLOSE, AutoClose(), SYSTEM)
    assert refused.value.code is RefusalCode.TOO_EARLY

    case = story.later(hours=1).do(Kind.AUTO_CLOSE, AutoClose(), SYSTEM).case

    assert case.state is State.CLOSED
    assert case.rating is None


def test_only_the_complainant_gives_stars() -> None:
    case = answered().do(Kind.CLOSE_SATISFIED, CloseSatisfied(rating=4), REPORTER).case

    assert (case.state, case.rating) == (State.CLOSED, 4)


def test_an_objection_brings_the_rest_of_the_days_but_at_least_five() -> None:
    early = answered().do(Kind.OBJECT, Object(text="Belum."), REPORTER).case
    story = in_progress().on(date(2026, 12, 11))
    story.do(Kind.SUBMIT_REPLY, a_final(outcome=Outcome.EXPLAINED, evidence=()), ANDI)
    late = approve(story).do(Kind.OBJECT, Object(text="Belum."), REPORTER).case

    rest, floor = early.clock(ClockKind.SETTLEMENT), late.clock(ClockKind.SETTLEMENT)
    again = early.clock(ClockKind.FIRST_RESPONSE)
    assert rest is not None
    assert floor is not None
    assert again is not None
    assert rest.due_on == date(2026, 12, 11)
    assert floor.due_on == date(2026, 12, 18)
    assert (again.state, again.due_on) == (ClockState.RUNNING, date(2026, 11, 30))


def test_reopening_counts_and_starts_a_new_limit_beside_the_old_one() -> None:
    story = answered().do(Kind.CLOSE_SATISFIED, CloseSatisfied(rating=5), REPORTER)

    case = story.later(days=7).do(Kind.REOPEN, Reopen(reason="Berlubang lagi."), REPORTER).case

    settlements = [clock for clock in case.clocks if clock.kind is ClockKind.SETTLEMENT]
    assert case.state is State.IN_PROGRESS
    assert (case.reopened_count, case.closed_at, case.rating) == (1, None, None)
    assert [clock.state for clock in settlements] == [ClockState.STOPPED, ClockState.RUNNING]
    assert settlements[1].started_on == date(2026, 11, 30)


def test_a_delegates_signature_ends_with_the_delegation() -> None:
    delegate = Actor(
        user=SULAIMAN.user,
        name="Plh.",
        memberships=(
            Membership(role=Role.OPD_LEADER, unit=PUPR, valid_to=date(2026, 11, 24), acting="Plh."),
        ),
    )
    last_day = awaiting_approval().on(date(2026, 11, 24), hour=15)
    too_late = awaiting_approval().on(date(2026, 11, 24), hour=16)  # 00.00 WITA

    assert approve(last_day, delegate).case.state is State.CHECKING_RESULT
    with pytest.raises(Refused) as refused:
        approve(too_late, delegate)
    assert refused.value.code is RefusalCode.NOT_PERMITTED
