"""What units, leaders and complainants do with a case that was disposed."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.central.seed.training import evidence
from halo_desktop.central.seed.training.library import Final
from halo_desktop.central.seed.training.play import Play
from halo_desktop.central.seed.training.triage_acts import show_in_lapor
from halo_desktop.domain import calendar, deadlines, guards_reply, payloads
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import REPORTER_ACTOR, SYSTEM_ACTOR, Actor, Role
from halo_desktop.domain.states import (
    ClockKind,
    DispositionRole,
    ReplyKind,
    ReplyState,
    State,
)

_GREETING = "Yth. Bapak/Ibu pelapor,\n\n"
_THANKS = "\n\nTerima kasih atas laporan Saudara."


def _unit(play: Play) -> UnitId:
    lead = play.case.lead
    assert lead is not None
    return lead.unit


def worker(play: Play) -> Actor:
    """Who works on the case: the unit's admin, or the Inspectorate."""
    unit = _unit(play)
    if unit == play.stage.rulebook.options.inspectorate_unit:
        return play.stage.person("inspektur")
    return play.admin(unit)


def accept(play: Play) -> None:
    """The unit takes the disposition."""
    play.wait(0.5, 7)
    play.act(worker(play), Kind.ACCEPT, payloads.Accept())


def start(play: Play) -> None:
    """The unit begins, with a plan and mostly a target."""
    play.wait(0.3, 6)
    plan = play.report.phrases.fill(play.stage.library.answer(play.report.story.topic).plan)
    target = None
    if play.likely(0.6):
        days = play.chance.randrange(3, 9)
        target = calendar.add_working_days(
            calendar.local_day(play.at), days, play.stage.rulebook.calendar
        )
    play.act(worker(play), Kind.START, payloads.Start(plan=plan, target_on=target))
    show_in_lapor(play, "Dalam Proses")


def talk(play: Play) -> None:
    """Somebody leaves an internal note."""
    play.wait(0.5, 6)
    actor = play.chance.choice((play.operator, worker(play)))
    if play.case.handling_class is None or worker(play).user == "inspektur":
        actor = worker(play)
    note = payloads.AddNote(text=play.report.phrases.one_of(play.stage.library.words.notes))
    play.act(actor, Kind.ADD_NOTE, note)


def work(play: Play) -> None:
    """Something is done on the spot."""
    play.wait(2, 14)
    answer = play.stage.library.answer(play.report.story.topic)
    log = payloads.LogFieldWork(
        done_on=calendar.local_day(play.at),
        location=f"{play.report.where}, {play.report.location_text}".rstrip(", "),
        work=play.report.phrases.fill(answer.work),
        attachments=(evidence.picture_of(play.report.story.topic),) if play.likely(0.6) else (),
    )
    play.act(worker(play), Kind.LOG_FIELD_WORK, log)


def assist(play: Play) -> None:
    """Supporting units give their input, if anybody is there."""
    for disposition in play.case.active_dispositions(DispositionRole.SUPPORT):
        admin = play.stage.staff(disposition.unit, Role.OPD_ADMIN)
        if admin is None or play.likely(0.3):
            continue
        play.wait(0.5, 8)
        play.act(admin, Kind.ACCEPT, payloads.Accept())
        play.wait(0.5, 8)
        text = "Data kami sesuai dengan keterangan pelapor; siap mendampingi di lapangan."
        play.act(admin, Kind.CONTRIBUTE, payloads.Contribute(text=text))


def save_draft(play: Play) -> None:
    """An answer is begun."""
    play.wait(1, 8)
    final = _final(play)
    text = _GREETING + play.report.phrases.fill(final.text)
    draft = payloads.SaveReply(
        reply_kind=ReplyKind.FINAL, text=text[: int(len(text) * 0.7)], outcome=final.outcome
    )
    play.act(worker(play), Kind.SAVE_REPLY, draft)


def submit_progress(play: Play) -> None:
    """Interim news goes to the leader."""
    play.wait(1, 10)
    answer = play.stage.library.answer(play.report.story.topic)
    text = _GREETING + play.report.phrases.fill(answer.progress) + _THANKS
    submitted = payloads.SubmitReply(reply_kind=ReplyKind.PROGRESS, text=text)
    play.act(worker(play), Kind.SUBMIT_REPLY, submitted)


