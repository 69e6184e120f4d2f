"""Coming in: the page that fits, plain sentences, and no secret kept."""

from __future__ import annotations

import asyncio

import pytest

from halo_desktop.cache.errors import WrongKey
from halo_desktop.desk.doors import UnlockRefused
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.ui.sign_in.presenter import (
    Activity,
    Blank,
    Credentials,
    Page,
    server_address,
)
from halo_desktop.wire.codes import ProblemCode
from tests.support.sign_in_door import (
    RINA,
    FakeDoor,
    account,
    failed,
    here,
    typed,
)


async def test_a_first_start_offers_training_and_a_server() -> None:
    at = await here()

    assert at.view.page is Page.WELCOME
    assert at.view.people == (RINA,)


async def test_a_machine_that_was_set_up_goes_to_its_server() -> None:
    assert (await here(default_server="https://halo.example.test")).view.page is Page.SERVER


async def test_whoever_worked_here_last_is_filled_in() -> None:
    at = await here(FakeDoor(known=(account("Rina"), account("Budi"))))

    assert (at.view.page, at.view.account, at.view.may_unlock) == (
        Page.SERVER,
        account("Rina"),
        True,
    )


async def test_whoever_only_trained_comes_back_to_training() -> None:
    at = await here(FakeDoor(known=(account(is_training=True),)))

    assert at.view.page is Page.TRAINING
    assert at.view.accounts == ()


@pytest.mark.parametrize(
    ("credentials", "blank"),
    [
        (typed(server=""), Blank.SERVER),
        (typed(server="dua kata"), Blank.SERVER_SHAPE),
        (typed(server="ftp://halo.example.test"), Blank.SERVER_SHAPE),
        (typed(server="https://halo.example.test:pintu"), Blank.SERVER_SHAPE),
        (typed(user=" "), Blank.USERNAME),
        (typed(password=""), Blank.PASSWORD),
    ],
)
async def test_what_is_missing_is_said_under_its_field(
    credentials: Credentials, blank: Blank
) -> None:
    at = await here()

    await at.presenter.sign_in(credentials)

    assert at.view.blanks == [blank]
    assert at.door.entered == []


async def test_signing_in_forgets_the_password_and_hands_the_desk_over() -> None:
    at = await here()

    await at.presenter.sign_in(typed(server=" halo.example.test/ "))

    assert at.door.entered == ["rina@https://halo.example.test benar"]
    assert at.sessions == ["rina"]
    assert at.view.forgotten == 1
    assert at.view.activities == [Activity.SERVER, Activity.NONE]


async def test_a_refusal_is_shown_and_one_can_try_again() -> None:
    at = await here(FakeDoor(fault=Refused(RefusalCode.NOT_PERMITTED)))
    await at.presenter.sign_in(typed())
    at.door.fault = None

    await at.presenter.sign_in(typed())

    assert len(at.view.faults) == 1
    assert at.sessions == ["rina"]


async def test_the_second_step_is_asked_for_when_the_server_wants_it() -> None:
    at = await here(FakeDoor(fault=failed(ProblemCode.TOTP_REQUIRED)))

    await at.presenter.sign_in(typed())

    assert at.view.totp == 1


async def test_a_second_click_does_not_sign_in_twice() -> None:
    at = await here(FakeDoor(gate=asyncio.Event()))
    first = asyncio.ensure_future(at.presenter.sign_in(typed()))
    await asyncio.sleep(0)

    await at.presenter.sign_in(typed())
    assert at.door.gate is not None
    at.door.gate.set()
    await first

    assert at.sessions == ["rina"]


async def test_an_account_opens_without_the_server_by_its_password() -> None:
    at = await here(FakeDoor(known=(account(),)))

    await at.presenter.unlock("")
    await at.presenter.unlock("salah")
    await at.presenter.unlock("benar")

    assert at.view.blanks == [Blank.PASSWORD]
    assert isinstance(at.view.faults[0], UnlockRefused)
    assert at.sessions == ["rina"]


async def test_without_a_chosen_account_nothing_is_unlocked() -> None:
    at = await here(FakeDoor(known=(account(may_unlock=False),)))
    assert not at.view.may_unlock
    at.presenter.choose(None)

    await at.presenter.unlock("benar")

    assert at.sessions == []


