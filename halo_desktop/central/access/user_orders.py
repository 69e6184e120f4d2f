"""Changing accounts on somebody's order: what is allowed, what it does, and its record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import Connection, update

from halo_desktop.central.access import accounts, second_factor, user_cards
from halo_desktop.central.core import Randomness
from halo_desktop.central.errors import NotFound, ServiceProblem
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.governance.admin_trail import Author
from halo_desktop.central.storage import tables
from halo_desktop.domain.administration import rights
from halo_desktop.domain.administration.soundness import Fault, Findings
from halo_desktop.domain.ids import UserId
from halo_desktop.domain.roles import UNIT_ROLES, Membership, Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import codec
from halo_desktop.wire.administration import UserCard, UserOrder
from halo_desktop.wire.codes import ProblemCode

ONCE_DAYS: Final = 7
# Without letters and digits that are mistaken for each other on paper.
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS: Final = 3
_GROUP: Final = 4
_MOST_ROLES: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an order is carried out in."""

    by: Author
    rulebook: Rulebook
    today: date
    now: datetime
    new_id: UserId  # for an account that is made
    password_hash: str  # of the new password, where the order gives one


class Conflict(Exception):  # noqa: N818 - a finding, not a fault
    """Somebody else has changed the account since it was looked at."""


def new_password(random: Randomness) -> str:
    """A password to be given out once, on paper or by telephone."""
    # 256 is no multiple of 31: what lies beyond the last whole one is thrown away.
    letters: list[str] = []
    while len(letters) < _GROUPS * _GROUP:
        fair = (one for one in random(64) if one < 256 - 256 % len(_LETTERS))
        letters += [_LETTERS[one % len(_LETTERS)] for one in fair]
    starts = range(0, _GROUPS * _GROUP, _GROUP)
    return "-".join("".join(letters[at : at + _GROUP]) for at in starts)


def carry_out(connection: Connection, order: UserOrder, setting: Setting) -> UserId:
    """Changes an account as ordered, with its record, in the caller's transaction.

    Raises:
        Unsound: names every field that is wrong.
        Conflict: the account is another one by now.
        ServiceProblem: ``not-found``, or ``not-permitted`` for an account that only the
            server's administrator may change.
    """
    before = None
    if order.what != "create":
        before = user_cards.one(connection, order.user or UserId(""))
        if before is None:
            raise NotFound
        if before.is_reserved:
            raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)
        if order.mark != before.mark:
            raise Conflict
    _check(connection, order, setting, before)
    user = _do(connection, order, setting, before)
    after = user_cards.one(connection, user)
    admin_trail.note(
        connection,
        setting.by,
        part="user",
        subject=user,
        what=order.what,
        before=_told(before),
        after=_told(after),
        now=setting.now,
    )
    return user


def _check(
    connection: Connection, order: UserOrder, setting: Setting, before: UserCard | None
) -> None:
    wrong = Findings()
    if order.what in {"create", "rename"}:
        wrong.text("name", order.name, least=2, most=120)
    if order.what == "create":
        normal = accounts.normal_username(order.username)
        wrong.text("username", normal, least=2, most=60)
        wrong.check(any(c.isspace() for c in normal), "username", Fault.NOT_A_CODE)
        wrong.check(_is_taken(connection, normal), "username", Fault.TAKEN)
    if order.what in {"create", "grant"}:
        wrong.check(order.what == "grant" and not order.memberships, "role", Fault.MISSING)
        wrong.check(len(order.memberships) > _MOST_ROLES, "role", Fault.TOO_LONG)
        for membership in order.memberships:
            _check_membership(wrong, membership, setting)
            held = () if before is None else before.memberships
            wrong.check(membership in held, "role", Fault.TWICE)
    if order.what == "revoke":
        held = () if before is None else before.memberships
        wrong.check(
            not order.memberships or any(m not in held for m in order.memberships),
            "role",
            Fault.UNKNOWN,
        )
    if before is not None and _ends_supervision(order):
        wrong.check(before.id == setting.by.user, "user", Fault.NEEDED)
        wrong.check(
            not _others_supervise(connection, before.id, setting.today), "user", Fault.NEEDED
        )
    wrong.end()


