"""What a command and its arguments are, before ``argparse`` sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from halo_desktop.cli import values


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a command, as ``argparse`` takes it."""

    names: tuple[str, ...]
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command; ``words`` are its arguments without a name."""

    name: str
    summary: str
    arguments: tuple[Argument, ...] = ()
    words: str = ""
    words_help: str = ""
    epilog: str = ""


def option(*names: str, **settings: Any) -> Argument:
    """Describes an option as ``argparse`` takes it."""
    return Argument(names=names, settings=settings)


def count(what: str, highest: int) -> Any:
    """A reader of whole numbers from one on."""
    return values.whole_number(1, highest, what)
