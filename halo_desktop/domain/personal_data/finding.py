"""All personal data in a text, in the order of the text. Pure, offline, a millisecond a page."""

from __future__ import annotations

from collections.abc import Iterable

from halo_desktop.domain.personal_data import officials
from halo_desktop.domain.personal_data.addresses import addresses
from halo_desktop.domain.personal_data.contacts import emails
from halo_desktop.domain.personal_data.names import names, names_before, names_known
from halo_desktop.domain.personal_data.numbers import cards, phones, plates
from halo_desktop.domain.personal_data.span import PersonalSpan, without_overlaps


def find(text: str, *, known_names: Iterable[str] = ()) -> tuple[PersonalSpan, ...]:
    """Finds what should be covered before the public reads the text.

    Args:
        text: An answer, a title or a public note.
        known_names: Names in the case that must not show, such as that of a complainant who
            asked for anonymity (Permenpan RB 62/2018).
    """
    numbers = [*cards(text), *phones(text)]
    spans = [
        *emails(text),
        *numbers,
        *plates(text),
        *addresses(text),
        *officials.without_officials(text, names(text)),
        *names_before(text, numbers),
    ]
    known = names_known(text, known_names)
    return without_overlaps([*known, *spans] if known else spans)


def cover(text: str, spans: Iterable[PersonalSpan], cover_text: str = "[disamarkan]") -> str:
    """The text with each span replaced."""
    for span in sorted(spans, key=lambda span: span.start, reverse=True):
        text = text[: span.start] + cover_text + text[span.end :]
    return text
