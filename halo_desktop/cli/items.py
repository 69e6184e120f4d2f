"""An action of the outbox: as one JSON object, and as one row of text."""

from __future__ import annotations

from halo_desktop.cache.views import OutboxItem, OutboxState
from halo_desktop.cli import dates, plain, words
from halo_desktop.ui import problem_words


def to_json(item: OutboxItem) -> dict[str, object]:
    """All that is known of an action but its payload, which may name the complainant."""
    return {
        "action": item.action,
        "kind": None if item.kind is None else item.kind.value,
        "complaint": item.complaint,
        "ticket": item.ticket,
        "title": item.title,
        "state": item.state.value,
        "made_at": dates.stamp(item.made_at),
        "hold_until": dates.stamp(item.hold_until),
        "attempts": item.attempts,
        "next_try_at": dates.stamp(item.next_try_at),
        "last_error": item.last_error,
        "code": item.code,
        "message": problem_words.sentence(item.code) if item.code else "",
        "current_state": None if item.current_state is None else item.current_state.value,
        "current_by": item.current_by,
        "current_at": dates.stamp(item.current_at),
        "text": item.text,
        "settled_at": dates.stamp(item.settled_at),
    }


def to_row(item: OutboxItem) -> tuple[str, ...]:
    """Id, state, what was done and to which complaint, and what is the matter with it."""
    kind = "Tindakan versi lebih baru" if item.kind is None else words.of(item.kind)
    return (
        item.action,
        words.of(item.state),
        dates.moment(item.made_at),
        kind,
        item.ticket or "(belum bernomor)",
        _matter(item),
    )


def _matter(item: OutboxItem) -> str:
    if item.state is OutboxState.REJECTED:
        return problem_words.sentence(item.code)
    if item.state is OutboxState.HOLDING and item.hold_until is not None:
        return f"dapat diurungkan sampai {dates.second(item.hold_until)}"
    if item.state is OutboxState.WAITING and item.last_error:
        return problem_words.sentence(item.last_error)
    return plain.one_line(item.title, 50)
