"""The copies: stored with their cursor, guarded against the past, taken away when told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import Connection

from halo_desktop.cache import facts, mirror, outbox, outcomes, scopes
from halo_desktop.cache.database import open_memory_store
from halo_desktop.cache.facts import Fact
from halo_desktop.cache.mirror import Changed, PageKey
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, ComplaintId, ScopeId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.payloads import AddNote
from halo_desktop.wire import codec, messages
from halo_desktop.wire.messages import FeedRow, ScopeAttributes, ScopePage
from tests.support import small_district

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
SCOPE = ScopeId("kab/ok")
CASE = small_district.received().case


def up(number: int, q: int, *, rev: int = 1) -> FeedRow:
    case = replace(CASE, id=ComplaintId(f"c{number}"), rev=rev)
    return FeedRow(q=q, k="up", id=case.id, rev=rev, d=msgspec.Raw(codec.encode(case)))


def gone(number: int, q: int) -> FeedRow:
    return FeedRow(q=q, k="gone", id=ComplaintId(f"c{number}"), why="moved")


def page_of(
    *rows: FeedRow, after: str = "", done: bool = True, tier: str = "open"
) -> messages.SnapshotAnswer:
    return messages.SnapshotAnswer(
        epoch="e1",
        now=NOW,
        scope=SCOPE,
        st="ok",
        tier=tier,
        as_of="cursor-0",
        rows=rows,
        next=after,
        done=done,
    )


def pull_of(*rows: FeedRow, c: str = "cursor-1", st: str = "ok") -> messages.PullAnswer:
    page = msgspec.structs.replace(msgspec.convert({"st": st}, ScopePage), rows=rows, c=c)
    return messages.PullAnswer(
        epoch="e1",
        now=NOW,
        grants_rev=1,
        config_version="v",
        scopes={SCOPE: page},
        lease_until=NOW,
    )


class Copies:
    """A store under one open transaction, and what a test asks of it."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn
        mirror.see_epoch(conn, "e1", NOW)
        scopes.add(conn, ScopeAttributes(id=SCOPE, projection="full"))

    @property
    def scope(self) -> scopes.ScopeState:
        found = scopes.find(self.conn, SCOPE)
        assert found is not None
        return found

    def key(self) -> PageKey:
        scope = self.scope
        return PageKey(scope=SCOPE, generation=scope.generation, tier=scope.tier, after=scope.after)

    def read(self, *rows: FeedRow, after: str = "", done: bool = True) -> Changed:
        """One page of the scope's reading."""
        answer = page_of(*rows, after=after, done=done, tier=self.scope.tier)
        return mirror.apply_snapshot(self.conn, answer, self.key(), NOW)

    def read_all(self, *rows: FeedRow) -> None:
        self.read(*rows)
        self.read()

    def pull(self, answer: messages.PullAnswer) -> Changed:
        return mirror.apply_pull(self.conn, answer, {SCOPE: self.scope.cursor}, NOW)

    def held(self) -> dict[str, int]:
        rows = self.conn.exec_driver_sql("SELECT cid, rev FROM doc ORDER BY cid")
        return {row.cid: row.rev for row in rows}

    def generations(self) -> dict[ScopeId, int]:
        return {scope.id: scope.generation for scope in scopes.everything(self.conn)}


@pytest.fixture
def copies() -> Iterator[Copies]:
    store = open_memory_store(clock=lambda: NOW)
    with store.write() as conn:
        yield Copies(conn)
    store.close()


def test_a_scope_is_live_after_its_last_page(copies: Copies) -> None:
    copies.read(up(1, 5), after="k", done=False)
    assert copies.scope.state == "snap"
    assert copies.scope.cursor == "cursor-0"
    copies.read(up(2, 4))
    assert copies.scope.tier == "history"
    copies.read()

    assert copies.scope.state == "live"
    assert copies.held() == {"c1": 1, "c2": 1}


def test_a_page_of_an_earlier_reading_is_ignored(copies: Copies) -> None:
    key = copies.key()
    scopes.restart(copies.conn, [SCOPE])

    changed = mirror.apply_snapshot(copies.conn, page_of(up(1, 5)), key, NOW)

    assert changed.is_ignored
    assert copies.held() == {}


def test_the_same_page_twice_is_ignored_the_second_time(copies: Copies) -> None:
    key = copies.key()
    answer = page_of(up(1, 5), after="k", done=False)
    mirror.apply_snapshot(copies.conn, answer, key, NOW)

    changed = mirror.apply_snapshot(copies.conn, answer, key, NOW)

    assert changed.is_ignored


def test_an_older_row_never_replaces_a_newer_one(copies: Copies) -> None:
    copies.read_all(up(1, 10, rev=3))

    copies.pull(pull_of(up(1, 9, rev=2)))

    assert copies.held() == {"c1": 3}


def test_a_newer_row_replaces_an_older_one(copies: Copies) -> None:
    copies.read_all(up(1, 10, rev=3))

    changed = copies.pull(pull_of(up(1, 11, rev=4)))

    assert copies.held() == {"c1": 4}
    assert changed.ids == {"c1"}
    assert copies.scope.cursor == "cursor-1"


def test_a_departure_takes_the_copy_and_says_why(copies: Copies) -> None:
    copies.read_all(up(1, 10))

    changed = copies.pull(pull_of(gone(1, 12)))

    assert copies.held() == {}
    assert changed.gone == {"c1": "moved"}


