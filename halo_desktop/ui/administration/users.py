"""*Pengguna*: who may sign in, as what, and what hangs on them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from halo_desktop.domain.administration import rights
from halo_desktop.domain.ids import UnitId, UserId
from halo_desktop.domain.roles import UNIT_ROLES, Membership, Role
from halo_desktop.ui import formatting, labels, mnemonics
from halo_desktop.ui.administration import forms, words
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome, Values
from halo_desktop.ui.administration.section import AdministrationDesk, Clock, SectionView, Today
from halo_desktop.ui.administration.table import Layout, Row
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP
from halo_desktop.wire.administration import UserAnswer, UserCard, UserOrder, UserStanding

_NO_ROLE = "-"


class Users(QObject):
    """The section of accounts."""

    def __init__(self, desk: AdministrationDesk, today: Today, clock: Clock) -> None:
        """Takes the desk."""
        super().__init__()
        self._desk = desk.administration
        self._today = today
        self._clock = clock
        self._cards: dict[str, UserCard] = {}

    @property
    def layout(self) -> Layout:
        """What the list looks like."""
        texts = (
            self.tr("Tambah pengguna…"),
            self.tr("Tambah peran…"),
            self.tr("Cabut peran…"),
            self.tr("Ganti nama…"),
            self.tr("Kata sandi baru…"),
            self.tr("Cabut kode 2 langkah…"),
            self.tr("Keluarkan dari semua perangkat…"),
            self.tr("Nonaktifkan…"),
            self.tr("Aktifkan lagi…"),
        )
        marked = mnemonics.assign(texts, taken="t")
        keys = ("grant", "revoke", "rename", "reset-password", "reset-totp")
        ends = ("sign-out", "close", "open")
        return Layout(
            title=self.tr("Pengguna"),
            about=self.tr("Akun, peran dan unitnya. Peran Inspektorat dan PPDP diatur di server."),
            columns=(
                self.tr("Nama"),
                self.tr("Nama pengguna"),
                self.tr("Peran"),
                self.tr("Terakhir terlihat"),
            ),
            stretched=2,
            general_acts={"create": marked[0]},
            acts=dict(zip((*keys, *ends), marked[1:], strict=True)),
            empty=self.tr("Belum ada akun. Tambah pengguna pertama."),
        )

    async def load(self) -> tuple[Row, ...]:
        """Reads all accounts."""
        cards = await self._desk.users()
        self._cards = {str(card.id): card for card in cards}
        return tuple(map(self._row, cards))

    async def act(self, act: str, key: str, view: SectionView) -> str:
        """Changes or makes an account."""
        if act == "create":
            return await self._create(view)
        card = self._cards.get(key)
        if card is None:
            return ""
        if act in {"grant", "revoke", "rename"}:
            form = {"grant": self._grant, "revoke": self._revoke, "rename": self._rename}[act]
            return self.tr("Tersimpan.") if await form(card, view) else ""
        return await self._order_after_asking(act, card, view)

    async def _create(self, view: SectionView) -> str:
        made: list[UserAnswer] = []

        async def submit(values: Values) -> Outcome:
            membership = _membership(values)
            answer = await self._desk.order(
                UserOrder(
                    what="create",
                    username=forms.text(values, "username"),
                    name=forms.text(values, "name"),
                    memberships=() if membership is None else (membership,),
                )
            )
            made.append(answer)
            return _outcome(answer)

        form = Form(
            title=self.tr("Tambah pengguna"),
            subtitle=self.tr("Kata sandi dibuat otomatis dan hanya berlaku untuk satu kali masuk."),
            main_text=self.tr("Buat akun"),
            entries=(
                Entry(key="name", label=self.tr("Nama lengkap"), is_required=True),
                Entry(
                    key="username",
                    label=self.tr("Nama pengguna"),
                    is_required=True,
                    hint=self.tr("Untuk masuk, misalnya andi.pupr"),
                ),
                *self._role_entries(has_none=True),
            ),
        )
        if not await view.ask(form, submit) or made[-1].user is None:
            return ""
        card = made[-1].user
        await view.tell_password(card.name, card.username, made[-1].password)
        return self.tr("Akun {name} dibuat.").format(name=card.username)

    async def _grant(self, card: UserCard, view: SectionView) -> bool:
        async def submit(values: Values) -> Outcome:
            membership = _membership(values)
            held = () if membership is None else (membership,)
            order = UserOrder(what="grant", user=card.id, mark=card.mark, memberships=held)
            return _outcome(await self._desk.order(order))

        form = Form(
            title=self.tr("Tambah peran untuk {name}").format(name=card.name),
            main_text=self.tr("Tambah"),
            entries=self._role_entries(has_none=False),
        )
        return await view.ask(form, submit)

    async def _revoke(self, card: UserCard, view: SectionView) -> bool:
        held = {str(place): one for place, one in enumerate(card.memberships)}

        async def submit(values: Values) -> Outcome:
            gone = tuple(held[key] for key in forms.many(values, "role"))
            order = UserOrder(what="revoke", user=card.id, mark=card.mark, memberships=gone)
            return _outcome(await self._desk.order(order))

        choices = tuple((key, self._role_words(one)) for key, one in held.items())
        form = Form(
            title=self.tr("Cabut peran {name}").format(name=card.name),
            main_text=self.tr("Cabut"),
            entries=(
                Entry(key="role", label=self.tr("Yang dicabut"), ask=Ask.MANY, choices=choices),
            ),
        )
        return await view.ask(form, submit)

    async def _rename(self, card: UserCard, view: SectionView) -> bool:
        async def submit(values: Values) -> Outcome:
            name = forms.text(values, "name")
            order = UserOrder(what="rename", user=card.id, mark=card.mark, name=name)
            return _outcome(await self._desk.order(order))

        form = Form(
            title=self.tr("Ganti nama {name}").format(name=card.username),
            main_text=self.tr("Simpan"),
            entries=(
                Entry(key="name", label=self.tr("Nama lengkap"), value=card.name, is_required=True),
            ),
        )
        return await view.ask(form, submit)

    async def _order_after_asking(self, act: str, card: UserCard, view: SectionView) -> str:
        standing = await self._desk.standing(UserId(card.id))
        title, yes = _QUESTIONS[act]
        title = QCoreApplication.translate("administration", title).format(name=card.name)
        yes = QCoreApplication.translate("administration", yes)
        text = self._hanging(act, standing)
        if not await view.confirm(title, text, yes=yes):
            return ""
        order = UserOrder(what=act, user=card.id, mark=standing.user.mark)  # type: ignore[arg-type]  # one of its words
        answer = await self._desk.order(order)
        if answer.st != "saved":
            return _refusal(answer)
        if answer.password:
            await view.tell_password(card.name, card.username, answer.password)
        return self.tr("Selesai: {name}.").format(name=card.name)

    def _hanging(self, act: str, standing: UserStanding) -> str:
        """What still hangs on a person, in sentences."""
        lines = [
            self.tr(
                "Sesi terbuka: {count}. Pekerjaan yang belum terkirim tetap tersimpan di "
                "perangkatnya."
            ).format(count=standing.sessions)
        ]
        if standing.user.waiting:
            pattern = self.tr(
                "Menurut laporan terakhir masih ada {count} tindakan belum terkirim di "
                "perangkatnya."
            )
            lines.append(pattern.format(count=standing.user.waiting))
        if act == "close":
            for sole in standing.sole_roles:
                role = Membership(role=Role(sole.role), unit=sole.unit)
                pattern = self.tr(
                    "Satu-satunya pemegang peran {role}; {count} aduan terbuka menunggu unit itu."
                )
                lines.append(pattern.format(role=self._role_words(role), count=sole.cases))
        return "\n".join(lines)

    def _role_entries(self, *, has_none: bool) -> tuple[Entry, ...]:
        book = self._desk.rulebook
        roles = tuple((role.value, labels.of(role)) for role in rights.GRANTABLE_ROLES)
        none = ((_NO_ROLE, self.tr("(belum ada)")),) if has_none else ()
        units = (("", self.tr("(tanpa unit)")), *words.units(book, self._today()))
        return (
            Entry(key="role", label=self.tr("Peran"), ask=Ask.CHOICE, choices=(*none, *roles)),
            Entry(
                key="unit",
                label=self.tr("Unit"),
                ask=Ask.CHOICE,
                choices=units,
                hint=self.tr("Hanya untuk Admin OPD dan Pimpinan OPD"),
            ),
            Entry(key="valid_to", label=self.tr("Berlaku sampai"), ask=Ask.OPTIONAL_DAY),
        )

    def _row(self, card: UserCard) -> Row:
        acts = {
            "grant",
            "rename",
            "reset-password",
            "sign-out",
            "close" if card.is_active else "open",
        }
        if card.memberships:
            acts.add("revoke")
        if card.has_totp:
            acts.add("reset-totp")
        seen = self.tr("belum pernah")
        if card.last_seen_at is not None:
            seen = formatting.moment(card.last_seen_at, self._clock())
        roles = ", ".join(map(self._role_words, card.memberships)) or self.tr("tanpa peran")
        state = "" if card.is_active else self.tr("Dinonaktifkan. ")
        if card.must_change:
            state += self.tr("Kata sandinya belum diganti sejak diberikan. ")
        if card.is_reserved:
            state += self.tr("Akun ini diatur di server (halo-central user). ")
        icon, tone = (Icon.USER, None) if card.is_active else (Icon.LOCK, Tone.OFFLINE)
        return Row(
            key=str(card.id),
            cells=(card.name, card.username, roles, seen),
            acts=frozenset() if card.is_reserved else frozenset(acts),
            icon=icon,
            tone=tone,
            is_quiet=not card.is_active,
            detail=f"{state}{roles}",
        )

    def _role_words(self, held: Membership) -> str:
        text = labels.of(held.role)
        if held.acting:
            text = f"{held.acting} {text}"
        if held.unit is not None:
            text = f"{text} {words.unit(held.unit, self._desk.rulebook)}"
        if held.valid_to is not None:
            until = formatting.day(held.valid_to, self._today())
            text = self.tr("{role} s.d. {day}").format(role=text, day=until)
        return text


_QUESTIONS: dict[str, tuple[str, str]] = {
    "close": (
        QT_TRANSLATE_NOOP("administration", "Nonaktifkan {name}?"),
        QT_TRANSLATE_NOOP("administration", "Nonaktifkan"),
    ),
    "open": (
        QT_TRANSLATE_NOOP("administration", "Aktifkan lagi {name}?"),
        QT_TRANSLATE_NOOP("administration", "Aktifkan"),
    ),
    "reset-password": (
        QT_TRANSLATE_NOOP("administration", "Buat kata sandi baru untuk {name}?"),
        QT_TRANSLATE_NOOP("administration", "Buat kata sandi"),
    ),
    "reset-totp": (
        QT_TRANSLATE_NOOP("administration", "Cabut kode 2 langkah {name}?"),
        QT_TRANSLATE_NOOP("administration", "Cabut kode"),
    ),
    "sign-out": (
        QT_TRANSLATE_NOOP("administration", "Keluarkan {name} dari semua perangkat?"),
        QT_TRANSLATE_NOOP("administration", "Keluarkan"),
    ),
}


def _membership(values: Values) -> Membership | None:
    role = forms.text(values, "role")
    if role in {"", _NO_ROLE}:
        return None
    unit = forms.text(values, "unit")
    found = Role(role)
    return Membership(
        role=found,
        unit=UnitId(unit) if unit and found in UNIT_ROLES else None,
        valid_to=forms.day(values, "valid_to"),
    )


def _outcome(answer: UserAnswer) -> Outcome:
    if answer.st == "saved":
        return Outcome(is_done=True)
    if answer.st == "unsound":
        return Outcome(faults=words.faults(answer.faults))
    return Outcome(error=_refusal(answer))


def _refusal(answer: UserAnswer) -> str:
    if answer.faults:
        return " ".join(words.faults(answer.faults).values())
    return QCoreApplication.translate(
        "administration",
        "Akun ini baru saja diubah orang lain. Tutup, muat ulang daftarnya, lalu ulangi.",
    )
