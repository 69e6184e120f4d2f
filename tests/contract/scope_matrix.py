"""What each endpoint may show to whom: the table behind the scope matrix.

A new endpoint needs a line in ``SHOWS``; the matrix fails until somebody has thought about it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.domain.rulebook import Holiday
from halo_desktop.wire import codec

TITLE: Final = "PENANDAJUDUL"
BODY: Final = "PENANDAISI"
NOTE: Final = "PENANDACATATAN"
NAME: Final = "PENANDANAMA"
PICTURE: Final = "PENANDAGAMBAR"
FILE: Final = b"\xff\xd8\xff\xe0 " + PICTURE.encode()
CASE: Final = "01a1ee56-5e01-7ed2-a2e8-decf9ef4d3cb"
MARKS: Final = (TITLE, BODY, NOTE, NAME, PICTURE, CASE)

NOTHING: Final[frozenset[str]] = frozenset()
HEAD: Final = frozenset({CASE})
WHOLE: Final = frozenset({CASE, TITLE, BODY, NOTE})


class Sight(StrEnum):
    """How much of the complaint a person may see: in the feed, and when asked for online."""

    FULL = "full"
    UNIT = "unit"
    SEALED = "sealed"  # in the feed without content; online like a unit's
    TITLES = "titles"
    ONLINE = "online"  # in no feed of theirs, but whole when asked for
    FORMER = "former"  # seen before: the feed says that it has left
    NONE = "none"


_FEED: Final = {
    Sight.FULL: WHOLE,
    Sight.UNIT: WHOLE,
    Sight.SEALED: HEAD,
    Sight.TITLES: HEAD | {TITLE},
    Sight.ONLINE: NOTHING,
    Sight.FORMER: HEAD,
    Sight.NONE: NOTHING,
}
_STANDING: Final = _FEED | {Sight.FORMER: NOTHING}
_ONLINE: Final = _STANDING | {Sight.SEALED: WHOLE, Sight.ONLINE: WHOLE}
_FOUND: Final = {  # by a word of the title
    **dict.fromkeys((Sight.FULL, Sight.UNIT, Sight.TITLES), HEAD | {TITLE}),
    **dict.fromkeys((Sight.SEALED, Sight.ONLINE, Sight.FORMER, Sight.NONE), NOTHING),
}
_PICTURE: Final = {
    **dict.fromkeys((Sight.FULL, Sight.UNIT, Sight.SEALED, Sight.ONLINE), frozenset({PICTURE})),
    **dict.fromkeys((Sight.TITLES, Sight.FORMER, Sight.NONE), NOTHING),
}
_NOTHING: Final = dict.fromkeys(Sight, NOTHING)
_ADMINISTERED: Final = _NOTHING | {Sight.FULL: HEAD | {TITLE}}


@dataclass(frozen=True, kw_only=True)
class Showing:
    """What an endpoint shows of the complaint, for each sight."""

    marks: dict[Sight, frozenset[str]]
    is_exact: bool = True  # else it may show less


def _exactly(marks: dict[Sight, frozenset[str]]) -> Showing:
    return Showing(marks=marks)


def _at_most(marks: dict[Sight, frozenset[str]]) -> Showing:
    return Showing(marks=marks, is_exact=False)


_NEVER: Final = Showing(marks=_NOTHING)
SHOWS: Final[dict[str, Showing]] = {
    **dict.fromkeys(
        (
            "devices",
            "describe_device",
            "order_device",
            "report",
            "me",
            "delegations",
            "order_delegation",
        ),
        _NEVER,
    ),
    **dict.fromkeys(("config", "poke", "status", "feedback", "digest", "courier_keys"), _NEVER),
    **dict.fromkeys(("begin_upload", "put_part", "put_blob"), _NEVER),
    **dict.fromkeys(("users", "order_user", "user_standing", "admin_acts"), _NEVER),
    # Without a unit that the case is in, and without a change that would move its limits.
    **dict.fromkeys(("change_rules", "move_unit"), _at_most(_ADMINISTERED)),
    "pull": _exactly(_FEED),
    "snapshot": _exactly(_STANDING),
    "push": _exactly(_FEED),
    "digest_rows": _exactly(_STANDING),
    "complaint": _exactly(_ONLINE),
    "holdings": _at_most(dict.fromkeys(Sight, HEAD)),
    "audit": _at_most(dict.fromkeys(Sight, HEAD)),  # who did what; never a word of it
    "statistics": _at_most(_FEED),  # numbers, and the ids of what is overdue
    "audit_chains": _at_most(dict.fromkeys(Sight, HEAD)),
    "search": _exactly(_FOUND),
    "get_blob": Showing(marks=_PICTURE),
    "get_preview": _at_most(_NOTHING),
    "identity": _at_most(_NOTHING | dict.fromkeys((Sight.FULL, Sight.ONLINE), frozenset({NAME}))),
}


@dataclass(frozen=True, kw_only=True)
class Circumstance:
    """Something that has just happened, and what everybody may see from then on."""

    name: str
    sights: dict[str, Sight]
    status: int = 200  # of every request, where the session itself is over
    code: str = ""

    def sight(self, user: str) -> Sight:
        """What a person may see."""
        return self.sights.get(user, Sight.NONE)


# Operator, supervisor, inspector, district leader, auditor, and two units.
PEOPLE: Final = (
    *("rina", "sulaiman", "inspektur", "bupati", "ppdp"),
    *("fitri", "kadis.kes", "andi", "kadis.pupr"),
)
_DISTRICT: Final = {"rina": Sight.FULL, "sulaiman": Sight.FULL, "bupati": Sight.TITLES}
CIRCUMSTANCES: Final = (
    Circumstance(name="granted", sights=_DISTRICT | {"fitri": Sight.UNIT, "kadis.kes": Sight.UNIT}),
    Circumstance(name="revoked", sights={}),
    Circumstance(
        name="moved",
        sights=_DISTRICT
        | dict.fromkeys(("andi", "kadis.pupr"), Sight.UNIT)
        | dict.fromkeys(("fitri", "kadis.kes"), Sight.FORMER),
    ),
    Circumstance(
        name="secret",
        sights={
            **{"rina": Sight.FULL, "sulaiman": Sight.FULL, "inspektur": Sight.ONLINE},
            **{"fitri": Sight.SEALED, "kadis.kes": Sight.SEALED, "bupati": Sight.FORMER},
        },
    ),
    Circumstance(
        name="handed",
        sights={"inspektur": Sight.FULL}
        | dict.fromkeys(("rina", "sulaiman", "bupati"), Sight.FORMER),
    ),
    Circumstance(name="signed-out", sights={}, status=401, code="session-revoked"),
    Circumstance(name="locked", sights={}, status=403, code="device-revoked"),
)

Body = Callable[[str, str, str], object]
"""Makes the JSON of a request from a fresh id, the epoch and the device."""


def _note(fresh: str, epoch: str, device: str) -> object:
    base = {"flow": 0, "reply": 0, "meta": 0}
    command = {"id": fresh, "t": "add_note", "c": CASE, "p": {"text": "Halo"}, "base": base}
    return {
        "epoch": epoch,
        "device": device,
        "cmds": [command | {"made_at": "2026-11-24T01:00:00Z"}],
    }


def _shorter_calendar(fresh: str, epoch: str, device: str) -> object:
    """A trial that would move every limit there is."""
    known = load_rulebook().calendar
    some = tuple(
        Holiday(on=date(2026, 11, day), name="Libur", kind="local") for day in range(24, 31)
    )
    days = {holiday.on: holiday for holiday in (*known.holidays, *some)}
    wanted = replace(known, holidays=tuple(days.values()))
    plain = [json.loads(codec.encode(calendar)) for calendar in (known, wanted)]
    return {"part": "calendar", "before": plain[0], "after": plain[1], "is_trial": True}


BODIES: Final[dict[str, Body]] = {
    "push": _note,
    "status": lambda fresh, epoch, device: {"ids": [fresh]},
    "identity": lambda fresh, epoch, device: {
        "action": fresh,
        "purpose": "Menghubungi pelapor segera",
    },
    "describe_device": lambda fresh, epoch, device: {"name": "PC"},
    "order_device": lambda fresh, epoch, device: {"what": "revoke"},
    "order_delegation": lambda fresh, epoch, device: {"what": "end", "id": 987654},
    "report": lambda fresh, epoch, device: {"chain": fresh},
    "courier_keys": lambda fresh, epoch, device: {"sign": "0" * 64, "box": "0" * 64},
    "begin_upload": lambda fresh, epoch, device: {"sha256": "0" * 64, "size": 4},
    "order_user": lambda fresh, epoch, device: {"what": "sign-out", "user": fresh},
    "change_rules": _shorter_calendar,
    "move_unit": lambda fresh, epoch, device: {"from_unit": "dinkes", "to_unit": "pupr"},
    "audit": lambda fresh, epoch, device: {"limit": 200},
    "statistics": lambda fresh, epoch, device: {
        "wish": {"since": "2026-01-01", "until": "2026-12-31"}
    },
    "feedback": lambda fresh, epoch, device: {"id": fresh, "text": "Terima kasih", "build": 1},
}
QUERIES: Final[dict[str, dict[str, str]]] = {
    "search": {"text": TITLE},
    "poke": {"after": "0", "wait": "0"},
    "put_part": {"offset": "0"},
}
