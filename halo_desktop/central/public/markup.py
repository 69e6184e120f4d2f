"""HTML in which whatever is put in is text, unless this module made it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Html(str):
    """A text that is HTML already; only ``fill`` and ``join`` make it."""

    __slots__ = ()


def fill(template: str, /, **values: object) -> Html:
    """A template of ours with values put in, each of them as text unless it is HTML."""
    safe = {
        name: value if isinstance(value, Html) else escape(str(value), quote=True)
        for name, value in values.items()
    }
    return Html(template.format_map(safe))


def join(parts: Iterable[Html]) -> Html:
    """Pieces of HTML one after the other."""
    return Html("".join(parts))


def paragraphs(text: str) -> Html:
    """A text of several lines, as it was typed."""
    blocks = [block for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return join(
        fill(
            "<p>{lines}</p>",
            lines=Html("<br>".join(escape(line) for line in block.strip().split("\n"))),
        )
        for block in blocks
    )
