"""Carries the desk's news to Qt: the only place where events become signals."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from halo_desktop.desk import events
from halo_desktop.desk.events import Event, EventHub


class Bridge(QObject):
    """Signals for views that want no presenter of their own; lives as long as its window."""

    complaints_changed = Signal(object)  # ComplaintsChanged
    case_removed = Signal(object)  # CaseRemoved
    outbox_changed = Signal()
    action_settled = Signal(object)  # ActionSettled
    sync_changed = Signal(object)  # SyncState
    config_changed = Signal()
    session_ended = Signal(object)  # SessionEnded

    def __init__(self, hub: EventHub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe = hub.subscribe(self._on_event)

    def close(self) -> None:
        """Stops listening; call it before the window goes."""
        self._unsubscribe()

    def _on_event(self, event: Event) -> None:
        match event:
            case events.ComplaintsChanged():
                self.complaints_changed.emit(event)
            case events.CaseRemoved():
                self.case_removed.emit(event)
            case events.OutboxChanged():
                self.outbox_changed.emit()
            case events.ActionSettled():
                self.action_settled.emit(event)
            case events.SyncChanged(state=state):
                self.sync_changed.emit(state)
            case events.ConfigChanged():
                self.config_changed.emit()
            case events.SessionEnded():
                self.session_ended.emit(event)
