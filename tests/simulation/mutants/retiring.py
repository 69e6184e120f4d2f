"""Deliberate bugs of taking old content off a computer."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select

from halo_desktop.cache import retirement
from halo_desktop.cache.tables import doc
from tests.simulation.mutants.mutant import Patch, mutant


@mutant("I3|I11|I7", seeds=60, steps=150)
def r1_rows_leave_with_their_content(patch: Patch) -> None:
    """What was closed long ago is deleted, number and version too."""
    retire = retirement.retire

    def delete(conn: Any, *what: Any, **more: Any) -> Any:
        found = retire(conn, *what, **more)
        conn.exec_driver_sql("DELETE FROM doc WHERE tier = 'retired'")
        return found

    patch.setattr(retirement, "retire", delete)


@mutant("I3", seeds=30, steps=150)
def r2_age_is_enough(patch: Patch) -> None:
    """Open cases lose their content too, once nobody has touched them for long."""
    old = (
        select(doc.c.n, doc.c.cid, doc.c.body)
        .where(doc.c.n > bindparam("after"), doc.c.tier != "retired", bindparam("before") > 0)
        .order_by(doc.c.n)
        .limit(bindparam("most"))
    )
    patch.setattr(retirement, "_old", old)
