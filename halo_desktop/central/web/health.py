"""Whether the server lives, and whether it is ready to take work: for those who watch over it."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.errors import BadRequest, ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, schema
from halo_desktop.central.web.endpoint import Call, Endpoint, Parameter
from halo_desktop.wire import protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer, Health

# A day of photographs from every unit; below it an administrator has to act today.
LEAST_FREE_BYTES: Final = 500 * 1024 * 1024
_RETRY_SECONDS: Final = 30


def look(central: Central, *, is_deep: bool, least_free: int = LEAST_FREE_BYTES) -> Health:
    """Says that the server lives; deeply, also that database, schema and disk are fit. Blocking.

    Raises:
        ServiceProblem: ``busy`` with the names of what is not fit.
    """
    now = central.core.now()
    if not is_deep:
        return Health(epoch="", now=now)
    with central.core.database.read() as connection:
        epoch = district.head(connection).epoch
        found = schema.current(connection)
    blobs = central.core.blobs
    unfit = [] if found == schema.head() else ["schema"]
    if blobs is not None and blobs.free_bytes() < least_free:
        unfit.append("disk")
    if unfit:
        raise ServiceProblem(ProblemCode.BUSY, 503, retry_after=_RETRY_SECONDS, fields=tuple(unfit))
    return Health(epoch=epoch, now=now)


def _run(central: Central, call: Call) -> Answer:
    probe = call.query.get("probe", "ready")
    if probe not in ("live", "ready"):
        raise BadRequest("probe")
    return look(central, is_deep=probe == "ready")


HEALTH_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="health",
        method="GET",
        path=protocol.PATH_HEALTH,
        summary="Whether the server lives (probe=live) or is ready: database, schema, disk.",
        run=_run,
        answer=Health,
        needs_session=False,
        parameters=(Parameter(name="probe", meaning="live or ready (when left out)"),),
    ),
)
