"""Keeps a session's credentials in the operating system's keyring, as the engine asks."""

from __future__ import annotations

import logging

from halo_desktop.cache.keystore import Keystore
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.sync.vault import Credentials
from halo_desktop.wire import codec

logger = logging.getLogger(__name__)


class KeyringVault:
    """One account's credentials; blocks, so only the control thread uses it."""

    def __init__(self, keystore: Keystore, user: UserId, device: DeviceId) -> None:
        """Takes the account's secrets and whose they are."""
        self._keystore = keystore
        self._user = user
        self._device = device

    def load(self) -> Credentials | None:
        saved = self._keystore.read_session()
        if saved is None:
            return Credentials(user=self._user, device=self._device)
        try:
            return codec.decode(saved.encode(), Credentials)
        except codec.Undecodable:
            logger.warning("the saved session cannot be read; a new sign-in is needed")
            return Credentials(user=self._user, device=self._device)

    def save(self, credentials: Credentials) -> None:
        self._keystore.save_session(codec.encode(credentials).decode())

    def erase(self) -> None:
        """Destroys the key of the copy as well: the server has locked this device out."""
        self._keystore.forget_everything()
