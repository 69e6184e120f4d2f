"""Every address of the protocol as data: the HTTP server and the OpenAPI page share it."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.service import Central
from halo_desktop.central.web.admin_endpoints import ADMIN_ENDPOINTS
from halo_desktop.central.web.audit_endpoints import AUDIT_ENDPOINTS
from halo_desktop.central.web.comparing_endpoints import COMPARING_ENDPOINTS
from halo_desktop.central.web.delegation_endpoints import DELEGATION_ENDPOINTS
from halo_desktop.central.web.device_endpoints import DEVICE_ENDPOINTS
from halo_desktop.central.web.endpoint import Call, Endpoint, Parameter
from halo_desktop.central.web.file_endpoints import FILE_ENDPOINTS
from halo_desktop.central.web.health import HEALTH_ENDPOINTS
from halo_desktop.central.web.statistics_endpoints import STATISTICS_ENDPOINTS
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.wire import messages, protocol
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer


def _poke(central: Central, call: Call) -> Answer:
    """What a poke says at once; the network waits with it where there is nothing to say."""
    return central.watch(call.who, call.number("after", 0)).answer


def _snapshot(central: Central, call: Call) -> Answer:
    return central.snapshot(
        call.who,
        ScopeId(call.text("scope")),
        call.query.get("tier", "open"),
        call.query.get("after", ""),
        call.number("limit", protocol.DEFAULT_PAGE_ROWS),
    )


def _logout(central: Central, call: Call) -> Answer:
    return central.logout(call.body(messages.LogoutRequest))


def _complaint_id(call: Call) -> ComplaintId:
    return ComplaintId(call.path["complaint"])


def _login(central: Central, call: Call) -> Answer:
    return central.login(call.body(messages.LoginRequest), call.remote_addr)


_COMPLAINT: Final = Parameter(
    name="complaint", meaning="Id of the complaint", place="path", is_required=True
)
_LIMIT: Final = Parameter(name="limit", meaning="Rows at most", is_number=True)

ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="hello",
        method="GET",
        path=protocol.PATH_HELLO,
        summary="Who the server is; also the probe for portals and wrong clocks.",
        run=lambda central, call: central.hello(),
        answer=messages.Hello,
        needs_session=False,
    ),
    Endpoint(
        name="login",
        method="POST",
        path=protocol.PATH_LOGIN,
        summary="Opens a session on a device.",
        run=_login,
        request=messages.LoginRequest,
        answer=messages.Tokens,
        needs_session=False,
        problems=(
            ProblemCode.WRONG_CREDENTIALS,
            ProblemCode.TOTP_REQUIRED,
            ProblemCode.TOTP_ENROLMENT,
            ProblemCode.PASSWORD_CHANGE,
            ProblemCode.PASSWORD_WEAK,
            ProblemCode.ACCOUNT_LOCKED,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.DEVICE_REVOKED,
        ),
    ),
    Endpoint(
        name="refresh",
        method="POST",
        path=protocol.PATH_REFRESH,
        summary="Rotates the tokens; safe to repeat with the same rotation id.",
        run=lambda central, call: central.refresh(call.body(messages.RefreshRequest)),
        request=messages.RefreshRequest,
        answer=messages.Tokens,
        needs_session=False,
        problems=(ProblemCode.SESSION_REVOKED, ProblemCode.DEVICE_REVOKED),
    ),
    Endpoint(
        name="logout",
        method="POST",
        path=protocol.PATH_LOGOUT,
        summary="Ends the session; safe to repeat.",
        run=_logout,
        request=messages.LogoutRequest,
        answer=messages.Done,
        needs_session=False,
    ),
    *DEVICE_ENDPOINTS,
    *DELEGATION_ENDPOINTS,
    Endpoint(
        name="me",
        method="GET",
        path=protocol.PATH_ME,
        summary="Who the session is, what it may read and until when offline.",
        run=lambda central, call: central.me(call.who),
        answer=messages.Me,
    ),
    Endpoint(
        name="config",
        method="GET",
        path=protocol.PATH_CONFIG,
        summary="The reference data; null when If-None-Match names their version.",
        run=lambda central, call: central.config(call.who, call.known_version),
        answer=messages.Config,
        parameters=(
            Parameter(name="If-None-Match", meaning="The version at hand", place="header"),
        ),
    ),
    Endpoint(
        name="pull",
        method="POST",
        path=protocol.PATH_PULL,
        summary="What has changed in several scopes.",
        run=lambda central, call: central.pull(call.who, call.body(messages.PullRequest)),
        request=messages.PullRequest,
        answer=messages.PullAnswer,
    ),
    Endpoint(
        name="snapshot",
        method="GET",
        path=protocol.PATH_SNAPSHOT,
        summary="A page of all complaints of a scope, newest first.",
        run=_snapshot,
        answer=messages.SnapshotAnswer,
        parameters=(
            Parameter(name="scope", meaning="Id of the scope", is_required=True),
            Parameter(name="tier", meaning="open, history or all"),
            Parameter(name="after", meaning="`next` of the page before"),
            _LIMIT,
        ),
    ),
    Endpoint(
        name="poke",
        method="GET",
        path=protocol.PATH_POKE,
        summary="Waits until something has changed; carries no content.",
        run=_poke,
        answer=messages.PokeAnswer,
        parameters=(
            Parameter(name="after", meaning="`q` of the answer before", is_number=True),
            Parameter(name="wait", meaning="Seconds at most", is_number=True),
        ),
    ),
    Endpoint(
        name="push",
        method="POST",
        path=protocol.PATH_COMMANDS,
        summary="Carries out actions, each once and for itself.",
        run=lambda central, call: central.push(call.who, call.body(messages.PushRequest)),
        request=messages.PushRequest,
        answer=messages.PushAnswer,
        problems=(ProblemCode.EPOCH_CHANGED,),
    ),
    Endpoint(
        name="status",
        method="POST",
        path=protocol.PATH_COMMAND_STATUS,
        summary="What became of the session's own actions.",
        run=lambda central, call: central.status(call.who, call.body(messages.StatusRequest)),
        request=messages.StatusRequest,
        answer=messages.StatusAnswer,
    ),
    Endpoint(
        name="complaint",
        method="GET",
        path=protocol.PATH_COMPLAINT + "/{complaint}",
        summary="One complaint, with a token for actions that need a connection.",
        run=lambda central, call: central.complaint(call.who, _complaint_id(call)),
        answer=messages.ComplaintAnswer,
        parameters=(_COMPLAINT,),
        problems=(ProblemCode.NOT_FOUND,),
    ),
    Endpoint(
        name="identity",
        method="POST",
        path=protocol.PATH_COMPLAINT + "/{complaint}/identity",
        summary="Shows who complained, for a stated purpose.",
        run=lambda central, call: central.identity(
            call.who, _complaint_id(call), call.body(messages.IdentityRequest)
        ),
        request=messages.IdentityRequest,
        answer=messages.IdentityAnswer,
        parameters=(_COMPLAINT,),
        problems=(ProblemCode.NOT_FOUND, ProblemCode.NOT_PERMITTED),
    ),
    Endpoint(
        name="search",
        method="GET",
        path=protocol.PATH_SEARCH,
        summary="Finds complaints by number, title or text.",
        run=lambda central, call: central.search(
            call.who, call.text("text"), call.number("limit", 50)
        ),
        answer=messages.SearchAnswer,
        parameters=(
            Parameter(name="text", meaning="What to look for", is_required=True),
            _LIMIT,
        ),
    ),
    *FILE_ENDPOINTS,
    *COMPARING_ENDPOINTS,
    *ADMIN_ENDPOINTS,
    *AUDIT_ENDPOINTS,
    *STATISTICS_ENDPOINTS,
    *HEALTH_ENDPOINTS,
    Endpoint(
        name="feedback",
        method="POST",
        path=protocol.PATH_FEEDBACK,
        summary="Takes a user's opinion.",
        run=lambda central, call: central.feedback(call.who, call.body(messages.FeedbackRequest)),
        request=messages.FeedbackRequest,
        answer=messages.Done,
    ),
)
