"""Asks why an answer goes out before all supporting units have given their input."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.ui import dialogs
from halo_desktop.ui.decisions.editors.texts import TextEditor
from halo_desktop.ui.decisions.form import Field, FieldKind
from halo_desktop.ui.widgets.form_field import FormField

SHORTEST = 10


async def ask(parent: QWidget, units: tuple[str, ...]) -> str:
    """Gives the reason, or an empty text when the person would rather wait."""
    sheet = dialogs.Sheet(
        QCoreApplication.translate("waiver", "Masukan pendukung belum lengkap"),
        main_text=QCoreApplication.translate("waiver", "Ajukan tanpa masukan"),
        subtitle=QCoreApplication.translate("waiver", "Belum memberi masukan: {units}").format(
            units=", ".join(units)
        ),
        parent=parent,
    )
    label = QCoreApplication.translate("waiver", "&Alasan tanpa masukan mereka")
    editor = TextEditor(Field(name="waiver", kind=FieldKind.TEXT, label=label, max_length=600))
    field = FormField(label, editor, is_required=True, parent=sheet)
    sheet.body.addWidget(field)
    sheet.body.addStretch(1)

    def submit() -> None:
        reason = str(editor.value()).strip()
        if len(reason) < SHORTEST:
            text = QCoreApplication.translate("waiver", "Tulis alasannya, paling sedikit 10 huruf.")
            field.show_error(text)
            editor.setFocus()
            return
        sheet.accept()

    sheet.submit_requested.connect(submit)
    editor.setFocus()
    is_accepted = await dialogs.opened(sheet)
    return str(editor.value()).strip() if is_accepted else ""
