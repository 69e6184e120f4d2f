"""The pictures of the screens around the day: drafts, lock, waiting, offline, courier, devices."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import segno
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import Draft
from halo_desktop.desk.courier import PacketWritten
from halo_desktop.desk.events import LockReason
from halo_desktop.desk.lock import LockRefusal, PinFault, StillLocked
from halo_desktop.desk.readiness import Need, Progress
from halo_desktop.desk.signin import TotpEnrolment
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.economy import Economy, EconomyMode, EconomyWish, Held
from halo_desktop.ui.audit.sheet import AuditSheet
from halo_desktop.ui.courier.sheet import CourierSheet
from halo_desktop.ui.devices.sheet import DevicesSheet
from halo_desktop.ui.devices.texts import acts_of
from halo_desktop.ui.drafts.presenter import rows_of
from halo_desktop.ui.drafts.sheet import DraftsSheet
from halo_desktop.ui.lock.ports import Entry
from halo_desktop.ui.lock.security_sheet import SecuritySheet
from halo_desktop.ui.lock.window import LockWindow
from halo_desktop.ui.offline_day.day_end_sheet import DayEndSheet
from halo_desktop.ui.offline_day.ready_sheet import ReadySheet
from halo_desktop.ui.sign_in.enrolment_sheet import EnrolmentSheet
from halo_desktop.ui.waiting.sheet import WaitingSheet
from tests.screenshots.studio import Screen, Studio, settle
from tests.support.desk import MemoryDesk
from tests.support.desk_trail import MemoryTrail
from tests.support.world import NOW

_WORDS = (
    "Yth. Bapak/Ibu Pelapor,\n\nPetugas telah meninjau lokasi bersama lurah. Penambalan "
    "menunggu material dan dijadwalkan pekan depan."
)


async def drafts(studio: Studio) -> None:
    desk = MemoryDesk()
    places = (desk.memory.ids()[2], ComplaintId("0190-sudah-pindah"), desk.memory.ids()[5])
    for number, complaint in enumerate(places):
        at = NOW - timedelta(hours=7 * number)
        draft = Draft(
            id=f"{complaint}/reply", complaint=complaint, kind="reply", text=_WORDS, updated_at=at
        )
        desk.memory.drafts[draft.id] = draft
    sheet = DraftsSheet()
    sheet.show_rows(await rows_of(desk), NOW)
    await _take(studio, "dialog-drafts", sheet)
    gone = DraftsSheet()
    gone.show_rows(tuple(row for row in await rows_of(desk) if row.is_gone), NOW)
    await _take(studio, "dialog-drafts-gone", gone)
    empty = DraftsSheet()
    empty.show_rows((), NOW)
    await _take(studio, "dialog-drafts-empty", empty)


async def lock(studio: Studio) -> None:
    for name, pin in (("pin", True), ("password", False)):
        window = LockWindow("Rina Contoh", "Halo ASSAMI Polewali Mandar")
        window.resize(*studio.size)
        window.show_entry(Entry.PIN if pin else Entry.PASSWORD, may_switch=pin)
        window.show_reason(LockReason.IDLE if pin else LockReason.LEASE_OVER)
        refusal = LockRefusal.WRONG_PIN if pin else LockRefusal.WRONG_PASSWORD
        window.show_refusal(StillLocked(refusal, attempts_left=3, wait_seconds=0))
        window.show_waiting(2 if pin else 0)
        window.show()
        await settle(4)
        studio.take(f"lock-{name}", window)
        window.finish()
    desk = MemoryDesk()
    sheet = SecuritySheet(desk.lock, 5)
    await _take(studio, "dialog-security", sheet)
    await desk.lock.set_pin("271828")
    sheet = SecuritySheet(desk.lock, 0)
    sheet.show_pin_fault(PinFault.TOO_SIMPLE)
    await _take(studio, "dialog-security-fault", sheet)


async def devices(studio: Studio) -> None:
    desk = MemoryDesk("sulaiman")
    sheet = DevicesSheet(desk.rulebook, may_oversee=True)
    found = await desk.devices.everybody()
    acts = {device.id: acts_of(device, is_own=False, may_manage=True) for device in found}
    sheet.everybody.setChecked(True)
    sheet.show_devices(found, acts, NOW)
    await _take(studio, "dialog-devices", sheet)
    empty = DevicesSheet(desk.rulebook, may_oversee=False)
    empty.show_fault(Refused(RefusalCode.NEEDS_CONNECTION))
    await _take(studio, "dialog-devices-offline", empty)


async def second_step(studio: Studio) -> None:
    code = segno.make("otpauth://totp/Halo%20ASSAMI:rina?secret=JBSWY3DPEHPK3PXP&issuer=Halo")
    enrolment = TotpEnrolment(
        secret="JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        uri="",
        recovery_codes=tuple(f"{n:04x}-{n * 7919 % 65536:04x}" for n in range(40001, 40011)),
        qr=tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=4)),
    )
    await _take(studio, "dialog-second-step", EnrolmentSheet(enrolment))


async def waiting(studio: Studio) -> None:
    desk = MemoryDesk()
    await fill(desk)
    sheet = WaitingSheet(desk.rulebook)
    sheet.show_report(await desk.waiting.report(), NOW)
    await _take(studio, "dialog-waiting", sheet)
    empty = WaitingSheet(desk.rulebook)
    empty.show_report(await MemoryDesk().waiting.report(), NOW)
    await _take(studio, "dialog-waiting-empty", empty)


async def sparing(studio: Studio) -> None:
    desk = MemoryDesk()
    await fill(desk)
    held = Economy(
        mode=EconomyMode.METERED,
        wish=EconomyWish.ON,
        budget_bytes=262_144,
        used_bytes=262_144,
        held=Held(uploads=2, files=3, scopes=1),
        next_cycle_at=NOW + timedelta(minutes=4),
    )
    desk.connection.change(economy=held)
    sheet = WaitingSheet(desk.rulebook)
    sheet.show_report(await desk.waiting.report(), NOW)
    await _take(studio, "dialog-waiting-sparing", sheet)


async def audit(studio: Studio) -> None:
    trail = MemoryTrail()
    sheet = AuditSheet(lambda: NOW)
    sheet.show_rows(tuple(trail.rows[:100]), has_more=True)
    sheet.show_chains(await trail.check())
    await _take(studio, "dialog-audit", sheet)


async def end_of_day(studio: Studio) -> None:
    desk = MemoryDesk()
    await fill(desk)
    sheet = DayEndSheet()
    sheet.show_day(await desk.day_end.look(), NOW)
    await _take(studio, "dialog-day-end", sheet)
    clean = DayEndSheet()
    clean.show_day(await MemoryDesk().day_end.look(), NOW)
    await _take(studio, "dialog-day-end-clean", clean)


async def readiness(studio: Studio) -> None:
    desk = MemoryDesk()
    sheet = ReadySheet()
    sheet.show_working(is_working=False, may_stop=False)
    sheet.show_readiness(await desk.readiness.check(), NOW)
    await _take(studio, "dialog-ready", sheet)
    sheet = ReadySheet()
    sheet.show_working(is_working=True, may_stop=True)
    sheet.show_readiness(await desk.readiness.check(), NOW)
    sheet.show_progress(Progress(need=Need.FILES, done=48, total=61))
    await _take(studio, "dialog-ready-working", sheet)


async def courier(studio: Studio) -> None:
    desk = MemoryDesk()
    await fill(desk)
    sheet = CourierSheet()
    sheet.show_standing(await desk.courier.look(), NOW)
    packet = Path("/media/USB/halo-rina-2026-11-23.hapaket")
    told = PacketWritten(path=packet, id="p1", actions=3, files=0, size_bytes=6144)
    sheet.show_written(told)
    await _take(studio, "dialog-courier", sheet)


async def fill(desk: MemoryDesk) -> None:
    """Puts some work into the outbox: waiting, held, refused, a draft."""
    made = []
    for number, text in enumerate((_WORDS, "Pelapor dihubungi.", "Mohon dicek titiknya.")):
        case = desk.memory.ids()[number]
        note = AddNote(text=text)
        done = await desk.outbox.perform(case, Kind.ADD_NOTE, note, is_held=number == 1)
        made.append(done.action)
    action, item = desk.memory.outbox[made[0]]
    since = NOW - timedelta(minutes=47)
    later = NOW + timedelta(minutes=1)
    item = replace(item, made_at=since, attempts=4, last_error="busy", next_try_at=later)
    desk.memory.outbox[made[0]] = (action, item)
    desk.outbox.refuse(made[2], RefusalCode.VERSION_CHANGED)
    draft = Draft(
        id="x/reply", complaint=desk.memory.ids()[5], kind="reply", text=_WORDS, updated_at=NOW
    )
    desk.memory.drafts[draft.id] = draft


async def _take(studio: Studio, name: str, widget: QWidget) -> None:
    widget.show()
    await settle(4)
    studio.take(name, widget)
    widget.close()
    widget.deleteLater()


SCREENS: dict[str, Screen] = {
    "drafts": drafts,
    "lock": lock,
    "waiting": waiting,
    "sparing": sparing,
    "audit": audit,
    "end-of-day": end_of_day,
    "readiness": readiness,
    "courier": courier,
    "devices": devices,
    "second-step": second_step,
}
