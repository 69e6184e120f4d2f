"""The addresses of the protocol that concern devices, and the second factor."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.service import Central
from halo_desktop.central.web.endpoint import Call, Endpoint, Parameter
from halo_desktop.domain.ids import ComplaintId, DeviceId
from halo_desktop.wire import equipment, protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer


def _devices(central: Central, call: Call) -> Answer:
    return central.devices(call.who, is_everybody=call.query.get("of", "") == "all")


def _order_device(central: Central, call: Call) -> Answer:
    device = DeviceId(call.path["device"])
    return central.order_device(call.who, device, call.body(equipment.DeviceOrder))


def _holdings(central: Central, call: Call) -> Answer:
    return central.holdings(call.who, ComplaintId(call.path["complaint"]))


_COMPLAINT: Final = Parameter(
    name="complaint", meaning="Id of the complaint", place="path", is_required=True
)

DEVICE_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="offer_totp",
        method="POST",
        path=protocol.PATH_TOTP,
        summary="Makes a secret for a second factor; it counts from its first code.",
        run=lambda central, call: central.offer_totp(
            call.body(equipment.TotpRequest), call.remote_addr
        ),
        request=equipment.TotpRequest,
        answer=equipment.TotpOffer,
        needs_session=False,
        problems=(
            ProblemCode.WRONG_CREDENTIALS,
            ProblemCode.TOTP_REQUIRED,
            ProblemCode.ACCOUNT_LOCKED,
            ProblemCode.TOO_MANY_REQUESTS,
        ),
    ),
    Endpoint(
        name="devices",
        method="GET",
        path=protocol.PATH_DEVICES,
        summary="The person's devices, or everybody's.",
        run=_devices,
        answer=equipment.Devices,
        parameters=(Parameter(name="of", meaning="all: everybody's, for those who oversee them"),),
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
    Endpoint(
        name="describe_device",
        method="POST",
        path=protocol.PATH_DEVICES,
        summary="Keeps name, system and build of the session's device.",
        run=lambda central, call: central.describe_device(
            call.who, call.body(equipment.DeviceRequest)
        ),
        request=equipment.DeviceRequest,
        answer=equipment.Devices,
    ),
    Endpoint(
        name="order_device",
        method="POST",
        path=protocol.PATH_DEVICES + "/{device}",
        summary="Locks a device out, with what it is to destroy, or lets it in again.",
        run=_order_device,
        request=equipment.DeviceOrder,
        answer=equipment.Devices,
        parameters=(
            Parameter(name="device", meaning="Id of the device", place="path", is_required=True),
        ),
        problems=(ProblemCode.NOT_FOUND, ProblemCode.NOT_PERMITTED),
    ),
    Endpoint(
        name="report",
        method="POST",
        path=protocol.PATH_DEVICE_REPORT,
        summary="What was done on the device, and what lies there.",
        run=lambda central, call: central.report(call.who, call.body(equipment.ReportRequest)),
        request=equipment.ReportRequest,
        answer=equipment.ReportAnswer,
    ),
    Endpoint(
        name="holdings",
        method="GET",
        path=protocol.PATH_COMPLAINT + "/{complaint}/holdings",
        summary="On which devices a complaint has lain.",
        run=_holdings,
        answer=equipment.Holdings,
        parameters=(_COMPLAINT,),
        problems=(ProblemCode.NOT_FOUND, ProblemCode.NOT_PERMITTED),
    ),
)
