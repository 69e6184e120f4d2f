"""What parsing an export yields: rows to take, and why others cannot be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from halo_desktop.domain.ids import PlaceCode, TopicCode
from halo_desktop.domain.states import Classification


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """A report of LAPOR! that can be taken."""

    line: int
    tracking_id: str
    title: str
    body: str
    received_at: datetime
    status_name: str = ""
    category_text: str = ""
    unit_text: str = ""
    place: PlaceCode | None = None
    topic: TopicCode | None = None
    location_text: str = ""
    classification: Classification = Classification.COMPLAINT


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """Why a row was refused, or what was noticed in a row that is taken.

    ``line`` is the line in the file on which the row begins, as an editor counts it;
    ``reason`` is a sentence for the person who prepared the file.
    """

    line: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The outcome for a whole file; a row is in ``rows`` or in ``problems``, never both."""

    rows: tuple[ImportRow, ...]
    problems: tuple[RowProblem, ...] = ()
    notices: tuple[RowProblem, ...] = ()


class UnreadableExport(Exception):  # noqa: N818 - reads as the finding it is
    """The file as a whole cannot be taken; the message is an Indonesian sentence."""
