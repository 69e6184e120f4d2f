"""Everything that has a code has Indonesian words, the same as on the screens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum

import pytest

from halo_desktop.cache.errors import KeyringFault, NewerSchema, NoKeyring, StoreError
from halo_desktop.cache.views import OutboxState
from halo_desktop.cli import explaining, words
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import Role
from halo_desktop.domain.states import Channel, Flag, State
from halo_desktop.paths import FolderError
from halo_desktop.sync.doctor import Finding, Step, Verdict
from halo_desktop.sync.errors import CallFailed, Failure, FailureKind, SyncStopped
from halo_desktop.sync.state import Phase
from halo_desktop.ui import doctor_words, problem_words, store_words
from halo_desktop.wire.codes import ProblemCode

CODES = [code.value for kind in (RefusalCode, ProblemCode, FailureKind) for code in kind]


def faults(kind: type[StoreError]) -> Iterator[StoreError]:
    """One fault of each type below a type."""
    for found in kind.__subclasses__():
        if found is NoKeyring:
            yield from (NoKeyring(fault) for fault in KeyringFault)
        else:
            yield NewerSchema(2, 1) if found is NewerSchema else found("detail")
        yield from faults(found)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_of_its_own(code: str) -> None:
    what, next_step = problem_words.find(code) or ("", "")

    assert what.endswith(".")
    assert not next_step or next_step.endswith(".")
    assert problem_words.sentence(code) != problem_words.sentence("dari masa depan")


def test_an_unknown_code_still_gets_an_honest_sentence() -> None:
    assert problem_words.sentence("dari masa depan").startswith("Server menolak tanpa alasan")


@pytest.mark.parametrize("fault", tuple(faults(StoreError)), ids=repr)
def test_every_fault_of_the_store_is_explained(fault: StoreError) -> None:
    failed = explaining.explained(fault)

    assert failed is not None
    assert failed.exit_code is ExitCode.STORE
    assert failed.sentence.count(".") >= 2
    assert store_words.of_store(fault) is not None


@pytest.mark.parametrize(
    ("error", "exit_code", "code"),
    [
        (bad_usage("Salah."), ExitCode.USAGE, "bad-usage"),
        (Refused(RefusalCode.WRONG_STATE), ExitCode.FAILED, "wrong-state"),
        (Refused(RefusalCode.NEEDS_CONNECTION), ExitCode.NOT_CONNECTED, "needs-connection"),
        (Refused(RefusalCode.NOT_FOUND), ExitCode.NOT_FOUND, "not-found"),
        (
            CallFailed(Failure(kind=FailureKind.PORTAL)),
            ExitCode.NOT_CONNECTED,
            "portal",
        ),
        (CallFailed(Failure(kind=FailureKind.UNREADABLE)), ExitCode.FAILED, "unreadable"),
        (
            CallFailed(Failure(kind=FailureKind.PROBLEM, code="account-locked")),
            ExitCode.SIGN_IN_NEEDED,
            "account-locked",
        ),
        (
            CallFailed(Failure(kind=FailureKind.PROBLEM, code="not-found")),
            ExitCode.NOT_FOUND,
            "not-found",
        ),
        (FolderError("Folder tidak dapat dibuat."), ExitCode.STORE, "folder"),
        (SyncStopped("x"), ExitCode.FAILED, "stopped"),
    ],
)
def test_what_is_raised_on_purpose_has_a_stable_code_and_exit(
    error: Exception, exit_code: ExitCode, code: str
) -> None:
    failed = explaining.explained(error)

    assert failed is not None
    assert (failed.exit_code, failed.code) == (exit_code, code)
    assert failed.sentence.endswith((".", ")"))


def test_a_fault_of_ours_is_not_explained_away() -> None:
    assert explaining.explained(ZeroDivisionError()) is None


def test_the_field_that_is_wrong_is_named() -> None:
    failed = explaining.explained(Refused(RefusalCode.INVALID_INPUT, "x", field="title"))

    assert failed is not None
    assert failed.sentence.endswith("(isian: title)")
    assert failed.field == "title"


@pytest.mark.parametrize(
    "member", [*State, *Kind, *Flag, *Role, *OutboxState, *Phase], ids=lambda m: repr(m)
)
def test_every_member_has_a_word_and_is_found_by_it(member: StrEnum) -> None:
    word = words.of(member)

    assert word
    assert "…" not in word
    assert words.find(member.value, type(member)) is member


@pytest.mark.parametrize("text", ["Tatap muka", "tatap-muka", "WALK_IN", " walk in "])
def test_a_word_is_found_however_it_is_written(text: str) -> None:
    assert words.find(text, Channel) is Channel.WALK_IN


def test_an_unknown_word_is_not_guessed() -> None:
    with pytest.raises(LookupError):
        words.find("merpati", Channel)


@pytest.mark.parametrize("step", Step)
def test_every_step_of_the_doctor_has_words(step: Step) -> None:
    well = doctor_words.sentence(Finding(step=step, verdict=Verdict.WELL))
    untried = doctor_words.sentence(Finding(step=step, verdict=Verdict.UNTRIED))

    assert doctor_words.STEPS[step]
    assert well.endswith(".")
    assert untried.startswith("Belum diperiksa")


def test_the_facts_of_a_finding_stand_in_its_sentence() -> None:
    finding = Finding(
        step=Step.CLOCK, verdict=Verdict.NOTE, code="differs", facts=(("minutes", "7"),)
    )

    assert doctor_words.sentence(finding).startswith("Jam komputer berbeda 7 menit")


def test_the_words_need_no_qt() -> None:
    program = (
        "import sys; import halo_desktop.cli.words, halo_desktop.ui.doctor_words, "
        "halo_desktop.cli.explaining, halo_desktop.cli.outbox; "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
