"""A file that comes in parts: nothing twice, nothing missing, nothing that it is not."""

from __future__ import annotations

import contextlib
import errno
import random
from pathlib import Path

import pytest

from halo_desktop.central.access import accounts
from halo_desktop.central.attachments import file_cleaning
from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.attachments.file_limits import FileLimits
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.wire import protocol
from halo_desktop.wire.transfers import UploadRequest
from tests.support import pictures
from tests.support.clerk import Clerk
from tests.support.sending import PART, PHOTO, begin, hash_of, name_it, put, send
from tests.support.server import MovableClock


@pytest.fixture
def address(tmp_path: Path) -> str:
    """What the databases could do differently is looked at in test_uploads_at_once."""
    return f"sqlite:///{tmp_path / 'central.db'}"


def refusal(error: pytest.ExceptionInfo[ServiceProblem]) -> tuple[str, int]:
    return error.value.code, error.value.status


def test_what_has_arrived_is_never_asked_for_again(rina: Clerk) -> None:
    send(rina, until=3 * PART)

    again = begin(rina)

    assert again.offset == 3 * PART
    assert not again.is_complete


def test_the_same_part_twice_changes_nothing(central: Central, rina: Clerk) -> None:
    send(rina, until=2 * PART)

    repeated = put(rina, 0, PHOTO[:PART])
    finished = send(rina)

    assert repeated.offset == 2 * PART
    assert finished.is_complete
    assert central.get_blob(rina.session, hash_of(PHOTO)) == PHOTO


def test_the_last_part_can_be_repeated(rina: Clerk) -> None:
    send(rina)

    again = put(rina, len(PHOTO) - 100, PHOTO[-100:])

    assert again.is_complete
    assert again.offset == len(PHOTO)


