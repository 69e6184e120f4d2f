"""The pictures of settings and administration."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from halo_desktop.ui.administration.form_sheet import FormSheet
from halo_desktop.ui.administration.forms import Ask, Entry, Form, Outcome
from halo_desktop.ui.administration.preview_sheet import PasswordSheet
from halo_desktop.ui.administration.window import AdministrationWindow
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.settings.window import SettingsWindow
from tests.screenshots.studio import Screen, Studio, settle


async def administration(studio: Studio) -> None:
    async with studio.console("sulaiman") as sitting:
        sitting.window.registry.command(CommandId.ADMINISTRATION).trigger()
        await settle(4)
        window = sitting.window.findChild(AdministrationWindow)
        assert window is not None
        for key in window.pages:
            window.tabs.choose(key)
            await settle(4)
            studio.take(f"administration-{key}", window)


async def forms(studio: Studio) -> None:
    form = Form(
        title="Tambah unit",
        main_text="Simpan",
        entries=(
            Entry(key="name", label="Nama lengkap", is_required=True),
            Entry(key="short_name", label="Singkatan", value="PUPR", is_required=True),
            Entry(key="kind", label="Jenis", ask=Ask.CHOICE, choices=(("opd", "OPD"),)),
            Entry(key="valid_to", label="Berlaku sampai", ask=Ask.OPTIONAL_DAY),
        ),
    )
    sheet = FormSheet(form)
    faults = {"name": "Wajib diisi.", "short_name": "Sudah dipakai. Dinas PUPR"}
    sheet.show_outcome(Outcome(faults=faults))
    await _take(studio, "admin-form-faults", sheet)
    told = PasswordSheet("Sari Contoh", "sari", "k7mf-3qtx-9wdp")
    await _take(studio, "admin-password", told)


async def settings(studio: Studio) -> None:
    async with studio.console() as sitting:
        sitting.window.registry.command(CommandId.SETTINGS).trigger()
        await settle(4)
        window = sitting.window.findChild(SettingsWindow)
        assert window is not None
        for place in range(window.tabs.names.count()):
            window.tabs.names.setCurrentRow(place)
            await settle(3)
            studio.take(f"settings-{window.tabs.chosen}", window)
        window.accept()
        await settle(3)


async def _take(studio: Studio, name: str, widget: QWidget) -> None:
    widget.show()
    await settle(4)
    studio.take(name, widget)
    widget.close()
    widget.deleteLater()


SCREENS: dict[str, Screen] = {
    "administration": administration,
    "admin-forms": forms,
    "settings": settings,
}
