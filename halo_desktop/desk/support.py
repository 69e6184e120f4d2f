"""The support file: how this console is, for those who help; nothing of any complaint.

Nothing that a person typed or that came with a complaint can get in: of the log only what is
on a list of known shapes is kept (time, level, module, codes of ours, request ids), and of
everything else only numbers, versions and words of this program.
"""

from __future__ import annotations

import platform
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from halo_desktop.cache.views import OutboxItem
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.sync.doctor import Finding
from halo_desktop.sync.errors import FailureKind
from halo_desktop.sync.state import SyncState

LINES: Final = 200
_HEAD: Final = re.compile(
    r"^(?P<at>\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) "
    r"\[[^\]]*\] (?P<name>halo_desktop(?:\.[a-z_]+)*): (?P<rest>.*)$"
)
_FRAME: Final = re.compile(r'^\s+File ".*?(?P<file>halo_desktop/[a-z_/]+\.py)", line (?P<line>\d+)')
_REQUEST: Final = re.compile(
    r"\brequest ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})\b"
)
_CALL: Final = re.compile(r"\bcall (GET|POST|PUT|DELETE|PATCH|HEAD) (/v1/[a-z]+)\b")
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CODE: Final = re.compile(r"[a-z]{2,20}(?:-[a-z]{2,20}){1,5}")
_KNOWN: Final = frozenset(code.value for code in RefusalCode) | {kind.value for kind in FailureKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Everything that the file is made of."""

    at: datetime
    versions: Mapping[str, str]
    roles: Sequence[str]
    settings: Mapping[str, str]  # none of them secret
    state: SyncState
    outbox: Sequence[OutboxItem] = ()
    findings: Sequence[Finding] = ()
    log: Iterable[str] = ()


def system() -> dict[str, str]:
    """What this runs on; never the name of the computer or of its user."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
    }


def text(found: Circumstances) -> str:
    """The whole file, as it is shown before it is saved."""
    parts = (
        ("BERKAS DUKUNGAN HALO ASSAMI", (f"dibuat {found.at.isoformat(timespec='seconds')}",)),
        ("VERSI", _pairs(found.versions)),
        ("PERAN", tuple(sorted(found.roles))),
        ("PENGATURAN", _pairs(found.settings)),
        ("SINKRON", _pairs(_state(found.state))),
        ("KOTAK KELUAR", tuple(_outbox(found.outbox))),
        ("PERIKSA KONEKSI", tuple(_finding(finding) for finding in found.findings)),
        ("CATATAN PROGRAM (tanpa isi)", tuple(log_lines(found.log))),
    )
    return "\n".join(_section(title, lines) for title, lines in parts)


def log_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """The last lines of a log, each cut down to what is known to be harmless."""
    kept: list[str] = []
    for line in lines:
        head = _HEAD.match(line)
        frame = _FRAME.match(line)
        if head is not None:
            facts = " ".join(_harmless(head["rest"]))
            kept.append(f"{head['at']} {head['level']} {head['name']} {facts}".rstrip())
        elif frame is not None:
            kept.append(f"    {frame['file']}:{frame['line']}")
    return tuple(kept[-LINES:])


def _harmless(message: str) -> Iterator[str]:
    call = _CALL.search(message)
    if call is not None:
        yield f"{call[1]} {call[2]}"
    yield from (word for word in _WORD.findall(message) if word in _KNOWN)
    request = _REQUEST.search(message)
    if request is not None:
        yield f"X-Request-ID={request[1]}"


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join((title, *(f"  {line}" for line in lines or ("–",)), ""))


def _pairs(found: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{name}: {value}" for name, value in found.items())


def _state(state: SyncState) -> dict[str, str]:
    return {
        "phase": state.phase.value,
        "since": state.since.isoformat(timespec="seconds"),
        "data_as_of": "-" if state.data_as_of is None else state.data_as_of.isoformat(),
        "waiting": str(state.waiting),
        "needs_action": str(state.needs_action),
        "last_error": _code(state.last_error_code),
        "clock_offset_ms": str(state.clock_offset_ms),
        "received": str(state.progress.received),
        "is_complete": str(state.progress.is_complete),
        "is_level": str(state.is_level),
        "stalls": str(state.stalls),
        "economy": state.economy.mode.value,
    }


def _outbox(items: Sequence[OutboxItem]) -> Iterator[str]:
    found = Counter(
        (item.state.value, "-" if item.kind is None else item.kind.value, _code(item.code))
        for item in items
    )
    for (state, kind, code), count in sorted(found.items()):
        yield f"{count} × {kind} {state} {code}"


def _finding(finding: Finding) -> str:
    return f"{finding.step.value}: {finding.verdict.value} {_code(finding.code)}"


def _code(word: str) -> str:
    """A machine word; anything else is not repeated."""
    if not word:
        return "-"
    return word if word in _KNOWN or _CODE.fullmatch(word) else "?"
