"""When an action was decided on an outdated view of the complaint.

A complaint has three versions (facets). An action names the ones that its maker saw and
is compared in the one facet that it depends on; notes and the like depend on none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from halo_desktop.domain.ids import DeviceId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Facets
from halo_desktop.domain.transition import Facet
from halo_desktop.domain.transitions import BY_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetChange:
    """Which device brought a facet to which version."""

    facet: Facet
    version: int
    device: DeviceId | None


def facet_of(kind: Kind) -> Facet | None:
    """The facet that an action depends on, None for what only appends."""
    return BY_KIND[kind].facet


def version_of(facets: Facets, facet: Facet) -> int:
    """The version of one facet."""
    if facet == "flow":
        return facets.flow
    return facets.reply if facet == "reply" else facets.meta


def is_stale(
    kind: Kind,
    base: Facets,
    current: Facets,
    changes: Iterable[FacetChange],
    device: DeviceId | None,
) -> bool:
    """Says whether somebody else changed what the action depends on.

    Every version after the base must have been made by the same device's earlier
    actions. That the *last* change was its own is not enough: somebody else's may lie
    in between.
    """
    facet = facet_of(kind)
    if facet is None:
        return False
    seen, now = version_of(base, facet), version_of(current, facet)
    if seen == now:
        return False
    if seen > now or device is None:
        return True
    own = {change.version for change in changes if _is_own(change, facet, device)}
    return any(version not in own for version in range(seen + 1, now + 1))


def _is_own(change: FacetChange, facet: Facet, device: DeviceId) -> bool:
    return change.facet == facet and change.device == device
