"""Parsing an SP4N-LAPOR! export: what is taken, and how refusals are explained."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from halo_desktop.central.importing import dates
from halo_desktop.central.importing.parsing import parse
from halo_desktop.central.importing.rows import ImportRow, Parsed, RowProblem, UnreadableExport
from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.domain.calendar import WITA
from halo_desktop.domain.ids import PlaceCode
from halo_desktop.domain.states import Classification
from tests.support.lapor_export import an_export

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
RULEBOOK = load_rulebook()
HEADER = "tanggal_masuk,tracking_id,judul,isi_laporan_awal,kategori,kecamatan,dinas_tujuan,status"
GOOD = "2026-11-20,8100001,Jalan rusak,Jalan rusak parah,Infrastruktur,Wonomulyo,PUPR,Selesai"


def parsed(text: str, encoding: str = "utf-8") -> Parsed:
    return parse(text.encode(encoding), now=NOW, rulebook=RULEBOOK)


def with_cell(column: str, text: str) -> Parsed:
    cells = dict(zip(HEADER.split(","), GOOD.split(","), strict=True)) | {column: text}
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells.values())
    return parsed(f"{HEADER}\n{quoted}\n")


def only_row(outcome: Parsed) -> ImportRow:
    assert outcome.problems == ()
    (row,) = outcome.rows
    return row


def only_problem(outcome: Parsed) -> RowProblem:
    assert outcome.rows == ()
    (problem,) = outcome.problems
    return problem


def test_a_good_row_is_taken_whole() -> None:
    row = only_row(parsed(f"{HEADER}\n{GOOD}\n"))

    assert row == ImportRow(
        line=2,
        tracking_id="8100001",
        title="Jalan rusak",
        body="Jalan rusak parah",
        received_at=datetime(2026, 11, 19, 16, 0, tzinfo=UTC),
        status_name="Selesai",
        category_text="Infrastruktur",
        unit_text="PUPR",
        place=row.place,
        topic=row.topic,
    )
    assert (row.place, row.topic) == ("76.04.03", "infrastruktur")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_delimiters_encodings_and_line_ends_do_not_matter(
    delimiter: str, encoding: str, line_end: str
) -> None:
    header = delimiter.join(("Tracking ID", "Tanggal Masuk", "Judul", "Isi Laporan", "Kecamatan"))
    cells = ("8100001", "23/11/2026", "Lampu – padam", "“Gelap” sekali", "Kec. Tinambung")
    row = delimiter.join(cells)

    taken = only_row(parsed(line_end.join((header, row, "")), encoding))

    assert (taken.title, taken.body, taken.place) == (
        "Lampu – padam",
        "“Gelap” sekali",
        "76.04.01",
    )


@pytest.mark.parametrize(
    "header",
    [
        "TANGGAL MASUK,TRACKING ID,JUDUL LAPORAN,ISI LAPORAN,TOPIK,KECAMATAN,OPD TUJUAN,STATUS",
        "Tanggal Masuk,ID,Judul Laporan,Isi Laporan,Topik,Kecamatan,OPD Tujuan,Status Laporan",
        " tanggal-masuk ,Tracking_ID,Judul,Isi Laporan Awal,Kategori,Kec_amatan,Dinas,Status",
    ],
)
def test_headings_may_be_written_in_other_ways(header: str) -> None:
    row = only_row(parsed(f"{header}\n{GOOD}\n"))

    assert (row.tracking_id, row.category_text, row.unit_text) == (
        "8100001",
        "Infrastruktur",
        "PUPR",
    )


def test_title_lines_above_the_header_are_passed_over() -> None:
    row = only_row(parsed(f"Rekap SP4N-LAPOR!,,,,,,,\nsep=\n\n{HEADER}\n{GOOD}\n"))

    assert row.line == 5


def test_the_tracking_id_wins_over_a_running_number_called_id() -> None:
    row = only_row(
        parsed("ID,Tracking ID,Tanggal Masuk,Isi Laporan\n1,8100001,2026-11-20,Jalan rusak\n")
    )

    assert row.tracking_id == "8100001"


def test_an_export_without_titles_gets_them_from_the_report() -> None:
    body = "Jembatan gantung di dusun kami putus diterjang arus sejak malam Senin dan anak-anak"
    outcome = parsed(f"tracking_id,tanggal_masuk,isi_laporan_awal\n8,2026-11-20,{body}\n")

    assert only_row(outcome).title == (
        "Jembatan gantung di dusun kami putus diterjang arus sejak malam…"
    )
    assert {notice.column for notice in outcome.notices} == {
        "judul",
        "kategori",
        "kecamatan",
        "dinas_tujuan",
        "status",
    }


@pytest.mark.parametrize("column", ["tracking_id", "tanggal_masuk", "isi_laporan_awal"])
def test_a_missing_column_is_one_error_that_names_it(column: str) -> None:
    with pytest.raises(UnreadableExport, match=f"Kolom {column} tidak ditemukan"):
        parsed(f"{HEADER}\n{GOOD}\n".replace(column, "lain"))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "kosong"),
        (b"\n\n \n", "kosong"),
        (b"PK\x03\x04rest of a workbook", "bukan CSV"),
        (f"{HEADER},Judul\n".encode(), "dua kali"),
        (b"\xff\xfe\xfd\x00\x01", "tidak ditemukan|kosong"),
        (bytes(range(256)) * 3, "tidak ditemukan|kosong"),
    ],
)
def test_a_file_that_is_no_export_is_explained(body: bytes, said: str) -> None:
    with pytest.raises(UnreadableExport, match=said):
        parse(body, now=NOW, rulebook=RULEBOOK)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20", "2026-11-19T16:00"),
        ("20/11/2026", "2026-11-19T16:00"),
        ("20-11-2026 14:05", "2026-11-20T07:05"),
        ("20.11.2026 14.05", "2026-11-20T07:05"),
        ("2026-11-20 14:05:09", "2026-11-20T07:05:09"),
        ("20 November 2026", "2026-11-19T16:00"),
        ("Jum'at, 20 Nov 2026 14.05", "2026-11-20T07:05"),
        ("20 Nov 2026 pukul 14.05 WITA", "2026-11-20T06:05"),
        ("5 Agustus 2026", "2026-08-04T16:00"),
        ("5 Ags 2026", "2026-08-04T16:00"),
        ("2026-11-20T14:05:00+08:00", "2026-11-20T06:05"),
        ("2026-11-20T14:05:00Z", "2026-11-20T14:05"),
    ],
)
def test_dates_are_read_in_the_ways_people_write_them(text: str, moment: str) -> None:
    row = only_row(with_cell("tanggal_masuk", text))

    assert row.received_at == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_a_time_without_zone_is_read_in_the_chosen_zone() -> None:
    moment = dates.read("20/11/2026 14.05", NOW, WITA)

    assert moment == datetime(2026, 11, 20, 6, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31/02/2026", "31 Februari 2026 tidak ada"),
        ("11/23/2026", "bulan ke-23 tidak ada"),
        ("29 Februari 2026", "29 Februari 2026 tidak ada"),
        ("20 Bulan 2026", "bulan “Bulan” tidak dikenal"),
        ("24/11/2026", "masih di masa depan"),
        ("23/11/2126", "masih di masa depan"),
        ("1/1/1999", "terlalu tua"),
        ("20/11/2026 25:00", "jam pada"),
        ("46349", "angka tanggal Excel"),
        ("kemarin", "bukan tanggal yang dikenal"),
        ("20/11/26", "bukan tanggal yang dikenal"),
        ("2026-02-30T10:00:00Z", "tidak ada dalam kalender"),
        ("0001-01-01T00:00:00+14:00", "tidak ada dalam kalender"),
        ("", "kosong"),
    ],
)
def test_an_impossible_date_is_explained(text: str, said: str) -> None:
    problem = only_problem(with_cell("tanggal_masuk", text))

    assert (problem.line, problem.column) == (2, "tanggal_masuk")
    assert said in problem.reason


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wonomulyo", "76.04.03"),
        ("  kec.  WONOMULYO ", "76.04.03"),
        ("Kecamatan Wono-mulyo", "76.04.03"),
        ("Tubbi Taramanu", "76.04.05"),
        ("Tutar", "76.04.05"),
        ("Alu", "76.04.15"),
        ("kec. Allu", "76.04.15"),
        ("Ba'ba Tapua", "76.04.09.2006"),
        ("BABA-TAPUA", "76.04.09.2006"),
        ("Ds. Sidorejo, Kec. Wonomulyo", "76.04.03.2002"),
        ("Wonomulyo (Bakka Bakka)", "76.04.03.2012"),
        ("76.04.12", "76.04.12"),
        ("760412", "76.04.12"),
        ("Kab. Polewali Mandar", "76.04"),
        ("Polewali", "76.04.04"),
        ("", None),
        ("-", None),
    ],
)
def test_places_are_found_however_they_are_spelled(text: str, code: str | None) -> None:
    assert only_row(with_cell("kecamatan", text)).place == code


def test_an_unknown_kecamatan_is_refused_with_the_one_that_was_meant() -> None:
    problem = only_problem(with_cell("kecamatan", "Wonomulya"))

    assert problem.column == "kecamatan"
    assert "“Wonomulya” bukan kecamatan" in problem.reason
    assert "Mungkin maksudnya “Wonomulyo”" in problem.reason


def test_a_village_name_that_two_kecamatan_share_is_not_guessed() -> None:
    sidorejo = next(place for place in RULEBOOK.places if place.name == "Sidorejo")
    other = replace(sidorejo, code=PlaceCode("76.04.16.2099"), parent=PlaceCode("76.04.16"))
    doubled = replace(RULEBOOK, places=(*RULEBOOK.places, other))
    text = GOOD.replace("Wonomulyo", "Desa Sidorejo")

    outcome = parse(f"{HEADER}\n{text}\n".encode(), now=NOW, rulebook=doubled)

    assert "bukan kecamatan" in only_problem(outcome).reason
    assert only_row(with_cell("kecamatan", "Desa Sidorejo")).place == sidorejo.code


@pytest.mark.parametrize("column", ["kategori", "dinas_tujuan", "status"])
def test_an_unknown_name_is_kept_as_it_is_and_noticed(column: str) -> None:
    outcome = with_cell(column, "Sesuatu Yang Baru")

    row = only_row(outcome)
    assert "Sesuatu Yang Baru" in {row.category_text, row.unit_text, row.status_name}
    assert [(notice.line, notice.column) for notice in outcome.notices] == [(2, column)]


def test_a_former_unit_is_still_known_by_its_name() -> None:
    assert with_cell("dinas_tujuan", "Dinas Perhubungan").notices == ()


@pytest.mark.parametrize("column", ["judul", "isi_laporan_awal", "tracking_id"])
@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_required_field_is_explained(column: str, text: str) -> None:
    problem = only_problem(with_cell(column, text))

    assert (problem.column, problem.reason) == (column, "kosong, padahal wajib diisi.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("8.1E+06", "dibulatkan Excel"),
        ("8100001.0", "dibulatkan Excel"),
        ("81 00001", "hanya boleh berisi"),
        ("8100001'; --", "hanya boleh berisi"),
        ("８１", "hanya boleh berisi"),
        ("9" * 33, "terlalu panjang"),
    ],
)
def test_a_tracking_id_of_another_shape_is_explained(text: str, said: str) -> None:
    assert said in only_problem(with_cell("tracking_id", text)).reason


@pytest.mark.parametrize("text", ["#8100001", "'8100001", "LPR-8100001", "9" * 32])
def test_usual_forms_of_the_tracking_id_are_taken(text: str) -> None:
    assert only_row(with_cell("tracking_id", text)).tracking_id == text.lstrip("#'")


def test_a_tracking_id_that_occurs_twice_points_to_the_first() -> None:
    outcome = parsed(f"{HEADER}\n{GOOD}\n{GOOD}\n")

    assert [row.line for row in outcome.rows] == [2]
    (problem,) = outcome.problems
    assert (problem.line, problem.reason) == (3, "8100001 sudah ada di baris 2 berkas ini.")


@pytest.mark.parametrize(
    ("column", "length"), [("judul", 301), ("isi_laporan_awal", 20_001), ("kategori", 201)]
)
def test_a_field_that_is_too_long_is_refused(column: str, length: int) -> None:
    assert "terlalu panjang" in only_problem(with_cell(column, "a" * length)).reason
    assert with_cell(column, "a" * (length - 1)).problems == ()


def test_nul_bytes_are_refused() -> None:
    assert "NUL" in only_problem(with_cell("isi_laporan_awal", "jalan\x00rusak")).reason


def test_a_damaged_byte_costs_its_row_and_no_other() -> None:
    good = GOOD.replace("rusak parah", "rusak – parah “sekali”")
    bad = good.replace("8100001", "8100002")
    body = f"{HEADER}\n{good}\n{bad}\n".encode().replace(b"8100002,Jalan", b"8100002,Jal\xe2n")

    outcome = parse(body, now=NOW, rulebook=RULEBOOK)

    assert [row.body for row in outcome.rows] == ["Jalan rusak – parah “sekali”"]
    assert [(p.line, p.column) for p in outcome.problems] == [(3, "judul")]


@pytest.mark.parametrize("row", ["2026-11-20,8100001", GOOD + ",lebih", GOOD.replace(",", ";")])
def test_a_row_of_another_width_is_refused(row: str) -> None:
    problem = only_problem(parsed(f"{HEADER}\n{row}\n"))

    assert problem.line == 2
    assert "kolom, seharusnya 8" in problem.reason


def test_empty_cells_at_the_end_and_blank_rows_are_no_fault() -> None:
    row = only_row(parsed(f"{HEADER}\n\n,,,,,,,\n{GOOD},,,\n"))

    assert row.line == 4


def test_quoted_newlines_stay_in_the_report_and_lines_are_counted_as_in_an_editor() -> None:
    several = GOOD.replace("Jalan rusak parah", '"Jalan rusak.\r\nTolong ""segera"".\r\n"')
    other = GOOD.replace("8100001", "8100002")
    outcome = parsed(f"{HEADER}\r\n{several}\r\n{other}\r\n{other}\r\n")

    assert [row.line for row in outcome.rows] == [2, 5]
    assert outcome.rows[0].body == 'Jalan rusak.\nTolong "segera".'
    assert {problem.line for problem in outcome.problems} == {6}


def test_a_quote_that_is_never_closed_costs_only_its_row() -> None:
    rows = [GOOD.replace("8100001", str(number)) for number in range(5)]
    rows[1] = rows[1].replace("Jalan rusak parah", '"Jalan rusak parah')
    outcome = parsed("\n".join((HEADER, *rows, "")))

    assert [row.tracking_id for row in outcome.rows] == ["0", "2", "3", "4"]
    (problem,) = outcome.problems
    assert problem.line == 3
    assert "tanda kutip" in problem.reason


def test_every_fault_of_a_row_is_told_and_the_row_counts_once() -> None:
    outcome = parsed(f"{HEADER}\n31/02/2026,,Judul,Isi,,Mamuju,,\n")

    assert [problem.column for problem in outcome.problems] == [
        "tracking_id",
        "tanggal_masuk",
        "kecamatan",
    ]
    assert {problem.line for problem in outcome.problems} == {2}


def test_place_and_class_of_the_report_are_taken_when_the_export_has_them() -> None:
    row = only_row(
        parsed(
            "Tracking ID;Tanggal;Isi;Lokasi Kejadian;Klasifikasi\n"
            "8;20/11/2026;Kapan sensus?;Jl. Poros Mambi;PERMINTAAN INFORMASI\n"
        )
    )

    assert row.location_text == "Jl. Poros Mambi"
    assert row.classification is Classification.INFORMATION_REQUEST


def test_five_thousand_rows_are_parsed_within_a_second() -> None:
    export = an_export(5000, broken=50)

    started = time.process_time()
    outcome = parse(export.body, now=NOW, rulebook=RULEBOOK)
    elapsed = time.process_time() - started

    assert len(outcome.rows) == 4950
    assert {problem.line for problem in outcome.problems} == set(export.broken_lines)
    assert elapsed < 1
