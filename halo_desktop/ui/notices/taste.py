"""What a person wants to be told, as the preferences of this computer keep it."""

from __future__ import annotations

from halo_desktop.ui import preference_keys
from halo_desktop.ui.notices.happening import NoticeKind
from halo_desktop.ui.notices.quiet import Quiet
from halo_desktop.ui.preferences import Preferences


def quiet_hours(preferences: Preferences) -> Quiet:
    """When news wait."""
    value = preferences.value(preference_keys.QUIET_HOURS)
    return Quiet(value) if isinstance(value, str) else Quiet.OFFICE


def muted(preferences: Preferences) -> frozenset[NoticeKind]:
    """The kinds of news that are not told."""
    words = str(preferences.value(preference_keys.MUTED) or "").split()
    return frozenset(kind for kind in NoticeKind if kind.value in words)


def mute(preferences: Preferences, kinds: frozenset[NoticeKind]) -> None:
    """Keeps which kinds are not told."""
    preferences.put(preference_keys.MUTED, " ".join(sorted(kinds)))


def has_titles(preferences: Preferences) -> bool:
    """Whether the desktop's own notifications show titles of cases."""
    return preferences.value(preference_keys.NOTICE_TITLES) is True
