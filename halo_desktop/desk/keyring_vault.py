"""Keeps a session's credentials in the operating system's keyring, as the engine asks."""

from __future__ import annotations

from datetime import datetime

from halo_desktop.cache import moments
from halo_desktop.cache.keystore import Keystore, SavedTokens
from halo_desktop.domain.ids import DeviceId, UserId
from halo_desktop.sync.vault import Credentials


class KeyringVault:
    """One account's credentials; blocks, so only the control thread uses it."""

    def __init__(self, keystore: Keystore, user: UserId, device: DeviceId) -> None:
        """Takes the account's secrets and whose they are."""
        self._keystore = keystore
        self._user = user
        self._device = device

    def load(self) -> Credentials | None:
        saved = self._keystore.read_tokens()
        if saved is None:
            return None
        expires_at: datetime | None = None
        if saved.refresh_expires_ms:
            expires_at = moments.from_ms(saved.refresh_expires_ms)
        return Credentials(
            user=self._user,
            device=self._device,
            refresh=saved.refresh,
            rotation=saved.rotation,
            expires_at=expires_at,
        )

    def save(self, credentials: Credentials) -> None:
        expires_at = credentials.expires_at
        self._keystore.save_tokens(
            SavedTokens(
                access="",  # lives in memory only
                refresh=credentials.refresh,
                refresh_expires_ms=0 if expires_at is None else moments.to_ms(expires_at),
                rotation=credentials.rotation,
            )
        )

    def erase(self) -> None:
        self._keystore.forget_tokens()
