"""Puts the resources folder into the wheel, beside the code that reads it."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface[Any]):
    """Adds ``resources/`` as ``halo_desktop/_resources``.

    Not as a plain ``force-include`` entry: an editable install would then hold a stale
    copy of every icon, while a checkout reads them in place.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the folder to a standard wheel, and nothing to an editable one."""
        if version == "standard":
            build_data["force_include"]["resources"] = "halo_desktop/_resources"
