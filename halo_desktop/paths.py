"""The folders this program keeps things in, closed to everybody but their owner."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from platformdirs import PlatformDirs

if sys.platform != "win32":
    import pwd

APP_NAME = "halo-desktop"
CONFIG_FILE_NAME = "config.toml"
POLICY_NAME = "policy.json"
FOLDER_MODE = 0o700
FILE_MODE = 0o600


class FolderError(Exception):
    """A folder or file of ours cannot be made; the message is an Indonesian sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where the settings, the data and the logs of one installation live."""

    config: Path
    data: Path
    logs: Path

    @property
    def config_file(self) -> Path:
        """The file an administrator writes; it need not exist."""
        return self.config / CONFIG_FILE_NAME

    @classmethod
    def for_user(cls) -> Self:
        """The folders the operating system gives to the signed-in user."""
        folders = PlatformDirs(APP_NAME, appauthor=False, roaming=False)
        return cls(
            config=Path(folders.user_config_dir),
            data=Path(folders.user_data_dir),
            logs=Path(folders.user_log_dir),
        )

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Everything below one folder, as ``--data-dir`` asks."""
        root = Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - keeps symbolic links
        return cls(config=root, data=root, logs=root / "logs")

    def ensure(self) -> Self:
        """Makes the folders that are missing and closes those that stand open.

        Raises:
            FolderError: If the operating system refuses.
        """
        for folder in (self.config, self.data, self.logs):
            private_folder(folder)
        return self


def policy_file() -> Path:
    """Where an administrator fixes settings for everybody on this computer; need not exist."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Halo ASSAMI" / POLICY_NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Halo ASSAMI") / POLICY_NAME
    return Path("/etc/halo-assami") / POLICY_NAME


def machine_config_file() -> Path:
    """Where an administrator writes settings for everybody on this computer; need not exist."""
    return policy_file().with_name(CONFIG_FILE_NAME)


def private_folder(folder: Path) -> Path:
    """Makes a folder that only its owner can enter, with its parents.

    Raises:
        FolderError: If something that is no folder is in the way, or the system refuses.
    """
    try:
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        if sys.platform != "win32" and folder.stat().st_mode & 0o077:
            folder.chmod(FOLDER_MODE)
    except OSError as error:
        raise FolderError(_refusal(folder, error)) from error
    return folder


def write_private(file: Path, content: bytes) -> None:
    """Replaces a file as a whole, readable by its owner only.

    Blocking. After a power cut the file holds either the old content or the new, never a part;
    the new for certain once this has returned.

    Raises:
        FolderError: If the folder cannot be made or the disk refuses the content.
    """
    private_folder(file.parent)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    except OSError as error:
        raise FolderError(_refusal(file, error)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise FolderError(_refusal(file, error)) from error


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder outlive a power cut. Blocking."""
    if sys.platform == "win32":  # folders cannot be opened there; its journal keeps the names
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def other_owner(path: Path) -> str:
    """Who else a file or folder belongs to; empty when it is ours, or nobody can say."""
    if sys.platform == "win32":
        return ""
    try:
        owner = path.stat().st_uid
        return "" if owner == os.getuid() else pwd.getpwuid(owner).pw_name
    except (OSError, KeyError):
        return ""


def close_file(file: Path) -> None:
    """Takes a file's content out of other users' sight."""
    if sys.platform != "win32":
        file.chmod(FILE_MODE)


def _refusal(path: Path, error: OSError) -> str:
    return (
        f"Tidak dapat memakai {path}: {error.strerror or error}. "
        "Periksa izin dan ruang kosongnya, atau pilih folder lain dengan --data-dir."
    )
