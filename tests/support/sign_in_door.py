"""A way in without a server, and a screen without widgets before it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from halo_desktop.cache.accounts import UnlockRefusal
from halo_desktop.cache.errors import WrongKey
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.desk.signin import KnownAccount, TotpEnrolment, UnsentWork
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.ids import UserId
from halo_desktop.sync.errors import CallFailed, Failure, FailureKind
from halo_desktop.ui.sign_in.presenter import (
    Activity,
    Blank,
    Credentials,
    Page,
    SignInPresenter,
)
from halo_desktop.wire.codes import ProblemCode
from tests.support.world import NOW

ENROLMENT = TotpEnrolment(
    secret="JBSWY3DPEHPK3PXP",
    uri="otpauth://totp/contoh",
    recovery_codes=("k3f9-2mzp", "7xqa-94rt"),
    qr=((True, False), (False, True)),
)
RINA = TrainingPerson(user="rina", name="Rina", title="Operator Kabupaten", password="latihan")


def account(
    name: str = "Rina", *, is_training: bool = False, may_unlock: bool = True
) -> KnownAccount:
    return KnownAccount(
        server_id="polman",
        user=UserId(name.lower()),
        username=name.lower(),
        name=name,
        server_url="https://halo.example.test",
        server_name="Halo ASSAMI",
        is_training=is_training,
        last_contact_at=NOW,
        may_unlock=may_unlock,
        waiting=0,
    )


@dataclass
class FakeView:
    """A screen without widgets."""

    page: Page | None = None
    people: tuple[TrainingPerson, ...] = ()
    accounts: tuple[KnownAccount, ...] = ()
    account: KnownAccount | None = None
    may_unlock: bool = False
    blanks: list[Blank] = field(default_factory=list)
    faults: list[HaloError] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    forgotten: int = 0
    totp: int = 0
    first_codes: list[str] = field(default_factory=list)  # typed, one after the other
    first_code_faults: list[HaloError | None] = field(default_factory=list)
    new_passwords: list[str] = field(default_factory=list)  # typed, one after the other
    password_faults: list[HaloError | None] = field(default_factory=list)
    sets_aside: bool = False
    asked_aside: list[KnownAccount | None] = field(default_factory=list)
    discards: list[int | None] = field(default_factory=list)
    unsent: list[UnsentWork | None] = field(default_factory=list)

    def show_page(self, page: Page) -> None:
        self.page = page

    def show_people(self, people: tuple[TrainingPerson, ...]) -> None:
        self.people = people

    def show_accounts(self, accounts: tuple[KnownAccount, ...], now: datetime) -> None:
        self.accounts = accounts

    def show_account(self, account: KnownAccount | None, *, may_unlock: bool) -> None:
        self.account, self.may_unlock = account, may_unlock

    def show_totp(self) -> None:
        self.totp += 1

    def show_blank(self, blank: Blank) -> None:
        self.blanks.append(blank)

    def show_fault(self, fault: HaloError) -> None:
        self.faults.append(fault)

    def show_activity(self, activity: Activity) -> None:
        self.activities.append(activity)

    def clear_fault(self) -> None:
        pass

    def forget_secrets(self) -> None:
        self.forgotten += 1

    async def ask_first_code(self, enrolment: TotpEnrolment, fault: HaloError | None) -> str:
        self.first_code_faults.append(fault)
        return self.first_codes.pop(0) if self.first_codes else ""

    async def ask_new_password(self, fault: HaloError | None) -> str:
        self.password_faults.append(fault)
        return self.new_passwords.pop(0) if self.new_passwords else ""

    async def ask_set_aside(self, account: KnownAccount | None) -> bool:
        self.asked_aside.append(account)
        return self.sets_aside

    async def ask_discard(self, account: KnownAccount, unsent: UnsentWork | None) -> int | None:
        self.unsent.append(unsent)
        return self.discards.pop(0) if self.discards else None


@dataclass
class FakeDoor:
    """A way in that knows one password."""

    known: tuple[KnownAccount, ...] = ()
    fault: HaloError | None = None
    entered: list[str] = field(default_factory=list)
    gate: asyncio.Event | None = None
    is_for_once: bool = False  # the password has to be replaced
    code: str = ""  # the second step that is wanted, once it is set up
    unsent_work: tuple[int, int] = (0, 0)
    removed: list[KnownAccount] = field(default_factory=list)
    has_wrong_key: bool = False  # the keyring's key does not open the store
    allowed: set[tuple[str, str]] = field(default_factory=set)

    def allow_set_aside(self, url: str, username: str) -> None:
        self.allowed.add((url, username))

    async def accounts(self) -> tuple[KnownAccount, ...]:
        return self.known

    async def training_people(self) -> tuple[TrainingPerson, ...]:
        return (RINA,)

    async def start_training(self) -> str:
        return "http://127.0.0.1:8091"

    async def sign_in(
        self, url: str, username: str, password: str, totp: str = "", new_password: str = ""
    ) -> str:
        if self.gate is not None:
            await self.gate.wait()
        if self.fault is not None:
            raise self.fault
        if self.code and totp != self.code:
            word = ProblemCode.WRONG_CREDENTIALS if totp else ProblemCode.TOTP_ENROLMENT
            raise failed(word)
        if self.is_for_once and len(new_password) < 8:
            has_none = not new_password
            raise failed(ProblemCode.PASSWORD_CHANGE if has_none else ProblemCode.PASSWORD_WEAK)
        if self.has_wrong_key and (url, username) not in self.allowed:
            self.is_for_once = False  # the server has taken the new password all the same
            raise WrongKey
        self.entered.append(f"{username}@{url} {new_password or password} {totp}".strip())
        return username

    async def unlock(self, known: KnownAccount, password: str) -> str:
        if password != "benar":
            raise UnlockRefused(UnlockRefusal.WRONG_PASSWORD)
        return known.username

    async def enrol_totp(self, url: str, username: str, password: str) -> TotpEnrolment:
        return ENROLMENT

    async def remove(self, known: KnownAccount, *, discarding: int = 0) -> None:
        if sum(self.unsent_work) != discarding:
            raise UnsentWork(*self.unsent_work)
        self.removed.append(known)
        self.known = tuple(account for account in self.known if account != known)


def failed(code: ProblemCode) -> CallFailed:
    """What the sync layer raises when the server says no."""
    return CallFailed(Failure(kind=FailureKind.PROBLEM, code=code.value, status=401))


@dataclass
class Here:
    view: FakeView
    door: FakeDoor
    presenter: SignInPresenter[str]
    sessions: list[str]


async def here(door: FakeDoor | None = None, *, default_server: str = "") -> Here:
    door = door or FakeDoor()
    view = FakeView()
    sessions: list[str] = []
    presenter = SignInPresenter[str](
        view,
        door,
        signed_in=sessions.append,
        clock=lambda: NOW,
        default_server=default_server,
    )
    await presenter.open()
    return Here(view, door, presenter, sessions)


def typed(
    server: str = "halo.example.test", user: str = "rina", password: str = "benar"
) -> Credentials:
    return Credentials(server=server, username=user, password=password)
