"""Promises that are checked when a seed has ended, beside those of every step.

They are worded without the rules of the product: what a confidential text is, and what it
means that something was done, is said here once more.
"""

from __future__ import annotations

import json
from typing import Any, Final

from sqlalchemy import Connection, select

from halo_desktop.cache import bodies
from halo_desktop.central.actions import results
from halo_desktop.central.storage import tables
from tests.simulation.console import Console
from tests.simulation.known import Known
from tests.simulation.server import SimServer
from tests.simulation.trail import Violation

_SECRET_FLAGS: Final = frozenset({"confidential", "specific-data", "supervisory"})
_TEXTS: Final = ("title", "body", "summary", "location_text", "reported_party")


def check_end(
    server: SimServer, consoles: list[Console], known: Known, seed: int | str = ""
) -> None:
    """Checks what must hold when everything has come to rest.

    Raises:
        Violation: When one does not.
    """
    with server.database.read() as conn:
        try:
            _check_done_is_done(conn, known)
            _check_secrets(conn, consoles)
        except Violation as violation:
            raise Violation(f"seed={seed}: {violation}") from violation


def _check_done_is_done(conn: Connection, known: Known) -> None:
    """I1: what the server calls applied has left a trace, and what it refused has not."""
    traced = set(conn.execute(select(tables.event.c.action)).scalars())
    for action in known.issued:
        kept = results.find(conn, action)
        if kept is None:
            continue
        if kept.result.st == "applied" and action not in traced:
            raise Violation(f"I1 {action} is called applied and has no effect")
        if kept.result.st == "rejected" and action in traced:
            raise Violation(f"I1 {action} is called refused and has an effect")


def _check_secrets(conn: Connection, consoles: list[Console]) -> None:
    """I4: what is confidential lies on no computer of a unit in words."""
    documents = conn.execute(select(tables.complaint.c.id, tables.complaint.c.doc)).all()
    secret = {
        row.id for row in documents if _SECRET_FLAGS & set(json.loads(row.doc).get("flags", ()))
    }
    for console in consoles:
        for scope, cid, body in console.machine.rows("SELECT scope, cid, body FROM doc"):
            is_of_unit = scope.startswith("opd:") or scope == "kab/pd"
            if is_of_unit and cid in secret and (word := _words_of(bodies.unpack(body))):
                raise Violation(f"I4 console {console.number} holds {word} of a confidential case")


def _words_of(body: bytes) -> str:
    """Where a copy has words that people wrote, if anywhere."""
    found: dict[str, Any] = json.loads(body)
    for name in _TEXTS:
        if found.get(name):
            return name
    if found.get("entries"):
        return "entries"
    return "a reply" if any(reply.get("text") for reply in found.get("replies", ())) else ""
