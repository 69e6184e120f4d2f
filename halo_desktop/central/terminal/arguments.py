"""A command line parser that speaks Indonesian and explains what is wrong."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, Final, NoReturn

USAGE_ERROR: Final = 2
_PHRASES: Final = (
    (r"the following arguments are required: (.*)", r"Yang berikut wajib diisi: \1."),
    (r"unrecognized arguments: (.*)", r"Tidak dikenal: \1."),
    (r"argument (.*?): expected one argument", r"Sesudah \1 harus ada nilainya."),
    (
        r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)",
        r"Nilai \2 untuk \1 tidak dikenal. Pilihannya: \3.",
    ),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 tidak dapat dipakai bersama \2."),
    (r"one of the arguments (.*) is required", r"Salah satu dari \1 wajib diisi."),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 kurang jelas; mungkin \2."),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 tidak memakai nilai \2."),
    (r"argument (.*?): (.*)", r"Nilai \1 salah: \2."),
)


class Parser(argparse.ArgumentParser):
    """Refuses bad arguments with one sentence and exit code 2."""

    def __init__(self, **options: Any) -> None:
        """Takes what argparse takes, but helps in Indonesian."""
        super().__init__(
            **{"formatter_class": _Formatter, **options}, add_help=False, allow_abbrev=False
        )
        self._positionals.title = "perintah dan nilai"
        self._optionals.title = "pilihan"
        self.add_argument(
            "-h", "--help", "--bantuan", action="help", help="Tampilkan bantuan ini, lalu selesai."
        )

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{_sentence(message)}\nBantuan: {self.prog} --help\n")
        raise SystemExit(USAGE_ERROR)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


def _sentence(message: str) -> str:
    for pattern, sentence in _PHRASES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return found.expand(sentence)
    return message


def port(text: str) -> int:
    """Reads a port number."""
    if not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"“{text}” bukan nomor port (0 sampai 65535)")
    return int(text)


def listener(text: str) -> tuple[str, int]:
    """Reads where to listen: ``127.0.0.1:9448``, ``[::1]:9448``."""
    host, _, number = text.rpartition(":")
    if not host:
        raise argparse.ArgumentTypeError(f"“{text}” bukan ALAMAT:PORT, misalnya 127.0.0.1:9448")
    return host.strip("[]"), port(number)


def seconds(text: str) -> float:
    """Reads a positive number of seconds."""
    try:
        found = float(text)
    except ValueError:
        found = -1
    if not 0 < found <= 86400:
        raise argparse.ArgumentTypeError(f"“{text}” bukan jumlah detik (lebih dari 0)")
    return found


def count(text: str) -> int:
    """Reads a positive whole number."""
    if not text.isdigit() or not 0 < int(text) <= 100_000:
        raise argparse.ArgumentTypeError(f"“{text}” bukan jumlah (1 sampai 100000)")
    return int(text)
