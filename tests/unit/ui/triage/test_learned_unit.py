"""In Mode Telaah the own past proposes a unit where the rules are silent, with its words."""

from __future__ import annotations

from dataclasses import replace

from halo_desktop.domain.suggestions import unit_model
from halo_desktop.ui.triage import words
from halo_desktop.ui.triage.advice import Because, RuleAdvisor
from tests.support.desk import MemoryDesk
from tests.unit.domain.suggestions.test_unit_model import RULES, a_past, asked


def test_what_was_learned_comes_after_the_rules_and_names_the_words() -> None:
    desk = MemoryDesk("rina")
    past = [case for _, case in a_past(500, 8)]
    desk.suggestions.unit_model = unit_model.learn(unit_model.lessons(past, RULES))
    silent = replace(RULES, topics=tuple(replace(t, keywords=()) for t in RULES.topics))
    case = asked(past[0])

    learned = RuleAdvisor(lambda: silent, desk.suggestions).units(case)
    ruled = RuleAdvisor(lambda: RULES, desk.suggestions).units(case)

    assert [advice.because for advice in learned] == [Because.LEARNED]
    assert past[0].lead is not None
    assert learned[0].unit == past[0].lead.unit
    assert learned[0].words[0] in words.unit_reason(learned[0], RULES)
    assert ruled[0].because is Because.KEYWORDS
