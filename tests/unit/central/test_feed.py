"""What consoles are told of changes: complete, in commit order, and only what they may see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from halo_desktop.central.access import accounts
from halo_desktop.central.actions import due
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.feeds import cursors
from halo_desktop.central.feeds.cursors import Position
from halo_desktop.central.service import Central
from halo_desktop.central.storage import district, tables
from halo_desktop.domain.ids import ComplaintId, ScopeId, UnitId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Archive, MarkPrivacy
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.states import ArchiveReason, Flag
from halo_desktop.wire import codec
from halo_desktop.wire.messages import PullRequest, ScopeCursor, ScopePage
from tests.support import cases
from tests.support.clerk import Clerk
from tests.support.server import MovableClock


def start(clerk: Clerk, scope: str) -> str:
    """The cursor of a scope as it is now."""
    return clerk.snapshot(scope).as_of


def ids(page: ScopePage) -> list[ComplaintId]:
    return [row.id for row in page.rows]


def test_a_pull_brings_each_changed_complaint_once_in_commit_order(rina: Clerk) -> None:
    cursor = start(rina, "kab/ok")
    first, second = rina.take_in(), rina.take_in()
    rina.dispose(first)

    page = rina.pull("kab/ok", cursor)

    assert ids(page) == [second, first]
    assert [row.q for row in page.rows] == sorted(row.q for row in page.rows)
    assert not page.more


def test_pages_are_cut_and_lead_on(rina: Clerk) -> None:
    cursor = start(rina, "kab/ok")
    expected = [rina.take_in() for _ in range(5)]

    found: list[ComplaintId] = []
    pages = 0
    while True:
        page = rina.pull("kab/ok", cursor, limit=2)
        found += ids(page)
        cursor = page.c
        pages += 1
        if not page.more:
            break

    assert found == expected
    assert pages == 3


def test_a_page_ends_at_its_size_too(central: Central, rina: Clerk) -> None:
    cursor = start(rina, "kab/ok")
    for _ in range(4):
        complaint = rina.take_in()
        rina.do(Kind.ADD_NOTE, complaint, AddNote(text="x" * 3000))
    scope = ScopeId("kab/ok")

    answer = central.pull(
        rina.session, PullRequest(scopes={scope: ScopeCursor(c=cursor)}, max_bytes=1)
    )

    assert len(answer.scopes[scope].rows) == 1
    assert answer.scopes[scope].more


def test_the_cursor_of_a_quiet_scope_moves_with_the_head(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    cursor = start(andi, "opd:pupr")
    rina.take_in()

    page = andi.pull("opd:pupr", cursor)

    assert page.rows == ()
    position = cursors.read(central.core.signer, ScopeId("opd:pupr"), page.c)
    assert position is not None
    assert position.seq == central.watch(rina.session, 0).answer.q


def test_a_case_that_leaves_a_unit_is_reported_gone_there(rina: Clerk, andi: Clerk) -> None:
    case = rina.take_in()
    rina.dispose(case)
    cursor = start(andi, "opd:pupr")
    andi.do(Kind.RETURN, case, cases.give_back())
    leader = Clerk.sign_in(rina.central, "kadis.pupr")
    leader.do(Kind.CONFIRM_RETURN, case, cases.confirm_return())

    page = andi.pull("opd:pupr", cursor)

    assert [(row.id, row.k, row.why) for row in page.rows] == [(case, "gone", "moved")]
    assert bytes(page.rows[0].d) == b"null"
    assert andi.snapshot("opd:pupr").rows == ()


def test_a_case_that_becomes_confidential_is_sealed_for_units_and_gone_for_the_leader(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    bupati = Clerk.sign_in(central, "bupati")
    case = rina.take_in("Judul yang rahasia")
    rina.dispose(case)
    before = {"opd:pupr": start(andi, "opd:pupr"), "kab/pd": start(bupati, "kab/pd")}
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor")
    rina.do(Kind.MARK_PRIVACY, case, mark)

    unit = andi.pull("opd:pupr", before["opd:pupr"]).rows
    leader = bupati.pull("kab/pd", before["kab/pd"]).rows

    sealed = codec.decode_complaint(unit[0].d)
    assert sealed.is_sealed
    assert (sealed.title, sealed.body, sealed.entries) == ("", "", ())
    assert [(row.k, row.why) for row in leader] == [("gone", "redacted")]
    online = central.complaint(andi.session, case)
    assert online.projection == "unit"
    assert codec.decode_complaint(online.row.d).body


def test_district_leaders_get_titles_only(central: Central, rina: Clerk) -> None:
    bupati = Clerk.sign_in(central, "bupati")
    case = rina.take_in()

    shown = codec.decode_complaint(bupati.snapshot("kab/pd").rows[0].d)

    assert shown.id == case
    assert shown.title
    assert (shown.body, shown.entries) == ("", ())


@pytest.mark.parametrize("cursor", ["", "!", "x" * 90, "AAAA", "ä"])
def test_a_cursor_that_was_not_made_here_starts_anew(rina: Clerk, cursor: str) -> None:
    assert rina.pull("kab/ok", cursor).st == "reset"


def test_a_cursor_of_another_scope_starts_anew(central: Central, rina: Clerk) -> None:
    position = Position(epoch=rina.epoch, seq=0)
    other = cursors.write(central.core.signer, ScopeId("opd:pupr"), position)

    assert rina.pull("kab/ok", other).st == "reset"


def test_a_scope_without_grant_is_revoked_whether_it_exists_or_not(
    rina: Clerk, andi: Clerk
) -> None:
    rina.dispose(rina.take_in())

    for scope in ("kab/ok", "opd:dinkes", "itj", "opd:tidak-ada"):
        assert andi.pull(scope, "").st == "revoked"
        page = andi.snapshot(scope)
        assert (page.st, page.rows, page.done) == ("revoked", (), True)


def test_a_granted_scope_that_was_not_asked_for_is_announced(central: Central, andi: Clerk) -> None:
    with central.core.database.write() as connection:
        membership = Membership(role=Role.OPD_ADMIN, unit=UnitId("dinkes"))
        accounts.grant(connection, UserId("andi"), membership)

    answer = central.pull(andi.session, PullRequest(scopes={}))

    assert {scope: page.st for scope, page in answer.scopes.items()} == {
        "opd:pupr": "new",
        "opd:dinkes": "new",
    }
    assert answer.grants_rev > 0


def test_a_taken_grant_counts_from_the_next_answer_on(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    cursor = start(andi, "opd:pupr")
    with central.core.database.write() as connection:
        membership = Membership(role=Role.OPD_ADMIN, unit=UnitId("pupr"))
        accounts.revoke(connection, UserId("andi"), membership)

    assert andi.pull("opd:pupr", cursor).st == "revoked"
    assert andi.snapshot("opd:pupr").st == "revoked"
    assert central.search(andi.session, "jalan").total == 0
    with pytest.raises(ServiceProblem) as caught:
        central.complaint(andi.session, case)
    assert caught.value.code == "not-found"


def test_a_role_that_ran_out_yesterday_shows_nothing(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    with central.core.database.write() as connection:
        last_day = clock().date()
        connection.execute(
            update(tables.membership)
            .where(tables.membership.c.account == "rina")
            .values(valid_to=last_day)
        )
    assert rina.snapshot("kab/ok").st == "ok"

    clock.advance(days=1)

    rina = Clerk.sign_in(central, "rina")
    assert rina.snapshot("kab/ok").st == "revoked"
    assert central.me(rina.session).scopes == ()


def test_a_snapshot_is_read_newest_first_page_by_page(rina: Clerk, clock: MovableClock) -> None:
    made = []
    for _ in range(5):
        clock.advance(minutes=1)
        made.append(rina.take_in())

    found: list[ComplaintId] = []
    after, as_of = "", set()
    while True:
        page = rina.snapshot("kab/ok", after=after, limit=2)
        found += [row.id for row in page.rows]
        as_of.add(page.as_of)
        after = page.next
        if page.done:
            break

    assert found == made[::-1]
    assert len(as_of) == 1
    assert after == ""


def test_what_changes_during_a_snapshot_is_in_the_feed_from_its_first_page(
    rina: Clerk, clock: MovableClock
) -> None:
    old = rina.take_in()
    clock.advance(minutes=1)
    rina.take_in()
    first = rina.snapshot("kab/ok", limit=1)
    rina.dispose(old)
    late = rina.take_in()

    second = rina.snapshot("kab/ok", after=first.next, limit=10)
    changed = rina.pull("kab/ok", first.as_of)

    assert [row.id for row in second.rows] == [old]
    assert second.as_of == first.as_of
    assert ids(changed) == [old, late]


def test_the_tiers_of_a_snapshot_are_the_whole_without_overlap(
    rina: Clerk, clock: MovableClock
) -> None:
    closed, still_open = rina.take_in(), rina.take_in()
    spam = Archive(reason=ArchiveReason.SPAM_OR_TEST, explanation="Laporan uji coba, terima kasih.")
    rina.do(Kind.ARCHIVE, closed, spam)
    clock.advance(days=91)
    rina = Clerk.sign_in(rina.central, "rina")

    tiers = {
        tier: [row.id for row in rina.snapshot("kab/ok", tier=tier).rows]
        for tier in ("open", "history", "all")
    }

    assert tiers["open"] == [still_open]
    assert tiers["history"] == [closed]
    assert set(tiers["all"]) == {closed, still_open}


def test_an_unknown_tier_is_refused(rina: Clerk) -> None:
    with pytest.raises(ServiceProblem) as caught:
        rina.snapshot("kab/ok", tier="secret")

    assert caught.value.code == "bad-request"


def test_a_page_key_of_another_scope_begins_at_the_beginning(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    for _ in range(2):
        rina.dispose(rina.take_in())
    key = rina.snapshot("kab/ok", limit=1).next

    page = andi.snapshot("opd:pupr", after=key)

    assert len(page.rows) == 2


def test_a_restored_server_starts_an_epoch_and_all_cursors_anew(
    central: Central, rina: Clerk, expect_log: Callable[[str], None]
) -> None:
    expect_log("started a new epoch")
    cursor = start(rina, "kab/ok")
    with central.core.database.write() as connection:
        district.start_epoch(connection, rina.epoch, central.core.now(), central.core.random)

    answer = central.pull(
        rina.session, PullRequest(scopes={ScopeId("kab/ok"): ScopeCursor(c=cursor)})
    )

    assert answer.scopes[ScopeId("kab/ok")].st == "reset"
    assert answer.epoch > rina.epoch


def test_a_cursor_from_the_future_proves_that_commits_are_missing(
    central: Central, rina: Clerk, expect_log: Callable[[str], None]
) -> None:
    expect_log("started a new epoch")
    rina.take_in()
    cursor = start(rina, "kab/ok")
    with central.core.database.write() as connection:  # as a restored disk image would
        connection.execute(update(tables.district).values(seq=tables.district.c.seq - 1))

    answer = central.pull(
        rina.session, PullRequest(scopes={ScopeId("kab/ok"): ScopeCursor(c=cursor)})
    )

    assert answer.scopes[ScopeId("kab/ok")].st == "reset"
    assert answer.epoch != rina.epoch


def test_forgotten_tombstones_send_old_cursors_back_to_the_start(
    central: Central, rina: Clerk, andi: Clerk, clock: MovableClock
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    cursor = start(andi, "opd:pupr")
    andi.do(Kind.RETURN, case, cases.give_back())
    leader = Clerk.sign_in(central, "kadis.pupr")
    leader.do(Kind.CONFIRM_RETURN, case, cases.confirm_return())
    fresh = andi.pull("opd:pupr", cursor).c
    clock.advance(days=399)
    due.forget_old(central, clock())
    andi = Clerk.sign_in(central, "andi")
    assert andi.pull("opd:pupr", cursor).st == "ok"
    clock.advance(days=2)
    due.forget_old(central, clock())
    andi = Clerk.sign_in(central, "andi")

    assert andi.pull("opd:pupr", cursor).st == "reset"
    assert andi.pull("opd:pupr", fresh).st == "ok"


def test_me_lists_scopes_and_the_lease(central: Central, andi: Clerk, clock: MovableClock) -> None:
    me = central.me(andi.session)

    assert [(scope.id, scope.projection, scope.cache) for scope in me.scopes] == [
        ("opd:pupr", "unit", "disk")
    ]
    assert (me.lease_until - clock()).total_seconds() == 72 * 3600
    assert [membership.role for membership in me.memberships] == [Role.OPD_ADMIN]


def test_auditors_have_no_complaints(central: Central, rina: Clerk) -> None:
    case = rina.take_in()
    auditor = Clerk.sign_in(central, "ppdp")

    assert central.me(auditor.session).scopes == ()
    with pytest.raises(ServiceProblem) as caught:
        central.complaint(auditor.session, case)
    assert caught.value.code == "not-found"


def test_the_rulebook_is_sent_once(central: Central, rina: Clerk) -> None:
    first = central.config(rina.session)

    again = central.config(rina.session, first.version)

    assert codec.decode_rulebook(first.rulebook).units
    assert bytes(again.rulebook) == b"null"
    assert again.version == first.version == central.me(rina.session).config_version


def test_a_new_rulebook_changes_the_version_everywhere(central: Central, rina: Clerk) -> None:
    before = central.config(rina.session).version
    with central.core.database.read() as connection:
        rulebook = central.core.rulebook(connection)

    central.publish(replace(rulebook, version="2027"))

    assert central.config(rina.session).version != before
    assert bytes(central.config(rina.session, before).rulebook) != b"null"
