"""The decisions on a case as commands: their keys, and which of them comes first.

Their words and icons are those of ``labels``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from halo_desktop.domain.kinds import Kind

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
HIDDEN_KINDS: Final = frozenset(
    {
        Kind.INTAKE,
        Kind.IMPORT_LAPOR,
        Kind.EXPIRE_COMPLETION,
        Kind.AUTO_CLOSE,
        Kind.SAVE_REPLY,
        Kind.RECORD_LAPOR_EXCHANGE,
        Kind.IMPORT_FOLLOW_UP,
        Kind.RECORD_NOTICE,
        Kind.REMIND,
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
    Kind.ASK_LAPOR,
    Kind.RECLASSIFY,
    Kind.MARK_EMERGENCY,
    Kind.MARK_PRIVACY,
    Kind.REVEAL_IDENTITY,
    Kind.MOVE_UNIT,
    Kind.WITHDRAW,
)

# What takes a case forward, and is made to stand out when it comes first.
USUAL_DECISIONS: Final = frozenset(DECISION_ORDER[: DECISION_ORDER.index(Kind.REQUEST_COMPLETION)])
