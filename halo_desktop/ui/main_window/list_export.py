"""*Ekspor daftar…* (Ctrl+E): the list on screen, or what is chosen in it, as a table file."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication as Application
from PySide6.QtWidgets import QFileDialog

from halo_desktop.cache.views import Line, ListKey
from halo_desktop.desk.exporting import masked
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.errors import HaloError
from halo_desktop.ui import dialogs, formatting, labels, problems
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.complaint import case_words
from halo_desktop.ui.main_window.feature import ConsoleParts

_XLSX: Final = ".xlsx"
_CSV: Final = ".csv"


class ListExport:
    """Written down before anything leaves, masked, marked with who and when."""

    def __init__(self, console: ConsoleParts) -> None:
        """Takes the console's parts."""
        self._console = console

    def commands(self) -> Mapping[CommandId, Callable[[], object]]:
        """What its command does."""
        return {CommandId.EXPORT_LIST: self._ask}

    def begin(self) -> None:
        """Has nothing to begin."""

    def close(self) -> None:
        """What runs ends with the window."""

    def _ask(self) -> None:
        self._console.scope.start(self._ask_for_file(), name="export list")

    async def _ask_for_file(self) -> None:
        keys = self._keys()
        if not keys:
            self._say(
                Application.translate("export", "Daftar ini kosong, tidak ada yang diekspor.")
            )
            return
        window = self._console.window
        dialog = QFileDialog(window, Application.translate("export", "Ekspor daftar"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        excel = Application.translate("export", "Lembar kerja (*.xlsx)")
        plain = Application.translate("export", "Teks berkoma (*.csv)")
        dialog.setNameFilters([excel, plain])
        dialog.setDefaultSuffix(_XLSX[1:])
        today = local_day(self._console.clock())
        dialog.selectFile(f"aduan-{self._place()}-{today:%Y-%m-%d}{_XLSX}")
        if not await dialogs.opened(dialog):
            return
        file = Path(dialog.selectedFiles()[0])
        if file.suffix.lower() not in {_XLSX, _CSV}:
            suffix = _CSV if dialog.selectedNameFilter() == plain else _XLSX
            file = file.with_name(file.name + suffix)
        await self.write(file, keys)

    async def write(self, file: Path, keys: ListKey) -> None:
        """Writes the rows; it can be called off while it runs, and then there is no file."""
        title = Application.translate("export", "Mengekspor {file}").format(file=file.name)
        exporting = self._console.desk.exporting
        own = asyncio.current_task()
        stops: list[str] = []

        def stop() -> None:
            stops.append("person")
            if own is not None:
                own.cancel()

        line = self._console.window.progress.begin(title, stop)
        try:
            count = await exporting.rows(
                file, keys, head=self._head(), cells=self._cells, told=line.tell
            )
        except asyncio.CancelledError:
            if not stops:
                raise  # the window goes
            self._say(Application.translate("export", "Ekspor dibatalkan; tidak ada berkas."))
            return
        except (HaloError, OSError) as fault:
            self._say_failed(file, fault)
            return
        finally:
            line.end()
        text = Application.translate(
            "export", "%n aduan disimpan di {file}, data pribadi disamarkan. Tercatat.", "", count
        )
        self._say(text.format(file=file.name))

    def _keys(self) -> ListKey:
        """The rows that are chosen, or else all; what waits above the list comes along."""
        model = self._console.window.worklist.model
        if not model.marked_count:
            self._console.worklist.show_arrivals()
        found = model.marked or model.ids
        return array("q", [rowid for rowid in found if rowid >= 0])  # not what a server found

    def _place(self) -> str:
        queue = self._console.worklist.queue
        return str(queue.id).replace(":", "-") if queue is not None else "daftar"

    def _head(self) -> tuple[str, ...]:
        return (
            Application.translate("export", "Nomor"),
            Application.translate("export", "Judul"),
            Application.translate("export", "Status"),
            Application.translate("export", "OPD"),
            Application.translate("export", "Lokasi"),
            Application.translate("export", "Topik"),
            Application.translate("export", "Kanal"),
            Application.translate("export", "Urgensi"),
            Application.translate("export", "Masuk"),
            Application.translate("export", "Diperbarui"),
            Application.translate("export", "Tenggat"),
            Application.translate("export", "LAPOR!"),
        )

    def _cells(self, line: Line) -> tuple[str, ...]:
        rulebook = self._console.desk.rulebook
        unit, topic = rulebook.unit(line.lead_unit), rulebook.topic(line.topic)
        return (
            line.ticket or "",
            masked(line.title),
            labels.of(line.state),
            unit.short_name if unit is not None else "",
            case_words.place_name(line.place, rulebook),
            topic.name if topic is not None else "",
            labels.of(line.channel),
            labels.of(line.urgency),
            formatting.long_moment(line.received_at),
            formatting.long_moment(line.updated_at),
            "" if line.due_on is None else line.due_on.isoformat(),
            line.lapor_tracking or "",
        )

    def _say(self, text: str) -> None:
        self._console.rooms.toast.show_note(text)

    def _say_failed(self, file: Path, fault: HaloError | OSError) -> None:
        if isinstance(fault, HaloError):
            self._say(problems.of_error(fault).text)
            return
        text = Application.translate(
            "export",
            "{file} tidak dapat ditulis: {reason}. Tutup berkas itu atau pilih folder lain.",
        )
        self._say(text.format(file=file.name, reason=fault.strerror or ""))
