"""What a command says: its answer on standard output, everything else on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import TextIO

from halo_desktop.cli.exits import CommandFailed


class Output:
    """Writes an answer as text or as one JSON object; a closed stream is no fault."""

    def __init__(self, *, is_json: bool, out: TextIO | None, err: TextIO | None) -> None:
        """Writes to the given streams; a program without a terminal has none."""
        self.is_json = is_json
        self._out = out
        self._err = err
        self._has_answered = False

    @classmethod
    def of_process(cls, *, is_json: bool) -> Output:
        """Uses the streams of this process, in UTF-8 wherever they lead."""
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and hasattr(stream, "reconfigure"):
                # A Windows pipe would else be written in a code page without our quotes.
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return cls(is_json=is_json, out=sys.stdout, err=sys.stderr)

    def answer(self, answer: Mapping[str, object], text: str) -> None:
        """Says what was asked for; once a command.

        Raises:
            BrokenPipeError: If nobody reads it any more.
        """
        if self.is_json:
            self._answer_json(answer)
        elif text:
            _write(self._out, text)
        self._has_answered = True

    def note(self, text: str) -> None:
        """Says something beside the answer, such as progress."""
        _write(self._err, text)

    def prompt(self, text: str) -> None:
        """Asks for a line that is then read from the terminal."""
        _write(self._err, text, end="")

    def fail(self, failed: CommandFailed) -> None:
        """Says why there is no answer."""
        _write(self._err, f"halo-desktop: {failed.sentence}")
        if self.is_json and not self._has_answered:
            problem = {"code": failed.code, "message": failed.sentence}
            optional = {"field": failed.field, "detail": failed.detail}
            problem.update({name: value for name, value in optional.items() if value})
            self._answer_json({"error": problem})
            self._has_answered = True

    def let_go(self) -> None:
        """Keeps Python from complaining at exit about a reader that has gone."""
        for stream in (self._out, self._err):
            try:
                number = stream.fileno() if stream is not None else -1
            except (OSError, ValueError):
                continue
            if number >= 0:
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, number)
                os.close(nowhere)

    def _answer_json(self, answer: Mapping[str, object]) -> None:
        # Bytes of the command line that are no text come as lone surrogates; escapes keep them.
        text = json.dumps(answer, ensure_ascii=False, allow_nan=False)
        try:
            text.encode()
        except UnicodeEncodeError:
            text = json.dumps(answer, allow_nan=False)
        _write(self._out, text)


def _write(stream: TextIO | None, text: str, end: str = "\n") -> None:
    if stream is None or stream.closed:
        return
    stream.write(f"{text}{end}")
    stream.flush()
