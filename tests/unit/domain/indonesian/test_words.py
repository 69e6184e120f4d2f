"""Roots and their forms, apart from any search."""

from __future__ import annotations

import pytest

from halo_desktop.domain.indonesian.affixes import forms
from halo_desktop.domain.indonesian.stems import is_root, roots


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("perbaikan", "baik"),
        ("menyapu", "sapu"),
        ("pengotoran", "kotor"),
        ("pemutusannya", "putus"),
        ("penutupan", "tutup"),
        ("mengecat", "cat"),
        ("ketidakpuasan", "puas"),
        ("keberhasilan", "hasil"),
        ("pembelajaran", "ajar"),
        ("pemerintah", "perintah"),
        ("makan", "makan"),
    ],
)
def test_a_word_leads_to_its_root(word: str, root: str) -> None:
    assert roots(word) == (root,)


def test_an_unknown_root_is_guessed_when_much_was_taken_off() -> None:
    assert not is_root("deker")
    assert "deker" in roots("pendekeran")


@pytest.mark.parametrize("word", ["aminah", "tapango", "xyz"])
def test_a_name_has_no_root(word: str) -> None:
    assert roots(word) == ()


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("kirim", "mengirimkan"),
        ("pakai", "pemakaian"),
        ("salur", "penyalurannya"),
        ("tanam", "penanaman"),
        ("rawat", "perawatan"),
        ("bom", "pengeboman"),
        ("ajar", "pelajaran"),
        ("koordinasi", "mengkoordinasikan"),
    ],
)
def test_a_root_takes_its_forms(root: str, form: str) -> None:
    assert form in forms(root)


def test_forms_do_not_repeat() -> None:
    assert len(set(forms("baik"))) == len(forms("baik"))
