"""The reference files: what they say, and how faults in them are explained."""

from __future__ import annotations

import time
from datetime import date

import pytest

from halo_desktop import assets
from halo_desktop.domain.states import ClockKind, HandlingClass, LaporState
from halo_desktop.wire import reference

SHIPPED = {name: (assets.path("seed") / name).read_bytes() for name in reference.FILES}
RULEBOOK = reference.parse_rulebook(SHIPPED)


def fault_of(file: str, text: str | bytes) -> reference.ReferenceFault:
    body = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(reference.ReferenceFault) as caught:
        reference.parse_rulebook({**SHIPPED, file: body})
    assert caught.value.file == file
    return caught.value


def shipped(file: str, old: str = "", new: str = "") -> str:
    text = SHIPPED[file].decode()
    assert old in text
    return text.replace(old, new, 1)


def test_all_places_of_the_district_are_there() -> None:
    levels = [place.level for place in RULEBOOK.places]

    assert {level: levels.count(level) for level in set(levels)} == {
        "kabupaten": 1,
        "kecamatan": 16,
        "kelurahan": 23,
        "desa": 144,
    }
    for place in RULEBOOK.places:
        assert place.parent is None or place.code.startswith(f"{place.parent}.")


def test_the_units_changed_from_28_to_27_in_december_2025() -> None:
    opd = [unit for unit in RULEBOOK.units if unit.kind == "opd"]

    assert sum(unit.is_active_on(date(2025, 12, 18)) for unit in opd) == 28
    assert sum(unit.is_active_on(date(2025, 12, 19)) for unit in opd) == 27


def test_dissolved_units_lead_to_units_that_exist_from_the_next_day() -> None:
    gone = [unit for unit in RULEBOOK.units if unit.valid_to]

    assert {unit.id for unit in gone} >= {"dishub", "disdikbud", "distanpan"}
    for unit in gone:
        assert unit.successors
        for successor in unit.successors:
            found = RULEBOOK.unit(successor)
            assert found is not None
            assert found.is_active_on(date(2025, 12, 19))


def test_every_kecamatan_and_kelurahan_has_a_unit() -> None:
    kinds = [unit.kind for unit in RULEBOOK.units]

    assert (kinds.count("kecamatan"), kinds.count("kelurahan")) == (16, 23)


def test_every_second_level_topic_names_who_answers_or_whose_it_is() -> None:
    for topic in RULEBOOK.topics:
        if topic.parent is not None:
            assert topic.default_unit or topic.elsewhere, topic.code
            assert topic.keywords, topic.code
        if topic.default_unit:
            unit = RULEBOOK.unit(topic.default_unit)
            assert unit is not None
            assert unit.is_active_on(date(2026, 11, 23))
            assert unit.kind != "external"


def test_the_limits_are_those_of_the_domain_page() -> None:
    found = {(p.clock, p.handling_class): p.days for p in RULEBOOK.policies}

    assert found[ClockKind.VERIFICATION, None] == 3
    assert found[ClockKind.FIRST_RESPONSE, None] == 5
    assert found[ClockKind.SETTLEMENT, HandlingClass.INFORMATION] == 5
    assert found[ClockKind.SETTLEMENT, HandlingClass.ORDINARY] == 14
    assert found[ClockKind.SETTLEMENT, HandlingClass.SUPERVISORY] == 60
    assert found[ClockKind.SETTLEMENT_CALENDAR, None] == 60
    assert found[ClockKind.COMPLETION, None] == 30
    assert found[ClockKind.COMPLAINANT_REPLY, None] == 10
    assert found[ClockKind.APPROVAL, None] == 2
    assert found[ClockKind.RETURN_DECISION, None] == 1
    assert found[ClockKind.LAPOR_WATCH, None] == 5


def test_calendar_days_are_counted_only_where_the_law_says_so() -> None:
    calendar = {p.clock for p in RULEBOOK.policies if not p.counts_working_days}

    assert calendar == {ClockKind.SETTLEMENT_CALENDAR, ClockKind.COMPLETION}


