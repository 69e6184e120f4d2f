"""E-mail addresses, also written out to hide them from machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from halo_desktop.domain.personal_data import name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_AT: Final = (
    r"(?:@|\s{0,3}[\[({]\s{0,3}(?:at|et|a|@)\s{0,3}[\])}]\s{0,3}|\s{1,3}@\s{0,3}"
    r"|@\s{1,3})"
)
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
# Said aloud: "ikhsan dot jaya at gmail dot com"; only with a word for a dot behind.
_SAID: Final = re.compile(
    r"(?<![\w.+\-@])[A-Za-z0-9][\w.+\-]{0,40}(?:\s{1,2}(?:dot|titik)\s{1,2}[\w\-]{1,30}){0,2}"
    r"\s{1,2}(?:at|et|keong)\s{1,2}[A-Za-z0-9\-]{2,30}(?:\s{1,2}(?:dot|titik)\s{1,2}"
    r"|\.)(?:com|co|net|org|id|me)"
    r"(?:(?:\s{1,2}(?:dot|titik)\s{1,2}|\.)id)?(?!\w)",
    re.IGNORECASE,
)
_DOT_WORD: Final = re.compile(r"\s(?:dot|titik)\s|\sat\s", re.IGNORECASE)
_OFFICIAL: Final = re.compile(r"(?:go\.id|desa\.id)$", re.IGNORECASE)


def emails(text: str) -> Iterator[PersonalSpan]:
    """E-mail addresses of people; mailboxes of offices are public."""
    for match in _EMAIL.finditer(text):
        found = match.group()
        if _OFFICIAL.search(found) and not _names_a_person(found.partition("@")[0]):
            continue
        yield PersonalSpan(start=match.start(), end=match.end(), kind=PersonalKind.EMAIL)
    if not _DOT_WORD.search(text):
        return
    for match in _SAID.finditer(text):
        yield PersonalSpan(start=match.start(), end=match.end(), kind=PersonalKind.EMAIL)


def _names_a_person(mailbox: str) -> bool:
    return any(
        part.lower() in name_words.GIVEN_NAMES for part in re.split(r"[^A-Za-z]+", mailbox) if part
    )
