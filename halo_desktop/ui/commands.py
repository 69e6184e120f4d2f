"""Every command of the console as data: words, icon, keys, and who may see it.

Menus, toolbar, context menus, palette and the list of shortcuts all come from this table.
Decisions on a case are commands, too; their table is ``labels.ACTIONS``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.translation import QT_TRANSLATE_NOOP


class CommandId(StrEnum):
    """Names of commands that are not decisions on a case."""

    INTAKE = "intake"
    LOCK = "lock"
    SECURITY = "security"
    DEVICES = "devices"
    SWITCH_ACCOUNT = "switch-account"
    SIGN_OUT = "sign-out"
    QUIT = "quit"
    UNDO_ACTION = "undo-action"
    FIND = "find"
    FIND_ON_SERVER = "find-on-server"
    COPY_TICKET = "copy-ticket"
    GO_QUEUE = "go-queue"
    GO_OUTBOX = "go-outbox"
    GO_LEADER_DESK = "go-leader-desk"
    ALL_DRAFTS = "all-drafts"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    NEXT_CASE = "next-case"
    PREVIOUS_CASE = "previous-case"
    SHOW_ARRIVALS = "show-arrivals"
    REPLY = "reply"
    REFRESH_CASE = "refresh-case"
    SYNC_NOW = "sync-now"
    WAITING = "waiting"
    READY = "ready"
    END_DAY = "end-day"
    COURIER = "courier"
    WORK_OFFLINE = "work-offline"
    DIAGNOSE = "diagnose"
    COMPACT_ROWS = "compact-rows"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    SHORTCUTS = "shortcuts"
    FEEDBACK = "feedback"
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


_DESK_ROLES = frozenset({Role.OPERATOR, Role.SUPERVISOR, Role.OPD_ADMIN})
_LEADERS = frozenset({Role.OPD_LEADER, Role.INSPECTOR})

COMMANDS: tuple[Command, ...] = (
    Command(
        id=CommandId.INTAKE,
        text=QT_TRANSLATE_NOOP("commands", "&Input aduan baru…"),
        icon=Icon.PLUS,
        keys=("Ctrl+N",),
        roles=_DESK_ROLES,
    ),
    Command(
        id=CommandId.LOCK,
        text=QT_TRANSLATE_NOOP("commands", "&Kunci layar"),
        icon=Icon.LOCK,
        keys=("Ctrl+L",),
    ),
    Command(
        id=CommandId.SECURITY,
        text=QT_TRANSLATE_NOOP("commands", "Kea&manan…"),
        icon=Icon.SHIELD,
    ),
    Command(
        id=CommandId.DEVICES,
        text=QT_TRANSLATE_NOOP("commands", "&Perangkat…"),
        icon=Icon.LAYERS,
    ),
    Command(
        id=CommandId.SWITCH_ACCOUNT,
        text=QT_TRANSLATE_NOOP("commands", "&Ganti akun…"),
        icon=Icon.SWITCH_USER,
        keys=("Ctrl+Shift+O",),
    ),
    Command(
        id=CommandId.SIGN_OUT,
        text=QT_TRANSLATE_NOOP("commands", "Kel&uar dari akun…"),
        icon=Icon.LOG_OUT,
    ),
    Command(
        id=CommandId.QUIT,
        text=QT_TRANSLATE_NOOP("commands", "&Tutup aplikasi"),
        icon=Icon.CLOSE,
        keys=("Ctrl+Q",),
    ),
    Command(
        id=CommandId.UNDO_ACTION,
        text=QT_TRANSLATE_NOOP("commands", "&Urungkan kiriman terakhir"),
        icon=Icon.UNDO,
        keys=("Ctrl+Shift+Z",),
    ),
    Command(
        id=CommandId.FIND,
        text=QT_TRANSLATE_NOOP("commands", "&Cari aduan"),
        icon=Icon.SEARCH,
        keys=("Ctrl+F",),
    ),
    Command(
        id=CommandId.FIND_ON_SERVER,
        text=QT_TRANSLATE_NOOP("commands", "Cari di &server"),
        icon=Icon.GLOBE,
        keys=("Ctrl+Shift+F",),
    ),
    Command(
        id=CommandId.COPY_TICKET,
        text=QT_TRANSLATE_NOOP("commands", "&Salin nomor tiket"),
        icon=Icon.COPY,
        keys=("Ctrl+Shift+C",),
        needs_case=True,
    ),
    Command(
        id=CommandId.GO_QUEUE,
        text=QT_TRANSLATE_NOOP("commands", "&Antrean"),
        icon=Icon.PANEL_LIST,
        keys=("Ctrl+1",),
    ),
    Command(
        id=CommandId.GO_OUTBOX,
        text=QT_TRANSLATE_NOOP("commands", "&Kotak Keluar"),
        icon=Icon.OUTBOX,
        keys=("Ctrl+3", "Ctrl+Shift+K"),
        is_checkable=True,
    ),
    Command(
        id=CommandId.GO_LEADER_DESK,
        text=QT_TRANSLATE_NOOP("commands", "&Meja Pimpinan"),
        icon=Icon.CLIPBOARD_CHECK,
        keys=("Ctrl+4",),
        roles=_LEADERS,
    ),
    Command(
        id=CommandId.ALL_DRAFTS,
        text=QT_TRANSLATE_NOOP("commands", "Semua k&onsep…"),
        icon=Icon.EDIT,
        keys=("Ctrl+Shift+E",),
    ),
    Command(
        id=CommandId.NEXT_PANE,
        text=QT_TRANSLATE_NOOP("commands", "&Panel berikut"),
        icon=Icon.CHEVRON_RIGHT,
        keys=("F6",),
    ),
    Command(
        id=CommandId.PREVIOUS_PANE,
        text=QT_TRANSLATE_NOOP("commands", "Panel s&ebelumnya"),
        keys=("Shift+F6",),
    ),
    Command(
        id=CommandId.NEXT_CASE,
        text=QT_TRANSLATE_NOOP("commands", "Aduan &berikutnya"),
        icon=Icon.CHEVRON_DOWN,
        keys=("Ctrl+J", "Alt+Down"),
    ),
    Command(
        id=CommandId.PREVIOUS_CASE,
        text=QT_TRANSLATE_NOOP("commands", "Aduan sebelu&mnya"),
        keys=("Ctrl+Shift+J", "Alt+Up"),
    ),
    Command(
        id=CommandId.SHOW_ARRIVALS,
        text=QT_TRANSLATE_NOOP("commands", "Tampilkan aduan ba&ru"),
        icon=Icon.INBOX,
        keys=("Ctrl+Home",),
    ),
    Command(
        id=CommandId.REPLY,
        text=QT_TRANSLATE_NOOP("commands", "&Tulis tanggapan"),
        icon=Icon.REPLY,
        keys=("Ctrl+R",),
        needs_case=True,
    ),
    Command(
        id=CommandId.REFRESH_CASE,
        text=QT_TRANSLATE_NOOP("commands", "Ambil ulang aduan &ini"),
        icon=Icon.REFRESH,
        keys=("Shift+F5",),
        needs_case=True,
    ),
    Command(
        id=CommandId.SYNC_NOW,
        text=QT_TRANSLATE_NOOP("commands", "&Sinkronkan sekarang"),
        icon=Icon.REFRESH,
        keys=("F5",),
    ),
    Command(
        id=CommandId.WAITING,
        text=QT_TRANSLATE_NOOP("commands", "&Apa yang belum tersinkron…"),
        icon=Icon.QUEUED,
        keys=("F8",),
    ),
    Command(
        id=CommandId.READY,
        text=QT_TRANSLATE_NOOP("commands", "Siap l&uring…"),
        icon=Icon.CHECK_CIRCLE,
    ),
    Command(
        id=CommandId.END_DAY,
        text=QT_TRANSLATE_NOOP("commands", "&Tutup hari…"),
        icon=Icon.CALENDAR_DUE,
        keys=("Ctrl+Shift+Q",),
    ),
    Command(
        id=CommandId.COURIER,
        text=QT_TRANSLATE_NOOP("commands", "Paket &kurir…"),
        icon=Icon.OUTBOX,
    ),
    Command(
        id=CommandId.WORK_OFFLINE,
        text=QT_TRANSLATE_NOOP("commands", "Kerja &luring"),
        icon=Icon.OFFLINE,
        is_checkable=True,
    ),
    Command(
        id=CommandId.DIAGNOSE,
        text=QT_TRANSLATE_NOOP("commands", "&Periksa koneksi…"),
        icon=Icon.DIAGNOSE,
        keys=("Ctrl+Shift+D",),
    ),
    Command(
        id=CommandId.COMPACT_ROWS,
        text=QT_TRANSLATE_NOOP("commands", "Baris &rapat"),
        icon=Icon.PANEL_LIST,
        is_checkable=True,
    ),
    Command(
        id=CommandId.THEME_SYSTEM,
        text=QT_TRANSLATE_NOOP("commands", "&Ikuti sistem"),
        is_checkable=True,
    ),
    Command(
        id=CommandId.THEME_LIGHT,
        text=QT_TRANSLATE_NOOP("commands", "&Terang"),
        is_checkable=True,
    ),
    Command(
        id=CommandId.THEME_DARK,
        text=QT_TRANSLATE_NOOP("commands", "&Gelap"),
        is_checkable=True,
    ),
    Command(
        id=CommandId.LARGER_TEXT,
        text=QT_TRANSLATE_NOOP("commands", "Per&besar teks"),
        keys=("Ctrl++", "Ctrl+="),
    ),
    Command(
        id=CommandId.SMALLER_TEXT,
        text=QT_TRANSLATE_NOOP("commands", "Per&kecil teks"),
        keys=("Ctrl+-",),
    ),
    Command(
        id=CommandId.NORMAL_TEXT,
        text=QT_TRANSLATE_NOOP("commands", "Ukuran teks &normal"),
        keys=("Ctrl+0",),
    ),
    Command(
        id=CommandId.SHORTCUTS,
        text=QT_TRANSLATE_NOOP("commands", "&Pintasan papan ketik"),
        icon=Icon.KEYBOARD,
        keys=("F1",),
    ),
    Command(
        id=CommandId.FEEDBACK,
        text=QT_TRANSLATE_NOOP("commands", "&Kirim masukan…"),
        icon=Icon.FEEDBACK,
    ),
    Command(
        id=CommandId.ABOUT,
        text=QT_TRANSLATE_NOOP("commands", "&Tentang aplikasi"),
        icon=Icon.HELP,
    ),
)

# Keys of decisions; the rest is reached by menu, context menu and the bar's menu.
DECISION_KEYS: Mapping[Kind, str] = {
    Kind.DISPOSE: "Ctrl+D",
    Kind.REDISPOSE: "Ctrl+Shift+R",
    Kind.REQUEST_COMPLETION: "Ctrl+T",
    Kind.FORWARD: "Ctrl+Shift+W",
    Kind.MERGE: "Ctrl+U",
    Kind.ADD_NOTE: "Ctrl+Shift+N",
    Kind.ACCEPT: "Ctrl+Shift+T",
    Kind.START: "Ctrl+Shift+M",
    Kind.LOG_FIELD_WORK: "Ctrl+Shift+L",
}

# Not decisions of the case screen: the editor saves, time and LAPOR! act by themselves,
# and an intake starts without a case.
HIDDEN_KINDS = frozenset(
    {
        Kind.INTAKE,
        Kind.IMPORT_LAPOR,
        Kind.EXPIRE_COMPLETION,
        Kind.AUTO_CLOSE,
        Kind.SAVE_REPLY,
    }
)

# The bar shows what comes first here and is allowed now.
DECISION_ORDER: tuple[Kind, ...] = (
    Kind.DISPOSE,
    Kind.REDISPOSE,
    Kind.ACCEPT,
    Kind.START,
    Kind.APPROVE_FINAL,
    Kind.APPROVE_PROGRESS,
    Kind.SEND_BACK,
    Kind.CONFIRM_RETURN,
    Kind.DECIDE_EXTENSION,
    Kind.CHECK_RESULT,
    Kind.COMPLETE,
    Kind.RECORD_EXTERNAL_ANSWER,
    Kind.LAPOR_RETURNED,
    Kind.REQUEST_COMPLETION,
    Kind.HAND_TO_INSPECTORATE,
    Kind.FORWARD,
    Kind.LOG_FIELD_WORK,
    Kind.CONTRIBUTE,
    Kind.SUBMIT_REPLY,
    Kind.RETURN,
    Kind.MERGE,
    Kind.ARCHIVE,
    Kind.REQUEST_EXTENSION,
    Kind.CLOSE_SATISFIED,
    Kind.OBJECT,
    Kind.REOPEN,
    Kind.RESTORE,
    Kind.UNMERGE,
    Kind.CORRECT,
    Kind.CHANGE_UNITS,
    Kind.ADD_NOTE,
    Kind.ASK_ATTENTION,
    Kind.RECORD_LAPOR_LINK,
    Kind.RECORD_LAPOR_STATUS,
    Kind.RECLASSIFY,
    Kind.MARK_EMERGENCY,
    Kind.MARK_PRIVACY,
    Kind.REVEAL_IDENTITY,
    Kind.MOVE_UNIT,
    Kind.WITHDRAW,
)

# What takes a case forward, and is made to stand out when it comes first.
USUAL_DECISIONS = frozenset(DECISION_ORDER[: DECISION_ORDER.index(Kind.REQUEST_COMPLETION)])
