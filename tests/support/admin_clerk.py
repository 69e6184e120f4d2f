"""A supervisor at work on the server's own methods."""

from __future__ import annotations

import msgspec

from halo_desktop.central.service import Central
from halo_desktop.domain.ids import ComplaintId, UnitId, UserId
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.wire import codec, messages
from halo_desktop.wire.administration import (
    RuleAnswer,
    RuleChange,
    UserAnswer,
    UserOrder,
)
from tests.support.clerk import Clerk

BPBD = Membership(role=Role.OPD_ADMIN, unit=UnitId("bpbd"))
NEW_PASSWORD = "sandi-baru-saya"


def disposed(clerk: Clerk) -> ComplaintId:
    case = clerk.take_in()
    clerk.dispose(case)
    return case


def raw(item: object) -> msgspec.Raw:
    return msgspec.Raw(codec.encode(item))


def rulebook(central: Central) -> Rulebook:
    with central.core.database.read() as connection:
        return central.core.rulebook(connection)


def change(
    clerk: Clerk, part: str, before: object, after: object, *, is_trial: bool = False
) -> RuleAnswer:
    request = RuleChange(part=part, before=raw(before), after=raw(after), is_trial=is_trial)
    return clerk.central.change_rules(clerk.session, request)


def order(clerk: Clerk, what: str, user: str = "", **words: object) -> UserAnswer:
    mark = ""
    if user:
        mark = clerk.central.user_standing(clerk.session, UserId(user)).user.mark
    request = UserOrder(
        what=what,  # type: ignore[arg-type]
        user=UserId(user) if user else None,
        mark=mark,
        **words,  # type: ignore[arg-type]
    )
    return clerk.central.order_user(clerk.session, request)


def sign_in(central: Central, username: str, password: str, new: str = "") -> messages.Tokens:
    request = messages.LoginRequest(username=username, password=password, new_password=new)
    return central.login(request, "127.0.0.1")
