"""A small dictionary in Hunspell's format, made for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

AFFIXES = """SET UTF-8
TRY aeinrstkumlgopbdhjcyfwzqvx
PFX D Y 1
PFX D 0 di .
SFX N Y 1
SFX N 0 nya .
"""
WORDS = ("jalan/N", "tambal/D", "sudah", "kerusakan", "terima", "kasih", "selesai", "rusak")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Where the dictionary lies, without its endings."""
    (tmp_path / "id_ID.aff").write_text(AFFIXES, encoding="utf-8")
    (tmp_path / "id_ID.dic").write_text("\n".join((str(len(WORDS)), *WORDS)), encoding="utf-8")
    return tmp_path / "id_ID"
