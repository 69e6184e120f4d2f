"""On PostgreSQL nothing that happens all day reads a whole table, however large it grows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Connection, ExecutionContext

from halo_desktop.central.actions import due
from halo_desktop.central.service import Central
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.visibility import OPERATORS, SUPERVISORS
from tests.support import postgres, server
from tests.support.clerk import Clerk

# Enough that a planner with true statistics would read an index; the rows need not be real.
ROWS = 30_000
# Words of a report, most of them in every one, as long as a real text.
_WORDS = (
    "setweight(to_tsvector('simple', 'kata' || n % 5000 || ' jalan' || n % 700), 'A') || "
    "(SELECT to_tsvector('simple', string_agg('isi' || g, ' ')) FROM generate_series(1, 90) AS g)"
)
_SPREAD = {
    "created_at": "created_at - n * interval '1 minute'",
    "is_final": "n % 8 <> 0",
    "scope": "CASE WHEN n % 4 = 0 THEN scope ELSE 'unit/' || n % 50 END",
    "words": _WORDS,
}
_DIFFERENT = frozenset({"id", "ticket", "complaint", "action", "seq", "num", "position"})
LARGE = ("complaint", "feed", "event", "command_result", "complaint_words", "figure", "stay")


@dataclass
class Grown:
    """A server whose tables are large, and the statements it has run since."""

    central: Central
    clerk: Clerk
    complaint: Any
    ran: dict[str, Any] = field(default_factory=dict)


@pytest.fixture(scope="module")
def grown(
    postgres_server: postgres.PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Grown]:
    """A large district, made of copies inside the database."""
    with server.new_postgres(postgres_server) as address:
        central = server.open_central(address, blobs=tmp_path_factory.mktemp("blobs"))
        clerk = Clerk.sign_in(central, "rina")
        complaint = clerk.take_in()
        clerk.dispose(complaint)
        _grow(central)
        found = Grown(central=central, clerk=clerk, complaint=complaint)
        database = central.core.database

        def note(
            _conn: Connection, _cursor: Any, sql: str, params: Any, _context: ExecutionContext,
            many: bool,
        ) -> None:  # fmt: skip
            if not many and sql.lstrip()[:6].upper() in {"SELECT", "UPDATE", "DELETE"}:
                found.ran.setdefault(sql, params)

        event.listen(database.writer, "before_cursor_execute", note)
        yield found
        event.remove(database.writer, "before_cursor_execute", note)
        central.close()


def _grow(central: Central) -> None:
    with central.core.database.write() as connection:
        for table in LARGE:
            _copy(connection, table)
    with central.core.database.writer.connect().execution_options(
        isolation_level="AUTOCOMMIT"
    ) as connection:
        connection.execute(text("ANALYZE"))


def _copy(connection: Connection, table: str) -> None:
    """Multiplies the rows of a table; what must differ is numbered."""
    rows = connection.execute(
        text(
            "SELECT column_name, data_type, is_identity = 'YES', column_default FROM "
            "information_schema.columns WHERE table_name = :name AND table_schema = 'public' "
            "ORDER BY ordinal_position"
        ),
        {"name": table},
    ).all()
    kept = [(name, kind) for name, kind, is_own, default in rows if not (is_own or default)]
    columns = [f'"{name}"' for name, _ in kept]
    values = [_value(name, kind) for name, kind in kept]
    connection.execute(
        text(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM "
            f"(SELECT * FROM {table} LIMIT 1) AS one, generate_series(1, {ROWS}) AS n"
        )
    )


def _value(name: str, kind: str) -> str:
    """What the n-th copy has in a column."""
    if name in _SPREAD:
        return _SPREAD[name]
    if name not in _DIFFERENT:
        return f'"{name}"'
    return "1000000 + n" if "int" in kind else "'copy-' || n"


def _pull(grown: Grown) -> None:
    first = grown.clerk.pull(OPERATORS, "")
    grown.clerk.pull(OPERATORS, first.c)


def _open_cases(grown: Grown) -> None:
    page = grown.clerk.snapshot(OPERATORS, tier="open")
    grown.clerk.snapshot(OPERATORS, tier="open", after=page.next)


def _wait(grown: Grown) -> None:
    grown.central.watch(grown.clerk.session, 5)
    grown.central.pulse(5, frozenset({OPERATORS, SUPERVISORS}), frozenset())


def _read_one(grown: Grown) -> None:
    grown.central.complaint(grown.clerk.session, grown.complaint)


def _act(grown: Grown) -> None:
    grown.clerk.do(Kind.ADD_NOTE, grown.complaint, AddNote(text="Sudah ditelepon."))


def _search(grown: Grown) -> None:
    grown.central.search(grown.clerk.session, "kata77 jalan88")


def _time_passes(grown: Grown) -> None:
    due.run_due(grown.central, grown.central.core.now())


@pytest.mark.parametrize(
    "work",
    [_pull, _open_cases, _wait, _read_one, _act, _search, _time_passes],
    ids=lambda work: work.__name__.strip("_"),
)
def test_no_hot_statement_reads_a_whole_table(work: Callable[[Grown], None], grown: Grown) -> None:
    grown.ran.clear()
    work(grown)

    whole = [(sql, names) for sql, names in _whole_reads(grown) if names]

    assert grown.ran, "nothing was asked"
    assert whole == []


def test_a_statement_that_reads_a_whole_table_is_found(grown: Grown) -> None:
    grown.ran.clear()
    grown.ran["SELECT count(*) FROM feed WHERE why = %(why)s"] = {"why": "moved"}

    assert [names for _, names in _whole_reads(grown)] == [["feed"]]


def _whole_reads(grown: Grown) -> Iterator[tuple[str, list[str]]]:
    """The statements that were run, with the large tables that each reads from end to end."""
    for sql, params in tuple(grown.ran.items()):
        with grown.central.core.database.write() as connection:
            found = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {sql}", params).scalar_one()
            plan = json.loads(found) if isinstance(found, str) else found
            yield sql, [name for name in _sequential(plan[0]["Plan"]) if name in LARGE]


def _sequential(node: dict[str, Any]) -> Iterator[str]:
    if node["Node Type"] == "Seq Scan":
        yield node["Relation Name"]
    for child in node.get("Plans", ()):
        yield from _sequential(child)
