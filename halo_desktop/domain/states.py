"""The vocabulary of a complaint's life: states, flags, kinds and classes.

The values are stable wire words; the Indonesian labels live in the user interface.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Main state of a complaint (domain rules, section "States")."""

    RECEIVED = "received"
    INCOMPLETE = "incomplete"
    DISPOSED = "disposed"
    IN_PROGRESS = "in_progress"
    AWAITING_APPROVAL = "awaiting_approval"
    CHECKING_RESULT = "checking_result"
    ANSWERED = "answered"
    CLOSED = "closed"
    FORWARDED = "forwarded"
    ARCHIVED = "archived"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


FINAL_STATES = frozenset({State.CLOSED, State.ARCHIVED, State.MERGED, State.WITHDRAWN})
OPEN_STATES = frozenset(State) - FINAL_STATES


class Flag(StrEnum):
    """Marks that change who may see or handle a complaint."""

    CONFIDENTIAL = "confidential"  # rahasia
    ANONYMOUS = "anonymous"  # anonim
    SUPERVISORY = "supervisory"  # berkadar pengawasan
    EMERGENCY = "emergency"  # darurat
    AUTHORITY_DISPUTE = "authority_dispute"  # sengketa kewenangan
    LEADER_ATTENTION = "leader_attention"  # perhatian pimpinan
    SPECIFIC_DATA = "specific_data"  # data spesifik (UU 27/2022 Ps 4(2))
    HANDED_TO_INSPECTORATE = "handed_to_inspectorate"  # sudah diserahkan ke Inspektorat


class Classification(StrEnum):
    """What the complainant says the report is (klasifikasi pelapor)."""

    COMPLAINT = "complaint"  # pengaduan
    ASPIRATION = "aspiration"  # aspirasi
    INFORMATION_REQUEST = "information_request"  # permintaan informasi


class HandlingClass(StrEnum):
    """What decides the settlement limit (kelas penanganan)."""

    INFORMATION = "information"  # permintaan informasi, 5 HK
    ORDINARY = "ordinary"  # tidak berkadar pengawasan, 14 HK
    SUPERVISORY = "supervisory"  # berkadar pengawasan, 60 HK


class Urgency(StrEnum):
    """How soon the matter hurts somebody (tingkat urgensi)."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class Channel(StrEnum):
    """Where the complaint came in (kanal)."""

    APP = "app"
    WHATSAPP = "whatsapp"
    WALK_IN = "walk_in"  # tatap muka
    LETTER = "letter"  # surat
    PHONE = "phone"
    SOCIAL_MEDIA = "social_media"
    LAPOR = "lapor"  # SP4N-LAPOR!
    WEB = "web"


class DispositionRole(StrEnum):
    """What a unit is asked to be in a disposition."""

    LEAD = "lead"  # OPD utama
    SUPPORT = "support"  # OPD pendukung
    COPY = "copy"  # tembusan


class DispositionState(StrEnum):
    """How far one unit is with its part."""

    NEW = "new"
    ACCEPTED = "accepted"
    WORKING = "working"
    DONE = "done"
    RETURNED = "returned"
    RECALLED = "recalled"


class ReplyKind(StrEnum):
    """Interim news or the answer that settles the complaint."""

    PROGRESS = "progress"
    FINAL = "final"


class ReplyState(StrEnum):
    """Where one version of a reply stands; PUBLISHED is immutable."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SENT_BACK = "sent_back"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"  # replaced by an erratum (ralat)


class Outcome(StrEnum):
    """What the final reply achieved (hasil); required for a final reply."""

    FULFILLED = "fulfilled"
    PARTLY_FULFILLED = "partly_fulfilled"
    EXPLAINED = "explained"
    UNPROVEN = "unproven"
    NO_BUDGET = "no_budget"
    NOT_FEASIBLE = "not_feasible"
    REFERRED = "referred"


class RequestKind(StrEnum):
    """What a unit asks of the operator."""

    RETURN = "return"  # kembalikan
    EXTENSION = "extension"  # perpanjangan
    ADD_UNITS = "add_units"  # minta pendukung


class RequestState(StrEnum):
    """Where a unit's request stands."""

    AWAITING_LEADER = "awaiting_leader"
    AWAITING_OPERATOR = "awaiting_operator"
    GRANTED = "granted"
    REFUSED = "refused"


class EntryKind(StrEnum):
    """What a timeline entry is, which also decides who sees it."""

    REPORT = "report"  # the complainant's words
    REPORTER_REPLY = "reporter_reply"
    PUBLIC_REPLY = "public_reply"
    TO_REPORTER = "to_reporter"  # completion request, archive explanation, referral
    INTERNAL_NOTE = "internal_note"
    FIELD_LOG = "field_log"
    CONTRIBUTION = "contribution"  # masukan OPD pendukung
    DECISION = "decision"  # dispositions, returns, approvals …
    LAPOR = "lapor"
    SYSTEM = "system"


class ClockKind(StrEnum):
    """Which limit runs (waktu layanan)."""

    VERIFICATION = "verification"
    FIRST_RESPONSE = "first_response"
    SETTLEMENT = "settlement"
    SETTLEMENT_CALENDAR = "settlement_calendar"  # parallel 60 calendar days warning
    COMPLETION = "completion"
    COMPLAINANT_REPLY = "complainant_reply"
    APPROVAL = "approval"
    RETURN_DECISION = "return_decision"
    SUPPORT_INPUT = "support_input"
    LAPOR_WATCH = "lapor_watch"


