"""Typed fields become a payload, or a sentence says which field does not fit and why."""

from __future__ import annotations

import asyncio
import contextlib
import json
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as some

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.cli import payload_fields, payload_reading, words
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.names import Names
from halo_desktop.cli.payload_reading import Given
from halo_desktop.domain import payloads
from halo_desktop.domain.ids import ComplaintId, Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import FileRef, Payload
from halo_desktop.domain.states import Channel, Classification, HandlingClass, Outcome, Urgency

PICTURE = FileRef(
    sha256=Sha256("a" * 64), name="sesudah.jpg", media_type="image/jpeg", size_bytes=3
)


class Desk:
    """Knows the district's names, one case and one picture."""

    def __init__(self) -> None:
        names = Names(load_rulebook(), date(2026, 11, 24))
        self.unit, self.topic, self.place = names.unit, names.topic, names.place

    def word(self, text: str, kind: type[StrEnum]) -> StrEnum:
        return words.find(text, kind)

    async def case(self, text: str) -> ComplaintId:
        if text != "ADU-1":
            raise bad_usage("Aduan itu tidak ada.")
        return ComplaintId("case-1")

    async def file(self, given: object) -> FileRef:
        if given != "sesudah.jpg":
            raise bad_usage("Berkas itu tidak ada.")
        return PICTURE


async def read(kind: Kind, *pairs: str) -> Payload:
    """The payload that some fields make."""
    return await payload_reading.read_payload(kind, payload_reading.split_fields(pairs), Desk())


async def refusal_of(kind: Kind, given: Given) -> CommandFailed:
    """The explanation that some fields get."""
    with pytest.raises(CommandFailed) as caught:
        await payload_reading.read_payload(kind, given, Desk())
    assert caught.value.exit_code is ExitCode.USAGE
    return caught.value


DISPOSITION = (
    "classification=complaint",
    "handling_class=Tidak berkadar pengawasan",
    "topic=Jalan dan jembatan",
    "urgency=high",
    "title=Jalan berlubang",
    "summary=",
    "lead=PUPR",
    "instruction=Mohon dicek, segera = hari ini.",
)


async def test_a_disposition_is_read_with_codes_and_names() -> None:
    payload = await read(Kind.DISPOSE, *DISPOSITION, "supports=dinkes", "supports=dlhk")

    assert isinstance(payload, payloads.Dispose)
    assert payload.lead == "pupr"
    assert payload.supports == ("dinkes", "dlhk")
    assert payload.topic == "jalan"
    assert payload.classification is Classification.COMPLAINT
    assert payload.handling_class is HandlingClass.ORDINARY
    assert payload.urgency is Urgency.HIGH
    assert payload.instruction == "Mohon dicek, segera = hari ini."
    assert payload.place is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-24T09:30", datetime(2026, 11, 24, 1, 30, tzinfo=UTC)),
        ("2026-11-24 09.30", datetime(2026, 11, 24, 1, 30, tzinfo=UTC)),
        ("2026-11-24T09:30:15Z", datetime(2026, 11, 24, 9, 30, 15, tzinfo=UTC)),
        ("2026-11-24T09:30+07:00", datetime(2026, 11, 24, 2, 30, tzinfo=UTC)),
    ],
)
async def test_a_time_without_zone_is_local(text: str, moment: datetime) -> None:
    payload = await read(
        Kind.INTAKE,
        "channel=Tatap muka",
        "title=A",
        "body=B",
        "place=76.04.02",
        f"received_at={text}",
        "identity.name=Sitti",
        "is_confidential=ya",
    )

    assert isinstance(payload, payloads.Intake)
    assert payload.received_at == moment
    assert payload.channel is Channel.WALK_IN
    assert payload.identity == payloads.Identity(name="Sitti")
    assert payload.is_confidential


async def test_without_its_fields_a_part_is_missing_as_a_whole() -> None:
    payload = await read(
        Kind.INTAKE,
        "channel=phone",
        "title=A",
        "body=B",
        "place=76.04.02",
        "received_at=2026-11-24T09:30",
    )

    assert isinstance(payload, payloads.Intake)
    assert payload.identity is None


async def test_files_and_cases_are_looked_up() -> None:
    log = await read(
        Kind.LOG_FIELD_WORK,
        "done_on=2026-11-24",
        "location=Pasar",
        "work=Menambal",
        "attachments=sesudah.jpg",
    )
    merge = await read(Kind.MERGE, "parent=ADU-1", "parent_ticket=ADU-1", "reason=Sama")

    assert isinstance(log, payloads.LogFieldWork)
    assert log.attachments == (PICTURE,)
    assert log.done_on == date(2026, 11, 24)
    assert isinstance(merge, payloads.Merge)
    assert merge.parent == "case-1"


async def test_json_says_the_same_as_fields() -> None:
    body = (
        b'{"reply_kind": "final", "text": "Sudah ditambal.", "outcome": "fulfilled",'
        b' "evidence": ["sesudah.jpg"], "waived_supports_reason": null}'
    )
    given = payload_reading.read_json(body, "isian.json")

    payload = await payload_reading.read_payload(Kind.SUBMIT_REPLY, given, Desk())

    assert isinstance(payload, payloads.SubmitReply)
    assert payload.outcome is Outcome.FULFILLED
    assert payload.evidence == (PICTURE,)


