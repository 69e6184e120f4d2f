"""Everything that waits is told, with its reason and what can be done; nothing else is."""

from __future__ import annotations

import pytest

from halo_desktop.cache.views import OutboxState
from halo_desktop.desk.bulk import BulkOrder, BulkState
from halo_desktop.desk.waiting import Deed, Matter
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote
from halo_desktop.sync.errors import CallFailed
from halo_desktop.ui import waiting_words
from tests.support import papers
from tests.support.district import District


async def test_a_level_console_has_nothing_that_waits(district: District) -> None:
    rina = await district.open("rina")
    district.complain()
    await rina.level()

    report = await rina.desk.waiting.report()

    assert report.count(Matter.ACTION, Matter.HELD, Matter.SCOPE, Matter.DIGEST) == 0
    assert [scope.state for scope in report.scopes] == ["live"]
    assert [scope.read for scope in report.scopes] == [1]


async def test_each_thing_that_waits_says_why_and_what_can_be_done(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    complaint = district.complain()
    await rina.sees(complaint)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Sudah ditelepon"))
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Ditahan"), hold_seconds=300)
    await rina.desk.drafts.save(papers.a_draft(complaint, "Yth. Bapak"))
    photo = await rina.photo()
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Foto", attachments=(photo,)))

    report = await rina.desk.waiting.report()

    found = {(item.matter, item.reason) for item in report.items if item.matter is not Matter.AUDIT}
    assert (Matter.ACTION, "needs-files") in found
    assert {matter for matter, _ in found} >= {
        Matter.ACTION,
        Matter.DRAFT,
        Matter.UPLOAD,
        Matter.SCOPE,
    }
    assert not report.is_all_sent
    assert report.oldest_at is not None
    assert all(all(waiting_words.say(item)) for item in report.items)
    notes = [item for item in report.items if item.matter is Matter.ACTION]
    assert all(Deed.COPY_TEXT in item.deeds for item in notes)


async def test_what_was_never_sent_can_be_taken_back_from_the_list(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Salah aduan"), hold_seconds=300)
    held = (await rina.desk.waiting.report()).items[-1]

    assert held.matter is Matter.HELD
    assert await rina.desk.waiting.act(held, Deed.TAKE_BACK)
    assert (await rina.desk.waiting.report()).count(Matter.HELD) == 0


async def test_a_held_action_goes_at_once_when_that_is_wanted(district: District) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    held = await rina.do(Kind.ADD_NOTE, complaint, AddNote(text="Cepat"), hold_seconds=300)
    report = await rina.desk.waiting.report()
    item = next(item for item in report.items if item.action == held.action)

    await rina.desk.waiting.act(item, Deed.TRY_NOW)

    assert (await rina.settled(held)).code == ""


async def test_comparing_finds_nothing_in_order_and_needs_a_connection(district: District) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    district.complain()
    await rina.level()

    report = await rina.desk.digests.check_now()
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)

    assert report.is_equal
    assert [scope.is_equal for scope in report.scopes] == [True]
    with pytest.raises(CallFailed):
        await rina.desk.digests.check_now()


async def test_one_of_many_that_is_refused_does_not_stop_the_others(district: District) -> None:
    rina = await district.open("rina")
    complaints = [district.complain() for _ in range(3)]
    for complaint in complaints:
        await rina.sees(complaint)
    texts = ["Satu", "  ", "Tiga"]
    orders = [
        BulkOrder(complaint=complaint, kind=Kind.ADD_NOTE, payload=AddNote(text=text))
        for complaint, text in zip(complaints, texts, strict=True)
    ]
    heard: list[str] = []

    report = await rina.desk.bulk.perform(orders, lambda result: heard.append(result.code))
    for item in await rina.desk.outbox.items():
        await rina.desk.outbox.retry(item.action)
    outcomes = await rina.desk.bulk.settled(report)

    assert heard == ["", RefusalCode.MISSING_INPUT, ""]
    assert [outcome.state for outcome in outcomes] == [
        BulkState.APPLIED,
        BulkState.NOT_SAVED,
        BulkState.APPLIED,
    ]
    assert (len(report.accepted), len(report.refused)) == (2, 1)


async def test_one_of_many_that_the_server_refuses_is_told_beside_the_others(
    district: District,
) -> None:
    rina, cable = district.far_console("rina")
    await rina.sign_in()
    budi = await district.open("budi")
    first, second = district.complain(), district.complain()
    for complaint in (first, second):
        await rina.sees(complaint)
        await budi.sees(complaint)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    paper = papers.a_disposition("pupr")
    orders = [BulkOrder(complaint=c, kind=Kind.DISPOSE, payload=paper) for c in (first, second)]
    report = await rina.desk.bulk.perform(orders)
    await budi.does(Kind.DISPOSE, first, papers.a_disposition("dlhk"))
    cable.plug()
    for item in await rina.desk.outbox.items():
        await rina.desk.outbox.retry(item.action)

    outcomes = await rina.desk.bulk.settled(report)

    assert [outcome.state for outcome in outcomes] == [BulkState.REFUSED, BulkState.APPLIED]
    assert outcomes[0].code == RefusalCode.VERSION_CHANGED
    assert (await rina.desk.outbox.items())[0].state is OutboxState.REJECTED


async def test_a_final_act_on_old_data_has_to_be_confirmed(
    district: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    rina = await district.open("rina")
    complaint = district.complain()
    await rina.sees(complaint)
    await rina.desk.connection.set_offline(True)
    options = rina.desk.rulebook.options
    monkeypatch.setattr(type(options), "age_limit_hours", -1, raising=False)
    paper = papers.a_disposition("pupr")

    with pytest.raises(Refused) as refused:
        await rina.do(Kind.DISPOSE, complaint, paper)
    done = await rina.desk.outbox.perform(complaint, Kind.DISPOSE, paper, is_age_confirmed=True)

    assert refused.value.code is RefusalCode.OLD_DATA
    assert await rina.desk.outbox.item(done.action) is not None
