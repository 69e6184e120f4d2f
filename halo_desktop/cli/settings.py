"""Puts the settings of a run together: command line, environment and settings file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from halo_desktop import config
from halo_desktop.cli.exits import CommandFailed, ExitCode
from halo_desktop.config import Config, ConfigError
from halo_desktop.paths import Paths, machine_config_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What this run is set to, and where its files are."""

    config: Config
    paths: Paths


def read(flags: Mapping[str, object], environment: Mapping[str, str]) -> Settings:
    """Reads the settings; the settings file lies in the data folder when one is given.

    Raises:
        CommandFailed: when a source is unreadable or holds a wrong value.
    """
    try:
        given = config.load(flags, environment, None, machine_config_file())
        paths = Paths.for_user() if given.data_dir is None else Paths.under(given.data_dir)
        if paths.data.exists() and not paths.data.is_dir():
            raise CommandFailed(
                ExitCode.STORE,
                "folder",
                f"{paths.data} bukan folder. Pilih folder data lain dengan --data-dir.",
            )
        whole = config.load(flags, environment, paths.config_file, machine_config_file())
    except ConfigError as error:
        raise CommandFailed(ExitCode.USAGE, "bad-config", str(error)) from error
    if given.data_dir is None and whole.data_dir is not None:
        # The file itself says where the data are; it stays where it is.
        moved = Paths.under(whole.data_dir)
        paths = Paths(config=paths.config, data=moved.data, logs=moved.logs)
    return Settings(config=whole, paths=paths)
