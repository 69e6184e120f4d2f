"""What a command is: words, icon, keys, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.domain.roles import Role
from halo_desktop.ui.icons import Icon


class CommandId(StrEnum):
    """Names of commands that are not decisions on a case."""

    INTAKE = "intake"
    INTAKE_NEXT = "intake-next"
    RECEIPT = "receipt"
    PRINT = "print"
    EXPORT_LIST = "export-list"
    LOCK = "lock"
    SECURITY = "security"
    DEVICES = "devices"
    AUDIT = "audit"
    SETTINGS = "settings"
    ADMINISTRATION = "administration"
    SWITCH_ACCOUNT = "switch-account"
    SIGN_OUT = "sign-out"
    QUIT = "quit"
    UNDO_ACTION = "undo-action"
    PALETTE = "palette"
    FIND = "find"
    FIND_ON_SERVER = "find-on-server"
    COPY_TICKET = "copy-ticket"
    SAVE_QUEUE = "save-queue"
    ARRANGE_QUEUES = "arrange-queues"
    MARK_ALL = "mark-all"
    MANY = "many"
    ANSWER_MANY = "answer-many"
    PIN = "pin"
    SNOOZE = "snooze"
    QUICK_LOOK = "quick-look"
    NEXT_QUEUE = "next-queue"
    GO_QUEUE = "go-queue"
    GO_MINE = "go-mine"
    GO_OUTBOX = "go-outbox"
    GO_LEADER_DESK = "go-leader-desk"
    TRIAGE = "triage"
    STATISTICS = "statistics"
    DELEGATES = "delegates"
    ALL_DRAFTS = "all-drafts"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    NEXT_CASE = "next-case"
    PREVIOUS_CASE = "previous-case"
    SELECT_ROW = "select-row"
    SHOW_ARRIVALS = "show-arrivals"
    RELATED = "related"
    OPEN_WINDOW = "open-window"
    BACK = "back"
    REPLY = "reply"
    FOCUS_WRITING = "focus-writing"
    REFRESH_CASE = "refresh-case"
    SYNC_NOW = "sync-now"
    WAITING = "waiting"
    READY = "ready"
    END_DAY = "end-day"
    COURIER = "courier"
    WORK_OFFLINE = "work-offline"
    ECONOMY = "economy"
    FETCH_HELD = "fetch-held"
    DIAGNOSE = "diagnose"
    TABLE_ROWS = "table-rows"
    CHOOSE_COLUMNS = "choose-columns"
    COMPACT_ROWS = "compact-rows"
    SINGLE_LETTERS = "single-letters"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    THEME_CONTRAST = "theme-contrast"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    GUIDE = "guide"
    SHORTCUTS = "shortcuts"
    CHANGE_KEYS = "change-keys"
    FEEDBACK = "feedback"
    SUPPORT = "support"
    PUBLIC_PAGE = "public-page"
    NEWS = "news"
    ABOUT = "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing the window can be asked for."""

    id: CommandId
    text: str
    icon: Icon | None = None
    keys: tuple[str, ...] = ()
    roles: frozenset[Role] = frozenset()  # empty: everybody
    needs_case: bool = False
    is_checkable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Commands that stand together, between two lines of a menu.

    With a title they are a menu of their own; of exclusive ones only one is checked.
    """

    commands: tuple[Command, ...]
    title: str = ""
    icon: Icon | None = None
    is_exclusive: bool = False


DESK_ROLES: Final = frozenset({Role.OPERATOR, Role.SUPERVISOR, Role.OPD_ADMIN})
OPERATORS: Final = frozenset({Role.OPERATOR, Role.SUPERVISOR})
OVERSEERS: Final = frozenset({Role.SUPERVISOR, Role.AUDITOR})
LEADERS: Final = frozenset({Role.OPD_LEADER, Role.INSPECTOR})
