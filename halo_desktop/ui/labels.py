"""What the operator reads for a member of the vocabulary: word, icon and tone."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.states import EntryKind, Flag, State
from halo_desktop.ui import vocabulary
from halo_desktop.ui.icons import Icon
from halo_desktop.ui.theme import Tone
from halo_desktop.ui.vocabulary import ACTIONS

ACTION_ICONS: Mapping[Kind, Icon] = {
    Kind.INTAKE: Icon.PLUS,
    Kind.IMPORT_LAPOR: Icon.GLOBE,
    Kind.REQUEST_COMPLETION: Icon.HOURGLASS,
    Kind.COMPLETE: Icon.CHECK,
    Kind.EXPIRE_COMPLETION: Icon.ARCHIVE,
    Kind.DISPOSE: Icon.DISPOSE,
    Kind.HAND_TO_INSPECTORATE: Icon.SHIELD,
    Kind.ARCHIVE: Icon.ARCHIVE,
    Kind.FORWARD: Icon.FORWARD,
    Kind.LAPOR_RETURNED: Icon.RETURN,
    Kind.RECORD_EXTERNAL_ANSWER: Icon.COPY,
    Kind.MERGE: Icon.MERGE,
    Kind.UNMERGE: Icon.SPLIT,
    Kind.ACCEPT: Icon.CHECK,
    Kind.START: Icon.HAMMER,
    Kind.RETURN: Icon.RETURN,
    Kind.REDISPOSE: Icon.DISPOSE,
    Kind.CHANGE_UNITS: Icon.BUILDING,
    Kind.CONTRIBUTE: Icon.MESSAGE,
    Kind.LOG_FIELD_WORK: Icon.MAP_PIN,
    Kind.REQUEST_EXTENSION: Icon.CLOCK,
    Kind.SUBMIT_REPLY: Icon.SEND,
    Kind.SEND_BACK: Icon.UNDO,
    Kind.APPROVE_PROGRESS: Icon.STAMP,
    Kind.APPROVE_FINAL: Icon.STAMP,
    Kind.CHECK_RESULT: Icon.CLIPBOARD_CHECK,
    Kind.CLOSE_SATISFIED: Icon.RATING,
    Kind.AUTO_CLOSE: Icon.CHECK_CIRCLE,
    Kind.OBJECT: Icon.REPLY,
    Kind.REOPEN: Icon.RESTORE,
    Kind.RESTORE: Icon.RESTORE,
    Kind.WITHDRAW: Icon.CLOSE,
    Kind.MARK_PRIVACY: Icon.LOCK,
    Kind.REVEAL_IDENTITY: Icon.EYE,
    Kind.RECLASSIFY: Icon.TAG,
    Kind.MARK_EMERGENCY: Icon.SIREN,
    Kind.CORRECT: Icon.EDIT,
    Kind.ADD_NOTE: Icon.NOTE,
    Kind.MOVE_UNIT: Icon.BUILDING,
    Kind.CONFIRM_RETURN: Icon.RETURN,
    Kind.DECIDE_EXTENSION: Icon.CLOCK,
    Kind.SAVE_REPLY: Icon.EDIT,
    Kind.RECORD_LAPOR_LINK: Icon.LINK,
    Kind.RECORD_LAPOR_STATUS: Icon.GLOBE,
    Kind.RECORD_LAPOR_EXCHANGE: Icon.GLOBE,
    Kind.IMPORT_FOLLOW_UP: Icon.GLOBE,
    Kind.ASK_LAPOR: Icon.REFRESH,
    Kind.RECORD_NOTICE: Icon.SEND,
    Kind.REMIND: Icon.CLOCK,
    Kind.ASK_ATTENTION: Icon.FLAG,
}

_STATE_LOOKS: Mapping[State, tuple[Tone, Icon]] = {
    State.RECEIVED: (Tone.INFO, Icon.INBOX),
    State.INCOMPLETE: (Tone.WARN, Icon.HOURGLASS),
    State.DISPOSED: (Tone.INFO, Icon.DISPOSE),
    State.IN_PROGRESS: (Tone.INFO, Icon.HAMMER),
    State.AWAITING_APPROVAL: (Tone.WARN, Icon.STAMP),
    State.CHECKING_RESULT: (Tone.WARN, Icon.CLIPBOARD_CHECK),
    State.ANSWERED: (Tone.OK, Icon.REPLY),
    State.CLOSED: (Tone.OK, Icon.CHECK_CIRCLE),
    State.FORWARDED: (Tone.NEUTRAL, Icon.FORWARD),
    State.ARCHIVED: (Tone.NEUTRAL, Icon.ARCHIVE),
    State.MERGED: (Tone.NEUTRAL, Icon.MERGE),
    State.WITHDRAWN: (Tone.NEUTRAL, Icon.CLOSE),
}

_FLAG_LOOKS: Mapping[Flag, tuple[Tone, Icon]] = {
    Flag.CONFIDENTIAL: (Tone.DANGER, Icon.LOCK),
    Flag.ANONYMOUS: (Tone.DANGER, Icon.ANONYMOUS),
    Flag.SUPERVISORY: (Tone.DANGER, Icon.SHIELD),
    Flag.EMERGENCY: (Tone.DANGER, Icon.SIREN),
    Flag.AUTHORITY_DISPUTE: (Tone.WARN, Icon.ALERT),
    Flag.LEADER_ATTENTION: (Tone.WARN, Icon.FLAG),
    Flag.SPECIFIC_DATA: (Tone.WARN, Icon.LOCK),
    Flag.HANDED_TO_INSPECTORATE: (Tone.NEUTRAL, Icon.SHIELD),
}

_ENTRY_ICONS: Mapping[EntryKind, Icon] = {
    EntryKind.REPORT: Icon.USER,
    EntryKind.REPORTER_REPLY: Icon.USER,
    EntryKind.PUBLIC_REPLY: Icon.REPLY,
    EntryKind.TO_REPORTER: Icon.SEND,
    EntryKind.INTERNAL_NOTE: Icon.NOTE,
    EntryKind.FIELD_LOG: Icon.HAMMER,
    EntryKind.CONTRIBUTION: Icon.MESSAGE,
    EntryKind.DECISION: Icon.DISPOSE,
    EntryKind.LAPOR: Icon.GLOBE,
    EntryKind.SYSTEM: Icon.INFO,
}


def of(member: StrEnum) -> str:
    """The word for a member of the vocabulary, in the language in use."""
    if isinstance(member, Kind):
        return action(member).rstrip("…")
    word = vocabulary.WORDS[type(member)][member]
    return QCoreApplication.translate("labels", word)


def action(kind: Kind) -> str:
    """What a button says; with an ellipsis where a dialog follows."""
    return QCoreApplication.translate("labels", ACTIONS[kind])


def state_look(state: State) -> tuple[Tone, Icon]:
    """Tone and icon of a state."""
    return _STATE_LOOKS[state]


def flag_look(flag: Flag) -> tuple[Tone, Icon]:
    """Tone and icon of a mark."""
    return _FLAG_LOOKS[flag]


def entry_icon(kind: EntryKind) -> Icon:
    """The icon of a timeline entry."""
    return _ENTRY_ICONS[kind]
