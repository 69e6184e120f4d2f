"""Commands in the books are real: walks are walked, others parse and have the options they name.

A ``console`` block is a walk: each line after ``$ `` is run in one empty folder on SQLite, and
its answer compared ("…" stands for what differs each time). A ``sh`` block may need root, a
service or another machine: its syntax is checked, and the options of our own programs.
"""

from __future__ import annotations

import io
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from halo_desktop.central import cli as central
from tests.books import guide

BOOKS = sorted({*guide.ROOT.glob("docs/*.md"), *guide.GUIDE.glob("*.md")} - {
    guide.ROOT / "docs/cli.md"  # tests/functional/test_cli_document.py
})  # fmt: skip
FENCE = re.compile(r"^( *)```(console|sh)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"--[a-z][a-z-]*")
PROGRAM = "halo-central "
COMMANDS = "serve|migrate|user|import|courier|backup|restore|check|device|audit|policy"
CALLED = re.compile(rf"\bhalo-central ((?:{COMMANDS})\b.*)$", re.MULTILINE)


def blocks(kind: str) -> list[tuple[str, str]]:
    """The blocks of a kind in all books, with the name of their page and their number."""
    return [
        (f"{page.stem}-{number}", found[3])
        for page in BOOKS
        for number, found in enumerate(FENCE.finditer(page.read_text("utf-8")))
        if found[2] == kind
    ]


def steps(block: str) -> list[tuple[str, str, str]]:
    """What is typed in, the command, and the answer, one after another."""
    found = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, answer = part.partition("\n")
        typed, pipe, command = line.partition(" | ")
        secret = shlex.split(typed)[1] + "\n" if pipe else ""
        found.append((secret, command if pipe else line, answer))
    return found


def matches(said: str, answer: str) -> bool:
    """Whether an answer is the one that was printed; "…" stands for anything in a line."""
    pattern = ".*".join(re.escape(piece) for piece in answer.strip().split("…"))
    return re.fullmatch(pattern, said.strip()) is not None


@pytest.mark.allow_log(r"halo_desktop\.central\..*: restored a backup")
@pytest.mark.parametrize(
    "block", [block for _, block in blocks("console")], ids=[n for n, _ in blocks("console")]
)
def test_a_walk_goes_as_written(
    block: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for secret, command, answer in steps(block):
        assert command.startswith(PROGRAM)
        monkeypatch.setattr("sys.stdin", io.StringIO(secret))

        code = central.main(shlex.split(command)[1:])

        said = capsys.readouterr().out
        assert code == 0, command
        assert matches(said, answer), (command, said)


@pytest.mark.parametrize(
    "block", [block for _, block in blocks("sh")], ids=[name for name, _ in blocks("sh")]
)
def test_what_only_an_administrator_runs_is_well_formed(block: str) -> None:
    done = subprocess.run(["bash", "-n"], input=block, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("page", BOOKS, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_options_of_the_server_are_ones_that_it_has(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = []
    for words in commands_of(page.read_text("utf-8")):
        known = help_of(words, capsys)
        odd += [
            (words, option) for option in OPTION.findall(" ".join(words)) if option not in known
        ]

    assert odd == []


def commands_of(text: str) -> list[list[str]]:
    """What follows the name of the server's program in the blocks, where it is called."""
    return [
        shlex.split(re.split(r" (?=[|>&;])", called)[0], comments=True)
        for found in FENCE.finditer(text)
        for called in CALLED.findall(found[3].replace("\\\n", " "))
    ]


def help_of(words: list[str], capsys: pytest.CaptureFixture[str]) -> frozenset[str]:
    """The options that a command tells about, of its own and of what stands below it."""
    found: set[str] = set()
    path = [word for word in words[:3] if re.fullmatch(r"[a-z]+", word)]
    for length in range(1, len(path) + 1):
        with pytest.raises(SystemExit):
            central.main([*path[:length], "--help"])
        found |= set(OPTION.findall(capsys.readouterr().out))
    return frozenset(found)


def test_an_answer_that_has_changed_would_be_noticed() -> None:
    assert steps("$ echo 'a b' | halo-central x --y\nBaik.\n") == [
        ("a b\n", "halo-central x --y", "Baik.\n")
    ]
    assert matches("Skema 0008.\n", "Skema ….\n")
    assert not matches("Skema 0008 rusak\n", "Skema ….\n")
