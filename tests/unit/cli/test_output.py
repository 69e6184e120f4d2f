"""The answer goes to standard output, once and whole; everything else to standard error."""

from __future__ import annotations

import io
import json

import pytest

from halo_desktop.cli.exits import CommandFailed, ExitCode
from halo_desktop.cli.output import Output

FAILED = CommandFailed(ExitCode.NOT_FOUND, "not-found", "Tidak ada.", field="ticket")


def output(*, is_json: bool) -> tuple[Output, io.StringIO, io.StringIO]:
    """An output and what is written to it."""
    out, err = io.StringIO(), io.StringIO()
    return Output(is_json=is_json, out=out, err=err), out, err


def test_people_read_text_and_scripts_one_object() -> None:
    for_people, out, _ = output(is_json=False)
    for_people.answer({"total": 1}, "Satu aduan.")
    assert out.getvalue() == "Satu aduan.\n"

    for_scripts, out, err = output(is_json=True)
    for_scripts.note("Sebentar…")
    for_scripts.answer({"judul": "“Jalan”"}, "tidak dibaca")
    assert out.getvalue() == '{"judul": "“Jalan”"}\n'
    assert err.getvalue() == "Sebentar…\n"


def test_a_failure_is_an_object_too() -> None:
    found, out, err = output(is_json=True)

    found.fail(FAILED)

    assert json.loads(out.getvalue()) == {
        "error": {"code": "not-found", "message": "Tidak ada.", "field": "ticket"}
    }
    assert err.getvalue() == "halo-desktop: Tidak ada.\n"


def test_there_is_never_a_second_object() -> None:
    found, out, _ = output(is_json=True)

    found.answer({"total": 0}, "")
    found.fail(FAILED)

    assert out.getvalue() == '{"total": 0}\n'


def test_what_is_no_text_is_escaped() -> None:
    found, out, _ = output(is_json=True)

    found.answer({"nama": "a\udcff"}, "")

    assert json.loads(out.getvalue()) == {"nama": "a\udcff"}
    assert out.getvalue().isascii()


def test_a_program_without_streams_is_silent() -> None:
    found = Output(is_json=True, out=None, err=None)

    found.answer({"total": 0}, "")
    found.fail(FAILED)
    found.let_go()


def test_numbers_that_json_does_not_know_are_a_fault_of_ours() -> None:
    found, _, _ = output(is_json=True)

    with pytest.raises(ValueError, match="Out of range float values"):
        found.answer({"x": float("nan")}, "")
