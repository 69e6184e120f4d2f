"""What is wrong with a reference file, said to the person who edits it."""

from __future__ import annotations

from halo_desktop.domain.errors import HaloError


class ReferenceFault(HaloError):  # noqa: N818 - reads as the finding it is
    """A reference file is missing, unreadable or contradicts itself.

    The reason is Indonesian: administrators keep these files and read it as it is.
    """

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        """Keeps where the fault is; ``line`` is None when the file as a whole is meant."""
        where = file if line is None else f"{file} baris {line}"
        super().__init__(f"{where}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason
