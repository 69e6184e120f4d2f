"""Which words the full-text index knows at all.

A typed word stands for every form of its root, some eighty of them; few ever occur. Each form
in a question makes the index look into all of its parts, while asking whether any word begins
in some way is one look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from halo_desktop.cache import driver

_TABLE: Final = "indexed_word"
_HAS_TABLE: Final = f"SELECT count(*) FROM temp.sqlite_master WHERE name = '{_TABLE}'"
_BEGINS: Final = f"SELECT 1 FROM temp.{_TABLE} WHERE term >= ? AND term < ? LIMIT 1"
_LAST: Final = "\U0010ffff"


def attach(reader: dbapi2.Connection) -> None:
    """Lets a connection that cannot write look into the index's own list of words."""
    with driver.translating():
        (is_read_only,) = reader.execute("PRAGMA query_only").fetchone()
        reader.execute("PRAGMA query_only=OFF")  # the table is in this connection's memory alone
        reader.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{_TABLE} USING fts5vocab(main, fts, row)"
        )
        reader.execute(f"PRAGMA query_only={is_read_only}")


def known(conn: Connection, forms: Sequence[str]) -> Sequence[str]:
    """The forms that may occur; all of them where the list of words is not at hand."""
    if not forms or not conn.exec_driver_sql(_HAS_TABLE).scalar():
        return forms
    found: set[str] = set()
    for head, group in _by_beginning(forms):
        if conn.exec_driver_sql(_BEGINS, (head, f"{head}{_LAST}")).first() is not None:
            found.update(group)
    return tuple(form for form in forms if form in found)


def _by_beginning(forms: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Forms that begin with another one, together with it."""
    group: list[str] = []
    for form in sorted(forms):
        if group and not form.startswith(group[0]):
            yield group[0], group
            group = []
        group.append(form)
    if group:
        yield group[0], group
