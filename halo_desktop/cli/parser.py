"""An argument parser that speaks Indonesian and guesses what was meant.

``argparse`` words its errors in English only; each is recognised here and said again.
"""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NoReturn

from halo_desktop.cli.exits import bad_usage

CLOSE_ENOUGH: Final = 0.6


class HelpRequested(Exception):  # noqa: N818 - a wish, not a fault
    """The person wants to read how a command is used."""

    def __init__(self, text: str) -> None:
        super().__init__("help")
        self.text = text


class _Help(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        raise HelpRequested(parser.format_help().rstrip())


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Names the parts of a help text in Indonesian."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """The parser of the program, or of one of its commands."""

    def __init__(self, *, prog: str, usage: str, description: str, epilog: str = "") -> None:
        """Starts with ``--help`` only; nothing may be abbreviated, for scripts live long."""
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "Argumen"
        self._optionals.title = "Pilihan"
        self.add_argument(
            "-h", "--help", "--bantuan", action=_Help, nargs=0, help="tampilkan bantuan ini"
        )
        self.command_names: frozenset[str] = frozenset()
        self._arguments: Sequence[str] = ()

    def options(self) -> tuple[str, ...]:
        """Every option that is known here, as it is written."""
        return tuple(name for action in self._actions for name in action.option_strings)

    def parse_known_args(  # type: ignore[override]  # the namespace is always a plain one here
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Remembers what was typed, for a better word about what is wrong with it."""
        self._arguments = tuple(args or ())
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Raises what ``argparse`` says, in Indonesian."""
        # A misspelt option is more often the reason than a forgotten one.
        sentence = self._misspelt() or _translated(message)
        raise bad_usage(f"{sentence} {see_help(self.prog)}")

    def _misspelt(self) -> str:
        known = self.options()
        for word in self._arguments:
            name = word.partition("=")[0]
            if name == "--" or word in self.command_names:
                break
            if name.startswith("--") and name not in known:
                return unknown_option(name, known)
        return ""


def see_help(prog: str) -> str:
    """Where to read on."""
    return f"Lihat: {prog} --help"


def unknown_option(name: str, known: Iterable[str]) -> str:
    """Says that an option is not known, and which one it resembles."""
    return f"Pilihan tidak dikenal: {name}.{suggestion(name, known)}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """Guesses which of the known words was meant; empty when none is near."""
    lower = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), lower, n=1, cutoff=CLOSE_ENOUGH)
    return f" Mungkin maksudnya {lower[near[0]]}?" if near else ""


def _required(found: re.Match[str]) -> str:
    return f"Argumen wajib belum diisi: {found[1]}."


def _unknown_command(found: re.Match[str]) -> str:
    word, known = found[1], re.findall(r"[\w-]+", found[2])
    return f"Perintah tidak dikenal: {word}.{suggestion(word, known)}"


def _about_argument(found: re.Match[str]) -> str:
    name, text = found[1], found[2]
    for pattern, sentence in _OF_ARGUMENT:
        if detail := re.fullmatch(pattern, text):
            return sentence.format(name=name, **detail.groupdict())
    return f"{name}: {text}" if _is_ours(text) else f"{name}: nilainya tidak dapat dipahami."


def _is_ours(text: str) -> bool:
    """Says whether a text is a whole sentence of our own, not a phrase of the library."""
    return text.endswith((".", "?"))


_OF_ARGUMENT: Final = (
    (r"expected one argument", "Pilihan {name} memerlukan satu nilai."),
    (r"expected at least one argument", "{name} memerlukan paling sedikit satu nilai."),
    (r"expected (?P<count>\d+) arguments?", "{name} memerlukan {count} nilai."),
    (
        r"ignored explicit argument (?P<value>.*)",
        "Pilihan {name} tidak menerima nilai ({value}).",
    ),
    (
        r"not allowed with argument (?P<other>.*)",
        "Pilihan {name} tidak dapat dipakai bersama {other}.",
    ),
)
_SENTENCES: Final[tuple[tuple[str, Callable[[re.Match[str]], str]], ...]] = (
    (r"the following arguments are required: (.*)", _required),
    (r"argument [^:]+: invalid choice: '?(.*?)'? \(choose from (.*)\)", _unknown_command),
    (r"argument ([^:]+): (.*)", _about_argument),
)


def _translated(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return sentence(found)
    return "Baris perintah tidak dapat dipahami."
