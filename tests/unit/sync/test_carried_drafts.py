"""A draft and the action that carries it off are one: a crash leaves one of them, never both."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from halo_desktop.cache import drafts
from halo_desktop.cache.views import Draft, OutboxState
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote, Archive
from halo_desktop.domain.states import ArchiveReason
from halo_desktop.sync import events
from tests.simulation.fuse import Crash
from tests.support.sync_bench import Bench

WORDS = "Sudah ditelepon dua kali, belum diangkat."
HOLD = timedelta(minutes=5)
PLACE = "catatan-satu"


def write(bench: Bench, text: str = WORDS, *, later: int = 0) -> Draft:
    draft = Draft(
        id=PLACE,
        complaint=bench.cases()[0],
        kind="note",
        text=text,
        updated_at=bench.now.wall.replace(microsecond=0) + timedelta(seconds=later),
    )
    with bench.machine.store.write() as conn:
        drafts.save(conn, draft)
    return draft


def acted(bench: Bench, *, keeps_draft: bool = False) -> events.Acted:
    note = AddNote(text=WORDS)
    action = Action(
        id=ActionId(bench.new_id()),
        kind=Kind.ADD_NOTE,
        complaint=bench.cases()[0],
        payload=note,
        base=Facets(),
        made_at=bench.now.wall,
    )
    hold = None if keeps_draft else bench.now.wall + HOLD
    return events.Acted(action=action, hold_until=hold, draft_id=PLACE, keeps_draft=keeps_draft)


def kept(bench: Bench) -> list[str]:
    return [text for (text,) in bench.machine.rows("SELECT text FROM draft")]


def sent(bench: Bench) -> list[str]:
    return [text for (text,) in bench.machine.rows("SELECT text FROM outbox")]


def crashed(bench: Bench, event: events.Event, statements: int) -> bool:
    """Kills the program after so many statements; says whether it came that far."""
    bench.machine.fuse.light_for(statements)
    try:
        bench.step(event)
    except Crash:
        return True
    finally:
        bench.machine.fuse.put_out()
        bench.machine.roll_back()
    return False


def test_a_crash_at_any_statement_leaves_the_draft_or_the_action(bench: Bench) -> None:
    write(bench)
    wanted = acted(bench)

    statements = 0
    while crashed(bench, wanted, statements):
        assert len(kept(bench)) + len(sent(bench)) == 1, statements
        if sent(bench):  # the crash came after the commit
            break
        bench.restart()
        statements += 1

    assert (kept(bench), sent(bench)) == ([], [WORDS])
    assert statements > 5


def test_a_crash_at_any_statement_of_undoing_leaves_the_draft_or_the_action(bench: Bench) -> None:
    draft = write(bench)
    wanted = acted(bench)
    bench.step(wanted)
    undone = events.Undone(action=wanted.action.id, draft=draft)

    statements = 0
    while crashed(bench, undone, statements):
        assert len(kept(bench)) + len(sent(bench)) == 1, statements
        if kept(bench):
            break
        bench.restart()
        statements += 1

    assert (kept(bench), sent(bench)) == ([WORDS], [])
    assert statements > 3


def test_an_undone_text_never_overwrites_what_was_written_meanwhile(bench: Bench) -> None:
    draft = write(bench)
    wanted = acted(bench)
    bench.step(wanted)
    newer = write(bench, "Catatan lain.", later=1)

    bench.step(events.Undone(action=wanted.action.id, draft=draft))
    asked_again = bench.outcome
    before = (kept(bench), sent(bench))
    both = f"{newer.text}\n\n{WORDS}"
    merged = Draft(
        id=PLACE, complaint=draft.complaint, kind="note", text=both, updated_at=newer.updated_at
    )
    bench.step(events.Undone(action=wanted.action.id, draft=merged, over=newer.updated_at))

    assert asked_again is None
    assert before == ([newer.text], [WORDS])
    assert (kept(bench), sent(bench), bench.outcome) == ([both], [], True)


def test_a_text_that_waits_for_the_server_goes_with_its_yes(bench: Bench) -> None:
    write(bench)
    bench.step(acted(bench, keeps_draft=True))
    while_waiting = kept(bench)

    bench.settle()

    assert while_waiting == [WORDS]
    assert kept(bench) == []


def test_a_text_that_the_server_refused_stays_where_it_was_written(bench: Bench) -> None:
    write(bench)
    archive = Archive(reason=ArchiveReason.TOO_GENERAL, explanation=WORDS)
    wanted = acted(bench, keeps_draft=True)
    action = replace(
        wanted.action,
        kind=Kind.ARCHIVE,
        payload=archive,
        base=Facets(flow=9, reply=9, meta=9),
    )
    bench.step(replace(wanted, action=action))

    bench.settle()

    assert bench.item(action.id).state is OutboxState.REJECTED
    assert kept(bench) == [WORDS]


def test_what_was_written_while_the_server_thought_about_it_stays(bench: Bench) -> None:
    write(bench)
    bench.step(acted(bench, keeps_draft=True))
    newer = write(bench, "Tambahan sesudah dikirim.", later=1)

    bench.settle()

    assert kept(bench) == [newer.text]
