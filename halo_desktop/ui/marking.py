"""Marks words for translation where they stand, without loading Qt.

The tables marked so are shared with the commands, which run without windows.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text of a table for translation and returns it as it is.

    Qt's own marker is typed as an object; the extraction tool goes by the name only.
    """
    del context
    return text
