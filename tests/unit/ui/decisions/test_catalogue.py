"""Every action that a person may do has a form, and every form builds its payload."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from halo_desktop.domain.actions import PAYLOADS
from halo_desktop.domain.ids import Sha256, UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Attachment, Complaint
from halo_desktop.domain.payloads import FileRef
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import State
from halo_desktop.domain.transitions import TRANSITIONS
from halo_desktop.ui import mnemonics
from halo_desktop.ui.decisions.catalogue import form_for
from halo_desktop.ui.decisions.form import Field, FieldKind, Form
from halo_desktop.ui.decisions.reversing import values_of
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import FieldValue, Values
from tests.support.mnemonics import letter_of
from tests.support.small_district import awaiting_approval, person, received
from tests.support.small_district import disposed as disposed_story
from tests.support.world import NOW, district

PEOPLE_KINDS = list(dict.fromkeys(t.kind for t in TRANSITIONS if t.is_for_people))
TEXT = "Keterangan yang cukup panjang dan jelas untuk semua isian formulir ini."
FILE = FileRef(sha256=Sha256("a" * 64), name="foto.jpg", media_type="image/jpeg", size_bytes=7)


def situation() -> Situation:
    case = awaiting_approval().case
    photo = Attachment(
        sha256=FILE.sha256,
        name=FILE.name,
        media_type=FILE.media_type,
        size_bytes=FILE.size_bytes,
        is_internal=False,
        added_by=case.replies[0].author,
        added_at=NOW,
    )
    return Situation(
        rulebook=district().rulebook,
        actor=person("rina", Role.OPERATOR),
        now=NOW,
        case=replace(case, attachments=(photo,)),
    )


def a_received() -> Complaint:
    found = district().complaints.values()
    case = next(case for case in found if case.state is State.RECEIVED)
    return replace(case, topic=None)


def typed(form: Form) -> Values:
    """What somebody types who fills everything in, each field with another choice."""
    values = form.initial()
    for place, field in enumerate(form.fields):
        values = values.with_value(field.name, _typed(field, place))
    return values


def _typed(field: Field, place: int) -> FieldValue:
    if field.kind in {FieldKind.LINE, FieldKind.TEXT}:
        special = {"phone": "081234567890", "url": "https://www.lapor.go.id/laporan/detil/jalan"}
        return special.get(field.name, TEXT[: field.max_length])
    if field.kind in {FieldKind.PICK, FieldKind.SEARCH}:
        return field.options[place % len(field.options)].value
    if field.kind is FieldKind.SEVERAL:
        return (field.options[-place].value,)
    if field.kind is FieldKind.DAY:
        earliest = field.earliest
        return earliest + timedelta(days=3) if earliest else NOW.date() - timedelta(days=1)
    rest: dict[FieldKind, FieldValue] = {
        FieldKind.ITEMS: ("Lokasi", "Waktu kejadian"),
        FieldKind.TICK: field.name != "is_anonymous",
        FieldKind.FILES: (FILE,),
        FieldKind.CASE: ("0190-induk", "ASM-2026-004100"),
    }
    return rest[field.kind]


@pytest.mark.parametrize("kind", PEOPLE_KINDS)
def test_every_action_of_a_person_has_a_form(qapp: QApplication, kind: Kind) -> None:
    form = form_for(kind, situation())

    assert form.kind is kind
    assert form.title
    assert form.confirm


# Made by the server alone, out of what LAPOR! answers.
SERVER_KINDS = frozenset(
    {Kind.RECORD_LAPOR_EXCHANGE, Kind.IMPORT_FOLLOW_UP, Kind.RECORD_NOTICE, Kind.REMIND}
)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in SERVER_KINDS])
def test_a_filled_in_form_builds_the_payload_of_its_kind(qapp: QApplication, kind: Kind) -> None:
    form = form_for(kind, situation())
    values = typed(form)

    assert form.problems(values) == ()
    assert type(form.build(form.cleaned(values))) is PAYLOADS[kind]


@pytest.mark.parametrize("kind", PEOPLE_KINDS)
def test_what_was_sent_can_be_edited_again_without_a_loss(qapp: QApplication, kind: Kind) -> None:
    here = situation()
    form = form_for(kind, here)
    payload = form.build(form.cleaned(typed(form)))

    again = values_of(payload, here.rulebook)

    assert form.build(form.cleaned(again)) == payload


@pytest.mark.parametrize("kind", PEOPLE_KINDS)
def test_hints_can_be_given_for_an_empty_and_for_a_full_form(
    qapp: QApplication, kind: Kind
) -> None:
    form = form_for(kind, situation())

    for values in (Values(), form.initial(), typed(form)):
        assert all(hint.text for hint in form.hints(values))


@pytest.mark.parametrize("kind", PEOPLE_KINDS)
def test_every_label_of_a_form_gets_a_letter_of_its_own(qapp: QApplication, kind: Kind) -> None:
    form = form_for(kind, situation())
    labels = [form.confirm, *(field.label for field in form.fields)]

    letters = [letter_of(text) for text in mnemonics.assign(labels)]

    assert all(letters)
    assert len(set(letters)) == len(labels)


def test_the_disposition_shows_its_due_date_and_a_reasoned_suggestion(qapp: QApplication) -> None:
    case = replace(a_received(), title="Jalan berlubang", body="Aspal rusak di jalan poros.")
    here = Situation(
        rulebook=district().rulebook, actor=person("rina", Role.OPERATOR), now=NOW, case=case
    )
    form = form_for(Kind.DISPOSE, here)

    texts = [hint.text for hint in form.hints(form.initial())]

    assert any(text.startswith("Tenggat menjadi ") and "HK" in text for text in texts)
    suggestion = next(h for h in form.hints(form.initial()) if h.field == "topic")
    assert suggestion.value == "jalan"
    assert "aspal" in suggestion.text
    chosen = form.initial().with_value("topic", "jalan")
    lead = next(hint for hint in form.hints(chosen) if hint.field == "lead")
    assert lead.value == "pupr"


def test_the_due_date_follows_the_handling_class(qapp: QApplication) -> None:
    here = Situation(
        rulebook=district().rulebook,
        actor=person("rina", Role.OPERATOR),
        now=NOW,
        case=a_received(),
    )
    form = form_for(Kind.DISPOSE, here)

    def due(handling_class: str) -> str:
        values = form.initial().with_value("handling_class", handling_class)
        return next(h.text for h in form.hints(values) if h.text.startswith("Tenggat"))

    assert due("information") != due("ordinary")


def test_the_same_unit_cannot_lead_and_support(qapp: QApplication) -> None:
    here = replace(situation(), case=received().case)
    form = form_for(Kind.DISPOSE, here)
    values = typed(form).with_value("lead", "pupr").with_value("supports", ("pupr",))

    assert [problem.field for problem in form.problems(values)] == ["supports"]


def test_external_institutions_are_offered_for_forwarding_only(qapp: QApplication) -> None:
    here = replace(situation(), case=disposed_story().case)
    external = {unit.id for unit in here.rulebook.units if unit.kind == "external"}

    lead = form_for(Kind.DISPOSE, here).field("lead")
    institution = form_for(Kind.FORWARD, here).field("institution")

    assert lead is not None
    assert institution is not None
    assert external.isdisjoint(option.value for option in lead.options)
    assert {option.value for option in institution.options} <= external


def test_identity_is_forwarded_only_with_consent(qapp: QApplication) -> None:
    form = form_for(Kind.FORWARD, situation())
    values = typed(form).with_value("with_identity", True).with_value("consent", False)

    assert [problem.field for problem in form.problems(values)] == ["consent"]


def test_an_old_receipt_date_needs_a_reason(qapp: QApplication) -> None:
    form = form_for(Kind.INTAKE, situation())
    old = typed(form).with_value("received_on", NOW.date() - timedelta(days=20))

    assert form.problems(old.with_value("backdating_reason", "Surat terselip di meja")) == ()
    found = form.problems(old.with_value("backdating_reason", ""))
    assert [problem.field for problem in found] == ["backdating_reason"]


def test_an_anonymous_complaint_carries_no_identity_at_all(qapp: QApplication) -> None:
    form = form_for(Kind.INTAKE, situation())
    values = typed(form).with_value("is_anonymous", True)

    payload = form.build(form.cleaned(values))

    assert getattr(payload, "identity", "missing") is None


def test_an_agency_records_visitors_only(qapp: QApplication) -> None:
    agency = replace(situation(), actor=person("andi", Role.OPD_ADMIN, UnitId("pupr")))

    channel = form_for(Kind.INTAKE, agency).field("channel")

    assert channel is not None
    assert [option.value for option in channel.options] == ["walk_in"]
