"""The addresses of the protocol for those who administer."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.service import Central
from halo_desktop.central.web.endpoint import Call, Endpoint, Parameter
from halo_desktop.domain.ids import UserId
from halo_desktop.wire import administration
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer


def _acts(central: Central, call: Call) -> Answer:
    return central.admin_acts(
        call.who,
        call.query.get("part", ""),
        call.query.get("subject", ""),
        call.number("limit", 100),
    )


def _order(central: Central, call: Call) -> Answer:
    return central.order_user(call.who, call.body(administration.UserOrder))


def _standing(central: Central, call: Call) -> Answer:
    return central.user_standing(call.who, UserId(call.path["user"]))


def _change(central: Central, call: Call) -> Answer:
    return central.change_rules(call.who, call.body(administration.RuleChange))


def _move(central: Central, call: Call) -> Answer:
    return central.move_unit(call.who, call.body(administration.MoveRequest))


ADMIN_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="users",
        method="GET",
        path=administration.PATH_USERS,
        summary="All accounts, for those who look after them.",
        run=lambda central, call: central.users(call.who),
        answer=administration.Users,
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
    Endpoint(
        name="order_user",
        method="POST",
        path=administration.PATH_USERS,
        summary="Makes or changes an account; a new password is told once.",
        run=_order,
        request=administration.UserOrder,
        answer=administration.UserAnswer,
        problems=(ProblemCode.NOT_PERMITTED, ProblemCode.NOT_FOUND),
    ),
    Endpoint(
        name="user_standing",
        method="GET",
        path=administration.PATH_USERS + "/{user}",
        summary="What still hangs on a person.",
        run=_standing,
        answer=administration.UserStanding,
        parameters=(
            Parameter(name="user", meaning="Id of the account", place="path", is_required=True),
        ),
        problems=(ProblemCode.NOT_PERMITTED, ProblemCode.NOT_FOUND),
    ),
    Endpoint(
        name="change_rules",
        method="POST",
        path=administration.PATH_RULES,
        summary="Changes one entry of the reference data, or says what would follow.",
        run=_change,
        request=administration.RuleChange,
        answer=administration.RuleAnswer,
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
    Endpoint(
        name="move_unit",
        method="POST",
        path=administration.PATH_MOVES,
        summary="Moves the open cases of a dissolved unit, or lists them.",
        run=_move,
        request=administration.MoveRequest,
        answer=administration.MoveAnswer,
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
    Endpoint(
        name="admin_acts",
        method="GET",
        path=administration.PATH_ACTS,
        summary="Who changed people and reference data, newest first.",
        run=_acts,
        answer=administration.AdminActs,
        parameters=(
            Parameter(name="part", meaning="Only of this kind of entry"),
            Parameter(name="subject", meaning="Only of this entry"),
            Parameter(name="limit", meaning="Rows at most", is_number=True),
        ),
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
)
