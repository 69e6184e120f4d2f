"""``halo-central serve``: the server as a process."""

from __future__ import annotations

import argparse
import json
import logging
import secrets
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from halo_desktop import logs
from halo_desktop.central.core import DEFAULT_NAME
from halo_desktop.central.lapor import practice, settings
from halo_desktop.central.lapor.practice import PracticeAdapter
from halo_desktop.central.lapor.worker import Worker
from halo_desktop.central.notices import settings as notice_settings
from halo_desktop.central.notices.sending import Notifier
from halo_desktop.central.notices.settings import Settings as NoticeSettings
from halo_desktop.central.operations import background, opening
from halo_desktop.central.operations.opening import Place
from halo_desktop.central.seed import seeding
from halo_desktop.central.service import Central
from halo_desktop.central.terminal import arguments
from halo_desktop.central.web import parent_watch, server
from halo_desktop.central.web.limits import Limits
from halo_desktop.central.web.metrics import Metrics

logger = logging.getLogger(__name__)

DEFAULT_PORT: Final = 8448
ARRIVAL_SECONDS: Final = 45.0


def add_arguments(parser: arguments.Parser) -> None:
    """Describes the options of ``serve``."""
    parser.add_argument("--host", default="127.0.0.1", help="Alamat yang didengarkan.")
    parser.add_argument(
        "--port", type=arguments.port, default=None, help=f"Nomor port (bawaan {DEFAULT_PORT})."
    )
    parser.add_argument("--name", default=DEFAULT_NAME, help="Nama peladen bagi pengguna.")
    parser.add_argument(
        "--training",
        action="store_true",
        help="Mode latihan: akun, aduan buatan, dan aduan baru yang terus masuk.",
    )
    parser.add_argument(
        "--arrivals",
        metavar="DETIK",
        type=arguments.seconds,
        default=ARRIVAL_SECONDS,
        help=f"Jeda antaraduan baru dalam mode latihan (bawaan {ARRIVAL_SECONDS:.0f}).",
    )
    parser.add_argument("--no-arrivals", action="store_true", help="Mode latihan tanpa aduan baru.")
    parser.add_argument(
        "--embedded",
        action="store_true",
        help="Dijalankan oleh konsol: port bebas, alamat rahasia, berhenti bersama konsol.",
    )
    parser.add_argument(
        "--behind-proxy",
        action="store_true",
        help="Percaya alamat pengguna dari proksi di komputer ini.",
    )
    parser.add_argument(
        "--metrics",
        metavar="ALAMAT:PORT",
        type=arguments.listener,
        help="Angka untuk Prometheus di alamat tersendiri, misalnya 127.0.0.1:9448.",
    )
    parser.add_argument("--log-level", choices=logs.LEVELS, default="INFO", help="Rincian catatan.")


def run(options: argparse.Namespace, place: Place) -> int:
    """Serves until it is told to stop. Blocking."""
    with _log_on_stderr(options.log_level):
        central = opening.open_central(place, is_training=options.training, name=options.name)
        try:
            if options.training:
                seeding.add_people(central)
                seeding.add_past(central)
            _serve(options, central, place)
        finally:
            central.close()
    return 0


def _serve(options: argparse.Namespace, central: Central, place: Place) -> None:
    arrivals = options.arrivals if options.training and not options.no_arrivals else None
    exchange = _exchange(options, central, place)
    notices = NoticeSettings() if options.training else notice_settings.load(place.folder)
    port = options.port if options.port is not None else DEFAULT_PORT
    listener = server.listen(options.host, 0 if options.embedded else port)
    secret = secrets.token_urlsafe(24) if options.embedded else ""
    url = _url(listener, secret)

    metrics = None if options.metrics is None else Metrics(central.core)
    http = server.make(
        central,
        lambda: _announce(options, central, url, secret),
        secret=secret,
        behind_proxy=options.behind_proxy,
        limits=None if options.embedded else Limits(),  # its only users are this computer's own
        metrics=metrics,
        notices=notices,
    )

    def stop() -> None:
        http.should_exit = True

    if options.embedded:
        parent_watch.watch(stop)
    notifier = Notifier(central.core, notices)
    timers = background.Background(background.jobs(central, arrivals, exchange, notifier))
    # uvicorn sends itself the signal again after it has stopped; by then we clean up.
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.signal(signal.SIGINT, lambda *_: None)
    with ExitStack() as closing:  # in this order: timers, exchange, figures, listener
        closing.callback(listener.close)
        if metrics is not None:
            closing.callback(metrics.serve(*options.metrics).close)
        if exchange is not None:
            closing.callback(exchange.stop)
        closing.callback(timers.stop)
        timers.start()
        http.run(sockets=[listener])


def _announce(options: argparse.Namespace, central: Central, url: str, secret: str) -> None:
    line = json.dumps({"url": url, "secret": secret})
    if not options.embedded:
        line = f"{central.core.name}: melayani di {url}"
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _exchange(options: argparse.Namespace, central: Central, place: Place) -> Worker | None:
    """The way to LAPOR!; where people train it is played, as long as anything is."""
    if not options.training:
        return Worker(central.core, settings.load(place.folder))
    if options.no_arrivals:
        return None
    return Worker(central.core, practice.SETTINGS, PracticeAdapter(central.core))


def _url(listener: socket.socket, secret: str) -> str:
    host, number = listener.getsockname()[:2]
    url = f"http://[{host}]:{number}" if ":" in host else f"http://{host}:{number}"
    return f"{url}/{secret}" if secret else url


@contextmanager
def _log_on_stderr(level: str) -> Iterator[None]:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logs.LogFormatter())
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(level)
    # These write addresses and headers of their own.
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
