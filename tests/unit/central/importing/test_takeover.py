"""Taking parsed rows into the server's database, on each of the databases."""

from __future__ import annotations

from halo_desktop.central.importing.parsing import parse
from halo_desktop.central.importing.rows import Parsed
from halo_desktop.central.importing.takeover import take_over
from halo_desktop.central.importing.taking import complaint_id
from halo_desktop.central.service import Central
from halo_desktop.central.storage import references
from halo_desktop.domain import payloads
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.roles import LAPOR_ACTOR
from tests.support import server
from tests.support.lapor_export import an_export


def parsed(rows: int, broken: int = 0) -> Parsed:
    body = an_export(rows, broken=broken).body
    return parse(body, now=server.MovableClock()(), rulebook=server.rulebook())


def test_good_rows_are_taken_and_broken_ones_explained(central: Central) -> None:
    imported = take_over(central, parsed(60, broken=7))

    assert (imported.taken, imported.known, imported.refused) == (53, 0, 7)


def test_a_second_run_takes_nothing(central: Central) -> None:
    take_over(central, parsed(300, broken=5))

    again = take_over(central, parsed(300, broken=5))

    assert (again.taken, again.known, again.refused) == (0, 295, 5)


def test_a_longer_file_adds_only_what_is_new(central: Central) -> None:
    take_over(central, parsed(20))

    more = take_over(central, parsed(25))

    assert (more.taken, more.known) == (5, 20)


def test_a_report_linked_by_hand_is_known(central: Central) -> None:
    report = parsed(3).rows[1]
    action = Action(
        id=ActionId(server.new_id()),
        kind=Kind.IMPORT_LAPOR,
        complaint=ComplaintId(server.new_id()),
        payload=payloads.ImportLapor(
            tracking_id=f"#{report.tracking_id}",
            title="Diketik operator",
            body="Diketik operator",
            received_at=report.received_at,
        ),
        base=Facets(),
        made_at=report.received_at,
    )
    central.perform(action, LAPOR_ACTOR)

    imported = take_over(central, parsed(3))

    assert (imported.taken, imported.known) == (2, 1)


def test_a_report_whose_link_was_changed_afterwards_is_not_taken_again(
    central: Central,
) -> None:
    take_over(central, parsed(1))
    with central.core.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM lapor_link")

    again = take_over(central, parsed(1))

    assert (again.taken, again.known) == (0, 1)


def test_a_taken_report_is_found_by_its_number(central: Central) -> None:
    rows = parsed(5).rows
    take_over(central, parsed(5))

    with central.core.database.read() as connection:
        found = references.linked_complaint(connection, rows[2].tracking_id)

    assert found == complaint_id(rows[2].tracking_id)
