"""E-mail addresses, also written out to hide them from machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.personal_data import name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_AT: Final = r"(?:@|\s{0,3}[\[({]\s{0,3}(?:at|et|@)\s{0,3}[\])}]\s{0,3}|\s{1,3}@\s{0,3}|@\s{1,3})"
_DOT: Final = (
    r"(?:\.|\s{0,3}[\[({]\s{0,3}(?:dot|titik)\s{0,3}[\])}]\s{0,3}|\s{1,3}(?:dot|titik)\s{1,3}"
    r"|\s{1,3}\.\s{0,3}(?=(?:com|co|net|org|id)\b))"
)
_LABEL: Final = r"[A-Za-z0-9\-]{1,63}"
_EMAIL: Final = re.compile(
    rf"(?<![\w.+\-@])[A-Za-z0-9][\w.+\-]{{0,64}}{_AT}{_LABEL}(?:{_DOT}{_LABEL}){{0,8}}"
    rf"{_DOT}[A-Za-z]{{2,10}}(?![\w@])",
    re.IGNORECASE,
)
_OFFICIAL: Final = re.compile(r"(?:go\.id|desa\.id)$", re.IGNORECASE)


def emails(text: str) -> Iterator[PersonalSpan]:
    """E-mail addresses of people; mailboxes of offices are public."""
    for match in _EMAIL.finditer(text):
        found = match.group()
        if _OFFICIAL.search(found) and not _names_a_person(found.partition("@")[0]):
            continue
        yield PersonalSpan(start=match.start(), end=match.end(), kind=PersonalKind.EMAIL)


def _names_a_person(mailbox: str) -> bool:
    return any(
        part.lower() in name_words.GIVEN_NAMES for part in re.split(r"[^A-Za-z]+", mailbox) if part
    )
