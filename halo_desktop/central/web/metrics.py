"""Figures for those who watch over a server, in the text format of Prometheus.

They are served on a listener of their own, never beside the protocol: how many people work
and how many complaints wait is nobody's business outside of the data centre. No figure has
the name of a person, a complaint or an address in it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from halo_desktop.central.core import Core
from halo_desktop.central.operations import gauges
from halo_desktop.wire import protocol

# From what nobody notices to what makes a console give up and ask again.
BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """Counts requests and reads gauges when it is asked; any thread may use it."""

    def __init__(self, core: Core) -> None:
        """Takes the server that is watched."""
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "halo_requests", "Answered requests.", ("endpoint", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "halo_request_seconds",
            "How long answers took; waiting for news (poke) is not among them.",
            ("endpoint",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._bytes = Counter(
            "halo_answer_bytes", "Bytes of answers as sent.", ("endpoint",), registry=self.registry
        )
        self.registry.register(_Gauges(core, self._live))
        self.registry.register(ProcessCollector(registry=None))
        self.registry.register(GCCollector(registry=CollectorRegistry()))
        self._watched: dict[str, Callable[[], Mapping[str, float]]] = {}

    def watch(self, name: str, meaning_of: Callable[[], Mapping[str, float]]) -> None:
        """Adds a live figure with the label ``what``, asked for at every reading."""
        self._watched[name] = meaning_of

    def note(self, endpoint: str, status: int, seconds: float, size: int) -> None:
        """Counts an answered request."""
        self._requests.labels(endpoint, str(status)).inc()
        self._bytes.labels(endpoint).inc(size)
        if endpoint != "poke":
            self._seconds.labels(endpoint).observe(seconds)

    def serve(self, host: str, port: int) -> Listener:
        """Listens until the ``Listener`` is closed.

        Raises:
            OSError: When the address is in use or not ours.
        """
        server, thread = start_http_server(port, host, self.registry)
        return Listener(server, thread)

    def _live(self) -> Iterator[Metric]:
        for name, read in self._watched.items():
            family = GaugeMetricFamily(name, "What is in work at this moment.", labels=("what",))
            for what, value in read().items():
                family.add_metric((what,), value)
            yield family


class Listener:
    """The open door of the figures."""

    def __init__(self, server: WSGIServer, thread: threading.Thread) -> None:
        """Takes what the library started."""
        self._server = server
        self._thread = thread
        self.port = int(server.server_port)

    def close(self) -> None:
        """Stops listening. Blocking."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Gauges(Collector):
    """Reads the database when somebody asks, and only then."""

    def __init__(self, core: Core, live: Callable[[], Iterable[Metric]]) -> None:
        self._core = core
        self._live = live

    def collect(self) -> Iterator[Metric]:
        build = GaugeMetricFamily("halo_build", "The number of this program.", protocol.BUILD)
        yield build
        families: dict[str, GaugeMetricFamily] = {}
        for one in gauges.look(self._core):
            family = families.setdefault(
                one.name, GaugeMetricFamily(one.name, one.meaning, labels=tuple(one.labels))
            )
            family.add_metric(tuple(one.labels.values()), float(one.value))
        yield from families.values()
        yield from self._live()

    def describe(self) -> Iterator[Metric]:
        """Nothing beforehand: registering must not read the database."""
        yield from ()