async def test_nested_json_is_a_part() -> None:
    given = payload_reading.read_json(b'{"identity": {"name": "Sitti", "phone": "0811"}}', "x")

    assert given == {"identity.name": ("Sitti",), "identity.phone": ("0811",)}


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'"teks"', b"{", b"\xff\xfe", b'{"a": NaN}', b'{"a": 1} x', b"[" * 100_000],
)
def test_other_json_is_explained(body: bytes) -> None:
    with pytest.raises(CommandFailed, match=r"isian\.json (?:bukan|harus) objek JSON"):
        payload_reading.read_json(body, "isian.json")


async def test_all_missing_fields_are_named_at_once() -> None:
    failed = await refusal_of(Kind.MERGE, {})

    assert failed.sentence == (
        "Isian wajib belum ada: parent (nomor tiket atau id aduan), parent_ticket (teks), "
        "reason (teks)."
    )


async def test_an_unknown_field_gets_a_guess() -> None:
    failed = await refusal_of(Kind.ADD_NOTE, {"txt": ("Halo",)})

    assert failed.sentence == (
        "Isian tidak dikenal: txt. Mungkin maksudnya text? Isian yang dikenal: text, attachments."
    )
    assert failed.field == "txt"


async def test_a_kind_without_input_takes_none() -> None:
    failed = await refusal_of(Kind.ACCEPT, {"text": ("Halo",)})

    assert "Isian yang dikenal: tidak ada." in failed.sentence
    assert await read(Kind.ACCEPT) == payloads.Accept()


@pytest.mark.parametrize(
    ("kind", "given", "sentence"),
    [
        (Kind.ADD_NOTE, {"text": (5,)}, "Isian text harus teks."),
        (Kind.ADD_NOTE, {"text": ("a", "b")}, "Isian text hanya menerima satu nilai."),
        (Kind.ADD_NOTE, {"text": ("a\0",)}, "Isian text memuat karakter yang bukan teks."),
        (Kind.ADD_NOTE, {"text": ("a\ud800",)}, "Isian text memuat karakter yang bukan teks."),
        (Kind.CLOSE_SATISFIED, {"rating": ("baik",)}, "Isian rating harus bilangan bulat."),
        (Kind.CLOSE_SATISFIED, {"rating": (True,)}, "Isian rating harus bilangan bulat."),
        (Kind.CONFIRM_RETURN, {"is_confirmed": ("?",)}, "Isian is_confirmed harus ya atau tidak."),
        (Kind.START, {"target_on": ("besok",)}, "Isian target_on harus tanggal TTTT-BB-HH"),
        (Kind.APPROVE_FINAL, {"sha256": ("abc",)}, "Isian sha256 harus 64 angka heksadesimal."),
        (Kind.REDISPOSE, {"lead": ("pupe",)}, "Isian lead: OPD “pupe” tidak dikenal. Mungkin"),
        (
            Kind.ARCHIVE,
            {"reason": ("to_generall",)},
            "Isian reason: “to_generall” tidak dikenal. Mungkin maksudnya",
        ),
        (
            Kind.INTAKE,
            {"received_at": ("2026-13-01T00:00",)},
            "Isian received_at harus waktu TTTT-BB-HHTJJ:MM (WITA) yang ada dalam kalender.",
        ),
        (
            Kind.INTAKE,
            {"received_at": ("0001-01-01T00:00",)},
            "Isian received_at harus waktu TTTT-BB-HHTJJ:MM (WITA) yang ada dalam kalender.",
        ),
    ],
)
async def test_a_value_that_does_not_fit_is_explained(
    kind: Kind, given: Given, sentence: str
) -> None:
    failed = await refusal_of(kind, given)

    assert failed.sentence.startswith(sentence)


async def test_a_date_out_of_all_reason_is_refused_before_it_is_stored() -> None:
    failed = await refusal_of(
        Kind.LOG_FIELD_WORK,
        {"done_on": ("1200-01-01",), "location": ("A",), "work": ("B",)},
    )

    assert "1990–2200" in failed.sentence


def test_a_pair_without_a_name_is_explained() -> None:
    with pytest.raises(CommandFailed, match=r"--field teks saja: tulis NAMA=NILAI"):
        payload_reading.split_fields(["teks saja"])


VALUES = some.recursive(
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text(max_size=12)
    | some.sampled_from(["pupr", "jalan", "2026-11-24", "ADU-1", "sesudah.jpg", "final", "ya"]),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(some.sampled_from(["name", "sha256", "x"]), inner, max_size=2)
    ),
    max_leaves=6,
)


@given(kind=some.sampled_from(Kind), data=some.data())
def test_no_json_breaks_the_reading(kind: Kind, data: some.DataObject) -> None:
    names = [field.name for field in payload_fields.fields_of(kind)] + ["identity", "lain"]
    whole = data.draw(some.dictionaries(some.sampled_from(names), VALUES, max_size=8))

    async def run() -> None:
        given = payload_reading.read_json(json.dumps(whole).encode(), "isian.json")
        await payload_reading.read_payload(kind, given, Desk())

    with contextlib.suppress(CommandFailed):
        asyncio.run(run())
