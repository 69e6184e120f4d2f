"""Whether Python can encrypt a connection: a whole handshake, from memory to memory."""

from __future__ import annotations

import ssl
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import certifi

from halo_desktop.wire import trial_certificate

NAME: Final = "halo.invalid"
_ROUNDS: Final = 10


def shake() -> str:
    """Lets a client and a server of our own agree on a connection.

    Raises:
        OSError: If OpenSSL refuses.
        ValueError: If they come to no end.
    """
    with tempfile.TemporaryDirectory() as folder:
        certificate = Path(folder) / "both.pem"
        certificate.write_bytes(trial_certificate.make(NAME, datetime.now(UTC)))
        offering = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        offering.load_cert_chain(certificate)
        asking = ssl.create_default_context(cafile=str(certificate))
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = offering.wrap_bio(to_server, to_client, server_side=True)
    client = asking.wrap_bio(to_client, to_server, server_hostname=NAME)
    for _ in range(_ROUNDS):
        if all([_step(client), _step(server)]):
            roots = len(ssl.create_default_context(cafile=certifi.where()).get_ca_certs())
            return f"{ssl.OPENSSL_VERSION}, {client.version()}, {roots} akar"
    raise ValueError("jabat tangan tidak selesai")


def _step(side: ssl.SSLObject) -> bool:
    try:
        side.do_handshake()
    except ssl.SSLWantReadError:
        return False
    return True
