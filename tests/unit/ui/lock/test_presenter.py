"""Opening the lock: PIN, password, and the way from one to the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from halo_desktop.desk.events import EventHub, LockReason
from halo_desktop.desk.lock import LockRefusal, StillLocked
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui.lock.ports import Entry
from halo_desktop.ui.lock.presenter import LockPresenter
from tests.support.desk_lock import ATTEMPTS, PASSWORD, MemoryLock

PIN = "271828"


@dataclass
class FakeView:
    """A lock without a window."""

    entries: list[tuple[Entry, bool]] = field(default_factory=list)
    refusals: list[LockRefusal] = field(default_factory=list)
    blanks: list[Entry] = field(default_factory=list)
    reason: LockReason | None = None
    is_busy: bool = False

    def show_entry(self, entry: Entry, *, may_switch: bool) -> None:
        self.entries.append((entry, may_switch))

    def show_reason(self, reason: LockReason | None) -> None:
        self.reason = reason

    def show_refusal(self, refusal: StillLocked) -> None:
        self.refusals.append(refusal.reason)

    def show_blank(self, entry: Entry) -> None:
        self.blanks.append(entry)

    def show_fault(self, fault: HaloError) -> None:
        raise AssertionError(fault)

    def show_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy


@dataclass
class Here:
    """A locked desk."""

    lock: MemoryLock
    view: FakeView
    presenter: LockPresenter
    opened: list[bool]


async def locked(pin: str = PIN) -> Here:
    lock, view, opened = MemoryLock(EventHub()), FakeView(), list[bool]()
    if pin:
        await lock.set_pin(pin)
    await lock.lock(LockReason.IDLE)
    presenter = LockPresenter(view, lock, opened=lambda: opened.append(True))
    presenter.open()
    return Here(lock, view, presenter, opened)


async def test_the_right_pin_opens() -> None:
    here = await locked()
    assert here.view.entries == [(Entry.PIN, True)]
    assert here.view.reason is LockReason.IDLE

    await here.presenter.unlock(PIN)

    assert here.opened == [True]
    assert not here.lock.state.is_locked


async def test_too_many_wrong_pins_ask_for_the_password() -> None:
    here = await locked()

    for _ in range(ATTEMPTS):
        await here.presenter.unlock("000001")

    assert here.view.entries[-1] == (Entry.PASSWORD, False)
    await here.presenter.unlock(PIN)
    assert here.view.refusals[-2:] == [LockRefusal.PASSWORD_NEEDED, LockRefusal.WRONG_PASSWORD]
    await here.presenter.unlock(PASSWORD)
    assert here.opened == [True]


async def test_without_a_pin_the_password_is_asked_for() -> None:
    here = await locked("")

    assert here.view.entries == [(Entry.PASSWORD, False)]
    here.presenter.choose(Entry.PIN)
    assert here.presenter.entry is Entry.PASSWORD


async def test_nothing_typed_is_no_try() -> None:
    here = await locked()

    await here.presenter.unlock("")

    assert here.view.blanks == [Entry.PIN]
    assert here.lock.state.attempts_left == ATTEMPTS


async def test_the_password_may_be_chosen_and_the_pin_again() -> None:
    here = await locked()

    here.presenter.choose(Entry.PASSWORD)
    here.presenter.choose(Entry.PIN)

    assert [entry for entry, _ in here.view.entries] == [Entry.PIN, Entry.PASSWORD, Entry.PIN]


async def test_a_lease_that_is_over_stays_locked_and_says_so() -> None:
    here = await locked("")
    here.lock.is_lease_over = True

    await here.presenter.unlock(PASSWORD)

    assert here.view.refusals == [LockRefusal.LEASE_OVER]
    assert here.opened == []
    assert not here.view.is_busy
