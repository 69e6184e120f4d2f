"""What may lie on a console's disk, and what may not: looked up in the decrypted files."""

from __future__ import annotations

import pytest

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept, HandToInspectorate, MarkPrivacy, Reclassify
from halo_desktop.domain.states import Classification, Flag, HandlingClass, State
from halo_desktop.sync.errors import CallFailed
from tests.support import papers
from tests.support.district import District

WORD = "miring"
CONTENT = (papers.TITLE, papers.BODY, WORD, papers.a_disposition().instruction)
IDENTITY = ("Sitti Rahma", "081234567890")


async def test_a_units_console_holds_nothing_of_a_confidential_case_but_fetches_it(
    district: District,
) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    complaint = district.complain(papers.a_report(is_confidential=True))
    await rina.sees(complaint)
    await rina.does(Kind.DISPOSE, complaint, papers.a_disposition())

    sealed = await andi.sees(complaint)
    fetched = await andi.desk.cases.fetch(complaint)

    assert sealed.is_sealed
    assert (sealed.title, sealed.body, sealed.entries) == ("", "", ())
    assert (sealed.state, sealed.ticket) == (State.DISPOSED, fetched.complaint.ticket)
    assert (fetched.complaint.title, fetched.complaint.body) == (papers.TITLE, papers.BODY)
    assert andi.holds(*CONTENT) == {}

    await andi.does(Kind.ACCEPT, complaint, Accept())
    await andi.switch_off()
    assert andi.holds(*CONTENT) == {}


async def test_what_becomes_confidential_is_taken_off_the_units_disk(district: District) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)
    assert "main.db:fts" in andi.holds(WORD)

    mark = MarkPrivacy(flag=Flag.CONFIDENTIAL, is_set=True, reason="Diminta pelapor.")
    await rina.does(Kind.MARK_PRIVACY, complaint, mark)
    await andi.sees(complaint, lambda case: case.is_sealed)

    held = andi.holds(papers.BODY, WORD, papers.a_disposition().instruction)
    assert set(held) <= papers.OWN_WORK
    assert (await andi.desk.worklist.search(WORD)).items == ()


@pytest.mark.parametrize("flag", [Flag.CONFIDENTIAL, Flag.SPECIFIC_DATA])
async def test_a_marked_case_leaves_no_word_on_the_computer_of_any_other_role(
    district: District, flag: Flag
) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    others = [andi, *[await district.open(user) for user in ("kadis.pupr", "fitri", "bupati")]]
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)
    for console in others:
        await console.level()
    before = [bool(console.holds(papers.TITLE)) for console in others]

    mark = MarkPrivacy(flag=flag, is_set=True, reason="Diminta pelapor.")
    await rina.does(Kind.MARK_PRIVACY, complaint, mark)
    for console in others:
        await console.level()

    assert before == [True, True, False, True]
    words = (papers.TITLE, papers.BODY, WORD, papers.a_disposition().instruction)
    for console in others:
        assert set(console.holds(*words)) <= papers.OWN_WORK
        assert {lines for lines in console.holds(papers.TITLE) if "fts" in lines} == set()


async def test_who_complained_is_on_no_disk(district: District) -> None:
    rina, andi = await district.open("rina"), await district.open("andi")
    complaint = district.complain()
    await district.start_work(rina, andi, complaint)

    revealed = await rina.desk.cases.reveal_identity(complaint, "Menelepon untuk kelengkapan.")

    assert (revealed.identity.name, revealed.identity.phone) == IDENTITY
    assert rina.holds(*IDENTITY) == {}
    assert andi.holds(*IDENTITY) == {}
    seen = await rina.sees(complaint, lambda case: case.entries[-1].code == "reveal_identity")
    assert Kind.REVEAL_IDENTITY in district.done_to(complaint)
    assert seen.entries[-1].text == "Menelepon untuk kelengkapan."
    assert not any(
        e.code == "reveal_identity" for e in (await andi.case(complaint)).complaint.entries
    )


async def test_a_visitors_identity_lies_nowhere_but_with_what_is_sent(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    cable.pull()
    taken = await rina.do(Kind.INTAKE, None, papers.a_visit())

    shown = (await rina.case(taken.complaint)).complaint
    assert shown.reporter.label == "Pelapor – S•••• R••••"
    assert set(rina.holds(*IDENTITY)) == {"main.db:outbox", "journal.db:entry"}

    cable.plug()
    await rina.settled(taken)
    await rina.level()
    # Kept with the action: a server restored from a backup is offered it again.
    assert set(rina.holds(*IDENTITY)) == {"main.db:outbox", "journal.db:entry"}


async def test_a_supervisory_case_is_the_inspectorates_alone(district: District) -> None:
    rina = await district.open("rina")
    inspektur, bupati = await district.open("inspektur"), await district.open("bupati")
    complaint = district.complain()
    await rina.sees(complaint)

    supervisory = Reclassify(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.SUPERVISORY,
        reason="Dugaan pungutan.",
    )
    handing = HandToInspectorate(reason="Dugaan pungutan.")
    await rina.does(Kind.RECLASSIFY, complaint, supervisory)
    await rina.does(Kind.HAND_TO_INSPECTORATE, complaint, handing)

    handed = await inspektur.sees(complaint)
    assert handed.body == papers.BODY
    assert inspektur.desk.account.is_memory_only
    assert list(inspektur.folder.rglob("*.db")) == []
    await rina.loses(complaint)
    await bupati.level()
    assert await bupati.desk.cases.open(complaint) is None
    with pytest.raises(CallFailed) as failed:
        await rina.desk.cases.fetch(complaint)
    assert failed.value.failure.code in {"not-found", "not-permitted"}
    assert set(rina.holds(papers.BODY, WORD)) <= papers.OWN_WORK