def test_limits_that_nobody_confirmed_are_marked_provisional() -> None:
    certain = [policy.id for policy in RULEBOOK.policies if not policy.is_provisional]

    assert certain == ["settlement-calendar-2024"]


def test_the_calendar_knows_cuti_bersama_and_how_far_it_reaches() -> None:
    calendar = RULEBOOK.calendar
    kinds = {holiday.on: holiday.kind for holiday in calendar.holidays}

    assert kinds[date(2026, 12, 24)] == "collective"
    assert kinds[date(2026, 12, 25)] == "public"
    assert calendar.reaches_to == date(2027, 12, 31)
    assert {h.on.year for h in calendar.holidays if h.is_estimate} == {2028, 2029, 2030}
    in_2026 = [kind for day, kind in kinds.items() if day.year == 2026]
    assert (in_2026.count("public"), in_2026.count("collective")) == (17, 8)


def test_every_known_label_of_lapor_has_a_meaning() -> None:
    read = {status.name: status.status for status in RULEBOOK.lapor_statuses}

    assert read["Belum Terverifikasi"] is LaporState.UNVERIFIED
    assert read["Terverifikasi"] is LaporState.NOT_FOLLOWED_UP
    assert read["Dalam Proses"] is read["Sedang Diproses"] is LaporState.IN_PROGRESS
    assert read["Ditolak"] is LaporState.REJECTED
    assert set(read.values()) == set(LaporState) - {LaporState.UNKNOWN}


def test_the_version_is_the_content() -> None:
    again = reference.parse_rulebook(dict(SHIPPED))
    changed = reference.parse_rulebook(
        {**SHIPPED, "places.csv": shipped("places.csv", "Sidorejo", "Sidoarjo").encode()}
    )

    assert again.version == RULEBOOK.version != changed.version


def test_the_files_are_read_within_fifty_milliseconds() -> None:
    def seconds() -> float:
        started = time.process_time()
        reference.parse_rulebook(SHIPPED)
        return time.process_time() - started

    assert min(seconds() for _ in range(5)) < 0.05


@pytest.mark.parametrize("file", reference.FILES)
def test_a_missing_file_is_named(file: str) -> None:
    with pytest.raises(reference.ReferenceFault, match=f"{file}: berkas tidak ada"):
        reference.parse_rulebook({name: SHIPPED[name] for name in SHIPPED if name != file})