async def test_one_click_trains_as_somebody() -> None:
    at = await here()
    at.presenter.go(Page.TRAINING)

    await at.presenter.train(RINA)

    assert at.view.page is Page.TRAINING
    assert at.door.entered == ["rina@http://127.0.0.1:8091 latihan"]
    assert at.view.activities == [Activity.TRAINING, Activity.NONE]


def test_typed_secrets_never_show_in_a_log_line() -> None:
    assert "benar" not in repr(typed())


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("halo.example.test", "https://halo.example.test"),
        ("http://127.0.0.1:8091/", "http://127.0.0.1:8091"),
    ],
)
def test_addresses_are_completed(text: str, url: str) -> None:
    assert server_address(text) == url


async def test_a_second_step_that_is_demanded_is_set_up_at_once() -> None:
    at = await here(FakeDoor(code="271828"))
    at.view.first_codes = ["271828"]

    await at.presenter.sign_in(typed())

    assert at.sessions == ["rina"]
    assert at.view.first_code_faults == [None]
    assert at.view.faults == []


async def test_a_first_code_typed_wrong_may_be_typed_again() -> None:
    at = await here(FakeDoor(code="271828"))
    at.view.first_codes = ["111111", "271828"]

    await at.presenter.sign_in(typed())

    assert at.sessions == ["rina"]
    assert [fault is not None for fault in at.view.first_code_faults] == [False, True]


async def test_a_password_given_out_once_is_replaced_while_signing_in() -> None:
    at = await here(FakeDoor(is_for_once=True))
    at.view.new_passwords = ["pendek", "sandi-saya-sendiri"]

    await at.presenter.sign_in(typed())

    assert at.sessions == ["rina"]
    assert [fault is not None for fault in at.view.password_faults] == [False, True]
    assert "sandi-saya-sendiri" in at.door.entered[0]


async def test_after_setting_the_second_step_up_the_password_is_replaced_too() -> None:
    at = await here(FakeDoor(code="271828", is_for_once=True))
    at.view.first_codes = ["271828"]
    at.view.new_passwords = ["sandi-saya-sendiri"]

    await at.presenter.sign_in(typed())

    assert at.sessions == ["rina"]
    assert "271828" in at.door.entered[0]


async def test_giving_the_second_step_up_leaves_everything_as_it_was() -> None:
    at = await here(FakeDoor(code="271828"))

    await at.presenter.sign_in(typed())

    assert (at.sessions, at.view.faults) == ([], [])
    assert at.view.activities[-1] is Activity.NONE


async def test_an_account_leaves_this_computer_after_a_question() -> None:
    rina = account()
    at = await here(FakeDoor(known=(rina, account("Budi"))))

    await at.presenter.remove()
    assert at.door.removed == []
    at.view.discards = [0]
    await at.presenter.remove()

    assert at.door.removed == [rina]
    assert [known.name for known in at.view.accounts] == ["Budi"]


async def test_unsent_work_has_to_be_given_up_by_its_number() -> None:
    at = await here(FakeDoor(known=(account(),), unsent_work=(2, 3)))
    at.view.discards = [0, None]
    await at.presenter.remove()
    assert at.door.removed == []

    at.view.discards = [0, 5]
    await at.presenter.remove()

    assert [known.name for known in at.door.removed] == ["Rina"]
    told = at.view.unsent[-1]
    assert told is not None
    assert (told.waiting, told.drafts) == (2, 3)


async def test_a_store_with_another_key_is_set_aside_only_after_a_question() -> None:
    rina = account()
    at = await here(FakeDoor(known=(rina,), has_wrong_key=True))

    await at.presenter.sign_in(typed(server=rina.server_url))
    refused = (list(at.sessions), [type(fault) for fault in at.view.faults])
    at.view.sets_aside = True
    await at.presenter.sign_in(typed(server=rina.server_url))

    assert refused == ([], [WrongKey])
    assert at.sessions == ["rina"]
    assert at.view.asked_aside == [rina, rina]


async def test_a_new_password_that_was_taken_opens_the_store_that_is_begun_anew() -> None:
    at = await here(FakeDoor(is_for_once=True, has_wrong_key=True))
    at.view.new_passwords = ["kata sandi baru"]
    at.view.sets_aside = True

    await at.presenter.sign_in(typed())

    assert at.sessions == ["rina"]
    assert "kata sandi baru" in at.door.entered[0]
