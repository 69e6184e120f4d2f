"""Reply templates: which fit a case, filled with its facts, and what is still open in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from halo_desktop.domain import personal
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.rulebook import ReplyTemplate, Rulebook
from halo_desktop.domain.states import ClockKind

# Braces around a word, or the dots that a template leaves for what only a person knows.
_GAP = re.compile(r"\{[^{}\n]{1,40}\}|…|\.\.\.\.*")


class Finding(StrEnum):
    """Why a text cannot go to the public as it is."""

    PLACEHOLDER = "placeholder"
    BLANK = "blank"
    IDENTITY_NUMBER = "identity-number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text that needs a hand before it is sent."""

    finding: Finding
    start: int
    end: int


def fitting(case: Complaint, rulebook: Rulebook) -> tuple[ReplyTemplate, ...]:
    """Gives the templates for a case: those of its topic first, then the general ones.

    A template that names topics, states or units is for these only; one that names none of a
    sort is for all of that sort. The unit is the one that leads the case. Within each part the
    templates of the unit itself come first.
    """
    unit = case.lead.unit if case.lead is not None else None
    found = [
        template
        for template in rulebook.templates
        if (not template.topics or case.topic in template.topics)
        and (not template.states or case.state in template.states)
        and (not template.units or unit in template.units)
    ]
    return tuple(sorted(found, key=lambda template: (not template.topics, not template.units)))


def facts_of(
    case: Complaint,
    rulebook: Rulebook,
    *,
    today: date,
    addressee: str,
    say_day: Callable[[date], str],
) -> Mapping[str, str]:
    """Gives what a template may name. Never the complainant's name: the text is public."""
    facts = {"nama_pelapor": addressee, "tanggal": say_day(today)}
    if case.ticket:
        facts["no_aduan"] = case.ticket
    lead = rulebook.unit(case.lead.unit) if case.lead is not None else None
    if lead is not None:
        facts["opd"] = lead.name
    clock = case.clock(ClockKind.SETTLEMENT) or case.clock(ClockKind.COMPLETION)
    if clock is not None:
        facts["tenggat"] = say_day(clock.due_on)
    return facts


def fill(text: str, facts: Mapping[str, str]) -> str:
    """Puts facts in; a placeholder without a fact stays, to be seen and stopped at."""
    for name, fact in facts.items():
        text = text.replace(f"{{{name}}}", fact)
    return text


def open_spans(text: str) -> tuple[Span, ...]:
    """Finds everything that stops a public text, in the order of the text."""
    spans = [
        Span(
            finding=Finding.PLACEHOLDER if match.group().startswith("{") else Finding.BLANK,
            start=match.start(),
            end=match.end(),
        )
        for match in _GAP.finditer(text)
    ]
    spans += [
        Span(finding=Finding.IDENTITY_NUMBER, start=found.start, end=found.end)
        for found in personal.identity_numbers(text)
    ]
    return tuple(sorted(spans, key=lambda span: span.start))
