"""Drives the sign-in screen: which page, which account, what went wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, Protocol, TypeVar
from urllib.parse import urlsplit

from halo_desktop.cache.errors import WrongKey
from halo_desktop.desk.known_accounts import KnownAccount, TotpEnrolment, UnsentWork
from halo_desktop.desk.training import TrainingPerson
from halo_desktop.domain.errors import HaloError
from halo_desktop.sync.errors import CallFailed
from halo_desktop.wire.codes import ProblemCode

# The answers to a wrong or missing code while the second step is being set up.
_CODE_FAULTS = frozenset(
    {
        ProblemCode.TOTP_REQUIRED.value,
        ProblemCode.TOTP_ENROLMENT.value,
        ProblemCode.WRONG_CREDENTIALS.value,
    }
)

SessionT = TypeVar("SessionT", covariant=True)
Session = TypeVar("Session")


class Page(StrEnum):
    """What the screen shows."""

    WELCOME = "welcome"  # a first start: training or a server
    TRAINING = "training"
    SERVER = "server"


class Blank(StrEnum):
    """What has to be filled in first."""

    SERVER = "server"
    SERVER_SHAPE = "server-shape"
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - the name of a field
    TOTP = "totp"


class Activity(StrEnum):
    """What takes a moment."""

    NONE = "none"
    SERVER = "server"
    TRAINING = "training"
    STORE = "store"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What was typed; it lives only as long as the attempt."""

    server: str
    username: str
    password: str
    totp: str = ""

    def __repr__(self) -> str:
        """Never shows what was typed."""
        return "Credentials(…)"


class EnrolmentGivenUp(Exception):  # noqa: N818 - a wish, not a fault
    """The person does not want to set the second step up now."""


class SignInView(Protocol):
    """What the presenter may do to the screen."""

    def show_page(self, page: Page) -> None: ...

    def show_people(self, people: tuple[TrainingPerson, ...]) -> None: ...

    def show_accounts(self, accounts: tuple[KnownAccount, ...], now: datetime) -> None: ...

    def show_account(self, account: KnownAccount | None, *, may_unlock: bool) -> None: ...

    def show_totp(self) -> None: ...

    def show_blank(self, blank: Blank) -> None: ...

    def show_fault(self, fault: HaloError) -> None: ...

    def show_activity(self, activity: Activity) -> None: ...

    def clear_fault(self) -> None: ...

    def forget_secrets(self) -> None: ...

    async def ask_first_code(self, enrolment: TotpEnrolment, fault: HaloError | None) -> str: ...

    async def ask_new_password(self, fault: HaloError | None) -> str: ...

    async def ask_set_aside(self, account: KnownAccount | None) -> bool: ...

    async def ask_discard(self, account: KnownAccount, unsent: UnsentWork | None) -> int | None: ...


class Door(Protocol[SessionT]):
    """The ways in. ``SessionT`` is what a signed-in person works with."""

    async def accounts(self) -> tuple[KnownAccount, ...]: ...

    async def training_people(self) -> tuple[TrainingPerson, ...]: ...

    async def start_training(self) -> str: ...

    async def sign_in(
        self, url: str, username: str, password: str, totp: str = "", new_password: str = ""
    ) -> SessionT: ...

    def allow_set_aside(self, url: str, username: str) -> None: ...

    async def unlock(self, known: KnownAccount, password: str) -> SessionT: ...

    async def enrol_totp(self, url: str, username: str, password: str) -> TotpEnrolment: ...

    async def remove(self, known: KnownAccount, *, discarding: int = 0) -> None: ...


