"""Makes text of citizens and servers harmless and readable on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

WIDTH: Final = 100


def one_line(text: str, longest: int | None = None) -> str:
    """A text on one line, without control characters; cut with an ellipsis if it is long."""
    plain = " ".join("".join(_visible(letter) for letter in text).split())
    if longest is None or len(plain) <= longest:
        return plain
    return f"{plain[: longest - 1].rstrip()}…"


def paragraphs(text: str, indent: str = "  ") -> str:
    """A longer text, wrapped and indented, with its own line breaks."""
    lines = [
        textwrap.fill(
            one_line(line),
            width=WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
        )
        for line in text.splitlines()
    ]
    return "\n".join(lines)


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows in columns; the last column keeps its length."""
    kept = [tuple(row) for row in rows]
    if not kept:
        return ""
    widths = [max(len(row[place]) for row in kept) for place in range(len(kept[0]) - 1)]
    return "\n".join(
        "  ".join(
            [*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]
        ).rstrip()
        for row in kept
    )


def _visible(letter: str) -> str:
    # Escape sequences could rewrite the terminal, and direction marks what was read before.
    if letter.isprintable():
        return letter
    return " " if letter.isspace() else "�"
