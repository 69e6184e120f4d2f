"""Templates are filled with facts, and what is still open is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from halo_desktop.domain.ids import TopicCode, UnitId
from halo_desktop.domain.rulebook import ReplyTemplate
from halo_desktop.domain.states import State
from halo_desktop.ui.reply_editor.templates import (
    Finding,
    facts_of,
    fill,
    fitting,
    open_spans,
)
from tests.support.small_district import in_progress, received
from tests.support.world import district


def say_day(day: date) -> str:
    return day.isoformat()


def test_templates_of_the_topic_come_before_the_general_ones() -> None:
    general = ReplyTemplate(id="a", title="Umum", text="…")
    own = ReplyTemplate(id="b", title="Jalan", text="…", topics=(TopicCode("jalan"),))
    other = ReplyTemplate(id="c", title="KTP", text="…", topics=(TopicCode("ktp"),))
    rulebook = replace(district().rulebook, templates=(general, own, other))
    case = replace(received().case, topic=TopicCode("jalan"))

    assert [template.id for template in fitting(case, rulebook)] == ["b", "a"]


def test_templates_of_other_states_and_units_are_not_offered() -> None:
    here = in_progress().case
    assert here.lead is not None
    texts = (
        ReplyTemplate(id="all", title="Umum", text="…"),
        ReplyTemplate(id="late", title="Arsip", text="…", states=(State.ARCHIVED,)),
        ReplyTemplate(id="now", title="Progres", text="…", states=(here.state,)),
        ReplyTemplate(id="ours", title="Kami", text="…", units=(here.lead.unit,)),
        ReplyTemplate(id="theirs", title="Lain", text="…", units=(UnitId("lain"),)),
        ReplyTemplate(
            id="both",
            title="Kami arsip",
            text="…",
            units=(here.lead.unit,),
            states=(State.ARCHIVED,),
        ),
    )
    rulebook = replace(district().rulebook, templates=texts)

    assert [template.id for template in fitting(here, rulebook)] == ["ours", "all", "now"]


def test_a_template_of_a_unit_waits_until_a_unit_leads() -> None:
    own = ReplyTemplate(id="ours", title="Kami", text="…", units=(UnitId("pupr"),))
    rulebook = replace(district().rulebook, templates=(own,))

    assert fitting(received().case, rulebook) == ()


def test_facts_never_name_the_complainant() -> None:
    case = replace(in_progress().case, ticket="ASM-2026-000042")

    facts = facts_of(
        case,
        district().rulebook,
        today=date(2026, 11, 23),
        addressee="Bapak/Ibu Pelapor",
        say_day=say_day,
    )

    assert facts["nama_pelapor"] == "Bapak/Ibu Pelapor"
    assert facts["no_aduan"] == "ASM-2026-000042"
    assert facts["tanggal"] == "2026-11-23"
    assert "Pekerjaan Umum" in facts["opd"]
    assert "tenggat" in facts


def test_a_placeholder_without_a_fact_stays_and_is_found() -> None:
    text = fill("Yth. {nama_pelapor}, aduan {no_aduan} …", {"nama_pelapor": "Bapak"})

    assert text == "Yth. Bapak, aduan {no_aduan} …"
    assert [span.finding for span in open_spans(text)] == [Finding.PLACEHOLDER, Finding.BLANK]
    assert [text[span.start : span.end] for span in open_spans(text)] == ["{no_aduan}", "…"]


@pytest.mark.parametrize(
    "text",
    [
        "Lubang sudah ditambal pada 24 November 2026.",
        "Nomor rekening belanja 5.1.02.01.01.0001.",
        "Pukul 08.00 s.d. 16.00, biaya Rp75.000.",
        "Pasal 5 ayat (2) huruf a.",
    ],
)
def test_an_ordinary_answer_has_nothing_open(text: str) -> None:
    assert open_spans(text) == ()


def test_an_identity_number_is_found_where_it_stands() -> None:
    text = "Atas nama NIK 7604021505850001 sudah tercetak."

    found = open_spans(text)

    assert [span.finding for span in found] == [Finding.IDENTITY_NUMBER]
    assert text[found[0].start : found[0].end] == "7604021505850001"
