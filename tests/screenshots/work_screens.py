"""The pictures of sign-in, outbox, conflict, digest, editor states and other dialogs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk import training
from halo_desktop.desk.cases import RevealedIdentity
from halo_desktop.desk.signin import KnownAccount
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ActionId, Sha256, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Archive, Identity
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.domain.queues import QueueId
from halo_desktop.domain.states import ArchiveReason, Outcome, ReplyKind, State
from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.ui.decisions.reveal import IdentitySheet
from halo_desktop.ui.doctor.sheet import DoctorSheet
from halo_desktop.ui.feedback.sheet import FeedbackSheet
from halo_desktop.ui.leader_desk.digest import DigestSheet
from halo_desktop.ui.leader_desk.ports import DigestItem
from halo_desktop.ui.reply_editor.content import Mode
from halo_desktop.ui.reply_editor.template_text import TemplateTextEdit
from halo_desktop.ui.sign_in.presenter import Activity, Page
from halo_desktop.ui.sign_in.window import SignInWindow
from tests.screenshots.studio import Screen, Studio, open_first, settle
from tests.support.desk import MemoryDesk
from tests.support.world import NOW

_WORDS = "Mohon sebutkan tempat dan waktunya, lalu laporkan kembali kepada kami."


async def sign_in(studio: Studio) -> None:
    window = SignInWindow()
    window.show_people(training.people())
    for page in (Page.WELCOME, Page.TRAINING):
        window.show_page(page)
        await _take(studio, f"sign-in-{page.value}", window)
    accounts = (_account("Rina", 3), _account("Budi", 0))
    window.show_accounts(accounts, NOW)
    window.show_account(accounts[0], may_unlock=True)
    window.show_page(Page.SERVER)
    window.show_fault(Refused(RefusalCode.NEEDS_CONNECTION))
    await _take(studio, "sign-in-server", window)
    window.clear_fault()
    window.show_activity(Activity.TRAINING)
    await _take(studio, "sign-in-busy", window)
    window.deleteLater()


async def outbox(studio: Studio) -> None:
    async with studio.console(place=QueueId.NEW) as sitting:
        await _fill_outbox(sitting.desk)
        await open_first(sitting, 2)
        sitting.console.looks.show_outbox()
        await settle()
        studio.take("outbox", sitting.window)


async def editor(studio: Studio) -> None:
    async with studio.console("andi", place=QueueId.UNIT_WORKING) as sitting:
        await open_first(sitting, 1)
        writing = sitting.console.rooms.editor
        writing.mode_chosen.emit(Mode.PUBLIC)
        writing.kind_chosen.emit(ReplyKind.FINAL, Outcome.FULFILLED)
        text = writing.findChild(TemplateTextEdit)
        assert text is not None
        text.setPlainText(
            "Yth. Bapak/Ibu Pelapor,\n\nPetugas telah meninjau lokasi pada …. Hubungi {opd}."
        )
        await settle()
        writing.submit_requested.emit()
        await settle()
        studio.take("editor-public", sitting.window)
        writing.mode_chosen.emit(Mode.INTERNAL)
        await settle()
        studio.take("editor-internal", sitting.window)


async def small_dialogs(studio: Studio) -> None:
    doctor = DoctorSheet()
    doctor.show_findings(_findings(), NOW)
    await _take(studio, "dialog-doctor", doctor)
    await _take(studio, "dialog-feedback", FeedbackSheet())
    identity = Identity(name="Nama Contoh", phone="0812 0000 0000", address="Desa Contoh")
    revealed = RevealedIdentity(identity=identity, expires_at=NOW + timedelta(minutes=5))
    await _take(studio, "dialog-identity", IdentitySheet(revealed, lambda: NOW))


async def digest(studio: Studio) -> None:
    desk = MemoryDesk("kadis.pupr")
    items = []
    for complaint in desk.memory.ids():
        case, line = await desk.cases.open(complaint), desk.worklist.line(complaint)
        reply = case.complaint.open_reply if case is not None else None
        if case is not None and line is not None and reply is not None and reply.sha256:
            items.append(DigestItem(line=line, case=case, reply=reply))
    await _take(studio, "dialog-digest", DigestSheet(tuple(items)))


async def _take(studio: Studio, name: str, widget: QWidget) -> None:
    widget.show()
    await settle(4)
    studio.take(name, widget)
    if not isinstance(widget, SignInWindow):
        widget.close()
        widget.deleteLater()


def _account(name: str, waiting: int) -> KnownAccount:
    return KnownAccount(
        server_id="polman",
        user=UserId(name.lower()),
        username=name.lower(),
        name=name,
        server_url="https://halo.polmankab.go.id",
        server_name="Halo ASSAMI Polewali Mandar",
        is_training=False,
        last_contact_at=NOW - timedelta(hours=3),
        may_unlock=True,
        waiting=waiting,
    )


async def _fill_outbox(desk: MemoryDesk) -> None:
    cases = [c for c in desk.memory.world.complaints.values() if c.state is State.RECEIVED]
    made: list[ActionId] = []
    for place, case in enumerate(cases[:4]):
        is_archive = place == 0
        kind = Kind.ARCHIVE if is_archive else Kind.ADD_NOTE
        payload = (
            Archive(reason=ArchiveReason.TOO_GENERAL, explanation=_WORDS)
            if is_archive
            else AddNote(text="Pelapor dihubungi lewat telepon.")
        )
        done = await desk.outbox.perform(case.id, kind, payload)
        made.append(done.action)
    desk.outbox.refuse(made[0], RefusalCode.VERSION_CHANGED)
    _change(desk, made[0], text=_WORDS, current_state=State.DISPOSED, current_by="Budi")
    _change(desk, made[0], current_at=NOW - timedelta(minutes=4))
    later = NOW + timedelta(minutes=1)
    _change(desk, made[2], state=OutboxState.WAITING, hold_until=None, attempts=2)
    _change(desk, made[2], last_error="busy", next_try_at=later)
    photo = FileRef(
        sha256=Sha256("ab" * 32), name="f.jpg", media_type="image/jpeg", size_bytes=5 << 20
    )
    note = AddNote(text="Foto lokasi.", attachments=(photo,))
    _change(desk, made[1], state=OutboxState.WAITING, hold_until=None, payload=note)
    desk.waiting.uploads[made[1]] = photo
    _change(desk, made[3], state=OutboxState.DONE, hold_until=None, settled_at=NOW)


def _change(desk: MemoryDesk, action: ActionId, **changes: object) -> None:
    done, item = desk.memory.outbox[action]
    changed: OutboxItem = replace(item, **changes)  # type: ignore[arg-type]  # fields by name
    desk.memory.outbox[action] = (done, changed)


def _findings() -> tuple[Finding, ...]:
    host = (("host", "halo.polmankab.go.id"),)
    found = [
        Finding(step=Step.ADDRESS, verdict=Verdict.WELL, facts=host),
        Finding(step=Step.NAME, verdict=Verdict.BROKEN, code="no-address", facts=host),
    ]
    rest = [step for step in Step if step not in {Step.ADDRESS, Step.NAME}]
    return (*found, *(Finding(step=step, verdict=Verdict.UNTRIED) for step in rest))


SCREENS: dict[str, Screen] = {
    "sign-in": sign_in,
    "outbox": outbox,
    "editor": editor,
    "small-dialogs": small_dialogs,
    "digest": digest,
}
