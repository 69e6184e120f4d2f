"""Reads from the store for whom and by which rules it shows complaints."""

from __future__ import annotations

from sqlalchemy import Connection

from halo_desktop.cache import facts
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.projection import Viewer
from halo_desktop.domain.roles import Actor
from halo_desktop.wire import codec


def read(conn: Connection) -> Viewer | None:
    """The viewer the store was last used by, ``None`` before the first sign-in.

    Raises:
        Undecodable: If a newer server's rules cannot be read by this version.
    """
    actor = facts.read(conn, Fact.ME)
    rulebook = facts.read(conn, Fact.RULEBOOK)
    if actor is None or rulebook is None:
        return None
    return Viewer(
        actor=codec.decode(actor.encode(), Actor),
        rulebook=codec.decode_rulebook(rulebook.encode()),
    )
