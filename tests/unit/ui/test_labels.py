"""Every member of the vocabulary has a word, an icon and a sentence."""

from __future__ import annotations

from enum import StrEnum

import pytest

from halo_desktop.domain import queues, states
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import EntryKind, Flag, LaporState, State
from halo_desktop.sync.state import Phase
from halo_desktop.ui import labels, problems, queue_words, vocabulary
from halo_desktop.ui.commands import decisions
from halo_desktop.ui.commands.command import CommandId
from halo_desktop.ui.commands.table import COMMANDS
from halo_desktop.ui.main_window import places
from halo_desktop.wire.codes import ProblemCode

VOCABULARY = [
    kind
    for kind in vars(states).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
] + [Role, Phase]


@pytest.mark.parametrize("kind", VOCABULARY, ids=lambda kind: kind.__name__)
def test_every_member_has_a_word_of_its_own(kind: type[StrEnum]) -> None:
    words = [labels.of(member) for member in kind]

    assert all(words)
    assert len(set(words)) == len(words)


def test_members_with_the_same_wire_word_are_told_apart() -> None:
    assert State.FORWARDED.value == states.LaporStep.FORWARDED.value

    assert labels.of(State.FORWARDED) != labels.of(states.LaporStep.FORWARDED)


def test_the_glossary_is_kept_word_for_word() -> None:
    assert labels.of(State.RECEIVED) == "Menunggu verifikasi"
    assert labels.of(State.INCOMPLETE) == "Tertunda – menunggu kelengkapan"
    assert labels.of(State.ARCHIVED) == "Diarsipkan"
    assert labels.of(Flag.CONFIDENTIAL) == "Rahasia"
    assert labels.of(LaporState.UNKNOWN) == "Status LAPOR! belum dikenal"


@pytest.mark.parametrize("kind", Kind)
def test_every_action_has_a_button_text_and_an_icon(kind: Kind) -> None:
    assert labels.action(kind)
    assert labels.ACTION_ICONS[kind]
    assert not labels.of(kind).endswith("…")


def test_every_state_mark_and_entry_has_a_look() -> None:
    assert {labels.state_look(state)[1] for state in State}
    assert {labels.flag_look(flag)[1] for flag in Flag}
    assert {labels.entry_icon(kind) for kind in EntryKind}


@pytest.mark.parametrize("code", [*RefusalCode, *ProblemCode])
def test_every_code_has_a_sentence(code: StrEnum) -> None:
    found = problems.of_code(code.value)

    assert found.what.endswith(".")
    assert code.value not in found.text
    assert "error" not in found.text.lower()


def test_an_unknown_code_still_gets_a_sentence() -> None:
    assert problems.of_code("never-heard-of").what.endswith(".")


def test_a_refusal_is_explained_without_its_english_detail() -> None:
    found = problems.of_error(Refused(RefusalCode.SAME_PERSON, "author approves"))

    assert found == problems.refusal(RefusalCode.SAME_PERSON)
    assert "author" not in found.text


def test_something_unexpected_is_said_to_be_that() -> None:
    assert "tidak terduga" in problems.of_error(ValueError("boom")).text


def test_every_queue_has_a_name_for_translation_and_an_icon() -> None:
    groups = [group for found in queues.QUEUES.values() for group in found]
    names = {group.label for group in groups}
    names |= {queue.label for group in groups for queue in group.queues}

    assert names == set(queue_words.NAMES)
    assert all(row.icon for row in places.rows(tuple(groups)) if row.key)


def test_every_decision_is_in_the_order_or_hidden_on_purpose() -> None:
    known = set(decisions.DECISION_ORDER) | decisions.HIDDEN_KINDS

    assert known == set(Kind)
    assert not set(decisions.DECISION_ORDER) & decisions.HIDDEN_KINDS


def test_every_command_is_in_the_table_once() -> None:
    assert [command.id for command in COMMANDS] == list(
        dict.fromkeys(command.id for command in COMMANDS)
    )
    assert {command.id for command in COMMANDS} == set(CommandId)


def test_no_two_commands_share_a_key() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    keys += decisions.DECISION_KEYS.values()

    assert len(set(keys)) == len(keys)


def test_the_tables_hold_nothing_that_is_no_member() -> None:
    for kind, words in vocabulary.WORDS.items():
        assert {str(word) for word in words} <= {member.value for member in kind}
