"""The addresses for comparing copies, and for work that is carried by hand."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.wire import comparing, courier

COMPARING_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="digest",
        method="POST",
        path=comparing.PATH_DIGEST,
        summary="Whether the copies of some scopes are the ones that the server shows.",
        run=lambda central, call: central.digest(call.who, call.body(comparing.DigestRequest)),
        request=comparing.DigestRequest,
        answer=comparing.DigestAnswer,
    ),
    Endpoint(
        name="digest_rows",
        method="POST",
        path=comparing.PATH_DIGEST_ROWS,
        summary="What is missing, other or too much in the parts of a scope that differ.",
        run=lambda central, call: central.digest_rows(
            call.who, call.body(comparing.DigestRowsRequest)
        ),
        request=comparing.DigestRowsRequest,
        answer=comparing.DigestRowsAnswer,
    ),
    Endpoint(
        name="courier_keys",
        method="POST",
        path=courier.PATH_COURIER_KEYS,
        summary="Vouches for the device's keys, for packets that are carried by hand.",
        run=lambda central, call: central.courier_keys(
            call.who, call.body(courier.CourierKeysRequest)
        ),
        request=courier.CourierKeysRequest,
        answer=courier.CourierKeysAnswer,
    ),
)
