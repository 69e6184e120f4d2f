"""Copies go when they may not stay or room is needed; the only copy of anything never does."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from halo_desktop.cache import blobs, driver
from halo_desktop.cache.blob_file import BlobFile
from halo_desktop.cache.blobs import BlobStore
from halo_desktop.cache.copies import Copies
from halo_desktop.domain.ids import ComplaintId, Sha256
from tests.support import pictures, stores

CASE, OTHER = ComplaintId("kasus"), ComplaintId("lain")
PIECE = 1000


@pytest.fixture
def kept() -> BlobStore:
    """A place for files with room for three thousand bytes of copies."""
    connection = driver.open_memory("copies-under-test")
    return BlobStore(connection, lambda: 3000)


def hash_of(content: bytes) -> Sha256:
    return Sha256(hashlib.sha256(content).hexdigest())


def photo(seed: int, size: int = 1000) -> bytes:
    return pictures.jpeg_like(size, seed)


def fetch(copies: Copies, content: bytes, complaint: ComplaintId = CASE) -> Sha256:
    sha256 = hash_of(content)
    arrived = copies.begin(sha256, complaint)
    while arrived < len(content):
        arrived = copies.add_piece(sha256, arrived, content[arrived : arrived + PIECE])
    assert copies.finish(sha256) == content
    return sha256


def test_pieces_become_the_file(kept: BlobStore) -> None:
    content = photo(1, 2500)

    sha256 = fetch(kept.copies, content)

    found = kept.get(sha256)
    assert found is not None
    assert (found.content, found.media_type) == (content, "image/jpeg")
    assert kept.unconfirmed([sha256]) == ()
    assert kept.copies.here([sha256])[sha256].is_whole


def test_a_torn_copy_goes_on_after_a_restart(data_dir: Path) -> None:
    content = photo(1, 2500)
    sha256 = hash_of(content)
    first = blobs.open_blobs(data_dir, stores.KEY, stores.clock)
    first.copies.begin(sha256, CASE)
    first.copies.add_piece(sha256, 0, content[:1000])
    first.close()

    again = blobs.open_blobs(data_dir, stores.KEY, stores.clock)

    assert again.copies.begin(sha256, CASE) == 1000
    assert again.copies.add_piece(sha256, 0, content[:1000]) == 1000  # nothing twice
    assert again.copies.add_piece(sha256, 1000, content[1000:]) == 2500
    assert again.copies.finish(sha256) == content
    again.close()


def test_pieces_that_are_not_the_file_are_dropped(kept: BlobStore) -> None:
    sha256 = hash_of(photo(1))
    kept.copies.begin(sha256, CASE)
    kept.copies.add_piece(sha256, 0, photo(2))

    assert kept.copies.finish(sha256) is None
    assert kept.get(sha256) is None
    assert kept.copies.begin(sha256, CASE) == 0


def test_the_copy_that_nobody_looked_at_for_the_longest_time_goes_first(kept: BlobStore) -> None:
    first, second, third, fourth = (fetch(kept.copies, photo(n)) for n in range(4))
    kept.copies.note_use(first)

    assert kept.copies.make_room(()) == 1

    assert kept.get(second) is None
    assert all(kept.get(sha256) is not None for sha256 in (first, third, fourth))
    assert kept.copies.make_room(()) == 0


def test_what_is_taken_along_is_not_freed(kept: BlobStore) -> None:
    files = [fetch(kept.copies, photo(n)) for n in range(5)]

    assert kept.copies.make_room(files[:4]) == 1

    assert [kept.get(sha256) is not None for sha256 in files] == [True] * 4 + [False]


def test_the_only_copy_is_never_freed(kept: BlobStore) -> None:
    own = [kept.add(photo(n), "image/jpeg") for n in range(9)]
    for sha256 in own[:5]:
        kept.confirm(sha256)  # its action may still be refused
    copy = fetch(kept.copies, photo(99, 3001))

    kept.copies.make_room(())
    kept.copies.sweep(CASE, ())
    kept.copies.drop_all()

    assert kept.get(copy) is None
    assert all(kept.get(sha256) is not None for sha256 in own)


def test_small_pictures_go_last(kept: BlobStore) -> None:
    sha256 = fetch(kept.copies, photo(1, 2000))
    kept.copies.keep_preview(sha256, CASE, b"x" * 1500)

    kept.copies.make_room(())

    assert kept.get(sha256) is None
    assert kept.copies.preview(sha256) == b"x" * 1500


def test_a_case_that_may_not_lie_here_takes_its_files_with_it(kept: BlobStore) -> None:
    mine, shared = fetch(kept.copies, photo(1)), fetch(kept.copies, photo(2))
    kept.copies.begin(shared, OTHER)
    torn = hash_of(photo(3))
    kept.copies.begin(torn, CASE)
    kept.copies.add_piece(torn, 0, b"separuh")
    kept.copies.keep_preview(mine, CASE, b"kecil")

    assert kept.copies.sweep(CASE, ()) == 3

    assert kept.get(mine) is None
    assert kept.copies.preview(mine) is None
    assert kept.copies.here([torn]) == {}
    assert kept.get(shared) is not None
    assert kept.copies.complaints() == {OTHER}


def test_nothing_of_a_swept_file_is_left_in_the_file_system(data_dir: Path) -> None:
    taint = b"saksi mata " * 100
    content = b"\xff\xd8\xff" + taint
    connection = dbapi2.connect(str(data_dir / "plain.db"), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA secure_delete=ON")
    file = BlobFile(connection)
    copies = Copies(file, lambda: 10**9)
    fetch(copies, content)
    file.forget_deleted()
    assert taint in (data_dir / "plain.db").read_bytes()

    copies.sweep(CASE, ())

    for path in data_dir.iterdir():
        assert taint[:40] not in path.read_bytes(), path.name
    file.close()


def test_an_own_file_whose_action_is_done_becomes_a_copy(kept: BlobStore) -> None:
    sha256 = kept.add(photo(1), "image/jpeg")
    kept.confirm(sha256)
    assert kept.copies.own_confirmed() == (sha256,)

    kept.copies.settle_own(sha256, CASE)

    assert not kept.copies.here([sha256])[sha256].is_own
    assert kept.copies.own_confirmed() == ()
    assert kept.copies.sweep(CASE, ()) == 1


def test_an_own_file_of_a_protected_case_goes_when_its_action_is_done(kept: BlobStore) -> None:
    sha256 = kept.add(photo(1), "image/jpeg")
    kept.confirm(sha256)

    kept.copies.settle_own(sha256, None)

    assert kept.get(sha256) is None


def test_an_own_file_that_the_server_may_have_lost_stays(kept: BlobStore) -> None:
    sha256 = kept.add(photo(1), "image/jpeg")
    kept.confirm(sha256)
    kept.doubt_all()

    kept.copies.settle_own(sha256, None)

    assert kept.get(sha256) is not None
    assert kept.copies.here([sha256])[sha256].is_own


def test_adding_a_file_again_makes_it_an_own_one(kept: BlobStore) -> None:
    content = photo(1, 4000)
    sha256 = fetch(kept.copies, content)

    kept.add(content, "image/jpeg")
    kept.copies.make_room(())
    kept.copies.sweep(CASE, ())

    assert kept.get(sha256) is not None


def test_the_store_of_the_first_version_is_brought_up_to_date(data_dir: Path) -> None:
    connection = driver.open_writer(data_dir / "blobs.db", stores.KEY)
    connection.execute(
        "CREATE TABLE blob (sha256 TEXT PRIMARY KEY, media_type TEXT NOT NULL, "
        "size INTEGER NOT NULL, is_confirmed INTEGER NOT NULL DEFAULT 0, content BLOB NOT NULL)"
    )
    content = photo(1)
    sha256 = hash_of(content)
    connection.execute(
        "INSERT INTO blob VALUES (?, 'image/jpeg', ?, 1, ?)", (sha256, len(content), content)
    )
    connection.close()

    kept = blobs.open_blobs(data_dir, stores.KEY, stores.clock)

    found = kept.get(sha256)
    assert found is not None
    assert found.content == content
    assert kept.copies.own_confirmed() == (sha256,)
    kept.close()


DAY_MS = 24 * 3600 * 1000


def test_a_file_that_was_never_used_goes_after_its_term(kept: BlobStore) -> None:
    never, named = kept.add(photo(1), "image/jpeg"), kept.add(photo(2), "image/jpeg")
    kept.copies.drop_unused([named], DAY_MS, 0)

    early = kept.copies.drop_unused([named], 20 * DAY_MS, DAY_MS)
    late = kept.copies.drop_unused([named], 32 * DAY_MS, 2 * DAY_MS)

    assert (early, late) == (0, 1)
    assert kept.get(never) is None
    assert kept.get(named) is not None


def test_a_file_that_is_named_in_between_begins_its_term_anew(kept: BlobStore) -> None:
    sha256 = kept.add(photo(1), "image/jpeg")
    kept.copies.drop_unused([], DAY_MS, 0)
    kept.copies.drop_unused([sha256], 10 * DAY_MS, 0)

    gone = kept.copies.drop_unused([], 32 * DAY_MS, 2 * DAY_MS)

    assert gone == 0
    assert kept.get(sha256) is not None


def test_a_file_that_is_added_again_begins_its_term_anew(kept: BlobStore) -> None:
    kept.add(photo(1), "image/jpeg")
    kept.copies.drop_unused([], DAY_MS, 0)
    kept.add(photo(1), "image/jpeg")

    assert kept.copies.drop_unused([], 32 * DAY_MS, 2 * DAY_MS) == 0


def test_deleted_files_give_their_space_back_to_the_disk(data_dir: Path) -> None:
    key = bytes(32)
    kept = blobs.open_blobs(data_dir, key, stores.clock)
    for seed in range(20):
        fetch(kept.copies, photo(seed, 100_000))
    kept.copies.sweep(OTHER, [])
    before = (data_dir / "blobs.db").stat().st_size

    kept.copies.sweep(CASE, [])
    after = (data_dir / "blobs.db").stat().st_size

    kept.close()
    assert before > 1_500_000
    assert after < 100_000


def test_a_file_of_an_older_version_learns_to_shrink(data_dir: Path) -> None:
    key = bytes(32)
    connection = driver.open_writer(data_dir / "blobs.db", key)
    connection.execute(
        "CREATE TABLE blob (sha256 TEXT PRIMARY KEY, media_type TEXT NOT NULL, size INTEGER "
        "NOT NULL, is_confirmed INTEGER NOT NULL DEFAULT 0, content BLOB NOT NULL)"
    )
    content = photo(1, 500_000)
    sha256 = hash_of(content)
    connection.execute("INSERT INTO blob VALUES (?, 'image/jpeg', 500000, 1, ?)", (sha256, content))
    connection.close()

    kept = blobs.open_blobs(data_dir, key, stores.clock)
    found = kept.get(sha256)
    kept.copies.settle_own(sha256, None)
    size = (data_dir / "blobs.db").stat().st_size

    kept.close()
    assert found is not None
    assert found.content == content
    assert size < 100_000
