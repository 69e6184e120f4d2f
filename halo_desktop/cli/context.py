"""What every command is given: settings, arguments and where to answer."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from halo_desktop.cli.output import Output
from halo_desktop.config import Config
from halo_desktop.paths import Paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One run of one command."""

    config: Config
    paths: Paths
    options: argparse.Namespace
    output: Output

    @property
    def words(self) -> tuple[str, ...]:
        """The arguments without a name."""
        return tuple(self.options.words or ())
