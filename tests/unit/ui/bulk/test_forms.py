"""A form for many cases writes nothing of the first case into the others."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.desk.bulk import BulkOrder, BulkOutcome, BulkReport, BulkResult, OnResult
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import Dispose
from halo_desktop.domain.states import State, Urgency
from halo_desktop.ui.bulk import forms
from halo_desktop.ui.bulk.guarding import GuardedBulk
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.form import Form
from halo_desktop.ui.decisions.situation import Situation
from tests.support import papers
from tests.support.desk import MemoryDesk
from tests.support.world import NOW, district

RINA = next(found.actor for found in load_accounts() if found.user == "rina")


def new_cases() -> tuple[Complaint, Complaint]:
    model = next(c for c in district().complaints.values() if c.state is State.RECEIVED)
    first = replace(
        model,
        id=ComplaintId("one"),
        title="Lampu jalan padam",
        summary="Lampu di depan pasar padam.",
        urgency=Urgency.HIGH,
    )
    second = replace(
        first,
        id=ComplaintId("two"),
        title="Jalan berlubang di Wonomulyo",
        summary="",
        urgency=Urgency.NORMAL,
    )
    return first, second


def own_forms(kind: Kind = Kind.DISPOSE) -> list[Form]:
    rulebook = MemoryDesk("rina").rulebook
    return [
        form_for(kind, Situation(rulebook=rulebook, actor=RINA, now=NOW, case=case))
        for case in new_cases()
    ]


def test_what_belongs_to_a_case_is_not_asked_and_what_differs_begins_empty() -> None:
    form = forms.merged(own_forms())

    urgency, summary = form.field("urgency"), form.field("summary")
    assert form.field("title") is None
    assert urgency is not None
    assert urgency.initial is None
    assert summary is not None  # one of them has none yet
    assert summary.initial is None


def test_each_case_keeps_its_title_and_gets_a_summary_only_where_it_has_none() -> None:
    asked = replace(papers.a_disposition(title=""), summary="Sedang diperiksa petugas.")

    payloads = [forms.payload_for(asked, form) for form in own_forms()]

    assert all(isinstance(payload, Dispose) for payload in payloads)
    assert [getattr(payload, "title", "") for payload in payloads] == [
        "Lampu jalan padam",
        "Jalan berlubang di Wonomulyo",
    ]
    assert [getattr(payload, "summary", "") for payload in payloads] == [
        "Lampu di depan pasar padam.",
        "Sedang diperiksa petugas.",
    ]
    assert {getattr(payload, "lead", "") for payload in payloads} == {"pupr"}


def test_an_act_without_words_of_the_case_is_the_same_for_all() -> None:
    kept = own_forms(Kind.ARCHIVE)

    assert forms.merged(kept).fields == kept[0].fields


class Writing:
    """Writes down whatever comes."""

    async def perform(
        self,
        orders: list[BulkOrder],
        on_result: OnResult | None = None,
        *,
        is_age_confirmed: bool = False,
    ) -> BulkReport:
        return BulkReport(results=tuple(BulkResult(order=order, code="went") for order in orders))

    async def settled(self, *_: object) -> tuple[BulkOutcome, ...]:
        return ()


async def test_a_title_with_personal_data_keeps_its_case_back_and_no_other() -> None:
    asked = papers.a_disposition(title="")
    titles = ("Lampu jalan padam", "Laporan Ibu Hasnah, HP 0812-4215-7788")
    orders = [
        BulkOrder(
            complaint=ComplaintId(str(number)),
            kind=Kind.DISPOSE,
            payload=replace(asked, title=title),
        )
        for number, title in enumerate(titles)
    ]

    report = await GuardedBulk(Writing(), asked).perform(orders)  # type: ignore[arg-type]

    assert [result.code for result in report.results] == ["went", RefusalCode.PERSONAL_DATA.value]
