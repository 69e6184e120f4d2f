"""Runs ``halo-desktop`` as its users do, with arguments, streams and exit code.

``Terminal`` starts a process for each command. ``Inside`` runs them in this process, which
saves the time to load the program; everything else is as real.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from halo_desktop import cli
from tests.support.server import PASSWORD

SECONDS = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How a command ended, and what it said where."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        assert self.out.count("\n") == 1
        return found

    @property
    def problem(self) -> str:
        """The code of the problem that the JSON object tells."""
        return str(self.answer["error"]["code"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """A data folder and the commands that are run on it."""

    data: Path
    url: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)

    def command(self, *words: str) -> list[str]:
        """The whole command line."""
        return [sys.executable, "-m", "halo_desktop", "--data-dir", str(self.data), *words]

    def run(self, *words: str, stdin: bytes | None = None) -> Said:
        """Runs a command to its end."""
        with subprocess.Popen(
            self.command(*words),
            env=os.environ | self.environment,
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            out, err = process.communicate(stdin, timeout=SECONDS)
        return _said(process.returncode, out, err)

    def ask(self, *words: str, stdin: bytes | None = None) -> dict[str, Any]:
        """Runs a command that has to succeed, and returns its JSON answer."""
        said = self.run(*words, "--json", stdin=stdin)
        assert said.code == 0, said
        return said.answer

    def login(self, user: str) -> dict[str, Any]:
        """Signs in."""
        words = ("login", "--server", self.url, "--user", user, "--password-stdin")
        return self.ask(*words, stdin=PASSWORD.encode())

    def sign_in(self, user: str) -> dict[str, Any]:
        """Signs in and fetches everything."""
        self.login(user)
        return self.ask("sync")


class Inside(Terminal):
    """The same without new processes."""

    def run(self, *words: str, stdin: bytes | None = None) -> Said:
        """Runs a command to its end."""
        out, err = io.BytesIO(), io.BytesIO()
        streams = [io.TextIOWrapper(found, "utf-8") for found in (out, err)]
        earlier, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin or b""), "utf-8")
        try:
            with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
                code = cli.main(["--data-dir", str(self.data), *words])
        finally:
            sys.stdin = earlier
            for stream in streams:
                stream.flush()
        return _said(code, out.getvalue(), err.getvalue())


def _said(code: int, out: bytes, err: bytes) -> Said:
    said = Said(code=code, out=out.decode(), err=err.decode())
    assert "Traceback" not in said.err, said.err
    assert "Traceback" not in said.out
    return said