@pytest.mark.allow_log("central.attachments.uploads: a file could not be stored")
@pytest.mark.parametrize("way", ["asked-again", "last-byte-again"])
def test_an_upload_that_could_not_be_finished_is_finished_later(
    rina: Clerk, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    with monkeypatch.context() as full:

        def refuse(folder: BlobFolder, sha256: str, content: bytes) -> None:
            raise OSError(errno.ENOSPC, "no space left")

        full.setattr(BlobFolder, "put", refuse)
        with pytest.raises(ServiceProblem):
            send(rina)

    last = len(PHOTO) - 1
    answer = begin(rina) if way == "asked-again" else put(rina, last, PHOTO[last:])

    assert answer.is_complete
    assert name_it(rina, rina.take_in()) == "applied"


def test_a_gap_is_refused_and_the_true_place_is_told(rina: Clerk) -> None:
    send(rina, until=PART)

    with pytest.raises(ServiceProblem) as gap:
        put(rina, 2 * PART, PHOTO[2 * PART : 3 * PART])

    assert refusal(gap) == ("offset-mismatch", 409)
    assert begin(rina).offset == PART


def test_a_part_that_was_changed_on_the_way_is_not_kept(rina: Clerk) -> None:
    begin(rina)

    with pytest.raises(ServiceProblem) as changed:
        put(rina, 0, b"x" * PART, told=hash_of(PHOTO[:PART]))

    assert refusal(changed) == ("hash-mismatch", 422)
    assert begin(rina).offset == 0


@pytest.mark.allow_log("central.attachments.uploads: ")
def test_a_program_is_refused_whatever_it_calls_itself(rina: Clerk) -> None:
    program = b"MZ" + PHOTO

    with pytest.raises(ServiceProblem) as refused:
        send(rina, program)

    assert refusal(refused) == ("file-type", 415)
    assert begin(rina, program).offset == 0


@pytest.mark.parametrize(
    ("start", "part", "code"),
    [
        (0, b"", "too-large"),
        (len(PHOTO) - 5, b"123456", "too-large"),
        (0, b"x" * (protocol.MAX_PART_BYTES + 1), "too-large"),
    ],
    ids=["empty", "past-the-end", "huge"],
)
def test_a_part_has_to_fit(rina: Clerk, start: int, part: bytes, code: str) -> None:
    begin(rina)

    with pytest.raises(ServiceProblem) as refused:
        put(rina, start, part)

    assert refused.value.code == code


@pytest.mark.parametrize(("size", "code"), [(0, "empty-file"), (16_000_000, "too-large")])
def test_a_size_that_cannot_be_is_refused_before_anything_travels(
    central: Central, rina: Clerk, size: int, code: str
) -> None:
    with pytest.raises(ServiceProblem) as refused:
        central.begin_upload(rina.session, UploadRequest(sha256=hash_of(PHOTO), size=size))

    assert refused.value.code == code


def test_nobody_goes_on_with_somebody_elses_upload(rina: Clerk, budi: Clerk) -> None:
    send(rina, until=2 * PART)

    with pytest.raises(ServiceProblem) as foreign:
        put(budi, 2 * PART, PHOTO[2 * PART : 3 * PART])

    assert refusal(foreign) == ("not-found", 404)
    assert begin(budi).offset == 0


@pytest.mark.parametrize("call", ["begin", "part"])
def test_whoever_was_shut_out_sends_nothing_more(central: Central, rina: Clerk, call: str) -> None:
    begin(rina)
    with central.core.database.write() as connection:
        accounts.set_active(connection, rina.session.user, is_active=False, now=central.core.now())

    with pytest.raises(ServiceProblem) as refused:
        _ = begin(rina) if call == "begin" else put(rina, 0, PHOTO[:PART])

    assert refused.value.status in {401, 403}


@pytest.mark.parametrize("seed", range(4))
def test_parts_in_any_order_and_number_become_the_file_or_nothing(
    central: Central, rina: Clerk, seed: int
) -> None:
    luck = random.Random(seed)
    content = pictures.jpeg_like(40_000, seed)
    begin(rina, content)

    for _ in range(60):
        start = luck.randrange(len(content))
        part = content[start : start + luck.randrange(1, 9000)]
        with contextlib.suppress(ServiceProblem):  # a gap, which the test above looks at
            answer = put(rina, start, part, of=content)
            assert answer.is_complete == (answer.offset == len(content))
    send(rina, content)

    assert central.get_blob(rina.session, hash_of(content)) == content


def test_a_restored_folder_makes_the_console_send_again(
    central: Central, rina: Clerk, tmp_path: Path
) -> None:
    send(rina, until=2 * PART)
    for part in (tmp_path / "blobs" / "parts").iterdir():
        part.unlink()

    again = begin(rina)

    assert again.offset == 0
    assert send(rina).is_complete


def test_a_stored_file_that_was_lost_is_taken_again(
    central: Central, rina: Clerk, tmp_path: Path
) -> None:
    send(rina)
    sha256 = hash_of(PHOTO)
    (tmp_path / "blobs" / sha256[:2] / sha256[2:4] / sha256).unlink()

    assert begin(rina).offset == 0
    assert send(rina).is_complete
    assert central.get_blob(rina.session, sha256) == PHOTO


@pytest.mark.allow_log("central.attachments.uploads: ")
@pytest.mark.parametrize(
    "limits",
    [
        FileLimits(unnamed_bytes=700_000),
        FileLimits(open_uploads=2),
        FileLimits(day_bytes=700_000),
    ],
    ids=["unnamed", "open", "day"],
)
def test_nobody_fills_the_server_with_what_nobody_needs(
    central: Central, rina: Clerk, budi: Clerk, limits: FileLimits
) -> None:
    central.core.file_limits = limits
    is_open = limits.open_uploads == 2
    for seed in (1, 2):
        content = pictures.jpeg_like(300_000, seed)
        _ = begin(rina, content) if is_open else send(rina, content)

    with pytest.raises(ServiceProblem) as refused:
        begin(rina, pictures.jpeg_like(300_000, 3))

    assert refusal(refused) == ("upload-quota", 429)
    assert refused.value.retry_after
    assert begin(budi).offset == 0


def test_what_nobody_goes_on_with_is_deleted_after_two_weeks(
    central: Central, rina: Clerk, clock: MovableClock, tmp_path: Path
) -> None:
    send(rina, until=PART)
    clock.advance(days=13)
    assert file_cleaning.clean(central, central.core.now()) == 0
    assert begin(rina).offset == PART  # and it begins to count anew

    clock.advance(days=15)

    assert file_cleaning.clean(central, central.core.now()) == 1
    assert list((tmp_path / "blobs" / "parts").iterdir()) == []
    assert begin(Clerk.sign_in(central, "rina")).offset == 0


def test_a_file_that_an_action_names_stays(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    send(rina)
    name_it(rina, rina.take_in())
    clock.advance(days=400)

    assert file_cleaning.clean(central, central.core.now()) == 0
    assert central.get_blob(Clerk.sign_in(central, "rina").session, hash_of(PHOTO)) == PHOTO


def test_the_old_way_takes_a_file_as_a_whole(central: Central, rina: Clerk) -> None:
    send(rina, until=PART)

    central.put_blob(rina.session, hash_of(PHOTO), PHOTO)

    assert begin(rina).is_complete
