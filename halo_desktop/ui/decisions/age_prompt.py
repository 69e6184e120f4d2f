"""The question before an act that cannot be taken back is made on old data."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.domain.age import AgeQuestion
from halo_desktop.ui import dialogs, formatting, labels

_DAY = timedelta(days=1)


async def confirm_age(parent: QWidget, question: AgeQuestion) -> bool:
    """Asks whether to act on old data all the same."""
    act = labels.of(question.kind)
    title = QCoreApplication.translate("age_prompt", "Tetap {act}?").format(act=act.lower())
    text = QCoreApplication.translate(
        "age_prompt",
        "Data aduan ini per {moment}, sudah {age}. Keadaannya di server mungkin berubah sejak "
        "itu, dan tindakan ini tidak dapat ditarik kembali. Bila dapat tersambung, sinkronkan "
        "dahulu.",
    ).format(moment=formatting.long_moment(question.data_at), age=_age(question.age))
    return await dialogs.ask(
        parent, title, text, yes=QCoreApplication.translate("age_prompt", "Tetap lakukan")
    )


def _age(age: timedelta) -> str:
    if age >= _DAY:
        return QCoreApplication.translate("age_prompt", "%n hari", "", age // _DAY)
    hours = max(1, age // timedelta(hours=1))
    return QCoreApplication.translate("age_prompt", "%n jam", "", hours)
