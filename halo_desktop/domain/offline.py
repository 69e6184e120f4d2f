"""What a console without a connection may do with each action."""

from __future__ import annotations

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import OfflinePolicy
from halo_desktop.domain.transitions import BY_KIND


def policy_of(kind: Kind, rulebook: Rulebook) -> OfflinePolicy:
    """The district's own policy for an action, or that of the transition table."""
    return rulebook.offline_policy(kind.value) or BY_KIND[kind].offline
