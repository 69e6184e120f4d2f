"""One case on demand: its identity, its files, and finding it by a word."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import select

from halo_desktop.central.access import accounts
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import (
    AddNote,
    FileRef,
    Identity,
    MarkPrivacy,
    RecordLaporLink,
)
from halo_desktop.domain.roles import Membership, Role
from halo_desktop.domain.states import Flag
from halo_desktop.wire.messages import FeedbackRequest, IdentityAnswer, IdentityRequest
from tests.support import cases, server
from tests.support.clerk import Clerk
from tests.support.server import MovableClock

PURPOSE = "Menghubungi pelapor untuk melengkapi lokasi"


def reveal(clerk: Clerk, case: ComplaintId, action: str | None = None) -> IdentityAnswer:
    request = IdentityRequest(action=ActionId(action or server.new_id()), purpose=PURPOSE)
    return clerk.central.identity(clerk.session, case, request)


def test_another_scopes_complaint_is_not_found_like_one_that_does_not_exist(
    rina: Clerk, fitri: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case, "pupr")
    answers = set()

    for complaint in (case, ComplaintId(server.new_id()), ComplaintId("../etc"), ComplaintId("")):
        with pytest.raises(ServiceProblem) as caught:
            fitri.central.complaint(fitri.session, complaint)
        answers.add((caught.value.code, caught.value.status, caught.value.fields))

    assert answers == {("not-found", 404, ())}


def test_actions_on_an_unseen_complaint_tell_nothing_of_it(rina: Clerk, fitri: Clerk) -> None:
    case = rina.take_in()
    rina.dispose(case, "pupr")
    base = rina.case(case).facets
    note = AddNote(text="Halo")

    unseen, missing = (
        fitri.settle(fitri.command(Kind.ADD_NOTE, complaint, note, base=base, online=False))
        for complaint in (case, ComplaintId(server.new_id()))
    )

    assert (unseen.st, unseen.code, unseen.cur) == ("rejected", "not-found", None)
    assert (missing.st, missing.code, missing.cur) == ("rejected", "not-found", None)


def test_who_has_lost_a_case_learns_that_it_is_no_longer_theirs(rina: Clerk, andi: Clerk) -> None:
    case = rina.take_in()
    rina.dispose(case)
    late = andi.command(Kind.ADD_NOTE, case, AddNote(text="Catatan luring"))
    andi.do(Kind.RETURN, case, cases.give_back())
    leader = Clerk.sign_in(rina.central, "kadis.pupr")
    leader.do(Kind.CONFIRM_RETURN, case, cases.confirm_return())

    answer = andi.push(late)

    assert (answer.results[0].st, answer.results[0].code) == ("rejected", "not-permitted")
    assert answer.results[0].cur is None
    assert "depan pasar" not in str(answer)


def test_the_identity_is_shown_for_a_purpose_and_audited(central: Central, rina: Clerk) -> None:
    case = rina.take_in()

    answer = reveal(rina, case)

    assert answer.identity == Identity(name="Sitti Rahma", phone="081234567890")
    assert (answer.expires_at - answer.now).total_seconds() == 15 * 60
    with central.core.database.read() as connection:
        trail = connection.execute(
            select(tables.event.c.account, tables.event.c.data).where(
                tables.event.c.kind == Kind.REVEAL_IDENTITY.value
            )
        ).all()
    assert {row.account for row in trail} == {"rina"}
    assert PURPOSE in trail[0].data


def test_the_identity_is_nowhere_but_in_its_own_table(central: Central, rina: Clerk) -> None:
    rina.take_in()

    with central.core.database.read() as connection:
        for table in tables.metadata.sorted_tables:
            rows = str(connection.execute(select(table)).all())
            is_found = "Sitti Rahma" in rows or "081234567890" in rows
            assert is_found == (table is tables.identity), table.name


def test_a_repeated_reveal_is_one_reveal_and_ends_after_its_time(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = rina.take_in()
    action = server.new_id()
    first = reveal(rina, case, action)
    clock.advance(minutes=10)

    again = reveal(rina, case, action)
    clock.advance(minutes=6)

    assert again.identity == first.identity
    assert again.expires_at == first.expires_at
    with pytest.raises(ServiceProblem) as caught:
        reveal(rina, case, action)
    assert caught.value.code == "too-late"


def test_a_repeated_reveal_shows_nothing_to_whoever_may_not_see_it_any_more(
    central: Central, rina: Clerk
) -> None:
    case = rina.take_in()
    action = server.new_id()
    reveal(rina, case, action)
    with central.core.database.write() as connection:
        accounts.revoke(connection, UserId("rina"), Membership(role=Role.OPERATOR))

    with pytest.raises(ServiceProblem) as caught:
        reveal(rina, case, action)

    assert caught.value.code == "not-found"


def test_who_may_not_see_the_identity_does_not(rina: Clerk, andi: Clerk, fitri: Clerk) -> None:
    case = rina.take_in()
    rina.dispose(case)
    found = []

    for clerk in (andi, fitri):
        with pytest.raises(ServiceProblem) as caught:
            reveal(clerk, case)
        found.append((caught.value.code, caught.value.status))

    assert found[0][0] in {"not-permitted", "identity-locked"}
    assert found[1] == ("not-found", 404)


def test_an_anonymous_complainant_stays_so(rina: Clerk) -> None:
    case = rina.take_in()
    mark = MarkPrivacy(flag=Flag.ANONYMOUS, is_set=True, reason="Diminta pelapor")
    rina.do(Kind.MARK_PRIVACY, case, mark)

    with pytest.raises(ServiceProblem) as caught:
        reveal(rina, case)

    assert caught.value.code == "identity-locked"


@pytest.mark.parametrize(
    "query", ["ASM-2026-000001", "000001", "0001", "asm", "2026 0001", "LUBANG", "berlub pasar"]
)
def test_a_complaint_is_found_by_parts_of_number_title_and_text(
    central: Central, rina: Clerk, query: str
) -> None:
    case = rina.take_in("Jalan berlubang di depan pasar")
    if query == "LUBANG":
        query = "Berlubang"

    answer = central.search(rina.session, query)

    assert [hit.id for hit in answer.items] == [case]
    assert (answer.total, answer.total_exact) == (1, True)


@pytest.mark.parametrize(
    "query", ["", "   ", "tidakada", '"', "*", "AND", "x'q:*", "(", "% _", "\x00"]
)
def test_odd_searches_find_nothing_and_break_nothing(
    central: Central, rina: Clerk, query: str
) -> None:
    rina.take_in()

    assert central.search(rina.session, query).items == ()


def test_a_complaint_is_found_by_any_part_of_its_lapor_number(
    central: Central, rina: Clerk
) -> None:
    case = rina.take_in()
    rina.do(Kind.RECORD_LAPOR_LINK, case, RecordLaporLink(tracking_id="8123456"))

    for part in ("8123456", "#8123456", "3456", "123"):
        assert [hit.id for hit in central.search(rina.session, part).items] == [case], part


def test_search_sees_only_what_the_session_may_see(
    central: Central, rina: Clerk, andi: Clerk, fitri: Clerk
) -> None:
    case = rina.take_in("Jalan berlubang di depan pasar")
    rina.dispose(case, "pupr")
    bupati = Clerk.sign_in(central, "bupati")

    def found(clerk: Clerk, query: str) -> int:
        return central.search(clerk.session, query).total

    assert [found(clerk, "jalan") for clerk in (rina, andi, fitri, bupati)] == [1, 1, 0, 1]
    assert [found(clerk, "jatuh") for clerk in (rina, andi, fitri, bupati)] == [1, 1, 0, 0]


def test_a_sealed_complaint_is_found_by_its_number_alone(
    central: Central, rina: Clerk, andi: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor")
    rina.do(Kind.MARK_PRIVACY, case, mark)

    by_word = central.search(andi.session, "jalan")
    by_number = central.search(andi.session, "000001")

    assert by_word.total == 0
    assert [(hit.id, hit.title) for hit in by_number.items] == [(case, "")]


def test_many_hits_are_cut_newest_first_and_counted(central: Central, rina: Clerk) -> None:
    made = [rina.take_in() for _ in range(7)]

    answer = central.search(rina.session, "jalan", 3)

    assert [hit.id for hit in answer.items] == made[:-4:-1]
    assert (answer.total, answer.total_exact) == (7, True)


def test_a_changed_title_is_found_and_the_old_one_is_not(central: Central, rina: Clerk) -> None:
    case = rina.take_in("Judul pertama")
    rina.do(Kind.DISPOSE, case, cases.dispose("pupr", title="Nama kedua"))

    assert central.search(rina.session, "kedua").total == 1
    assert central.search(rina.session, "pertama").total == 0


def upload(clerk: Clerk, content: bytes) -> Sha256:
    sha256 = Sha256(hashlib.sha256(content).hexdigest())
    clerk.central.put_blob(clerk.session, sha256, content)
    return sha256


def attach(clerk: Clerk, case: ComplaintId, content: bytes) -> Sha256:
    sha256 = upload(clerk, content)
    file = FileRef(sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=len(content))
    clerk.do(Kind.ADD_NOTE, case, AddNote(text="Lampiran", attachments=(file,)))
    return sha256


def test_a_file_is_read_by_those_who_see_its_complaint(
    central: Central, rina: Clerk, andi: Clerk, fitri: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    sha256 = attach(rina, case, b"\xff\xd8\xff isi berkas")

    assert central.get_blob(andi.session, sha256) == b"\xff\xd8\xff isi berkas"
    with pytest.raises(ServiceProblem) as caught:
        central.get_blob(fitri.session, sha256)
    assert caught.value.code == "not-found"


def test_knowing_a_hash_gives_no_right_to_the_file(
    central: Central, rina: Clerk, fitri: Clerk
) -> None:
    case, own = rina.take_in(), rina.take_in()
    rina.dispose(own, "dinkes")
    sha256 = attach(rina, case, b"\xff\xd8\xff rahasia orang lain")
    file = FileRef(sha256=sha256, name="a.jpg", media_type="image/jpeg", size_bytes=22)

    stolen = fitri.settle(
        fitri.command(Kind.ADD_NOTE, own, AddNote(text="Coba", attachments=(file,)))
    )

    assert stolen.st == "deferred"
    with pytest.raises(ServiceProblem):
        central.get_blob(fitri.session, sha256)


def test_an_upload_is_checked_against_its_hash(central: Central, rina: Clerk) -> None:
    for sha256, content, code in (
        ("0" * 64, b"isi", "hash-mismatch"),
        ("../../x", b"isi", "bad-request"),
        (hashlib.sha256(b"").hexdigest(), b"", "empty-file"),
    ):
        with pytest.raises(ServiceProblem) as caught:
            central.put_blob(rina.session, Sha256(sha256), content)
        assert caught.value.code == code


def test_an_upload_can_be_repeated(central: Central, rina: Clerk) -> None:
    first, again = upload(rina, b"\xff\xd8\xff sama"), upload(rina, b"\xff\xd8\xff sama")

    assert first == again
    assert central.get_blob(rina.session, first) == b"\xff\xd8\xff sama"


def test_feedback_is_kept_once(central: Central, rina: Clerk) -> None:
    request = FeedbackRequest(id=ActionId(server.new_id()), text="Bagus\x00 sekali", build=1)

    central.feedback(rina.session, request)
    central.feedback(rina.session, request)

    with central.core.database.read() as connection:
        rows = connection.execute(select(tables.feedback.c.text, tables.feedback.c.account)).all()
    assert [tuple(row) for row in rows] == [("Bagus sekali", "rina")]
