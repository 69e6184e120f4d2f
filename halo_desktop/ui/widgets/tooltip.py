"""Tooltips for text that people wrote: shown as it is, wrapped, never as markup."""

from __future__ import annotations

import html


def plain(text: str) -> str:
    """Makes a tooltip of any text; Qt would read tags in it as formatting otherwise."""
    if not text:
        return ""
    escaped = html.escape(text).replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"
