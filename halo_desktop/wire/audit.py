"""Messages of the audit trail, for those who look after how data are used.

A row says who did what, to which complaint, when and on which device; it never holds a word
that somebody wrote.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from halo_desktop.domain.ids import ComplaintId, DeviceId, UserId
from halo_desktop.wire.messages import Answer, Message, Request

PATH_AUDIT: Final = "/v1/audit"
PATH_AUDIT_CHAINS: Final = "/v1/audit/chains"
MOST_ROWS: Final = 200


class AuditRow(Message, frozen=True, kw_only=True):
    """One act, as the server has recorded it."""

    key: str
    source: Literal["case", "device", "admin"]
    at: datetime  # when the server heard of it
    made_at: datetime  # when the person's own clock says that it was done
    user: UserId
    person: str
    device: DeviceId | None = None
    device_name: str = ""
    what: str  # the kind of an action, or of an act on a device
    complaint: ComplaintId | None = None
    ticket: str = ""
    detail: str = ""  # codes and counts
    finding: str = ""  # why the row does not fit its chain


class AuditRequest(Request, frozen=True, kw_only=True):
    """Which acts are wanted, the newest first; asking is recorded itself."""

    after: str = ""  # ``next`` of the page before
    limit: int = 100
    person: str = ""  # account, or a part of the name
    what: str = ""
    complaint: str = ""  # ticket or id
    device: str = ""
    since: datetime | None = None
    until: datetime | None = None
    is_export: bool = False  # the rows are going to be kept as a file


class AuditAnswer(Answer, frozen=True, kw_only=True):
    """A page of acts."""

    rows: tuple[AuditRow, ...]
    next: str = ""  # empty at the end


class AuditChains(Answer, frozen=True, kw_only=True):
    """Whether the records are what they were: every seal was computed anew."""

    events: int
    complaints: int
    broken: tuple[str, ...]  # tickets or ids of complaints whose chain does not fit
    acts: int
    troubles: tuple[str, ...]  # device, row and finding
    whole_until: datetime | None  # when the last event came that a whole chain holds
