"""A text for many complainants must not tell one of them of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from halo_desktop.domain.common_answer import (
    Guard,
    Protection,
    gets_it_from_parent,
    pattern,
    protection,
)
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint, ReporterCard
from halo_desktop.domain.personal_data.span import PersonalKind
from halo_desktop.domain.states import Flag, State
from tests.support.world import district

ONE = "Saya Hasnah, tinggal di Jl. Kakap No. 12, telepon 0812-4215-7788. Lampu jalan padam."
OTHER = "Lampu di depan pasar padam sejak Senin."
PLAIN = "Lampu jalan di depan pasar sudah kami ganti hari ini dan menyala kembali."


def cases() -> tuple[Complaint, Complaint]:
    model = next(iter(district().complaints.values()))
    card = ReporterCard(label="Pelapor – S•••• R••••", can_be_contacted=True)
    first = replace(model, id=ComplaintId("one"), body=ONE, ticket="ASM-2026-00001", entries=())
    second = replace(
        model, id=ComplaintId("two"), body=OTHER, ticket="ASM-2026-00002", entries=(), reporter=card
    )
    return first, second


def test_an_answer_that_names_nobody_goes_through() -> None:
    guard = Guard(cases())

    assert guard.foreign(PLAIN) == ()
    assert guard.doubtful(PLAIN) == ()
    assert guard.foreign("Aduan {no_aduan} dari {nama_pelapor}: " + PLAIN) == ()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Terima kasih Ibu Hasnah.", PersonalKind.NAME),
        ("Kami sudah menelepon +62 812 4215 7788.", PersonalKind.PHONE),
        ("Lampu di Jl. Kakap No. 12 menyala.", PersonalKind.ADDRESS),
        ("Menjawab ASM-2026-00001.", None),
        ("menjawab asm-2026-00001.", None),
    ],
    ids=["name", "phone", "address", "number", "number in small letters"],
)
def test_what_one_complainant_brought_stops_the_text(words: str, kind: PersonalKind | None) -> None:
    text = f"{PLAIN} {words}"

    found = Guard(cases()).foreign(text)

    assert [(place.owner, place.kind) for place in found] == [("one", kind)]
    assert text[found[0].start : found[0].end] in words


def test_a_name_that_fits_a_covered_name_stops_the_text() -> None:
    found = Guard(cases()).foreign(f"{PLAIN} Terima kasih Bapak Syamsul Rahman.")

    assert [place.owner for place in found] == ["two"]


def test_what_belongs_to_none_of_them_is_asked_about_and_does_not_stop() -> None:
    text = f"{PLAIN} Hubungi petugas di 0813-9999-0000."

    guard = Guard(cases())

    assert guard.foreign(text) == ()
    assert [span.kind for span in guard.doubtful(text)] == [PersonalKind.PHONE]


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ((), Protection.NONE),
        ((Flag.ANONYMOUS,), Protection.ANONYMOUS),
        ((Flag.ANONYMOUS, Flag.CONFIDENTIAL), Protection.APART),
        ((Flag.SUPERVISORY,), Protection.APART),
    ],
    ids=["open", "anonymous", "confidential", "supervisory"],
)
def test_the_stricter_protection_counts(flags: tuple[Flag, ...], expected: Protection) -> None:
    assert protection(replace(cases()[0], flags=flags)) is expected


def test_a_joined_case_hears_the_answer_from_its_parent() -> None:
    first, second = cases()

    assert gets_it_from_parent(replace(first, state=State.MERGED, parent=second.id))
    assert not gets_it_from_parent(first)


def test_filled_texts_differ_by_the_own_number_only() -> None:
    first, second = cases()

    assert pattern(f"Aduan {first.ticket}: {PLAIN}", first) == pattern(
        f"Aduan {second.ticket}: {PLAIN}", second
    )
    assert pattern(f"Aduan {second.ticket}", first) == f"Aduan {second.ticket}"