def submit_final(play: Play) -> None:
    """The answer goes to the leader."""
    play.wait(3, 24)
    final = _final(play)
    text = _GREETING + play.report.phrases.fill(final.text) + _THANKS
    needs = guards_reply.needs_proof(play.case, final.outcome, play.stage.rulebook)
    supports = play.case.active_dispositions(DispositionRole.SUPPORT)
    waived = "Masukan sudah disampaikan lisan saat peninjauan bersama." if supports else ""
    submitted = payloads.SubmitReply(
        reply_kind=ReplyKind.FINAL,
        text=text,
        outcome=final.outcome,
        evidence=(evidence.picture_of(play.report.story.topic),) if needs else (),
        waived_supports_reason=waived,
    )
    play.act(worker(play), Kind.SUBMIT_REPLY, submitted)


def _final(play: Play) -> Final:
    """The answer that was begun, or a new one."""
    finals = play.stage.library.answer(play.report.story.topic).finals
    draft = play.case.open_reply
    begun = [f for f in finals if draft is not None and f.outcome is draft.outcome]
    return begun[0] if begun else play.chance.choice(finals)


def send_back(play: Play) -> None:
    """The leader wants it better."""
    play.wait(0.5, 7)
    note = play.chance.choice(play.stage.library.words.send_back)
    play.act(_leader(play), Kind.SEND_BACK, payloads.SendBack(note=note))


def approve(play: Play) -> None:
    """The leader publishes what waits."""
    play.wait(0.5, 9)
    waiting = next(r for r in play.case.replies if r.state is ReplyState.SUBMITTED)
    assert waiting.sha256 is not None
    is_final = waiting.kind is ReplyKind.FINAL
    kind = Kind.APPROVE_FINAL if is_final else Kind.APPROVE_PROGRESS
    play.act(_leader(play), kind, payloads.Approve(sha256=waiting.sha256))


def _leader(play: Play) -> Actor:
    return play.leader(_unit(play))


def check(play: Play) -> None:
    """Somebody who did not do the work looks at the result, where it can be seen."""
    if play.case.state is not State.CHECKING_RESULT:
        return
    play.wait(1, 10)
    note = play.chance.choice(play.stage.library.words.result_notes)
    checked = payloads.CheckResult(is_confirmed=True, note=note)
    play.act(play.operator, Kind.CHECK_RESULT, checked)


def object_to(play: Play) -> None:
    """The complainant is not content."""
    play.wait(4, 40)
    text = play.chance.choice(play.stage.library.words.replies_objection)
    play.act(REPORTER_ACTOR, Kind.OBJECT, payloads.Object(text=text))


def close(play: Play) -> None:
    """The complainant is content and says so, or says nothing for ten working days."""
    if play.likely(0.6):
        play.wait(3, 40)
        rating = play.chance.choice((None, 3, 4, 4, 5, 5))
        comment = play.chance.choice(play.stage.library.words.replies_satisfied)
        closed = payloads.CloseSatisfied(rating=rating, comment=comment)
        play.act(REPORTER_ACTOR, Kind.CLOSE_SATISFIED, closed)
    else:
        clock = play.case.clock(ClockKind.COMPLAINANT_REPLY)
        assert clock is not None
        play.wait_until(deadlines.due_at(clock) + timedelta(hours=1))
        play.act(SYSTEM_ACTOR, Kind.AUTO_CLOSE, payloads.AutoClose())
    show_in_lapor(play, "Selesai")


def reopen(play: Play) -> None:
    """A closed case is taken up again."""
    play.wait(8, 40)
    reason = "Kerusakan yang sama muncul kembali di titik yang sudah diperbaiki."
    play.act(REPORTER_ACTOR, Kind.REOPEN, payloads.Reopen(reason=reason))


def ask_for_time(play: Play) -> None:
    """The unit asks for a later target."""
    play.wait(4, 16)
    settlement = play.case.clock(ClockKind.SETTLEMENT)
    assert settlement is not None
    present = settlement.target_on or calendar.local_day(play.at)
    if present >= settlement.due_on:
        return
    asked = payloads.RequestExtension(
        reason="Alat berat masih digunakan di lokasi lain; pekerjaan bergeser ke pekan berikutnya.",
        new_target_on=settlement.due_on,
    )
    play.act(worker(play), Kind.REQUEST_EXTENSION, asked)


def decide_time(play: Play) -> None:
    """The operator grants the later target."""
    if not any(request.is_open for request in play.case.requests):
        return
    play.wait(1, 6)
    granted = payloads.DecideExtension(is_granted=True, note="Disetujui; mohon beri kabar pelapor.")
    play.act(play.operator, Kind.DECIDE_EXTENSION, granted)


def ask_attention(play: Play) -> None:
    """The district's leader wants to hear of it."""
    play.wait(1, 12)
    note = play.chance.choice(play.stage.library.words.attention)
    play.act(play.stage.person("bupati"), Kind.ASK_ATTENTION, payloads.AskAttention(note=note))
