"""A leader decides on every word of a case, also where none of them may be kept."""

from __future__ import annotations

import pytest

from halo_desktop.cache.views import CaseFile
from halo_desktop.domain import visibility
from halo_desktop.domain.choices import Choice
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.visibility import Projection
from halo_desktop.ui.leader_desk import whole_case
from tests.support.small_district import awaiting_approval
from tests.support.world import NOW

WHOLE = awaiting_approval().case
ON_DISK = visibility.project(WHOLE, Projection.SEALED)


class Cases:
    """What lies here, and what the server would say."""

    def __init__(self, here: CaseFile | None, *, is_connected: bool = True) -> None:
        self._here = here
        self._is_connected = is_connected

    async def open(self, complaint: ComplaintId) -> CaseFile | None:
        return self._here

    async def fetch(self, complaint: ComplaintId) -> CaseFile:
        if not self._is_connected:
            raise Refused(RefusalCode.NEEDS_CONNECTION)
        return CaseFile(complaint=WHOLE, base=WHOLE, fetched_at=NOW)

    def choices(self, case: CaseFile) -> tuple[Choice, ...]:
        return ()


def kept(complaint_is_whole: bool) -> CaseFile:
    complaint = WHOLE if complaint_is_whole else ON_DISK
    return CaseFile(complaint=complaint, base=complaint, fetched_at=NOW)


async def test_a_confidential_case_is_fetched_whole() -> None:
    found = await whole_case.read(Cases(kept(False)), WHOLE.id)

    assert found is not None
    assert found.complaint == WHOLE


async def test_any_other_case_is_read_here_without_a_connection() -> None:
    here = kept(True)

    assert await whole_case.read(Cases(here, is_connected=False), WHOLE.id) is here
    assert await whole_case.read(Cases(None, is_connected=False), WHOLE.id) is None


async def test_without_a_connection_a_confidential_case_is_not_shown_in_part() -> None:
    with pytest.raises(Refused) as refused:
        await whole_case.read(Cases(kept(False), is_connected=False), WHOLE.id)

    assert refused.value.code is RefusalCode.NEEDS_CONNECTION


def test_what_lies_on_disk_cannot_be_approved_unread() -> None:
    waiting = ON_DISK.open_reply

    assert waiting is not None
    assert (waiting.text, waiting.sha256) == ("", None)
