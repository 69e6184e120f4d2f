"""Where a console has got to in a scope: opaque, signed, bound to the scope and the epoch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from halo_desktop.central.access.signing import Forged, Signer
from halo_desktop.central.feeds.feed import Key
from halo_desktop.domain.ids import ScopeId

_VERSION: Final = 1
_FEED: Final = "feed"
_PAGE: Final = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A place in a scope's feed."""

    epoch: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where the next page of a snapshot begins, and what its first page fixed."""

    epoch: str
    as_of: int
    recent_since: datetime
    key: Key


def write(signer: Signer, scope: ScopeId, position: Position) -> str:
    """Makes a feed cursor."""
    return signer.sign(_FEED, (_VERSION, position.epoch, scope, position.seq))


def read(signer: Signer, scope: ScopeId, text: str) -> Position | None:
    """Reads a feed cursor; None when it is not one of this scope."""
    try:
        version, epoch, found, seq = signer.read(_FEED, text)
    except (Forged, ValueError):
        return None
    if (version, found) != (_VERSION, scope):
        return None
    assert isinstance(epoch, str), "we signed it"
    assert isinstance(seq, int), "we signed it"
    return Position(epoch=epoch, seq=seq)


def write_page(signer: Signer, scope: ScopeId, tier: str, page: Page) -> str:
    """Makes the key of a snapshot's next page."""
    return signer.sign(
        _PAGE,
        (
            _VERSION,
            page.epoch,
            scope,
            tier,
            page.as_of,
            _micros(page.recent_since),
            _micros(page.key.created_at),
            page.key.complaint,
        ),
    )


def read_page(signer: Signer, scope: ScopeId, tier: str, text: str) -> Page | None:
    """Reads the key of a page; None when it belongs to another scope or tier."""
    try:
        version, epoch, found, of_tier, as_of, recent, created, complaint = signer.read(_PAGE, text)
    except (Forged, ValueError):
        return None
    if (version, found, of_tier) != (_VERSION, scope, tier):
        return None
    assert isinstance(epoch, str), "we signed it"
    assert isinstance(complaint, str), "we signed it"
    assert isinstance(as_of, int), "we signed it"
    assert isinstance(recent, int), "we signed it"
    assert isinstance(created, int), "we signed it"
    return Page(
        epoch=epoch,
        as_of=as_of,
        recent_since=_moment(recent),
        key=Key(created_at=_moment(created), complaint=complaint),
    )


def _micros(moment: datetime) -> int:
    whole = int(moment.replace(microsecond=0).timestamp())
    return whole * 1_000_000 + moment.microsecond


def _moment(micros: int) -> datetime:
    seconds, rest = divmod(micros, 1_000_000)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest)
