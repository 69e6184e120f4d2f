"""What is personal is covered, kept or thought over before an answer is handed in."""

from __future__ import annotations

from halo_desktop.domain.payloads import SubmitReply
from tests.unit.ui.reply_editor.test_presenter import ANSWER, sitting

PERSONAL = f"{ANSWER} Ibu Hasnah sudah kami hubungi di nomor 081242157788."


async def test_personal_data_are_covered_before_the_answer_goes() -> None:
    here = await sitting()
    here.presenter.type_text(PERSONAL)

    await here.presenter.submit()

    action, _ = next(iter(here.desk.memory.outbox.values()))
    assert isinstance(action.payload, SubmitReply)
    assert here.view.shown_personal == ("Hasnah", "081242157788")
    assert action.payload.text.endswith(
        "Ibu [disamarkan] sudah kami hubungi di nomor [disamarkan]."
    )


async def test_what_may_be_public_stays() -> None:
    here = await sitting()
    here.presenter.type_text(PERSONAL)
    here.view.covers = 0

    await here.presenter.submit()

    action, _ = next(iter(here.desk.memory.outbox.values()))
    assert isinstance(action.payload, SubmitReply)
    assert action.payload.text == PERSONAL


async def test_going_back_to_the_text_changes_nothing() -> None:
    here = await sitting()
    here.presenter.type_text(PERSONAL)
    here.view.goes_back = True

    await here.presenter.submit()

    assert here.desk.memory.outbox == {}
    assert here.presenter.content.text == PERSONAL
    await here.presenter.close()
