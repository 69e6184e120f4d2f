"""The public addresses of the notices: what providers call, and the link that stops notices."""

from __future__ import annotations

import logging
from typing import Any, Final

from litestar import Request, Response
from litestar.handlers import HTTPRouteHandler

from halo_desktop.central.core import Core
from halo_desktop.central.notices import callbacks, preferences
from halo_desktop.central.notices.settings import Settings
from halo_desktop.central.web.lanes import Lane

logger = logging.getLogger(__name__)

AnyRequest = Request[Any, Any, Any]
_SAFE: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_PAGE: Final = """<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>{title} – Halo ASSAMI</title>
<style>body{{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;
color:#1b2430;background:#fff}}button{{font:inherit;padding:.75rem 1.25rem;border:0;
border-radius:.4rem;background:#0b5c8f;color:#fff}}button:focus-visible{{outline:3px solid #f0a000}}
</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"""
_ASK: Final = (
    "<p>Dengan menekan tombol ini, kami tidak lagi mengirim pemberitahuan ke alamat Saudara. "
    "Tanggapan tetap dapat dibaca di halaman aduan dengan nomor aduan dan kode pribadi.</p>"
    '<form method="post"><button type="submit">Berhenti menerima pemberitahuan</button></form>'
)
_DONE: Final = (
    "<p>Kami tidak akan mengirim pemberitahuan lagi ke alamat Saudara. Perkembangan aduan tetap "
    "dapat dilihat di halaman aduan.</p>"
)
_UNKNOWN: Final = (
    "<p>Tautan ini tidak lengkap atau tidak berlaku. Salin tautan seluruhnya dari pesan yang "
    "Saudara terima, lalu coba lagi.</p>"
)


def handlers(core: Core, settings: Settings, lane: Lane) -> list[HTTPRouteHandler]:
    """The handlers, for the application."""

    async def hear(request: AnyRequest) -> Response[bytes]:
        headers = {name.lower(): value for name, value in request.headers.items()}
        body = b"".join([chunk async for chunk in request.stream()])
        status = await lane.run(
            lambda: callbacks.take(core, settings.gateway.secret, headers, body)
        )
        if status != 200:
            logger.warning("a word of a provider was answered with %d", status)
        return Response(content=b"", status_code=status, headers=_SAFE, media_type="text/plain")

    async def ask(request: AnyRequest) -> Response[bytes]:
        if not preferences.is_ours(core, request.path_params["token"]):
            return _page("Tautan tidak dikenal", _UNKNOWN, 404)
        return _page("Berhenti menerima pemberitahuan?", _ASK)

    async def stop(request: AnyRequest) -> Response[bytes]:
        token = request.path_params["token"]
        is_done = await lane.run(lambda: preferences.stop(core, token))
        if not is_done:
            return _page("Tautan tidak dikenal", _UNKNOWN, 404)
        return _page("Pemberitahuan dihentikan", _DONE)

    path = preferences.PATH + "/{token:str}"
    return [
        HTTPRouteHandler(
            callbacks.PATH, http_method=["POST"], request_max_body_size=callbacks.MAX_BYTES
        )(hear),
        HTTPRouteHandler(path, http_method=["GET"], name="notice-ask")(ask),
        HTTPRouteHandler(
            path, http_method=["POST"], name="notice-stop", request_max_body_size=1024
        )(stop),
    ]


def _page(title: str, body: str, status: int = 200) -> Response[bytes]:
    return Response(
        content=_PAGE.format(title=title, body=body).encode("utf-8"),
        status_code=status,
        media_type="text/html; charset=utf-8",
        headers=_SAFE,
    )
