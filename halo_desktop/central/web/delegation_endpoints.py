"""The addresses of the protocol for deputies of leaders."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.service import Central
from halo_desktop.central.web.endpoint import Call, Endpoint
from halo_desktop.wire import delegations
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer


def _order(central: Central, call: Call) -> Answer:
    return central.order_delegation(call.who, call.body(delegations.DelegationRequest))


DELEGATION_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="delegations",
        method="GET",
        path=delegations.PATH_DELEGATIONS,
        summary="Who signs for which leader (Plt., Plh.), for leaders and supervisors.",
        run=lambda central, call: central.delegations(call.who),
        answer=delegations.Delegations,
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
    Endpoint(
        name="order_delegation",
        method="POST",
        path=delegations.PATH_DELEGATIONS,
        summary="Names a deputy for a time by a letter, or ends a deputy's right.",
        run=_order,
        request=delegations.DelegationRequest,
        answer=delegations.Delegations,
        problems=(ProblemCode.NOT_PERMITTED, ProblemCode.NOT_FOUND),
    ),
)
