"""One answer for many complainants: none of them may learn anything of another from it.

The text is written once and read by all, so whatever belongs to one of the cases must not
stand in it: names, numbers and addresses that one of them brought, and the number of a single
case. What else looks personal is asked about as for any answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from halo_desktop.domain.ids import ComplaintId
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.personal_data.finding import find
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan
from halo_desktop.domain.states import EntryKind, Flag, State

TICKET_PLACE: Final = "{no_aduan}"
_WORDS_OF_COMPLAINANTS: Final = frozenset({EntryKind.REPORT, EntryKind.REPORTER_REPLY})
_APART: Final = (Flag.CONFIDENTIAL, Flag.SUPERVISORY, Flag.SPECIFIC_DATA)


class Protection(StrEnum):
    """How the complainant of one of the cases is protected."""

    NONE = "none"
    ANONYMOUS = "anonymous"  # goes along: the text names nobody
    APART = "apart"  # confidential: is answered alone, by who may read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A place in the common text that belongs to one case and must not reach the others."""

    start: int
    end: int
    owner: ComplaintId
    kind: PersonalKind | None  # none: the number of the case


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What one case knows of its complainant."""

    owner: ComplaintId
    names: tuple[str, ...]
    others: frozenset[tuple[PersonalKind, str]]
    initials: tuple[str, ...]
    ticket: str


def protection(complaint: Complaint) -> Protection:
    """How its complainant is protected; the stricter word counts."""
    if complaint.is_sealed or any(complaint.has(flag) for flag in _APART):
        return Protection.APART
    return Protection.ANONYMOUS if complaint.has(Flag.ANONYMOUS) else Protection.NONE


def gets_it_from_parent(complaint: Complaint) -> bool:
    """A joined case is told the answer of its parent by itself."""
    return complaint.state is State.MERGED and complaint.parent is not None


class Guard:
    """Knows what the cases brought along; made once, asked while somebody types."""

    def __init__(self, cases: Iterable[Complaint]) -> None:
        """Reads the words of all complainants; a millisecond for each case."""
        self._known = tuple(_known(case) for case in cases)

    def foreign(self, text: str) -> tuple[Foreign, ...]:
        """What stops the text, in its order."""
        found: dict[tuple[int, int], Foreign] = {}
        for known in self._known:
            for place in _places(text, known):
                found.setdefault((place.start, place.end), place)
        return tuple(found[key] for key in sorted(found))

    def doubtful(self, text: str) -> tuple[PersonalSpan, ...]:
        """What looks personal and belongs to none of the cases: the person decides."""
        stops = self.foreign(text)
        return tuple(
            span
            for span in find(text)
            if not any(stop.start < span.end and span.start < stop.end for stop in stops)
        )


def pattern(text: str, complaint: Complaint) -> str:
    """A filled text with the case's own number taken out again: equal for all of one answer."""
    return text.replace(complaint.ticket, TICKET_PLACE) if complaint.ticket else text


def _known(case: Complaint) -> _Known:
    words = [case.title, case.body]
    words += [entry.text for entry in case.entries if entry.kind in _WORDS_OF_COMPLAINANTS]
    names: dict[str, None] = {}
    others: set[tuple[PersonalKind, str]] = set()
    for text in words:
        for span in find(text):
            word = text[span.start : span.end]
            if span.kind is PersonalKind.NAME:
                names[word] = None
            else:
                others.add((span.kind, _plain(word)))
    return _Known(
        owner=case.id,
        names=tuple(names),
        others=frozenset(others),
        initials=_initials(case.reporter.label),
        ticket=case.ticket or "",
    )


def _places(text: str, known: _Known) -> Iterable[Foreign]:
    if known.ticket:
        for match in re.finditer(rf"(?<!\w){re.escape(known.ticket)}(?!\w)", text, re.IGNORECASE):
            yield Foreign(start=match.start(), end=match.end(), owner=known.owner, kind=None)
    for span in find(text, known_names=known.names):
        word = text[span.start : span.end]
        if _is_of(word, span.kind, known):
            yield Foreign(start=span.start, end=span.end, owner=known.owner, kind=span.kind)


def _is_of(word: str, kind: PersonalKind, known: _Known) -> bool:
    if kind is not PersonalKind.NAME:
        return (kind, _plain(word)) in known.others
    own = {part for name in known.names for part in _parts(name)}
    return bool(own & set(_parts(word))) or _fits(word, known.initials)


def _fits(name: str, initials: tuple[str, ...]) -> bool:
    """Whether a name could be the one behind "S•••• R••••"; one letter alone says too little."""
    letters = tuple(part[0].upper() for part in _parts(name))
    return len(letters) > 1 and letters == initials


def _initials(label: str) -> tuple[str, ...]:
    return tuple(match.group(1).upper() for match in re.finditer(r"(\w)•+", label))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"[^\w'’]+", name.casefold()) if len(part) > 1)


def _plain(word: str) -> str:
    """The same number or address however it was spaced."""
    return re.sub(r"[\W_]+", "", word).casefold().removeprefix("62").removeprefix("0")
