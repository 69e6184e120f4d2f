"""The addresses of GeoReport v2 below ``/open311``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litestar.handlers import HTTPRouteHandler

from halo_desktop.central.access.signing import hash_token
from halo_desktop.central.core import Core
from halo_desktop.central.open311 import failing, posting, requests, services
from halo_desktop.central.open311.failing import Wrong
from halo_desktop.central.web.http import Web
from halo_desktop.central.web.visiting import Address, Shown, Visit, handler

_Many = Callable[[Core, Visit, str], Shown]
_One = Callable[[Core, Visit, str, str], Shown]
_FORMS: Final = ("xml", "json")
_MANY: Final[dict[str, _Many]] = {
    "discovery": services.discovery,
    "services": services.everything,
    "requests": requests.everything,
}
_ONE: Final[dict[str, _One]] = {
    "services": services.definition,
    "requests": requests.one,
    "tokens": requests.of_token,
}


def handlers(web: Web) -> list[HTTPRouteHandler]:
    """The web framework's handlers of all addresses."""
    addresses = (
        Address(
            name="open311_discovery",
            method="GET",
            path="/open311/{name:str}",
            answer=_discover,
            fail=failing.fail,
        ),
        Address(
            name="open311_many",
            method="GET",
            path="/open311/v2/{name:str}",
            answer=_many,
            fail=failing.fail,
        ),
        Address(
            name="open311_one",
            method="GET",
            path="/open311/v2/{name:str}/{number:str}",
            answer=_one,
            fail=failing.fail,
        ),
        Address(
            name="open311_post",
            method="POST",
            path="/open311/v2/{name:str}",
            answer=_post,
            fail=failing.fail,
            kind="key",
            key_of=_counted_by,
        ),
    )
    return [handler(web, address) for address in addresses]


def _counted_by(visit: Visit) -> str:
    """A program is counted by its key, of which no more than the hash is kept."""
    offered = requests.offered_key(visit)
    return hash_token(offered) if offered else ""


def _discover(core: Core, visit: Visit) -> Shown:
    name, form = _split(visit.path["name"])
    if name != "discovery":
        return failing.show(Wrong(404, "not an address of this service"), form)
    return services.discovery(core, visit, form)


def _many(core: Core, visit: Visit) -> Shown:
    name, form = _split(visit.path["name"])
    answer = _MANY.get(name)
    if answer is None:
        return failing.show(Wrong(404, "not an address of this service"), form)
    try:
        return answer(core, visit, form)
    except Wrong as wrong:
        return failing.show(wrong, form)


def _one(core: Core, visit: Visit) -> Shown:
    number, form = _split(visit.path["number"])
    answer = _ONE.get(visit.path["name"])
    if answer is None:
        return failing.show(Wrong(404, "not an address of this service"), form)
    try:
        return answer(core, visit, form, number)
    except Wrong as wrong:
        return failing.show(wrong, form)


def _post(core: Core, visit: Visit) -> Shown:
    name, form = _split(visit.path["name"])
    if name != "requests":
        return failing.show(Wrong(404, "not an address of this service"), form)
    try:
        return posting.post(core, visit, form)
    except Wrong as wrong:
        return failing.show(wrong, form)


def _split(text: str) -> tuple[str, str]:
    """A name and the form that its ending asks for; XML, which everybody speaks, without one."""
    name, _, ending = text.rpartition(".")
    return (name, ending) if name and ending in _FORMS else (text, "xml")
