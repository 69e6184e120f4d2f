"""Stopping notices: a link in every e-mail, STOP as an answer to every message."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.access.signing import Forged
from halo_desktop.central.core import Core
from halo_desktop.central.notices import contacts

_PURPOSE: Final = "notice-stop"
PATH: Final = "/pemberitahuan/berhenti"
STOPS: Final = frozenset({"stop", "berhenti", "unsubscribe", "batal"})
STARTS: Final = frozenset({"mulai", "start", "lanjut"})


def stop_url(core: Core, public_url: str, address: str) -> str:
    """The link that stops notices to one address; the address cannot be read out of it."""
    token = core.signer.sign(_PURPOSE, (contacts.mark(core, address),))
    return f"{public_url.rstrip('/')}{PATH}/{token}"


def stop(core: Core, token: str) -> bool:
    """Stops the notices of a link; False when the link is not ours. Blocking."""
    mark = _mark_of(core, token)
    if not mark:
        return False
    with core.database.write() as connection:
        contacts.refuse(connection, mark, "link", core.now())
    return True


def is_ours(core: Core, token: str) -> bool:
    """Whether a link was made here."""
    return bool(_mark_of(core, token))


def _mark_of(core: Core, token: str) -> str:
    try:
        found = core.signer.read(_PURPOSE, token[:300])
    except Forged:
        return ""
    return str(found[0]) if found else ""


def hear(core: Core, phone: str, text: str) -> str:
    """Takes an answer to a message: ``stopped``, ``started``, or empty when it is neither."""
    word = text.strip().strip(".!").casefold()
    address = contacts.international(phone)
    if not address or word not in STOPS | STARTS:
        return ""
    with core.database.write() as connection:
        if word in STOPS:
            contacts.refuse(connection, contacts.mark(core, address), "reply", core.now())
            return "stopped"
        contacts.allow(connection, contacts.mark(core, address))
        return "started"
