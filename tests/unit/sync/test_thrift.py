"""A spared line: what goes first, what waits for the next cycle, and how a slow line is found."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.cache.views import OutboxState
from halo_desktop.domain import calendar
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.payloads import AddNote
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.sync import effects, events, thrift
from halo_desktop.sync.calls import Lane
from halo_desktop.sync.economy import EconomyMode, EconomyWish
from tests.simulation.server import COMPLAINTS
from tests.simulation.stage import Stage
from tests.support.sync_bench import Bench

PNG = b"\x89PNG\r\n\x1a\n"
LARGE = 3 * thrift.BUDGET_BYTES


def go_on(bench: Bench, days: dict[ComplaintId, int]) -> None:
    """Ends the pause; meanwhile each of these cases has got its day."""
    for case, left in days.items():
        due(bench, case, left)
    bench.step(events.Paused(is_paused=False))


def answer_until(bench: Bench, lane: Lane) -> None:
    """Answers everything until a call of a lane is under way."""
    while not any(w.send.call.lane is lane for w in bench.waiting):
        bench.answer(next(w for w in bench.waiting if w.send.call.lane is not Lane.POKE))


def spare(bench: Bench, wish: EconomyWish = EconomyWish.ON) -> None:
    bench.step(events.EconomyWished(wish=wish))
    bench.settle()


def with_photo(bench: Bench, case: ComplaintId, size: int, mark: bytes = b"a") -> Sha256:
    """The person writes a note with a photo of this size."""
    content = PNG + mark * (size - len(PNG))
    sha256 = bench.machine.files.add(content, "image/png")
    file = FileRef(sha256=sha256, name="foto.png", media_type="image/png", size_bytes=size)
    bench.act(AddNote(text="dengan foto", attachments=(file,)), cid=case)
    return sha256


def due(bench: Bench, case: ComplaintId, days: int) -> None:
    """Puts the day on which a case is due."""
    day = calendar.local_day(bench.now.wall) + timedelta(days=days)
    with bench.machine.store.write() as conn:
        conn.exec_driver_sql("UPDATE shown SET press_on = ? WHERE cid = ?", (day.toordinal(), case))


def is_here(bench: Bench, sha256: Sha256) -> bool:
    """Whether the server has the file as far as this computer knows."""
    return not bench.machine.files.unconfirmed([sha256])


def test_a_person_s_wish_outlives_the_program(bench: Bench) -> None:
    spare(bench)

    bench.restart()

    assert bench.state.economy.mode is EconomyMode.METERED
    assert bench.state.economy.wish is EconomyWish.ON


def test_a_free_line_is_not_spared(bench: Bench) -> None:
    photo = with_photo(bench, bench.cases()[0], LARGE)

    bench.settle()

    assert not bench.state.economy.is_on
    assert is_here(bench, photo)


def test_a_metered_line_carries_a_photo_in_several_cycles(bench: Bench) -> None:
    spare(bench)
    case = bench.cases()[0]
    bench.step(events.Paused(is_paused=True))
    photo = with_photo(bench, case, LARGE)
    go_on(bench, {case: 5})
    bench.settle()
    held = bench.state.economy

    cycles = 0
    while not is_here(bench, photo):
        for _ in range(16):
            bench.pass_time(thrift.METERED_SECONDS / 15)
            bench.settle()
        cycles += 1

    assert held.held.uploads == 1
    assert held.next_cycle_at is not None
    assert 1 < cycles < 6
    assert not bench.state.economy.held.is_anything


def test_what_is_due_today_is_sent_whatever_the_budget_says(bench: Bench) -> None:
    spare(bench)
    case = bench.cases()[0]
    bench.step(events.Paused(is_paused=True))

    photo = with_photo(bench, case, LARGE)
    go_on(bench, {case: 0})
    bench.settle()

    assert is_here(bench, photo)


def test_an_action_goes_before_the_next_byte_of_a_file(bench: Bench) -> None:
    spare(bench)
    first, second = bench.cases()[:2]
    bench.step(events.Paused(is_paused=True))
    with_photo(bench, first, LARGE)
    go_on(bench, {first: 5})
    answer_until(bench, Lane.BLOB)
    part = bench.find("/uploads")
    note = bench.act(AddNote(text="harus hari ini"), cid=second)

    bench.answer(part)

    assert not any(w.send.call.lane is Lane.BLOB for w in bench.waiting)
    bench.answer(bench.find("/commands"))
    assert bench.item(note).state is not OutboxState.WAITING
    bench.settle()


def test_the_file_of_the_case_that_is_due_first_goes_first(bench: Bench) -> None:
    late, early = bench.cases()[:2]
    bench.step(events.Paused(is_paused=True))
    with_photo(bench, late, 40_000, b"l")
    urgent = with_photo(bench, early, 40_000, b"e")
    bench.step(events.EconomyWished(wish=EconomyWish.ON))

    go_on(bench, {late: 9, early: 2})
    answer_until(bench, Lane.BLOB)

    message = bench.find("/uploads").send.call.message
    assert getattr(message, "sha256", "") == urgent


def test_actions_of_the_case_that_is_due_first_leave_first(bench: Bench) -> None:
    late, early = bench.cases()[:2]
    bench.step(events.Paused(is_paused=True))
    bench.step(events.EconomyWished(wish=EconomyWish.ON))
    for number in range(8):
        bench.act(AddNote(text=f"{number} " + "x" * 3000), cid=late)
    urgent = bench.act(AddNote(text="y"), cid=early)

    go_on(bench, {late: 9, early: 2})
    answer_until(bench, Lane.PUSH)

    sent = getattr(bench.find("/commands").send.call.message, "cmds", ())
    assert next(iter(sent)).id == urgent
    assert len(sent) < 9
    bench.settle()
    assert bench.state.waiting == 0


def test_everything_that_is_held_comes_when_the_person_says_so(bench: Bench) -> None:
    spare(bench)
    case = bench.cases()[0]
    bench.step(events.Paused(is_paused=True))
    photo = with_photo(bench, case, LARGE)
    go_on(bench, {case: 5})
    bench.settle()
    assert not is_here(bench, photo)

    bench.step(events.HeldWanted())
    bench.settle()

    assert is_here(bench, photo)
    assert not bench.state.economy.is_lifted


def test_sending_one_action_now_takes_its_files_along(bench: Bench) -> None:
    spare(bench)
    first, second = bench.cases()[:2]
    bench.step(events.Paused(is_paused=True))
    other = with_photo(bench, first, LARGE, b"o")
    content = PNG + b"w" * LARGE
    wanted = bench.machine.files.add(content, "image/png")
    file = FileRef(sha256=wanted, name="b.png", media_type="image/png", size_bytes=len(content))
    action = bench.act(AddNote(text="yang ini", attachments=(file,)), cid=second)
    go_on(bench, {first: 5, second: 6})
    bench.settle()

    bench.step(events.Retried(action=action))
    bench.settle()

    assert is_here(bench, wanted)
    assert not is_here(bench, other)


def test_a_metered_line_is_not_kept_open_and_is_asked_seldom(bench: Bench) -> None:
    spare(bench)
    bench.waiting.clear()
    pulls = 0

    for _ in range(20):
        bench.pass_time(60)
        pulls += bench.is_under_way("/pull")
        bench.settle()

    assert 3 <= pulls <= 5
    assert not bench.is_under_way("/poke")


def test_open_cases_of_every_scope_come_before_the_history_of_any(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.EconomyWished(wish=EconomyWish.ON))
    bench.step(events.Started())
    tiers = []

    while bench.waiting:
        found = bench.waiting[0]
        query = dict(found.send.call.query)
        if found.path.endswith("/snapshot"):
            tiers.append(query["tier"])
        if found.send.call.lane is Lane.POKE:
            break
        bench.answer(found)

    assert tiers == sorted(tiers, key=lambda tier: tier != "open")
    assert len(bench.cases()) == COMPLAINTS


def test_a_slow_line_is_found_out_and_a_wide_one_again(bench: Bench) -> None:
    for _ in range(4):
        bench.meter.note_received(40_000, 6.0)
    bench.step(events.Tick())
    slow = bench.state.economy

    for _ in range(5):
        bench.meter.note_received(400_000, 1.0)
    bench.step(events.Tick())

    assert slow.mode is EconomyMode.SAVING
    assert slow.kbit_per_s == 53
    assert not bench.state.economy.is_on


def test_a_slow_line_is_not_spared_against_the_person_s_wish(bench: Bench) -> None:
    spare(bench, EconomyWish.OFF)

    for _ in range(4):
        bench.meter.note_received(40_000, 6.0)
    bench.step(events.Tick())

    assert not bench.state.economy.is_on


def test_another_network_is_measured_anew(bench: Bench) -> None:
    for _ in range(4):
        bench.meter.note_received(40_000, 6.0)
    bench.step(events.Tick())

    bench.step(events.NetworkChanged())

    assert not bench.state.economy.is_on


def test_small_calls_say_nothing_of_the_line(bench: Bench) -> None:
    for _ in range(10):
        bench.meter.note_sent(900, 4.0)
        bench.meter.note_received(900, 2.0)
    bench.step(events.Tick())

    assert not bench.state.economy.is_on


def test_a_wish_to_synchronise_ends_though_the_history_is_held_back(stage: Stage) -> None:
    bench = Bench(stage)
    bench.step(events.EconomyWished(wish=EconomyWish.ON))
    bench.step(events.Started())
    bench.meter.note_received(thrift.BUDGET_BYTES)
    while not bench.engine._parts.snapshots.is_in_history:
        bench.answer(next(w for w in bench.waiting if w.send.call.lane is not Lane.POKE))

    bench.step(events.SyncNow())
    bench.settle()

    assert any(type(item).__name__ == "CycleEnded" for item in bench.news)
    assert bench.state.economy.held.scopes == 1
    assert not bench.state.is_level


def test_a_file_under_way_stops_when_its_action_is_taken_back(bench: Bench) -> None:
    photo = with_photo(bench, bench.cases()[0], LARGE)
    answer_until(bench, Lane.BLOB)
    bench.answer(bench.find("/uploads"))
    part = bench.find(f"/uploads/{photo}")
    (action,) = [item.action for item in bench.waiting_items()]

    bench.step(events.Undone(action=action))

    assert effects.Abandon(request_id=part.send.request_id) in bench.others
    bench.deliver(part, bench.reply(part))
    bench.settle()
    assert bench.machine.files.get(photo) is not None
    assert not is_here(bench, photo)
    assert bench.state.waiting == 0
