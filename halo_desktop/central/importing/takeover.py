"""Brings parsed rows into the server's database, any number of times with one effect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy.exc import IntegrityError

from halo_desktop.central.actions.performing import Performed, Performing
from halo_desktop.central.errors import Busy
from halo_desktop.central.importing.rows import ImportRow, Parsed, RowProblem
from halo_desktop.central.importing.taking import to_action
from halo_desktop.central.storage import references
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.roles import LAPOR_ACTOR

# Consoles go on working while a long file comes in: the writer is free between chunks.
CHUNK = 250

_KNOWN = frozenset({RefusalCode.ALREADY_LINKED.value, RefusalCode.DUPLICATE_TICKET.value})
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a file."""

    taken: int
    known: int  # in the database already, from an earlier run or linked by hand
    problems: tuple[RowProblem, ...]
    notices: tuple[RowProblem, ...]

    @property
    def refused(self) -> int:
        """How many rows could not be taken."""
        return len({problem.line for problem in self.problems})


def take_over(server: Performing, parsed: Parsed) -> Imported:
    """Takes the rows that are not here yet. Blocking.

    Raises:
        Busy: when another program keeps the database locked; what was taken stays.
    """
    taken = known = 0
    problems = list(parsed.problems)
    rows = iter(parsed.rows)
    while chunk := tuple(islice(rows, CHUNK)):
        news = _unknown(server, chunk)
        refusals = _take(server, news)
        known += len(chunk) - len(news)
        for row, code in zip(news, refusals, strict=True):
            if code in _KNOWN:
                known += 1
            elif code is None:
                taken += 1
            else:
                reason = f"ditolak oleh aturan server ({code})."
                problems.append(RowProblem(line=row.line, column="(baris)", reason=reason))
    return Imported(
        taken=taken,
        known=known,
        problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        notices=parsed.notices,
    )


def _unknown(server: Performing, rows: Sequence[ImportRow]) -> list[ImportRow]:
    """The rows whose Tracking ID no complaint has."""
    with server.core.database.read() as connection:
        known = references.linked_among(connection, [row.tracking_id for row in rows])
    return [row for row in rows if references.normal_tracking(row.tracking_id) not in known]


def _take(server: Performing, rows: Sequence[ImportRow]) -> list[str | None]:
    """Takes rows in one transaction and says for each why not, or None."""
    for _ in range(_ATTEMPTS):
        try:
            with server.batch() as batch:
                return [
                    _outcome(batch.perform(to_action(row), LAPOR_ACTOR, keep_refusal=False))
                    for row in rows
                ]
        except IntegrityError:
            continue  # a console took the same number first; look again
    raise Busy


def _outcome(performed: Performed) -> str | None:
    if performed.result.st != "applied":
        return performed.result.code
    # Without a complaint it is the answer of an earlier run: the link has changed since.
    return None if performed.complaint is not None else RefusalCode.ALREADY_LINKED.value
