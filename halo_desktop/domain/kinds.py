"""The kinds of action, one for each transition of a complaint."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What somebody wants to do; the value is the wire word."""

    INTAKE = "intake"  # T1 input aduan kanal lain
    IMPORT_LAPOR = "import_lapor"  # T2
    REQUEST_COMPLETION = "request_completion"  # T3 minta kelengkapan
    COMPLETE = "complete"  # T4 pelapor melengkapi
    EXPIRE_COMPLETION = "expire_completion"  # T5
    DISPOSE = "dispose"  # T6 verifikasi & disposisi
    HAND_TO_INSPECTORATE = "hand_to_inspectorate"  # T7
    ARCHIVE = "archive"  # T8
    FORWARD = "forward"  # T9 teruskan ke instansi lain
    LAPOR_RETURNED = "lapor_returned"  # T10
    RECORD_EXTERNAL_ANSWER = "record_external_answer"  # T11
    MERGE = "merge"  # T12
    UNMERGE = "unmerge"  # T13
    ACCEPT = "accept"  # T14 terima disposisi
    START = "start"  # T15 mulai tindak lanjut
    RETURN = "return"  # T16 kembalikan
    REDISPOSE = "redispose"  # T17 disposisi ulang / tolak pengembalian
    CHANGE_UNITS = "change_units"  # T18
    CONTRIBUTE = "contribute"  # T19 kirim masukan
    LOG_FIELD_WORK = "log_field_work"  # T20
    REQUEST_EXTENSION = "request_extension"  # T21
    SUBMIT_REPLY = "submit_reply"  # T22 ajukan tanggapan
    SEND_BACK = "send_back"  # T23
    APPROVE_PROGRESS = "approve_progress"  # T24
    APPROVE_FINAL = "approve_final"  # T25
    CHECK_RESULT = "check_result"  # T26
    CLOSE_SATISFIED = "close_satisfied"  # T27
    AUTO_CLOSE = "auto_close"  # T28
    OBJECT = "object"  # T29 pelapor belum puas
    REOPEN = "reopen"  # T30
    RESTORE = "restore"  # T31
    WITHDRAW = "withdraw"  # T32
    MARK_PRIVACY = "mark_privacy"  # T33
    REVEAL_IDENTITY = "reveal_identity"  # T34
    RECLASSIFY = "reclassify"  # T35
    MARK_EMERGENCY = "mark_emergency"  # T36
    CORRECT = "correct"  # T37 ralat
    ADD_NOTE = "add_note"  # T38
    MOVE_UNIT = "move_unit"  # T39 alih unit
    # Parts of the transitions above that are decided by a second person, and work on a
    # case that changes no state.
    CONFIRM_RETURN = "confirm_return"  # T16, leader's half
    DECIDE_EXTENSION = "decide_extension"  # T21, operator's half
    SAVE_REPLY = "save_reply"  # the shared draft behind T22
    RECORD_LAPOR_LINK = "record_lapor_link"  # manual adapter: Tracking ID and URL
    RECORD_LAPOR_STATUS = "record_lapor_status"  # manual adapter: status by hand
    RECORD_LAPOR_EXCHANGE = "record_lapor_exchange"  # the server: how far the exchange is
    IMPORT_FOLLOW_UP = "import_follow_up"  # the server: what was written there
    ASK_LAPOR = "ask_lapor"  # periksa sekarang, kirim ulang, sudah ditempel
    RECORD_NOTICE = "record_notice"  # the server: how a notice to the complainant went
    REMIND = "remind"  # the server: a limit is near, or over
    ASK_ATTENTION = "ask_attention"  # minta perhatian (Pimpinan Daerah)
