"""Opens the earlier texts of what is on the screen and takes one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from halo_desktop.domain.model import Complaint
from halo_desktop.ui.reply_editor import content as contents
from halo_desktop.ui.reply_editor import versions_sheet
from halo_desktop.ui.reply_editor.content import Mode
from halo_desktop.ui.reply_editor.editor import ReplyEditor
from halo_desktop.ui.reply_editor.ports import EditorDrafts
from halo_desktop.ui.reply_editor.presenter import ReplyEditorPresenter
from halo_desktop.ui.reply_editor.versions_sheet import Version


class LookingBack:
    """Knows the case on the screen and asks for its versions."""

    def __init__(
        self,
        editor: ReplyEditor,
        presenter: ReplyEditorPresenter,
        drafts: EditorDrafts,
        clock: Callable[[], datetime],
    ) -> None:
        """Takes the editor, who knows its mode and text, and the drafts."""
        self._editor = editor
        self._presenter = presenter
        self._drafts = drafts
        self._clock = clock

    async def open(self, case: Complaint | None) -> None:
        """Shows the versions; a chosen one takes the place of the text, as one step to undo."""
        if case is None:
            return
        presenter = self._presenter
        kept = contents.draft_id(case.id, presenter.mode)
        await presenter.close()  # what stands there now is on disk before another comes
        own = [
            Version(text=found.text, saved_at=found.saved_at)
            for found in await self._drafts.versions(kept)
        ]
        shared = _shared(case) if presenter.mode is Mode.PUBLIC else []
        versions = sorted([*own, *shared], key=lambda found: found.saved_at, reverse=True)
        text = await versions_sheet.ask(self._editor, versions, presenter.content.text, self._clock)
        if text is not None:
            self._editor.replace_text(text)


def _shared(case: Complaint) -> list[Version]:
    """What colleagues have shared or handed in, each under the name of who wrote it."""
    return [
        Version(text=reply.text, saved_at=reply.saved_at, author=reply.author_name)
        for reply in case.replies
        if reply.text.strip()
    ]
