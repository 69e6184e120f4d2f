"""Debian's nginx with the example of ours: only ports, folders and certificate are changed."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "packaging/linux/nginx-halo-assami.conf"
CERTIFICATES = Path(__file__).parent / "certificates"
_WAIT_SECONDS = 20
_FRAME = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 256; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{example}
}}
"""


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


@contextlib.contextmanager
def before(upstream: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Runs nginx before a server; gives its addresses for TLS and in the clear."""
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    secure, clear = free_port(), free_port()
    file = folder / "nginx.conf"
    file.write_text(_FRAME.format(folder=folder, example=_changed(upstream, secure, clear)))
    process = subprocess.Popen(
        [program, "-p", str(folder), "-c", str(file), "-e", str(folder / "start.log")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        _wait_for(process, secure)
        yield f"https://localhost:{secure}", f"http://127.0.0.1:{clear}"
    finally:
        process.terminate()
        process.communicate(timeout=_WAIT_SECONDS)


def _changed(upstream: str, secure: int, clear: int) -> str:
    text = EXAMPLE.read_text()
    changes = {
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl http2;\n": "",
        "listen 80;": f"listen 127.0.0.1:{clear};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{secure} ssl http2;",
        "server 127.0.0.1:8448;": f"server {upstream.removeprefix('http://')};",
        "/etc/ssl/certs/halo-assami.pem": str(CERTIFICATES / "valid.pem"),
        "/etc/ssl/private/halo-assami.key": str(CERTIFICATES / "key.pem"),
    }
    for old, new in changes.items():
        assert old in text, f"the example has no “{old.strip()}”"
        text = text.replace(old, new)
    return text


def _wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(_WAIT_SECONDS * 20):
        if process.poll() is not None:
            said = process.stdout.read().decode() if process.stdout is not None else ""
            pytest.fail(f"nginx did not start: {said}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.5):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
    pytest.fail("nginx does not listen")
