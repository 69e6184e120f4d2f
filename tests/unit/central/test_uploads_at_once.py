"""Files in parts where databases differ: several at once, and clean-ups in between."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from halo_desktop.central.attachments import file_cleaning
from halo_desktop.central.attachments.file_limits import FileLimits
from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from tests.support import pictures
from tests.support.clerk import Clerk
from tests.support.sending import PART, PHOTO, begin, hash_of, name_it, put, send
from tests.support.server import MovableClock


def refusal(error: pytest.ExceptionInfo[ServiceProblem]) -> tuple[str, int]:
    return error.value.code, error.value.status


def test_parts_in_order_become_the_file(central: Central, rina: Clerk) -> None:
    first = begin(rina)

    last = send(rina)

    assert (first.offset, first.is_complete) == (0, False)
    assert (last.offset, last.is_complete) == (len(PHOTO), True)
    assert central.get_blob(rina.session, hash_of(PHOTO)) == PHOTO
    assert name_it(rina, rina.take_in()) == "applied"


def test_two_consoles_of_a_person_go_on_with_one_upload(central: Central, rina: Clerk) -> None:
    other = Clerk.sign_in(central, "rina")
    start = threading.Barrier(2)

    def send_all(clerk: Clerk) -> bool:
        start.wait()
        return send(clerk).is_complete

    with ThreadPoolExecutor(2) as threads:
        done = list(threads.map(send_all, (rina, other)))

    assert done == [True, True]
    assert central.get_blob(other.session, hash_of(PHOTO)) == PHOTO


def test_two_people_can_send_the_same_file_at_once(
    central: Central, rina: Clerk, budi: Clerk
) -> None:
    with ThreadPoolExecutor(2) as threads:
        done = list(threads.map(lambda clerk: send(clerk).is_complete, (rina, budi)))

    assert done == [True, True]
    assert name_it(rina, rina.take_in()) == "applied"
    assert name_it(budi, budi.take_in()) == "applied"


@pytest.mark.parametrize("turn", range(3))
def test_cleaning_and_sending_at_once_never_lose_a_file_that_was_confirmed(
    central: Central, rina: Clerk, clock: MovableClock, turn: int
) -> None:
    content = pictures.jpeg_like(5_000, turn)
    send(rina, content)
    clock.advance(days=31)
    rina = Clerk.sign_in(central, "rina")
    now = central.core.now()

    with ThreadPoolExecutor(2) as threads:
        cleaned = threads.submit(file_cleaning.clean, central, now)
        sent = threads.submit(send, rina, content)
        cleaned.result()
        assert sent.result().is_complete

    if begin(rina, content).is_complete:
        assert central.get_blob(rina.session, hash_of(content)) == content
    else:
        assert send(rina, content).is_complete


def test_nobody_learns_that_somebody_else_has_a_file(
    rina: Clerk, andi: Clerk, fitri: Clerk
) -> None:
    case = rina.take_in()
    rina.dispose(case)
    send(rina)
    assert name_it(rina, case) == "applied"

    assert not begin(fitri).is_complete  # she does not see the case
    assert begin(andi).is_complete  # he does


def test_files_that_are_named_do_not_count_against_their_sender(
    central: Central, rina: Clerk
) -> None:
    central.core.file_limits = FileLimits(unnamed_bytes=400_000)
    case = rina.take_in()
    for seed in (1, 2, 3):
        content = pictures.jpeg_like(300_000, seed)
        send(rina, content)
        assert name_it(rina, case, content) == "applied"


def test_a_file_that_no_action_names_is_deleted_after_a_month(
    central: Central, rina: Clerk, clock: MovableClock
) -> None:
    case = rina.take_in()
    send(rina)
    clock.advance(days=29)
    assert file_cleaning.clean(central, central.core.now()) == 0

    clock.advance(days=2)
    assert file_cleaning.clean(central, central.core.now()) == 1

    rina = Clerk.sign_in(central, "rina")
    with pytest.raises(ServiceProblem):
        central.get_blob(rina.session, hash_of(PHOTO))
    assert name_it(rina, case) == "deferred"
    assert send(rina).is_complete
    assert name_it(rina, case) == "applied"


@pytest.mark.allow_log("central.attachments.uploads: ")
def test_a_file_that_is_not_what_its_hash_says_begins_anew(central: Central, rina: Clerk) -> None:
    begin(rina)
    wrong = PHOTO[:-1] + bytes([PHOTO[-1] ^ 1])

    *before, last = range(0, len(wrong), PART)
    for start in before:
        put(rina, start, wrong[start : start + PART])
    with pytest.raises(ServiceProblem) as mismatch:
        put(rina, last, wrong[last:])

    assert refusal(mismatch) == ("hash-mismatch", 422)
    assert begin(rina).offset == 0
    assert name_it(rina, rina.take_in()) == "deferred"
    assert send(rina).is_complete
