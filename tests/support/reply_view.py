"""An editor without widgets, for the tests of its presenter."""

from __future__ import annotations

from dataclasses import dataclass, field

from halo_desktop.domain.errors import HaloError
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Reply
from halo_desktop.domain.personal_data.span import PersonalSpan
from halo_desktop.domain.rulebook import ReplyTemplate
from halo_desktop.ui.autosave import SaveState
from halo_desktop.ui.decisions.ports import Performed
from halo_desktop.ui.reply_editor.content import Content, Mode
from halo_desktop.ui.reply_editor.ports import Fault, Permissions, Surroundings
from halo_desktop.ui.reply_editor.templates import Span


@dataclass
class FakeView:
    """An editor without widgets."""

    mode: Mode = Mode.PUBLIC
    content: Content = field(default_factory=Content)
    permissions: Permissions = field(default_factory=Permissions)
    sent_back: Reply | None = None
    templates: tuple[ReplyTemplate, ...] = ()
    spans: tuple[Span, ...] = ()
    states: list[SaveState] = field(default_factory=list)
    faults: list[tuple[Fault, int]] = field(default_factory=list)
    refusals: list[HaloError] = field(default_factory=list)
    performed: list[tuple[Kind, Performed]] = field(default_factory=list)
    waiver: str = ""
    covers: int = 9
    goes_back: bool = False
    shown_personal: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    send_before: str = ""
    is_empty: bool = False
    is_loading: bool = False
    is_busy: bool = False

    def show_nothing(self) -> None:
        self.is_empty = True

    def show_loading(self) -> None:
        self.is_loading = True

    def show_content(self, mode: Mode, content: Content) -> None:
        self.mode, self.content = mode, content

    def show_permissions(self, permissions: Permissions) -> None:
        self.is_loading = False
        self.permissions = permissions

    def show_sent_back(self, reply: Reply | None) -> None:
        self.sent_back = reply

    def show_surroundings(self, around: Surroundings) -> None:
        self.templates = around.templates
        self.send_before = around.send_before

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        self.spans = spans

    def show_save_state(self, state: SaveState) -> None:
        self.states.append(state)

    def show_fault(self, fault: Fault, limit: int = 0) -> None:
        self.faults.append((fault, limit))

    def show_refusal(self, fault: HaloError) -> None:
        self.refusals.append(fault)

    def clear_fault(self) -> None:
        pass

    def show_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy

    def show_performed(self, kind: Kind, performed: Performed) -> None:
        self.performed.append((kind, performed))

    async def ask_waiver(self, units: tuple[str, ...]) -> str:
        self.asked = units
        return self.waiver

    async def ask_personal(
        self, text: str, spans: tuple[PersonalSpan, ...]
    ) -> tuple[PersonalSpan, ...] | None:
        self.shown_personal = tuple(text[span.start : span.end] for span in spans)
        return None if self.goes_back else spans[: self.covers]
