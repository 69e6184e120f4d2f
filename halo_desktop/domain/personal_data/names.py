"""Names of people: after a word that announces one, or by a given name that is used here.

Offices and their holders are public, and so are streets and buildings that bear a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from halo_desktop.domain.personal_data import capitals, company, name_cues, name_shape, name_words
from halo_desktop.domain.personal_data.span import PersonalKind, PersonalSpan

_WORD: Final = r"[A-Z][A-Za-z'’`]{0,40}(?:-[A-Z][a-z]{1,40})?\.?"
_LINK: Final = r"(?:bin|binti|bte|Bin|Binti|BIN|BINTI|dg\.?|Dg\.?|daeng|al|bt)"
_NAME: Final = rf"{_WORD}(?:[^\S\n]{{1,3}}(?:{_LINK}[^\S\n]{{1,3}})?{_WORD}){{0,4}}"
_RUN: Final = re.compile(rf"(?<![\w@.\-/]){_NAME}")
_SMALL_WORD: Final = re.compile(r"(?<![\w@.\-/])[a-z][a-z'’]{2,30}(?![\w@])")
_BEFORE_A_NUMBER: Final = re.compile(
    rf"(?<![\w@.\-/])({_NAME})[\s(|,:/\-]{{1,4}}"
    r"(?:(?:no\.?\s{0,2})?(?:hp|wa|telp|tlp|nik)[.:\s]{1,4})?$"
)
_A_NEW_PARAGRAPH: Final = re.compile(r"(?:,|\n)[^\S\n]*\n")
_MOST_PARTS: Final = 4
_LOOKS_LIKE_A_NAME: Final = 0.4
_SHORTEST_STRANGER: Final = 4


def names(text: str) -> Iterator[PersonalSpan]:
    """Names of people in what the public would read."""
    found = [span for cue in name_cues.CUE.finditer(text) for span in _after_cue(text, cue)]
    found += [span for match in _RUN.finditer(text) for span in _by_given_name(text, match)]
    found += _in_small_letters(text)
    found += company.names_of_persons(text)
    found += capitals.names_by_their_capital(text)
    found += list(company.names_in_company(text, found))
    yield from _joined(found)


def names_known(text: str, known: Iterable[str]) -> list[PersonalSpan]:
    """Names that are in the case already, such as that of a complainant who stays unnamed."""
    return list(_joined([span for name in known for span in _known(text, name)]))


def names_before(text: str, numbers: Iterable[PersonalSpan]) -> Iterator[PersonalSpan]:
    """Names right before a card or telephone number: "Rusmin 0813…", "Rina (NIK 7604…)"."""
    reach = 64
    for number in numbers:
        start = max(0, number.start - reach)
        match = _BEFORE_A_NUMBER.search(text[start : number.start])
        if match is None:
            continue
        words = _words(text, start + match.start(1), start + match.end(1))
        while words and (name_words.is_no_name(words[0][2]) or _is_abbreviation(words[0][2])):
            words = words[1:]
        kept = _until_a_stranger(_without_titles(words))
        if (
            kept
            and kept[-1] == words[-1]
            and not _is_spelled(kept)
            and not name_words.is_place(kept[-1][2])
        ):
            yield PersonalSpan(start=kept[0][0], end=kept[-1][1], kind=PersonalKind.NAME)


def _joined(found: list[PersonalSpan]) -> Iterator[PersonalSpan]:
    """Overlapping findings as one; each saw a part of the name."""
    first: PersonalSpan | None = None
    for span in sorted(found, key=lambda span: (span.start, span.end)):
        if first is not None and span.start < first.end:
            first = replace(first, end=max(first.end, span.end))
            continue
        if first is not None:
            yield first
        first = span
    if first is not None:
        yield first


def _known(text: str, name: str) -> Iterator[PersonalSpan]:
    parts = [part for part in re.split(r"[^\w'’]+", name) if len(part) > 1]
    whole = r"[\s.]+".join(re.escape(part) for part in parts)
    least = 4
    alone = [re.escape(p) for p in parts if len(p) >= least and not name_words.is_common(p)]
    for choice in filter(None, (whole, "|".join(alone))):
        for match in re.finditer(rf"(?<!\w)(?:{choice})(?!\w)", text, re.IGNORECASE):
            yield PersonalSpan(start=match.start(), end=match.end(), kind=PersonalKind.NAME)


def _after_cue(text: str, cue: re.Match[str]) -> Iterator[PersonalSpan]:
    before = text[max(0, cue.start() - 40) : cue.end()]
    if name_cues.is_of_a_thing(before):
        return
    if name_cues.PUBLIC_BEFORE.search(text[max(0, cue.start() - 24) : cue.start()]):
        return
    if name_cues.is_weak(cue.group()) and _A_NEW_PARAGRAPH.search(cue.group()):
        return  # "Yth. Bapak/Ibu pelapor," and then the letter begins
    match = _RUN.match(text, cue.end())
    if match is None:
        yield from _small_after_cue(text, cue)
        return
    kept = _until_a_stranger(_without_titles(_words(text, match.start(), match.end())))
    if not kept or _is_spelled(kept) or not _fits(cue.group(), match, kept):
        return
    yield PersonalSpan(start=kept[0][0], end=kept[-1][1], kind=PersonalKind.NAME)


def _fits(cue: str, match: re.Match[str], kept: list[tuple[int, int, str]]) -> bool:
    if not name_cues.is_weak(cue):
        return True
    words = [word for _, _, word in kept]
    if name_cues.names_one_person(cue) and _stands_alone(match, kept):
        return name_words.is_unlisted_name(words[0])
    if any(name_words.is_given_name(word) for word in words):
        is_doubtful = len(words) == 1 and name_words.is_also_a_word(words[0])
        return name_cues.is_an_address_form(cue) or not is_doubtful
    # The shape of the word counts only in a plain sentence, not in a title or in capitals.
    ends_there = kept[-1][1] >= match.end() - 1 and not words[0].isupper()
    return ends_there and any(name_words.is_likely_name(word) for word in words)


def _stands_alone(match: re.Match[str], kept: list[tuple[int, int, str]]) -> bool:
    """Whether it is a capital in a plain sentence, and the whole of the run was kept."""
    return kept[-1][1] >= match.end() - 1 and not kept[0][2].isupper()


def _small_after_cue(text: str, cue: re.Match[str]) -> Iterator[PersonalSpan]:
    is_form = name_cues.is_an_address_form(cue.group()) or name_cues.says_a_name(cue.group())
    start, end, parts = cue.end(), cue.end(), 0
    while parts < _MOST_PARTS and (found := _SMALL_WORD.match(text, start)):
        word = found.group()
        if word in name_words.TITLES and not parts:
            start = found.end() + 1
            continue
        if not name_words.is_small_name(word, after_an_address_form=is_form or parts > 0) and not (
            is_form and _is_a_small_stranger(word, cue.group())
        ):
            break
        end, parts = found.end(), parts + 1
        start = end + 1 if text[end : end + 1] == " " else end
    if parts:
        yield PersonalSpan(start=cue.end(), end=end, kind=PersonalKind.NAME)


def _is_a_small_stranger(word: str, cue: str) -> bool:
    """Whether no list knows it and its letters are those of a name."""
    if name_cues.is_an_elder(cue) and len(word) >= _SHORTEST_STRANGER:
        return not (name_words.is_no_name(word) or word.endswith("nya"))
    return (
        len(word) >= _SHORTEST_STRANGER
        and name_words.is_unlisted_name(word)
        and not name_words.is_also_a_word(word)
        and name_shape.likeness(word) > _LOOKS_LIKE_A_NAME
    )


def _in_small_letters(text: str) -> Iterator[PersonalSpan]:
    """Two given names side by side, as people type them."""
    before: re.Match[str] | None = None
    for word in _SMALL_WORD.finditer(text):
        if not name_words.is_small_name(word.group(), after_an_address_form=False):
            before = None
            continue
        if before is None:
            before_it = text[max(0, word.start() - 24) : word.start()]
            before = None if name_cues.PUBLIC_BEFORE.search(before_it) else word
            continue
        if word.start() - before.end() == 1:
            yield PersonalSpan(start=before.start(), end=word.end(), kind=PersonalKind.NAME)
        before = word


def _by_given_name(text: str, match: re.Match[str]) -> Iterator[PersonalSpan]:
    words = _words(text, match.start(), match.end())
    while words and not name_words.is_given_name(words[0][2]):
        words = words[1:]
    if not words or name_cues.is_of_a_thing(text[max(0, words[0][0] - 40) : words[0][0]]):
        return
    if name_cues.PUBLIC_BEFORE.search(text[max(0, words[0][0] - 24) : words[0][0]]):
        return
    kept = _until_a_stranger(words)
    if not kept or _is_spelled(kept) or _public_in(text, match, words):
        return
    is_alone = len(kept) == 1
    if is_alone and (name_words.is_also_a_word(kept[0][2]) or words[0][2].isupper()):
        return
    yield PersonalSpan(start=kept[0][0], end=kept[-1][1], kind=PersonalKind.NAME)


def _public_in(text: str, match: re.Match[str], words: list[tuple[int, int, str]]) -> bool:
    """Whether the run before the name says a street, a school, an office."""
    before = [
        word for start, _, word in _words(text, match.start(), match.end()) if start < words[0][0]
    ]
    return any(name_words.is_public(word) for word in before)


def _words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    return [
        (start + found.start(), start + found.end(), found.group())
        for found in re.finditer(r"[A-Za-z][A-Za-z'’`\-]*", text[start:end])
    ]


def _is_spelled(words: list[tuple[int, int, str]]) -> bool:
    """Letters one by one, as in "N I K", are no name."""
    return all(len(word) == 1 for _, _, word in words)


def _without_titles(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    while words and words[0][2].lower() in name_words.TITLES:
        words = words[1:]
    return words


def _until_a_stranger(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for word in words:
        is_first = not kept
        if name_words.is_no_name(word[2]) if is_first else not name_words.goes_on(word[2]):
            break
        if _is_abbreviation(word[2]):
            break
        kept.append(word)
    while kept and kept[-1][2].lower() in name_words.LINKS:
        kept.pop()
    return kept


def _is_abbreviation(word: str) -> bool:
    most = 4
    return word.isupper() and 1 < len(word) <= most and not name_words.is_given_name(word)
