"""Fetches a list of updates and its signature; says nothing about who asks."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import requests

from halo_desktop.sync.http_remote import system_proxies
from halo_desktop.wire.update_manifest import MAX_BYTES, UpdateRefused

SIGNATURE_ENDING: Final = ".minisig"
_SECONDS: Final = (5.0, 20.0)
_CHUNK: Final = 16_384
_NAME: Final = "halo-assami"  # without the version, which would tell who can be attacked


def fetch(url: str, ca_file: Path | None) -> tuple[bytes, str]:
    """Returns the list and its signature. Blocking.

    Raises:
        UpdateRefused: ``unreachable`` when the address does not answer with both, ``too-large``.
    """
    try:
        content = _get(url, ca_file)
        return content, _get(url + SIGNATURE_ENDING, ca_file).decode("utf-8")
    except (requests.RequestException, OSError, UnicodeDecodeError) as error:
        raise UpdateRefused("unreachable") from error


def _get(url: str, ca_file: Path | None) -> bytes:
    with requests.Session() as session:
        session.trust_env = False  # no names and passwords out of a file of the user's
        session.headers.clear()
        session.proxies = dict(system_proxies(url))
        with session.get(
            url,
            timeout=_SECONDS,
            stream=True,
            verify=str(ca_file) if ca_file is not None else True,
            headers={"Accept-Encoding": "identity", "User-Agent": _NAME},
        ) as response:
            response.raise_for_status()
            found = b""
            for chunk in response.iter_content(_CHUNK):
                found += chunk
                if len(found) > MAX_BYTES:
                    raise UpdateRefused("too-large")
    return found
