"""Files are kept encrypted, proved by their hash, and rescued one by one."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from halo_desktop.cache import blobs, errors
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.domain.ids import Sha256
from tests.support import stores

PHOTO = b"foto sebelum " * 900
PAGE = 4096

pytestmark = pytest.mark.allow_log(r"cache\.(blobs|salvage|opening|journal|database): ")


def open_in(folder: Path, *, must_check: bool = False) -> BlobStore:
    return blobs.open_blobs(folder, stores.KEY, stores.clock, must_check=must_check)


def fill(folder: Path, number: int = 20) -> list[Sha256]:
    kept = open_in(folder)
    hashes = [kept.add(PHOTO + bytes([n]), "image/jpeg") for n in range(number)]
    kept.confirm(hashes[0])
    kept.close()
    return hashes


def damage(file: Path, *pages: int) -> None:
    content = bytearray(file.read_bytes())
    for page in pages:
        content[page * PAGE + 99] ^= 1
    file.write_bytes(content)


def test_a_file_comes_back_byte_for_byte(data_dir: Path) -> None:
    kept = open_in(data_dir)
    sha256 = kept.add(PHOTO, "image/jpeg")
    assert kept.add(PHOTO, "image/jpeg") == sha256
    kept.close()

    again = open_in(data_dir)

    found = again.get(sha256)
    assert found is not None
    assert (found.content, found.media_type) == (PHOTO, "image/jpeg")
    assert sha256 == hashlib.sha256(PHOTO).hexdigest()
    assert again.get(Sha256("0" * 64)) is None
    again.close()


def test_nothing_of_a_file_can_be_read_from_the_disk(data_dir: Path) -> None:
    kept = open_in(data_dir)
    kept.add(PHOTO, "image/jpeg")

    for path in data_dir.iterdir():
        assert b"foto sebelum" not in path.read_bytes(), path.name
        assert path.stat().st_mode & 0o077 == 0
    kept.close()


def test_only_what_the_server_has_counts_as_confirmed(data_dir: Path) -> None:
    hashes = fill(data_dir, 3)
    kept = open_in(data_dir)

    assert set(kept.unconfirmed([*hashes, "f" * 64])) == set(hashes[1:])
    kept.doubt_all()
    assert set(kept.unconfirmed(hashes)) == set(hashes)
    assert kept.unconfirmed([]) == ()
    kept.close()


def test_damage_costs_only_the_files_that_it_hit(data_dir: Path) -> None:
    hashes = fill(data_dir)
    damage(data_dir / "blobs.db", 30)

    kept = open_in(data_dir, must_check=True)

    left = [sha256 for sha256 in hashes if kept.get(sha256) is not None]
    assert len(hashes) - 3 <= len(left) < len(hashes)
    for sha256 in left:
        found = kept.get(sha256)
        assert found is not None
        assert hashlib.sha256(found.content).hexdigest() == sha256
    assert hashes[0] in left
    assert hashes[0] not in kept.unconfirmed(hashes)
    assert (next((data_dir / "damaged").iterdir()) / "blobs.db").exists()
    kept.close()


@pytest.mark.parametrize("pages", [(0,), (1, 2, 3), tuple(range(4, 40))])
def test_a_file_that_cannot_be_opened_is_replaced_by_an_empty_one_in_the_end(
    data_dir: Path, pages: tuple[int, ...]
) -> None:
    fill(data_dir)
    damage(data_dir / "blobs.db", *pages)

    kept = open_in(data_dir, must_check=True)
    sha256 = kept.add(b"baru", "text/plain")
    kept.close()

    again = open_in(data_dir, must_check=True)
    assert again.get(sha256) is not None
    again.close()


def test_damage_that_shows_at_run_time_is_mended_when_the_store_opens_again(
    data_dir: Path,
) -> None:
    store = stores.a_store(data_dir)
    hashes = [store.blobs.add(PHOTO + bytes([n]), "image/jpeg") for n in range(20)]
    store.close()
    damage(data_dir / "blobs.db", 30)
    store = stores.a_store(data_dir)

    def read_all() -> None:
        for sha256 in hashes:
            store.blobs.get(sha256)

    with pytest.raises(errors.Corrupt):
        read_all()
    store.close()

    again = stores.a_store(data_dir)
    assert sum(again.blobs.get(sha256) is not None for sha256 in hashes) >= 17
    again.close()


def test_a_memory_store_keeps_files_in_memory(data_dir: Path) -> None:
    kept = blobs.open_memory_blobs()

    sha256 = kept.add(PHOTO, "image/jpeg")

    assert kept.get(sha256) is not None
    assert list(data_dir.iterdir()) == []
    kept.close()
