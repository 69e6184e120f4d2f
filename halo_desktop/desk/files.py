"""Files that go with an action, and files of a case."""

from __future__ import annotations

from halo_desktop.sync.runtime import SyncRuntime


class Files:
    """Takes files in and gives them out by their content hash."""

    def __init__(self, runtime: SyncRuntime) -> None:
        """Takes the running store."""
        self._runtime = runtime
