"""The addresses of the public page below ``/aduan``; links are relative, so that it may move."""

from __future__ import annotations

from functools import partial
from typing import Final

from litestar.handlers import HTTPRouteHandler

from halo_desktop.central.core import Core
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.public import filing_pages, layout, tracking_pages, wording
from halo_desktop.central.public.markup import fill
from halo_desktop.central.web.http import Web
from halo_desktop.central.web.visiting import Address, Shown, Visit, handler
from halo_desktop.wire import protocol

_ROOT: Final = protocol.PATH_PUBLIC


def handlers(web: Web) -> list[HTTPRouteHandler]:
    """The web framework's handlers of all addresses."""
    get = partial(Address, method="GET", fail=fail)
    post = partial(Address, method="POST", fail=fail)
    addresses = (
        get(name="public_front", path=_ROOT, answer=_front),
        get(name="public_form", path=f"{_ROOT}/buat", answer=filing_pages.blank),
        post(
            name="public_file",
            path=f"{_ROOT}/buat",
            answer=filing_pages.send,
            kind="filing",
        ),
        get(name="public_asking", path=f"{_ROOT}/lacak", answer=tracking_pages.blank),
        post(
            name="public_track",
            path=f"{_ROOT}/lacak",
            answer=tracking_pages.look,
            kind="looking",
        ),
        get(name="public_lost", path=f"{_ROOT}/tindak", answer=_lost),
        post(
            name="public_act",
            path=f"{_ROOT}/tindak",
            answer=tracking_pages.act,
            kind="looking",
        ),
        get(name="public_style", path=f"{_ROOT}/aduan.css", answer=_style),
        get(name="public_script", path=f"{_ROOT}/aduan.js", answer=_script),
    )
    return [handler(web, address) for address in addresses]


def fail(problem: ServiceProblem, visit: Visit) -> Shown:
    """What went wrong, as a page."""
    del visit
    text = wording.FAULTS.get(problem.status, wording.FAULT)
    content = fill(
        '<p>{text}</p><p><a href="buat">Ke halaman aduan</a></p>',
        text=text,
    )
    shown = layout.page("Belum berhasil", content, status=problem.status)
    if problem.retry_after is None:
        return shown
    headers = {**shown.headers, "Retry-After": str(problem.retry_after)}
    return Shown(body=shown.body, status=shown.status, headers=headers)


def _front(core: Core, visit: Visit) -> Shown:
    del core
    return _go("buat" if visit.is_folder else "aduan/buat")


def _lost(core: Core, visit: Visit) -> Shown:
    """Where a browser lands that asks again for the answer to something that was sent."""
    del core, visit
    return _go("lacak")


def _go(address: str) -> Shown:
    return Shown(body=b"", status=303, headers={"Location": address})


def _style(core: Core, visit: Visit) -> Shown:
    del core
    return layout.packed(layout.file("aduan.css"), visit)


def _script(core: Core, visit: Visit) -> Shown:
    del core
    return layout.packed(layout.file("aduan.js"), visit)