def test_an_old_departure_does_not_take_a_newer_copy(copies: Copies) -> None:
    copies.read_all(up(1, 10))

    copies.pull(pull_of(gone(1, 9)))

    assert copies.held() == {"c1": 1}


def test_a_page_from_before_a_departure_does_not_bring_the_case_back(copies: Copies) -> None:
    copies.read(up(2, 3), after="k", done=False)
    copies.pull(pull_of(gone(1, 12)))

    copies.read(up(1, 10))
    copies.read()

    assert copies.held() == {"c2": 1}


def test_a_case_that_returned_after_its_departure_is_kept(copies: Copies) -> None:
    copies.read(up(2, 3), after="k", done=False)
    copies.pull(pull_of(gone(1, 12)))
    copies.pull(pull_of(up(1, 14), c="cursor-2"))

    copies.read()
    copies.read()

    assert copies.held() == {"c1": 1, "c2": 1}


def test_what_no_page_confirms_is_swept_at_the_end_of_a_new_reading(copies: Copies) -> None:
    copies.read_all(up(1, 10), up(2, 11))
    scopes.restart(copies.conn, [SCOPE])
    assert copies.held() == {"c1": 1, "c2": 1}  # readable until then

    copies.read(up(1, 10))
    changed = copies.read()

    assert copies.held() == {"c1": 1}
    assert set(changed.gone) == {"c2"}


def test_a_revoked_scope_leaves_nothing(copies: Copies) -> None:
    copies.read_all(up(1, 10))

    changed = copies.pull(pull_of(st="revoked"))

    assert copies.held() == {}
    assert scopes.find(copies.conn, SCOPE) is None
    assert changed.gone == {"c1": "revoked"}


def test_a_scope_that_is_granted_but_unknown_is_asked_about(copies: Copies) -> None:
    answer = pull_of(st="new")
    scopes.remove(copies.conn, SCOPE)

    assert mirror.apply_pull(copies.conn, answer, {}, NOW).wants_grants


def test_a_reset_reads_anew_and_keeps_the_outbox(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    outbox.queue(copies.conn, an_action("a1"), None)
    generation = copies.scope.generation

    copies.pull(pull_of(st="reset"))

    assert copies.scope.state == "new"
    assert copies.scope.generation > generation
    assert len(outbox.items(copies.conn)) == 1


def test_a_pull_that_was_overtaken_changes_nothing(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    copies.pull(pull_of(c="cursor-5"))

    mirror.apply_pull(copies.conn, pull_of(up(1, 11, rev=2)), {SCOPE: "cursor-0"}, NOW)

    assert copies.held() == {"c1": 1}
    assert copies.scope.cursor == "cursor-5"


def test_rows_that_this_build_cannot_read_are_kept_and_read_again_later(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    copies.pull(pull_of(FeedRow(q=11, k="split", id=ComplaintId("c1"))))
    assert copies.held() == {"c1": 1}

    assert mirror.read_unknown_rows_again(copies.conn)

    assert copies.scope.state == "new"
    assert not mirror.read_unknown_rows_again(copies.conn)


def test_rows_with_a_push_count_for_the_same_reading_only(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    row = messages.ScopedRow(scope=SCOPE, row=up(1, 12, rev=2))
    before = copies.generations()
    scopes.restart(copies.conn, [SCOPE])
    copies.read_all()

    mirror.apply_rows(copies.conn, [row], "e1", before, NOW)
    assert copies.held() == {}

    mirror.apply_rows(copies.conn, [row], "e1", copies.generations(), NOW)
    assert copies.held() == {"c1": 2}


def test_rows_with_a_push_do_not_bring_back_what_has_left_meanwhile(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    generations = copies.generations()
    copies.pull(pull_of(gone(1, 14)))

    row = messages.ScopedRow(scope=SCOPE, row=up(1, 12, rev=2))
    mirror.apply_rows(copies.conn, [row], "e1", generations, NOW)

    assert copies.held() == {}


def test_departures_are_forgotten_when_nothing_is_under_way(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    copies.pull(pull_of(gone(1, 14)))

    mirror.forget_departures(copies.conn)

    assert copies.conn.exec_driver_sql("SELECT count(*) FROM tomb").scalar() == 0


def test_a_new_life_of_the_server_is_offered_what_the_old_one_had(copies: Copies) -> None:
    copies.read_all(up(1, 10))
    outbox.queue(copies.conn, an_action("a1"), None)
    outbox.queue(copies.conn, an_action("a2"), None)
    outcomes.settle(
        copies.conn,
        (
            messages.CommandResult(id=ActionId("a1"), st="applied", q=9),
            messages.CommandResult(id=ActionId("a2"), st="rejected", code="wrong-state"),
        ),
        "e1",
        NOW,
    )

    again = mirror.see_epoch(copies.conn, "e2", NOW)

    assert again == {"c1"}
    assert facts.read(copies.conn, Fact.EPOCH) == "e2"
    assert copies.scope.state == "new"
    assert copies.held() == {"c1": 1}  # old data, readable until it is confirmed
    states = {item.action: item.state for item in outbox.items(copies.conn)}
    assert states == {"a1": "waiting", "a2": "rejected"}
    assert mirror.see_epoch(copies.conn, "e2", NOW) is None


def an_action(name: str) -> Action:
    return Action(
        id=ActionId(name),
        kind=Kind.ADD_NOTE,
        complaint=ComplaintId("c1"),
        payload=AddNote(text="x"),
        base=Facets(),
        made_at=NOW,
    )
