"""The words in braces that a reply template may use."""

from __future__ import annotations

import re
from typing import Final

PLACEHOLDERS: Final = frozenset({"nama_pelapor", "no_aduan", "opd", "tenggat", "tanggal"})
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


def find_unknown(text: str) -> tuple[str, ...]:
    """The words in braces that nothing would fill, each once, in their order."""
    found = (name for name in _PLACEHOLDER.findall(text) if name not in PLACEHOLDERS)
    return tuple(dict.fromkeys(found))


def has_stray_brace(text: str) -> bool:
    """Whether a brace is open or closed without its other half."""
    rest = _PLACEHOLDER.sub("", text)
    return "{" in rest or "}" in rest
