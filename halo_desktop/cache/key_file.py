"""Keeps the secrets of training in a file, where the computer has no keyring.

Training shows invented complaints of a server in the same folder, whose database anybody who
reads the file can read as well: the key protects nothing that does not lie open beside it.
Without the file, text typed in training would be gone when the program dies. Accounts of
real servers never use it (see decisions/036-training-keeps-its-keys-in-a-file.md).
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

import keyring.errors

from halo_desktop import paths
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)

FILE_NAME: Final = "kunci-latihan.json"


class KeyFile:
    """A keyring in a file that only its owner may read. All methods block."""

    def __init__(self, file: Path) -> None:
        """Uses a file; it is made with the first secret."""
        self._file = file

    def get_password(self, service: str, username: str) -> str | None:
        """The secret of this name, ``None`` when there is none."""
        return self._read().get(_name(service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keeps a secret in place of the earlier one; raises ``OSError``."""
        self._write(self._read() | {_name(service, username): password})

    def delete_password(self, service: str, username: str) -> None:
        """Destroys a secret.

        Raises:
            PasswordDeleteError: If there is none.
        """
        left = self._read()
        if left.pop(_name(service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(username)
        self._write(left)

    def _read(self) -> dict[str, str]:
        try:
            content = self._file.read_bytes()
        except FileNotFoundError:
            return {}
        try:
            return codec.decode(content, dict[str, str])
        except codec.Undecodable:
            logger.warning("the keys of training cannot be read; training begins anew")
            return {}

    def _write(self, secrets: dict[str, str]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        paths.write_private(self._file, codec.encode(secrets))


def _name(service: str, username: str) -> str:
    return f"{service}/{username}"