@pytest.mark.parametrize("file", reference.FILES)
@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"", b"{", b"[1]", b'"'])
def test_a_file_of_another_form_is_a_fault_and_never_a_crash(file: str, body: bytes) -> None:
    fault_of(file, body)


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "said"),
    [
        ("places.csv", "code,name", "kode,name", 1, "kolom code tidak ada"),
        ("places.csv", "76.04.02,Campalagian", "76.04.01,Campalagian", 12, "sudah dipakai"),
        ("places.csv", "kecamatan,76.04\n", "kecamatan,76.05\n", 3, "induk 76.05"),
        ("places.csv", "kecamatan,76.04\n", "distrik,76.04\n", 3, "yang dikenal: kabupaten"),
        ("places.csv", "kecamatan,76.04\n", "kecamatan,\n", 3, "tidak memiliki induk"),
        ("places.csv", "Tinambung,kec", ",kec", 3, "kolom name kosong"),
        ("places.csv", "Tinambung,kec", '"Tinambung,kec', 3, "tanda kutip"),
        ("units.csv", "setda,Sek", "Setda x,Sek", 2, "huruf kecil"),
        ("units.csv", "Setda,opd,", "Setda,dinas,", 2, "yang dikenal: opd"),
        ("units.csv", "2025-12-19,,,", "19-12-2025,,,", 14, "TTTT-BB-HH"),
        ("units.csv", "2025-12-19,,,", "2025-12-19,2025-12-01,,", 14, "mendahului"),
        ("units.csv", ",bagian,setda,", ",bagian,setda2,", 3, "unit setda2 tidak ada"),
        ("topics.csv", ",pupr,yes", ",pupl,yes", 3, "unit pupl tidak ada"),
        ("topics.csv", ",pupr,yes", ",pupr,ya", 3, "yang dikenal: yes, no"),
        ("topics.csv", "jalan,Jalan dan jembatan,infra", "jalan,Jalan,infra2", 3, "bukan topik"),
        ("lapor_statuses.csv", ",undisposed,", ",hilang,", 3, "yang dikenal"),
        ("lapor_statuses.csv", "Belum Terdisposisi", "belum terverifikasi", 3, "sudah ada"),
        ("policies.json", '"days": 3', '"days": 0', 2, "paling sedikit 1"),
        ("policies.json", '"days": 3', '"days": "3"', 2, "tidak cocok"),
        ("policies.json", '"days": 3', '"hari": 3', 2, "kunci hari tidak dikenal"),
        ("policies.json", '"verification"', '"verifikasi"', 2, "tidak cocok"),
        ("policies.json", "first-response-2024", "verification-2024", 4, "dua kali"),
        ("policies.json", '"lapor_watch"', '"approval"', None, "lapor_watch"),
        ("templates.json", "{no_aduan}", "{nomor}", 2, "{nomor} tidak dikenal"),
        ("templates.json", '"kependudukan"', '"ktp"', 18, "topik ktp tidak ada"),
        ("calendar.json", "2024-02-08", "2024-01-01", 8, "dua kali"),
        ("calendar.json", '"kind": "public"', '"kind": "libur"', 7, "jenis libur"),
        ("calendar.json", '"2024-01-01", "name"', '"2023-01-01", "name"', 7, "sebelum awal"),
        ("calendar.json", "2027-12-31", "2023-12-31", None, "mendahului"),
        ("calendar.json", '"source"', '"sumber"', None, "kunci sumber tidak dikenal"),
        ("options.json", "hold_seconds", "hold", None, "kunci hold tidak dikenal"),
        ("options.json", "true", '"ya"', None, "tidak cocok"),
    ],
)
def test_a_fault_is_found_with_its_line(
    file: str, old: str, new: str, line: int | None, said: str
) -> None:
    fault = fault_of(file, shipped(file, old, new))

    assert fault.line == line
    assert said in str(fault)


def test_the_training_accounts_of_every_role_are_there() -> None:
    accounts = reference.read_accounts(assets.path("seed/accounts.json").read_bytes())
    roles = {held.role.value for found in accounts for held in found.memberships}
    named = {found.user for found in accounts}

    assert roles == {
        *("operator", "supervisor", "opd_admin", "opd_leader"),
        *("inspector", "district_leader", "auditor"),
    }
    assert named >= {
        *("rina", "budi", "sulaiman", "andi", "kadis.pupr"),
        *("fitri", "kadis.kes", "inspektur", "bupati", "ppdp"),
    }
    assert {found.password for found in accounts} == {"latihan"}
    for found in accounts:
        for held in found.memberships:
            assert held.unit is None or RULEBOOK.unit(held.unit) is not None


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('[{"user": "a", "name": "A", "password": "p", "title": "", "memberships": []}]', "peran"),
        (
            '[{"user": "a", "name": "A", "password": "p", "title": "",'
            ' "memberships": [{"role": "opd_admin"}]}]',
            "memerlukan unit",
        ),
        (
            '[{"user": "a", "name": "A", "password": "p", "title": "",'
            ' "memberships": [{"role": "system"}]}]',
            "bukan peran pegawai",
        ),
        ("{}", "daftar"),
    ],
)
def test_a_faulty_account_is_explained(body: str, said: str) -> None:
    with pytest.raises(reference.ReferenceFault, match=said):
        reference.read_accounts(body.encode())
