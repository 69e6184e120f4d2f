"""Inputs of actions as a working day has them, for tests of server and protocol."""

from __future__ import annotations

from datetime import UTC, datetime

from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.payloads import (
    ConfirmReturn,
    Dispose,
    Identity,
    Intake,
    Return,
)
from halo_desktop.domain.states import (
    Channel,
    Classification,
    HandlingClass,
    ReturnReason,
    Urgency,
)

RECEIVED_AT = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
PLACE = PlaceCode("76.04.02.2010")


def intake(
    title: str = "Jalan berlubang di depan pasar",
    body: str = "Jalan di depan pasar berlubang besar dan sudah dua orang jatuh minggu ini.",
    *,
    identity: Identity | None = None,
    is_confidential: bool = False,
    received_at: datetime = RECEIVED_AT,
) -> Intake:
    """Somebody came to the counter."""
    return Intake(
        channel=Channel.WALK_IN,
        title=title,
        body=body,
        place=PLACE,
        received_at=received_at,
        identity=identity or Identity(name="Sitti Rahma", phone="081234567890"),
        is_confidential=is_confidential,
    )


def dispose(unit: str, *, title: str = "Jalan berlubang", topic: str = "jalan") -> Dispose:
    """The operator sends it to a unit."""
    return Dispose(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.ORDINARY,
        topic=TopicCode(topic),
        urgency=Urgency.NORMAL,
        title=title,
        summary="Jalan di depan pasar berlubang.",
        lead=UnitId(unit),
        instruction="Mohon segera diperiksa.",
    )


def give_back() -> Return:
    """The unit says that it is not theirs."""
    return Return(
        reason=ReturnReason.PROVINCIAL,
        basis="Ruas jalan provinsi menurut SK Gubernur",
        suggested_unit=UnitId("perkimtanhub"),
    )


def confirm_return() -> ConfirmReturn:
    """The unit's leader agrees."""
    return ConfirmReturn(is_confirmed=True, note="Benar, jalan provinsi")