def _check_membership(wrong: Findings, membership: Membership, setting: Setting) -> None:
    unit = setting.rulebook.unit(membership.unit)
    is_unit_role = membership.role in UNIT_ROLES
    wrong.check(membership.role not in rights.GRANTABLE_ROLES, "role", Fault.UNKNOWN)
    wrong.check(is_unit_role and membership.unit is None, "unit", Fault.MISSING)
    is_there = unit is not None and (unit.valid_to is None or unit.valid_to >= setting.today)
    wrong.check(is_unit_role and not is_there, "unit", Fault.UNKNOWN, membership.unit or "")
    wrong.check(not is_unit_role and membership.unit is not None, "unit", Fault.NEEDED)
    starts, ends = membership.valid_from, membership.valid_to
    wrong.check(bool(starts and ends and ends < starts), "valid_to", Fault.ORDER)
    wrong.check(ends is not None and ends < setting.today, "valid_to", Fault.PAST)
    # A delegate's letter is looked at elsewhere; here nobody is made one by the way.
    wrong.check(membership.acting is not None, "role", Fault.UNKNOWN)


def _ends_supervision(order: UserOrder) -> bool:
    is_revoked = any(held.role is Role.SUPERVISOR for held in order.memberships)
    return order.what == "close" or (order.what == "revoke" and is_revoked)


def _others_supervise(connection: Connection, user: UserId, today: date) -> bool:
    card = user_cards.one(connection, user)
    if card is None or all(held.role is not Role.SUPERVISOR for held in card.memberships):
        return True
    return any(
        other.is_active
        and any(m.role is Role.SUPERVISOR and m.is_valid_on(today) for m in other.memberships)
        for other in user_cards.everybody(connection)
        if other.id != user
    )


def _is_taken(connection: Connection, normal: str) -> bool:
    try:
        accounts.find(connection, normal)
    except accounts.AccountError:
        return False
    return True


def _do(
    connection: Connection, order: UserOrder, setting: Setting, before: UserCard | None
) -> UserId:
    now = setting.now
    if before is None:
        accounts.add(
            connection,
            user=setting.new_id,
            username=order.username,
            name=order.name,
            password_hash=setting.password_hash,
            memberships=order.memberships,
            now=now,
        )
        _give_once(connection, setting.new_id, now)
        return setting.new_id
    user = before.id
    for membership in order.memberships:
        _change_role(connection, order.what, user, membership)
    match order.what:
        case "rename":
            accounts.rename(connection, user, order.name)
        case "close" | "open":
            accounts.set_active(connection, user, is_active=order.what == "open", now=now)
        case "reset-password":
            accounts.set_password(connection, user, setting.password_hash, now)
            _give_once(connection, user, now)
        case "reset-totp":
            second_factor.remove(connection, user)
            accounts.end_sessions(connection, user, now)
        case "sign-out":
            accounts.end_sessions(connection, user, now)
        case _:
            pass
    return user


def _change_role(connection: Connection, what: str, user: UserId, membership: Membership) -> None:
    if what == "grant":
        accounts.grant(connection, user, membership)
    elif what == "revoke":
        accounts.revoke_exactly(connection, user, membership)


def _give_once(connection: Connection, user: UserId, now: datetime) -> None:
    connection.execute(
        update(tables.account)
        .where(tables.account.c.id == user)
        .values(once_until=now + timedelta(days=ONCE_DAYS))
    )


def _told(card: UserCard | None) -> bytes:
    """What the record keeps of an account; nothing that opens anything."""
    if card is None:
        return admin_trail.NOTHING
    return codec.encode(
        {
            "username": card.username,
            "name": card.name,
            "is_active": card.is_active,
            "has_totp": card.has_totp,
            "memberships": card.memberships,
        }
    )