class ClockState(StrEnum):
    """Whether a clock counts."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


class Holder(StrEnum):
    """Whose turn it is; the time of each is shown and never hidden."""

    OPERATOR = "operator"
    UNIT = "unit"
    LEADER = "leader"
    REPORTER = "reporter"
    INSPECTORATE = "inspectorate"
    EXTERNAL = "external"
    NOBODY = "nobody"


class ArchiveReason(StrEnum):
    """Why a complaint is not processed; archived never means finished."""

    INCOMPLETE = "incomplete"
    TOO_GENERAL = "too_general"
    NOT_PUBLIC_SERVICE = "not_public_service"
    DUPLICATE = "duplicate"
    SPAM_OR_TEST = "spam_or_test"
    HATE_SPEECH = "hate_speech"
    IN_LEGAL_PROCESS = "in_legal_process"
    HANDLED_BY_OMBUDSMAN = "handled_by_ombudsman"
    EXPIRED_GRIEVANCE = "expired_grievance"
    WITHDRAWN = "withdrawn"
    OUTSIDE_AREA = "outside_area"


class ReturnReason(StrEnum):
    """Why a unit gives a disposition back."""

    NOT_OUR_TASK = "not_our_task"  # bukan tupoksi
    PROVINCIAL = "provincial"
    NATIONAL = "national"
    VILLAGE = "village"
    STATE_OR_PRIVATE_COMPANY = "state_or_private_company"
    WRONG_AREA = "wrong_area"
    OTHER_UNIT_LEADS = "other_unit_leads"
    DATA_MISSING = "data_missing"
    CONFLICT_OF_INTEREST = "conflict_of_interest"


class EmergencyKind(StrEnum):
    """What kind of danger, so that the right number is phoned first."""

    FLOOD = "flood"
    LANDSLIDE = "landslide"
    FIRE = "fire"
    ACCIDENT = "accident"
    MEDICAL = "medical"
    CRIME = "crime"
    OTHER = "other"


class LaporState(StrEnum):
    """The canonical reading of a LAPOR! status; unknown stays unknown."""

    UNVERIFIED = "unverified"
    UNDISPOSED = "undisposed"
    NOT_FOLLOWED_UP = "not_followed_up"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    POSTPONED = "postponed"
    ARCHIVED = "archived"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


class LaporDirection(StrEnum):
    """Whether the case came from LAPOR! or went to it."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class LaporStep(StrEnum):
    """How far the exchange of an outbound case has come."""

    NONE = "none"
    QUEUED = "queued"
    UPLOADED = "uploaded"
    SUBMITTED = "submitted"
    FORWARDED = "forwarded"
    UNCERTAIN = "uncertain"
    NEEDS_FIX = "needs_fix"
    LINKED = "linked"


class LaporAct(StrEnum):
    """What has to be done in LAPOR! because of an action."""

    SUBMIT = "submit"  # mirror a case that is not there yet
    VERIFY = "verify"
    POSTPONE = "postpone"
    ARCHIVE = "archive"
    FORWARD = "forward"  # submit, then reject as not our authority, naming the target
    FOLLOW_UP = "follow_up"
    NOTE = "note"
    SET_SECRET = "set_secret"  # noqa: S105 - a privacy mark, not a password
    CLOSE = "close"


class LaporTaskState(StrEnum):
    """Why something that LAPOR! should have is not there yet."""

    WAITING = "waiting"  # tried in vain; it is tried again
    UNCERTAIN = "uncertain"  # sent, and the answer was lost: it may be there
    NEEDS_FIX = "needs_fix"  # refused; the same again would be refused again
    BY_HAND = "by_hand"  # the interface cannot do it: a person does, on lapor.go.id


class LaporWish(StrEnum):
    """What an operator asks of the exchange with LAPOR!."""

    CHECK = "check"  # look now
    RESEND = "resend"
    PASTED = "pasted"  # done by hand on lapor.go.id


class StatusSource(StrEnum):
    """Who says what LAPOR! shows."""

    POLL = "poll"
    WEBHOOK = "webhook"
    MANUAL = "manual"
    IMPORT = "import"


class NoticeEvent(StrEnum):
    """What a complainant is told of, in a message that says nothing of the content."""

    RECEIVED = "received"
    QUESTION = "question"  # minta kelengkapan
    REMINDER = "reminder"  # of the question
    DISPOSED = "disposed"
    FORWARDED = "forwarded"
    EXTENDED = "extended"
    PROGRESS = "progress"
    ANSWERED = "answered"
    CORRECTED = "corrected"  # ralat
    CLOSING = "closing"  # soon, if nothing is said
    REOPENED = "reopened"
    MERGED = "merged"
    RESTORED = "restored"
    CLOSED = "closed"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"


class NoticeChannel(StrEnum):
    """How a notice reaches the complainant."""

    EMAIL = "email"
    WHATSAPP = "whatsapp"
    SMS = "sms"
    PHONE = "phone"  # a person has called
    IN_PERSON = "in_person"
    LETTER = "letter"


class NoticeResult(StrEnum):
    """What became of a notice."""

    DELIVERED = "delivered"
    FAILED = "failed"


class ReminderStep(StrEnum):
    """How pressing a limit is when somebody is reminded of it."""

    REMIND = "remind"  # before it ends
    MOST = "most"  # 80 % are used
    OVERDUE = "overdue"
    ESCALATED = "escalated"  # three working days more
    AGAIN = "again"  # every so many days, e.g. of a case that LAPOR! has


class OfflinePolicy(StrEnum):
    """What a console without a connection may do with an action."""

    QUEUE = "queue"
    DRAFT = "draft"
    ONLINE = "online"
    HASH_BOUND = "hash_bound"  # an approval bound to the exact text may be queued
