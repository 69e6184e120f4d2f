"""The addresses at which a console compares its copies with the server's."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.endpoint import Endpoint
from halo_desktop.wire import comparing

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
)
