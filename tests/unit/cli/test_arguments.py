"""What is typed is understood, or explained in Indonesian."""

from __future__ import annotations

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from halo_desktop import __version__
from halo_desktop.cli import arguments
from halo_desktop.cli.exits import CommandFailed, ExitCode
from halo_desktop.cli.parser import HelpRequested

ENGLISH = re.compile(r"\b(?:usage|argument|option|error|invalid|expected|required|choose)\b", re.I)


def refusal_of(*words: str) -> CommandFailed:
    """The explanation that a command line gets."""
    with pytest.raises(CommandFailed) as caught:
        arguments.parse(words)
    return caught.value


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("guard",), "Argumen wajib belum diisi: --file."),
        (
            ("due", "--recieved", "2026-03-16", "--working-days", "5"),
            "Pilihan tidak dikenal: --recieved. Mungkin maksudnya --received?",
        ),
        (
            ("due", "--received", "2026-02-30", "--working-days", "5"),
            "--received: Tanggal 2026-02-30 tidak ada dalam kalender.",
        ),
        (
            ("due", "--received", "16/03/2026", "--working-days", "5"),
            "--received: “16/03/2026” bukan tanggal. Tulis TTTT-BB-HH, misalnya 2026-03-16.",
        ),
        (
            ("due", "--received", "20260316", "--working-days", "5"),
            "--received: “20260316” bukan tanggal.",
        ),
        (
            ("due", "--received", "2026-03-16", "--working-days", "0"),
            "--working-days: Jumlah hari kerja paling sedikit 1.",
        ),
        (
            ("due", "--received", "2026-03-16", "--working-days", "-3"),
            "--working-days: Jumlah hari kerja paling sedikit 1.",
        ),
        (
            ("due", "--received", "2026-03-16", "--working-days", "9" * 5000),
            "--working-days: Jumlah hari kerja paling banyak 20000.",
        ),
        (
            ("due", "--received", "2026-03-16", "--working-days", "lima"),
            "--working-days: “lima” bukan bilangan bulat.",
        ),
        (("due", "--received"), "Pilihan --received memerlukan satu nilai."),
        (("search", "--json=ya", "x"), "Pilihan --json tidak menerima nilai ('ya')."),
        (("serch", "x"), "Perintah tidak dikenal: serch. Mungkin maksudnya search?"),
        (("queue", "--limt", "3"), "Pilihan tidak dikenal: --limt. Mungkin maksudnya --limit?"),
        (("--data-dirr", "x", "status"), "Pilihan tidak dikenal: --data-dirr."),
        (("doctor", "semua"), "Argumen berlebih: semua."),
        (("--data-dir", "", "status"), "--data-dir: Jalur berkas atau folder kosong."),
        (("search", "a\udcff"), "Argumen words memuat byte yang bukan teks UTF-8."),
    ],
)
def test_a_slip_is_explained_in_indonesian(words: tuple[str, ...], sentence: str) -> None:
    failed = refusal_of(*words)

    assert failed.sentence.startswith(sentence)
    assert failed.exit_code is ExitCode.USAGE
    assert not ENGLISH.search(failed.sentence)


def test_options_of_the_program_may_stand_before_or_behind_the_command() -> None:
    before = arguments.parse(["--data-dir", "lain", "--json", "status"])
    behind = arguments.parse(["status", "--json", "--data-dir", "lain"])

    assert before.data_dir == behind.data_dir
    assert before.json is behind.json is True


def test_words_may_stand_between_options() -> None:
    found = arguments.parse(["act", "add_note", "--field", "text=Halo", "ADU-1", "--wait"])

    assert found.words == ["add_note", "ADU-1"]
    assert found.field == ["text=Halo"]
    assert found.wait == 60


def test_a_text_that_looks_like_an_option_stands_behind_two_dashes() -> None:
    assert arguments.parse(["search", "--", "--json"]).words == ["--json"]
    assert not arguments.is_json_wanted(["search", "--", "--json"])


def test_without_a_command_the_windows_are_wanted() -> None:
    assert arguments.parse(["--offline"]).command is None


@pytest.mark.parametrize("command", ["", *(command.name for command in arguments.COMMANDS)])
def test_every_command_explains_itself_in_indonesian(command: str) -> None:
    with pytest.raises(HelpRequested) as caught:
        arguments.parse([*filter(None, [command]), "--help"])

    text = caught.value.text
    assert text.startswith(f"Pemakaian: {' '.join(filter(None, ['halo-desktop', command]))} ")
    assert "--data-dir FOLDER" in text
    assert not re.search(r"usage|positional|optional|\boptions\b|show this", text)


def test_the_version_is_told() -> None:
    with pytest.raises(HelpRequested) as caught:
        arguments.parse(["--version"])

    assert caught.value.text == f"Halo ASSAMI Console {__version__}"


@pytest.mark.parametrize("word", ["add-note", "ADD_NOTE", "add_note"])
def test_words_are_known_however_they_are_written(word: str) -> None:
    assert arguments.known_word(word, ["accept", "add_note"], "Jenis tindakan") == "add_note"


def test_an_unknown_word_gets_a_guess_and_the_list() -> None:
    with pytest.raises(CommandFailed) as caught:
        arguments.known_word("acept", ["accept", "add_note"], "Jenis tindakan")

    assert caught.value.sentence == (
        "Jenis tindakan tidak dikenal: acept. Mungkin maksudnya accept? "
        "Yang dikenal: accept, add_note."
    )


WORDS = [
    *(command.name for command in arguments.COMMANDS),
    *("--json", "--data-dir", "--server", "--limit", "--field", "--wait", "--help", "--", "-"),
    *("--received", "2026-03-16", "--working-days", "5", "--limit=x", "--=", "-x", "ASM-1"),
]


@given(some.lists(some.sampled_from(WORDS) | some.text(max_size=12), max_size=7))
def test_nothing_that_can_be_typed_is_left_unexplained(words: list[str]) -> None:
    with contextlib.suppress(CommandFailed, HelpRequested):
        arguments.parse(words)
