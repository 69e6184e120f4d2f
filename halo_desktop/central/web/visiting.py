"""Serves the public, who have no session and do not speak the consoles' protocol.

A visit is read whole, counted, answered in a queue of its own and never logged with anything
that somebody typed. Texts of other people's making are pages, never scripts: each answer says
to the browser what it may do with it (OWASP ASVS 4.0.3, V14.4).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from litestar import Response
from litestar.datastructures import UploadFile
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from halo_desktop.central.core import Core
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.web.http import AnyRequest, Web
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

MOST_FORM_BYTES: Final = 17 * 1024 * 1024
_MOST_PARTS: Final = 80
_HOST: Final = re.compile(
    r"[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?|\[[0-9A-Fa-f:]{2,45}\](:[0-9]{1,5})?"
)
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), payment=(), geolocation=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

Kind = Literal["", "filing", "looking", "key"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request of the public; header names are in lower case."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    base_url: str = ""
    is_folder: bool = False  # the address ended with a slash

    def text(self, name: str) -> str:
        """A value of the form, without blanks around it; empty when there is none."""
        found = self.fields.get(name, ())
        return found[0].replace("\0", "").replace("\r\n", "\n").strip() if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a visitor gets."""

    body: bytes
    status: int = 200
    media_type: str = "text/html"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address of the public: what answers there, and what says that it cannot."""

    name: str
    method: Literal["GET", "POST"]
    path: str
    answer: Callable[[Core, Visit], Shown]
    fail: Callable[[ServiceProblem, Visit], Shown]
    kind: Kind = ""
    key_of: Callable[[Visit], str] | None = None  # by whom it is counted, if not by address


def handler(web: Web, address: Address) -> HTTPRouteHandler:
    """The web framework's handler of an address."""

    async def handle(request: AnyRequest) -> Response[bytes]:
        return _response(await _serve(web, address, request))

    return HTTPRouteHandler(
        address.path,
        http_method=[address.method],
        status_code=200,
        name=address.name,
        request_max_body_size=MOST_FORM_BYTES,
    )(handle)


async def _serve(web: Web, address: Address, request: AnyRequest) -> Shown:
    visit = Visit(path=_path(request), query={}, base_url=_base(request))
    try:
        visitor = request.client.host if request.client else ""
        if web.limiter is not None:
            web.limiter.admit_visitor(visitor, "" if address.key_of else address.kind)
        visit = await _read(request)
        if web.limiter is not None and address.key_of is not None:
            web.limiter.admit_visitor(visitor, "key", address.key_of(visit) or visitor)
        return await web.lanes.visit.run(lambda: address.answer(web.central.core, visit))
    except ServiceProblem as problem:
        return address.fail(problem, visit)
    except HTTPException as error:
        code = ProblemCode.TOO_LARGE if error.status_code == 413 else ProblemCode.BAD_REQUEST
        status = 413 if error.status_code == 413 else 400
        return address.fail(ServiceProblem(code, status), visit)
    except Exception:
        logger.exception("%s failed", address.name)
        return address.fail(ServiceProblem(ProblemCode.FAULT, 500), visit)


async def _read(request: AnyRequest) -> Visit:
    fields: dict[str, tuple[str, ...]] = {}
    files: dict[str, tuple[bytes, ...]] = {}
    if request.method == "POST":
        form = await request.form()
        parts = list(form.multi_items())
        if len(parts) > _MOST_PARTS:
            raise ServiceProblem(ProblemCode.TOO_LARGE, 413)
        for name, value in parts:
            if isinstance(value, UploadFile):
                files[name] = (*files.get(name, ()), await value.read())
            else:
                fields[name] = (*fields.get(name, ()), str(value))
    return Visit(
        path=_path(request),
        query=dict(request.query_params.multi_items()),
        fields=fields,
        files=files,
        headers={name.lower(): value for name, value in request.headers.items()},
        base_url=_base(request),
        is_folder=request.scope["raw_path"].endswith(b"/"),
    )


def _path(request: AnyRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.path_params.items()}


def _base(request: AnyRequest) -> str:
    """Where the visitor found us; what is no name of a host is not repeated."""
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}" if _HOST.fullmatch(host) else ""


def _response(shown: Shown) -> Response[bytes]:
    return Response(
        content=shown.body,
        status_code=shown.status,
        media_type=shown.media_type,
        headers={**_HEADERS, **shown.headers},
    )
