"""Stores that were set aside are deleted after their term, by the server's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from halo_desktop.cache import salvage, set_aside

MET = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def put_aside(folder: Path) -> Path:
    """A damaged store as salvaging leaves it, on a computer with a flat battery."""
    aside = salvage.damaged_folder(folder, datetime(1980, 1, 1, tzinfo=UTC))
    (aside / "main.db").write_bytes(b"rusak")
    return aside


def test_it_lies_there_for_its_whole_term(data_dir: Path) -> None:
    aside = put_aside(data_dir)

    set_aside.forget(data_dir, MET, 90)
    set_aside.forget(data_dir, MET + timedelta(days=90), 90)

    assert (aside / "main.db").read_bytes() == b"rusak"


def test_it_goes_after_its_term(data_dir: Path) -> None:
    aside = put_aside(data_dir)
    set_aside.forget(data_dir, MET, 90)

    gone = set_aside.forget(data_dir, MET + timedelta(days=91), 90)

    assert gone == 1
    assert not aside.exists()


def test_where_nothing_was_set_aside_nothing_happens(data_dir: Path) -> None:
    assert set_aside.forget(data_dir, MET, 90) == 0