class SignInPresenter(Generic[Session]):
    """One stay on the sign-in screen; no Qt."""

    def __init__(
        self,
        view: SignInView,
        door: Door[Session],
        *,
        signed_in: Callable[[Session], None],
        clock: Callable[[], datetime],
        default_server: str = "",
    ) -> None:
        """``signed_in`` takes over once somebody is in."""
        self._view = view
        self._door = door
        self._signed_in = signed_in
        self._clock = clock
        self._default_server = default_server
        self._accounts: tuple[KnownAccount, ...] = ()
        self._chosen: KnownAccount | None = None
        self._is_busy = False

    async def open(self) -> None:
        """Finds out who has worked here and shows the page that fits."""
        self._accounts = await self._door.accounts()
        self._view.show_people(await self._door.training_people())
        real = tuple(account for account in self._accounts if not account.is_training)
        self._view.show_accounts(real, self._clock())
        if real:
            self.choose(real[0])
            self._view.show_page(Page.SERVER)
        elif self._accounts:
            self._view.show_page(Page.TRAINING)
        else:
            is_set_up = bool(self._default_server)
            self._view.show_page(Page.SERVER if is_set_up else Page.WELCOME)

    def go(self, page: Page) -> None:
        """Shows another page."""
        self._view.clear_fault()
        self._view.show_page(page)

    def choose(self, account: KnownAccount | None) -> None:
        """Fills in an account that is known here; None begins anew."""
        self._chosen = account
        self._view.clear_fault()
        self._view.show_account(account, may_unlock=account is not None and account.may_unlock)

    async def sign_in(self, typed: Credentials) -> None:
        """Asks the server; whatever it says, the password is forgotten here."""
        blank = _blank(typed)
        if blank is not None:
            self._view.show_blank(blank)
            return
        await self._enter(self._sign_in(typed), Activity.SERVER)

    async def unlock(self, password: str) -> None:
        """Opens what is on this computer, without the server."""
        if self._chosen is None:
            return
        if not password:
            self._view.show_blank(Blank.PASSWORD)
            return
        await self._enter(self._door.unlock(self._chosen, password), Activity.STORE)

    async def train(self, person: TrainingPerson) -> None:
        """Begins as somebody of the training district."""
        await self._enter(self._enter_training(person), Activity.TRAINING)

    async def remove(self) -> None:
        """Takes the chosen account off this computer; unsent work is never lost unasked."""
        account = self._chosen
        if account is None or self._is_busy:
            return
        unsent: UnsentWork | None = None
        while True:
            discarding = await self._view.ask_discard(account, unsent)
            if discarding is None:
                return
            try:
                await self._door.remove(account, discarding=discarding)
            except UnsentWork as refused:
                unsent = refused
            except HaloError as fault:
                self._view.show_fault(fault)
                return
            else:
                await self.open()
                return

    async def _sign_in(self, typed: Credentials) -> Session:
        url, username = server_address(typed.server), typed.username.strip()
        try:
            return await self._knock(url, username, typed.password, typed.totp.strip())
        except HaloError as fault:
            word = _word(fault)
            if word not in {ProblemCode.TOTP_ENROLMENT.value, ProblemCode.PASSWORD_CHANGE.value}:
                raise
        if word == ProblemCode.PASSWORD_CHANGE.value:
            return await self._renew(url, username, typed.password, typed.totp.strip())
        return await self._enrol(url, username, typed.password)

    async def _knock(
        self, url: str, username: str, password: str, totp: str, new_password: str = ""
    ) -> Session:
        """Signs in; where the keyring has another key than the store, asks what to do."""
        try:
            return await self._door.sign_in(url, username, password, totp, new_password)
        except WrongKey:
            account = next(
                (a for a in self._accounts if (a.server_url, a.username) == (url, username)), None
            )
            if not await self._view.ask_set_aside(account):
                raise
        # A code of the second step counts once; then it is asked for again, but this is not.
        self._door.allow_set_aside(url, username)
        return await self._door.sign_in(url, username, new_password or password, totp)

    async def _renew(self, url: str, username: str, password: str, totp: str) -> Session:
        """Replaces a password that was given out for one sign-in."""
        fault: HaloError | None = None
        while chosen := await self._view.ask_new_password(fault):
            try:
                return await self._knock(url, username, password, totp, chosen)
            except HaloError as wrong:
                if _word(wrong) != ProblemCode.PASSWORD_WEAK.value:
                    raise
                fault = wrong
        raise EnrolmentGivenUp

    async def _enrol(self, url: str, username: str, password: str) -> Session:
        """Sets the second step up; a code that was typed wrong may be typed again."""
        enrolment = await self._door.enrol_totp(url, username, password)
        fault: HaloError | None = None
        while code := await self._view.ask_first_code(enrolment, fault):
            try:
                return await self._knock(url, username, password, code)
            except HaloError as wrong:
                if _word(wrong) == ProblemCode.PASSWORD_CHANGE.value:
                    return await self._renew(url, username, password, code)
                if _word(wrong) not in _CODE_FAULTS:
                    raise
                fault = wrong
        raise EnrolmentGivenUp

    async def _enter(self, attempt: Awaitable[Session], activity: Activity) -> None:
        if self._is_busy:
            _close(attempt)
            return
        self._is_busy = True
        self._view.clear_fault()
        self._view.forget_secrets()
        self._view.show_activity(activity)
        try:
            session = await attempt
        except EnrolmentGivenUp:
            return
        except HaloError as fault:
            if _word(fault) == ProblemCode.TOTP_REQUIRED.value:
                self._view.show_totp()
            self._view.show_fault(fault)
            return
        finally:
            self._is_busy = False
            self._view.show_activity(Activity.NONE)
        self._signed_in(session)

    async def _enter_training(self, person: TrainingPerson) -> Session:
        url = await self._door.start_training()
        return await self._door.sign_in(url, person.user, person.password)


def _word(fault: HaloError) -> str:
    """The server's reason word."""
    return fault.failure.word if isinstance(fault, CallFailed) else ""


def server_address(typed: str) -> str:
    """Completes what people type: a bare host means https, a final slash means nothing."""
    text = typed.strip().rstrip("/")
    return text if "://" in text else f"https://{text}"


def _blank(typed: Credentials) -> Blank | None:
    if not typed.server.strip():
        return Blank.SERVER
    if not _is_address(server_address(typed.server)):
        return Blank.SERVER_SHAPE
    if not typed.username.strip():
        return Blank.USERNAME
    return None if typed.password else Blank.PASSWORD


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return False
    host = parts.hostname or ""
    is_web = parts.scheme in {"http", "https"}
    return is_web and bool(host) and " " not in url and port_is_fine


def _close(attempt: Awaitable[Session]) -> None:
    """Drops an attempt that was never begun, without a warning about it."""
    close = getattr(attempt, "close", None)
    if close is not None:
        close()
