"""The form for what an operator decides about the exchange with LAPOR!."""

from __future__ import annotations

from PySide6.QtCore import QObject

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AskLapor
from halo_desktop.domain.states import LaporAct, LaporTaskState, LaporWish
from halo_desktop.ui import labels
from halo_desktop.ui.decisions import lapor_choice
from halo_desktop.ui.decisions.form import Fault, FieldProblem, Form, Option
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.situation import Situation
from halo_desktop.ui.decisions.values import Values


class LaporForms(QObject):
    """Look now, send again, or say that it was done by hand."""

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation

    def ask_lapor(self) -> Form:
        options = self._options()
        return Form(
            kind=Kind.ASK_LAPOR,
            title=self.tr("Urus pertukaran LAPOR!"),
            intro=self.tr(
                "Yang tidak pasti sampai dicari dulu di lapor.go.id. Bila sudah ada, tandai; "
                "bila tidak ada, tulis apa yang terlihat lalu kirim ulang."
            ),
            confirm=self.tr("Lakukan"),
            fields=(
                fields.pick(
                    "choice",
                    self.tr("Yang dilakukan"),
                    is_required=True,
                    options=options,
                    initial=options[0].value,
                ),
                fields.text("note", self.tr("Yang terlihat di lapor.go.id"), max_length=600),
            ),
            build=_ask,
            checks=self._check,
        )

    def _options(self) -> tuple[Option, ...]:
        case = self._situation.case
        link = case.lapor if case is not None else None
        found = []
        for task in link.tasks if link is not None else ():
            words = f"{labels.of(task.act)} ({labels.of(task.state).lower()})"
            if task.state is not LaporTaskState.BY_HAND:
                found.append(
                    Option(
                        value=lapor_choice.join(LaporWish.RESEND, task.id),
                        label=self.tr("Kirim ulang: {what}").format(what=words),
                    )
                )
            if (link and link.tracking_id) or task.act not in {LaporAct.SUBMIT, LaporAct.FORWARD}:
                found.append(
                    Option(
                        value=lapor_choice.join(LaporWish.PASTED, task.id),
                        label=self.tr("Sudah ditempel: {what}").format(what=words),
                    )
                )
        found.append(Option(value=LaporWish.CHECK.value, label=self.tr("Periksa sekarang")))
        return tuple(found)

    def _check(self, values: Values) -> tuple[FieldProblem, ...]:
        wish, wanted = lapor_choice.split(values.text("choice"))
        case = self._situation.case
        task = case.lapor.task(wanted) if case is not None and case.lapor is not None else None
        is_uncertain = task is not None and task.state is LaporTaskState.UNCERTAIN
        if wish == LaporWish.RESEND and is_uncertain and not values.text("note"):
            return (FieldProblem(field="note", fault=Fault.REQUIRED),)
        return ()


def _ask(values: Values) -> AskLapor:
    wish, task = lapor_choice.split(values.text("choice"))
    return AskLapor(wish=LaporWish(wish), task=task, note=values.text("note"))
