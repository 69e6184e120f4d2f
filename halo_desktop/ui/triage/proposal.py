"""What a decision form begins with in Mode Telaah, so that agreeing costs two keys.

A proposal is only ever shown: nothing is sent that the person has not seen in the form, and
a draft of the person's own always goes before it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from halo_desktop.desk.suggestions import SimilarCase
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.personal_data import finding
from halo_desktop.domain.rulebook import Rulebook, Topic
from halo_desktop.domain.suggestions.likeness import Band
from halo_desktop.ui.decisions import routing
from halo_desktop.ui.decisions.values import Values
from halo_desktop.ui.triage.advice import UnitAdvice

_LEAST_SUMMARY = 10


def values_for(
    kind: Kind,
    case: Complaint,
    *,
    units: tuple[UnitAdvice, ...],
    similar: tuple[SimilarCase, ...],
    rulebook: Rulebook,
) -> Values:
    """The values that the rules propose for a form."""
    if kind is Kind.DISPOSE:
        return _disposition(case, units, rulebook)
    if kind is Kind.REDISPOSE:
        return _redisposition(case, rulebook)
    if kind is Kind.MERGE and similar and similar[0].likeness.band is not Band.POSSIBLE:
        line = similar[0].line
        return Values({"parent": (line.id, line.ticket or "")})
    return Values()


def _disposition(case: Complaint, units: tuple[UnitAdvice, ...], rulebook: Rulebook) -> Values:
    found: dict[str, str] = {}
    best = units[0] if units else None
    topic = rulebook.topic(case.topic or (best.topic if best is not None else None))
    if topic is not None:
        found["topic"] = topic.code
    if best is not None and best.unit != case.reported_unit:
        found["lead"] = best.unit
        found["instruction"] = _instruction(topic)
    if not case.summary and _may_be_public(case.title):
        found["summary"] = case.title
    return Values(dict(found))


def _redisposition(case: Complaint, rulebook: Rulebook) -> Values:
    """Following the unit that gave the case back, where it named another one."""
    past = next(iter(routing.past_returns(case)), None)
    if past is None or past.suggested_unit is None:
        return Values()
    unit = rulebook.unit(past.unit)
    reason = QCoreApplication.translate("triage", "Sesuai usul {unit} saat mengembalikan.")
    return Values(
        {
            "reason": reason.format(unit=unit.short_name if unit is not None else past.unit),
            "instruction": _instruction(rulebook.topic(case.topic)),
        }
    )


def _may_be_public(title: str) -> bool:
    return len(title.strip()) >= _LEAST_SUMMARY and not finding.find(title)


def _instruction(topic: Topic | None) -> str:
    if topic is not None and topic.is_physical:
        return QCoreApplication.translate(
            "triage", "Mohon tinjau lokasi, tindak lanjuti, dan laporkan hasilnya beserta foto."
        )
    return QCoreApplication.translate(
        "triage", "Mohon ditindaklanjuti sesuai kewenangan dan laporkan hasilnya."
    )
