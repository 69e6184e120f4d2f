"""Turns what the store knows into the list of what waits, each with its reason and its deeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from halo_desktop.cache.unfinished import Unfinished
from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.desk.waiting_list import Deed, Matter, ScopeStanding, WaitingItem
from halo_desktop.domain.errors import RefusalCode
from halo_desktop.domain.ids import ActionId, ComplaintId, Sha256
from halo_desktop.domain.payloads.payload import FileRef
from halo_desktop.sync.state import Phase, SyncState

NEEDS_FILES: Final = "needs-files"
AFTER_ANOTHER: Final = "after-another"
ON_COURIER: Final = "on-courier"
HELD: Final = "held"
READING: Final = "reading"
DIFFERS: Final = "differs"
BEHIND: Final = "behind"
SAVED: Final = "saved"
_BLOCKED: Final = frozenset({Phase.PAUSED, Phase.DISK_FULL, Phase.STALLED})


def collect(
    found: Unfinished, missing: frozenset[Sha256], state: SyncState, now: datetime
) -> tuple[WaitingItem, ...]:
    """Everything that waits, the oldest first.

    Args:
        found: What the store knows.
        missing: Files that lie here only.
        state: The engine's own word on the connection.
        now: The moment of the list.
    """
    items = [
        *_actions(found, missing, state),
        *_uploads(found, missing, state),
        *_drafts(found),
        *_scopes(found, state, now),
        *_others(found, state),
    ]
    return tuple(sorted(items, key=lambda item: (item.since, item.key)))


def standings(found: Unfinished) -> tuple[ScopeStanding, ...]:
    """How far every scope that is kept here has been read."""
    made = []
    for scope in found.scopes:
        if not scope.is_kept:
            continue
        check = found.checks.get(scope.id)
        made.append(
            ScopeStanding(
                scope=scope.id,
                state=scope.state,
                complete_at=scope.complete_at,
                read=found.copies.get(scope.id, 0),
                checked_at=None if check is None else check.at,
                differences=0 if check is None else check.differing,
                repaired=0 if check is None else check.repaired,
            )
        )
    return tuple(made)


def _actions(
    found: Unfinished, missing: frozenset[Sha256], state: SyncState
) -> Iterator[WaitingItem]:
    carried = {action for packet in found.packets for action in packet.actions}
    stuck: set[ComplaintId] = set()  # whose earlier action cannot leave yet
    for item in found.items:
        if item.state is OutboxState.REJECTED:
            yield _item(item, Matter.REFUSED, item.code, _REFUSED_DEEDS)
            continue
        own = _own_reason(found, missing, item, carried)
        reason = own or (AFTER_ANOTHER if item.complaint in stuck else _of_line(item, state))
        if own:
            stuck.add(item.complaint)
        matter = Matter.HELD if item.state is OutboxState.HOLDING else Matter.ACTION
        deeds = _deeds(item, is_old=item.action in found.old, state=state)
        yield _item(item, matter, reason, deeds, next_try_at=_next_try(item, state))


_REFUSED_DEEDS: Final = (Deed.COMPARE, Deed.COPY_TEXT, Deed.DISMISS)


def _own_reason(
    found: Unfinished, missing: frozenset[Sha256], item: OutboxItem, carried: set[ActionId]
) -> str:
    """Why an action waits whatever the line is like; empty when it could leave."""
    if item.action in found.old:
        return found.old[item.action].value
    if item.state is OutboxState.HOLDING:
        return HELD
    lacks_file = bool(missing.intersection(found.requires.get(item.action, ())))
    if lacks_file or item.last_error == RefusalCode.REQUIREMENT_FAILED:
        return NEEDS_FILES
    return ON_COURIER if item.action in carried else ""


def _of_line(item: OutboxItem, state: SyncState) -> str:
    """What the line does to an action that could leave."""
    if state.phase in _BLOCKED:
        return state.phase.value
    if not state.is_connected:
        return state.last_error_code or item.last_error or state.phase.value
    return item.last_error


def _next_try(item: OutboxItem, state: SyncState) -> datetime | None:
    if item.state is OutboxState.HOLDING:
        return item.hold_until
    return item.next_try_at or state.next_try_at


def _deeds(item: OutboxItem, *, is_old: bool, state: SyncState) -> tuple[Deed, ...]:
    deeds = [Deed.CONFIRM_AGE] if is_old else [Deed.TRY_NOW]
    if state.phase is Phase.SIGN_IN_NEEDED:
        deeds = [Deed.SIGN_IN, *([Deed.CONFIRM_AGE] if is_old else [])]
    if item.attempts == 0:
        deeds.append(Deed.TAKE_BACK)
    if item.text:
        deeds.append(Deed.COPY_TEXT)
    return tuple(deeds)


def _item(
    item: OutboxItem,
    matter: Matter,
    reason: str,
    deeds: tuple[Deed, ...],
    *,
    next_try_at: datetime | None = None,
) -> WaitingItem:
    return WaitingItem(
        key=f"action:{item.action}",
        matter=matter,
        since=item.made_at,
        attempts=item.attempts,
        reason=reason,
        facts=(("by", item.current_by),) if item.current_by else (),
        next_try_at=next_try_at,
        deeds=deeds,
        action=item.action,
        complaint=item.complaint,
        ticket=item.ticket,
        title=item.title,
        kind=item.kind,
    )


def _uploads(
    found: Unfinished, missing: frozenset[Sha256], state: SyncState
) -> Iterator[WaitingItem]:
    seen: set[Sha256] = set()
    saved = SAVED if state.economy.held.uploads else ""
    for item in found.items:
        for file in _files(item):
            if file.sha256 not in missing or file.sha256 in seen:
                continue
            seen.add(file.sha256)
            yield WaitingItem(
                key=f"upload:{file.sha256}",
                matter=Matter.UPLOAD,
                since=item.made_at,
                reason=_of_line(item, state) if not state.is_connected else saved,
                facts=(("name", file.name),),
                next_try_at=state.economy.next_cycle_at if saved else state.next_try_at,
                deeds=(Deed.TRY_NOW, *((Deed.TAKE_BACK,) if item.attempts == 0 else ())),
                action=item.action,
                complaint=item.complaint,
                ticket=item.ticket,
                title=item.title,
                size_bytes=file.size_bytes,
            )


def _files(item: OutboxItem) -> tuple[FileRef, ...]:
    payload = item.payload
    return (*getattr(payload, "attachments", ()), *getattr(payload, "evidence", ()))


def _drafts(found: Unfinished) -> Iterator[WaitingItem]:
    for draft in found.drafts:
        yield WaitingItem(
            key=f"draft:{draft.id}",
            matter=Matter.DRAFT,
            since=draft.updated_at,
            deeds=(Deed.OPEN, Deed.COPY_TEXT),
            complaint=draft.complaint,
            draft=draft.id,
            title=draft.text[:80],
        )


def _scopes(found: Unfinished, state: SyncState, now: datetime) -> Iterator[WaitingItem]:
    since = state.data_as_of or state.since
    for scope in found.scopes:
        check = found.checks.get(scope.id)
        is_behind = scope.is_kept and not (state.is_level and state.is_connected)
        if scope.is_reading or is_behind:
            reason = READING if scope.is_reading and state.is_connected else ""
            yield WaitingItem(
                key=f"scope:{scope.id}",
                matter=Matter.SCOPE,
                since=min(since, now),
                reason=reason or state.last_error_code or BEHIND,
                facts=(("here", str(found.copies.get(scope.id, 0))),),
                next_try_at=state.next_try_at,
                deeds=(Deed.TRY_NOW,),
                scope=scope.id,
            )
        if check is not None and check.differing:
            yield WaitingItem(
                key=f"digest:{scope.id}",
                matter=Matter.DIGEST,
                since=check.at,
                reason=DIFFERS,
                facts=(("differing", str(check.differing)),),
                next_try_at=state.next_try_at,
                deeds=(Deed.TRY_NOW,),
                scope=scope.id,
            )


def _others(found: Unfinished, state: SyncState) -> Iterator[WaitingItem]:
    if found.audit_rows and found.audit_since is not None:
        yield WaitingItem(
            key="audit",
            matter=Matter.AUDIT,
            since=found.audit_since,
            reason="" if state.is_connected else state.last_error_code or state.phase.value,
            facts=(("rows", str(found.audit_rows)),),
            next_try_at=state.next_try_at,
            deeds=(Deed.TRY_NOW,),
        )
    for packet in found.packets:
        yield WaitingItem(
            key=f"courier:{packet.id}",
            matter=Matter.COURIER,
            since=packet.made_at,
            reason=ON_COURIER,
            facts=(("actions", str(len(packet.actions))), ("files", str(packet.files))),
        )
