"""Writers at the same time: no change is skipped, no number is lost or given twice."""

from __future__ import annotations

import threading

from sqlalchemy import select

from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.wire.messages import PullRequest, ScopeCursor
from tests.support import cases, server
from tests.support.clerk import Clerk

WRITERS, ROUNDS = 8, 12
SCOPE = ScopeId("kab/ok")


class Writer(threading.Thread):
    """Takes complaints in, or writes notes, one after the other."""

    def __init__(self, clerk: Clerk, complaint: ComplaintId | None = None) -> None:
        super().__init__()
        self.clerk = clerk
        self.complaint = complaint
        self.written: list[int] = []

    def run(self) -> None:
        for _ in range(ROUNDS):
            if self.complaint is None:
                command = self.clerk.command(
                    Kind.INTAKE, ComplaintId(server.new_id()), cases.intake()
                )
            else:
                command = self.clerk.command(
                    Kind.ADD_NOTE, self.complaint, AddNote(text="Catatan"), online=False
                )
            result = self.clerk.settle(command)
            assert result.st == "applied", result
            assert result.q is not None
            self.written.append(result.q)


def test_a_reader_skips_no_commit_of_many_writers(central: Central, rina: Clerk) -> None:
    cursor = rina.snapshot("kab/ok").as_of
    writers = [Writer(Clerk.sign_in(central, "rina")) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()

    seen: list[int] = []
    is_last_look = False
    while True:
        is_last_look = is_last_look or not any(writer.is_alive() for writer in writers)
        request = PullRequest(scopes={SCOPE: ScopeCursor(c=cursor)}, limit=7)
        page = central.pull(rina.session, request).scopes[SCOPE]
        seen += [row.q for row in page.rows]
        cursor = page.c
        if is_last_look and not page.more:
            break

    written = sorted(number for writer in writers for number in writer.written)
    assert seen == written
    assert len(written) == WRITERS * ROUNDS


def test_tickets_have_neither_gaps_nor_doubles(central: Central, rina: Clerk) -> None:
    rina.settle(rina.command(Kind.INTAKE, ComplaintId(server.new_id()), cases.intake(title="")))
    writers = [Writer(Clerk.sign_in(central, "rina")) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with central.core.database.read() as connection:
        tickets = sorted(connection.scalars(select(tables.complaint.c.ticket)))

    assert tickets == [f"ASM-2026-{number:06d}" for number in range(1, 4 * ROUNDS + 1)]


def test_writers_on_one_complaint_lose_nothing(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    writers = [Writer(Clerk.sign_in(central, "rina"), case) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    complaint = rina.case(case)

    assert [entry.text for entry in complaint.entries].count("Catatan") == 4 * ROUNDS
    assert complaint.rev == 1 + 4 * ROUNDS
