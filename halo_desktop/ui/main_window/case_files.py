"""The files of the open case: their tab, the viewer, saving one outside."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from halo_desktop.cache.views import CaseFile
from halo_desktop.desk.files import FileStanding, Place
from halo_desktop.domain.ids import Sha256
from halo_desktop.ui.complaint import file_words
from halo_desktop.ui.complaint.attachment_card import AttachmentState
from halo_desktop.ui.complaint.attachments_presenter import AttachmentsPresenter, CaseFilesDesk
from halo_desktop.ui.complaint.view import CaseView
from halo_desktop.ui.ports import Hub
from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.viewer import showing
from halo_desktop.ui.viewer.showing import FileViewer

_TONES = {Place.WAITING: Tone.WARN, Place.SENDING: Tone.INFO, Place.REFUSED: Tone.DANGER}


class CaseFiles:
    """Puts what is known of files into words and opens them."""

    def __init__(
        self, window: QWidget, view: CaseView, desk: CaseFilesDesk, hub: Hub, scope: TaskScope
    ) -> None:
        """Takes a window with its case pane, and the desk."""
        self._window = window
        self._tab = view.attachments
        self._desk = desk
        self._hub = hub
        self._scope = scope
        self.presenter = AttachmentsPresenter(self, desk, hub, scope.start)
        self._tab.open_requested.connect(self._on_open_requested)
        self._tab.save_requested.connect(self._on_save_requested)
        self._tab.carry_requested.connect(self.presenter.set_carried)

    def show(self, case: CaseFile | None) -> None:
        """Another case is open, or the same one has changed."""
        self.presenter.show(case)

    def close(self) -> None:
        """Stops listening."""
        self.presenter.close()

    def forget(self) -> None:
        """Another case comes."""
        self._tab.forget()

    def show_standings(self, standings: tuple[FileStanding, ...]) -> None:
        """Where each file is."""
        self._tab.show_states({found.sha256: _state(found) for found in standings})

    def show_picture(self, sha256: Sha256, content: bytes) -> None:
        """The small picture of a file."""
        self._tab.show_picture(sha256, content)

    def show_carried(self, is_carried: bool, *, may_be_kept: bool) -> None:
        """Whether the files are taken along."""
        if may_be_kept:
            reason = QCoreApplication.translate(
                "files", "Lampiran aduan ini diunduh agar dapat dilihat tanpa sambungan."
            )
        else:
            reason = QCoreApplication.translate(
                "files", "Aduan ini dilindungi: lampirannya tidak pernah disimpan di komputer."
            )
        self._tab.show_carried(is_carried, can_carry=may_be_kept or is_carried, reason=reason)

    async def view(self, sha256: Sha256, name: str) -> None:
        """Shows a file until its window is closed."""
        complaint = self.presenter.complaint
        if complaint is not None:
            viewer = FileViewer(self._window, self._desk, (sha256, name), complaint)
            await viewer.run(self._hub.subscribe)

    async def save(self, sha256: Sha256, name: str) -> None:
        """Saves a file where the person wants it."""
        complaint = self.presenter.complaint
        if complaint is not None:
            told = await showing.save_as(self._window, self._desk, sha256, name, complaint)
            self._tab.say(told)

    def _on_open_requested(self, sha256: Sha256, name: str) -> None:
        self._scope.start(self.view(sha256, name), name="file")

    def _on_save_requested(self, sha256: Sha256, name: str) -> None:
        self._scope.start(self.save(sha256, name), name="save file")


def _state(standing: FileStanding) -> AttachmentState:
    is_moving = standing.place in {Place.SENDING, Place.FETCHING}
    share = standing.done_bytes / max(1, standing.size_bytes) if is_moving else None
    tone = _TONES.get(standing.place, Tone.NEUTRAL)
    return AttachmentState(text=file_words.of_standing(standing), tone=tone, share=share)
