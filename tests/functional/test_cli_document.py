"""docs/cli.md says what the commands do: its examples run, its JSON has the real shape."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from halo_desktop.cli import arguments
from halo_desktop.cli.exits import CommandFailed, ExitCode
from tests.functional.test_cli_working_day import fields, take_in
from tests.support import pictures, server
from tests.support.commands import Inside

DOCUMENT = Path(__file__).parents[2] / "docs" / "cli.md"
TEXT = DOCUMENT.read_text("utf-8")
MORE = "…"


def blocks(kind: str) -> Iterator[tuple[str, str]]:
    """The fenced blocks of a kind, with what stands behind the kind."""
    for found in re.finditer(
        rf"^```{kind}(?: ([^\n]+))?\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL
    ):
        yield found[1] or "", found[2]


EXAMPLES = [
    line.removeprefix("$ halo-desktop ")
    for kind in ("sh", "console")
    for _, block in blocks(kind)
    for line in block.splitlines()
    if line.startswith("$ ")
]
SAMPLES = {name: json.loads(block) for name, block in blocks("json")}


def differences(sample: Any, real: Any, where: str = "") -> list[str]:
    """Where a documented answer and a real one have other keys."""
    if isinstance(sample, dict) and isinstance(real, dict):
        keys, found = set(sample) - {MORE}, set(real)
        odd = keys - found if MORE in sample else keys ^ found
        inner = [line for key in keys & found for line in differences(sample[key], real[key], key)]
        return [f"{where}.{key}" for key in sorted(odd)] + inner
    if isinstance(sample, list) and isinstance(real, list):
        return differences(sample[0], real[0], f"{where}[]") if sample and real else []
    return []


def test_every_command_has_a_section() -> None:
    sections = set(re.findall(r"^### ([\w-]+)$", TEXT, re.MULTILINE))

    assert sections == {command.name for command in arguments.COMMANDS}


def test_every_exit_code_is_explained() -> None:
    rows = {int(code) for code in re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE)}

    assert rows == {int(code) for code in ExitCode}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_can_be_typed(example: str) -> None:
    words = shlex.split(example)
    is_meant_wrong = "2026-02-30" in words

    try:
        arguments.parse(words)
    except CommandFailed:
        assert is_meant_wrong
    else:
        assert not is_meant_wrong


@pytest.mark.parametrize("block", [block for _, block in blocks("console")])
def test_an_example_without_account_answers_as_written(block: str, data_dir: Path) -> None:
    for part in block.split("$ halo-desktop ")[1:]:
        example, _, answer = part.partition("\n")

        said = Inside(data=data_dir).run(*shlex.split(example))

        assert said.out == answer


@pytest.mark.usefixtures("os_keyring")
def test_answers_have_the_documented_keys(tmp_path: Path) -> None:
    real: dict[str, dict[str, Any]] = {}
    with server.running(f"sqlite:///{tmp_path / 'central.db'}") as central:
        rina = Inside(data=tmp_path / "rina", url=central.url)
        real["login"] = rina.login("rina")
        real["sync"] = rina.ask("sync")
        ticket = take_in(rina)
        note = fields("text=Sudah saya telepon.")
        real["act add_note"] = rina.ask("act", "add_note", ticket, *note)
        real["outbox"] = rina.ask("outbox")
        action = real["act add_note"]["action"]
        real["outbox undo"] = rina.ask("outbox", "undo", action)
        real["show"] = rina.ask("show", ticket)
        for words in ("queue", "queue new", "drafts", "status", "accounts", "devices", "act",
                      "act archive --fields", "doctor"):  # fmt: skip
            real[words] = rina.ask(*words.split())
        real["search"] = rina.ask("search", "antrean")
        answer = tmp_path / "jawaban.txt"
        answer.write_text("Ibu Hasnah sudah dihubungi.", "utf-8")
        real["guard"] = rina.run("guard", "--file", str(answer), "--json").answer
        for name in ("a.jpg", "b.jpg"):
            (tmp_path / name).write_bytes(pictures.plain_photo(320, 240))
        real["evidence"] = rina.run("evidence", "check", str(tmp_path), "--json").answer
        real["economy"] = rina.ask("economy", "on")
        real["support"] = rina.ask("support")
        real["logout"] = rina.ask("logout")

    assert set(real) == set(SAMPLES)
    odd = {name: differences(SAMPLES[name], real[name]) for name in real}
    assert {name: lines for name, lines in odd.items() if lines} == {}


def test_a_missing_key_would_be_noticed() -> None:
    sample = {"items": [{"ticket": "A", MORE: MORE}], "total": 1}

    assert differences(sample, {"items": [{"ticket": "B", "id": "1"}], "total": 2}) == []
    assert differences(sample, {"items": [{"id": "1"}]}) == [".total", "items[].ticket"]
