"""The ground the tests stand on holds: own home, own servers, no way out, no silent warnings."""

from __future__ import annotations

import errno
import logging
import os
import socket
from collections.abc import Callable
from pathlib import Path

import keyring
import psycopg
import pytest
import requests

from tests.support import display, network
from tests.support.log_guard import LogGuard
from tests.support.postgres import PostgresServer

logger = logging.getLogger(__name__)


def test_the_home_of_the_tests_is_temporary() -> None:
    assert "halo-test-home-" in str(Path.home())


def test_a_name_on_the_internet_does_not_resolve_and_is_noticed() -> None:
    with pytest.raises(requests.ConnectionError):
        requests.get("http://halo.go.id/", timeout=5)

    assert network.take_attempts() == ("look-up of halo.go.id",)


def test_an_address_outside_is_unreachable_and_is_noticed() -> None:
    with socket.socket() as own:
        assert own.connect_ex(("10.1.2.3", 80)) == errno.ENETUNREACH

    assert network.take_attempts() == ("connection to ('10.1.2.3', 80)",)


def test_addresses_for_documentation_are_unreachable_without_complaint() -> None:
    with socket.socket() as own, pytest.raises(OSError, match="unreachable"):
        own.connect(("192.0.2.1", 80))

    assert network.take_attempts() == ()


def test_an_unexpected_warning_is_reported() -> None:
    guard = LogGuard()

    guard.handle(logger.makeRecord("sync", logging.WARNING, "f", 1, "lost %s", ("it",), None))

    assert guard.complaints() == ("unexpected log line: sync: lost it",)


def test_an_expected_warning_that_never_came_is_reported() -> None:
    guard = LogGuard()

    guard.expect("sync: lost")

    assert guard.complaints() == ("no log line matched 'sync: lost'",)


def test_an_expected_warning_passes(expect_log: Callable[[str], None]) -> None:
    expect_log("the cable was pulled")

    logger.warning("the %s was pulled", "cable")


def test_every_database_starts_empty(postgres_url: str, postgres_server: PostgresServer) -> None:
    name = postgres_url.split("/")[3].split("?")[0]

    with postgres_server.connect(name) as connection:
        found = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")

        assert found.fetchone() == (0,)


def test_a_database_is_dropped_even_while_somebody_uses_it(
    postgres_server: PostgresServer,
) -> None:
    with postgres_server.new_database() as url:
        left_open = postgres_server.connect(url.split("/")[3].split("?")[0])

    with pytest.raises(psycopg.OperationalError):
        left_open.execute("SELECT 1")
    left_open.close()


@pytest.mark.usefixtures("os_keyring")
def test_a_secret_survives_in_the_real_keyring() -> None:
    keyring.set_password("halo", "perangkat", "rahasia")

    assert keyring.get_password("halo", "perangkat") == "rahasia"
    keyring.delete_password("halo", "perangkat")


def test_a_virtual_screen_answers() -> None:
    with display.running("640x480x24") as name:
        screen = Path("/tmp/.X11-unix") / f"X{name[1:]}"  # noqa: S108 - where X servers listen

        with socket.socket(socket.AF_UNIX) as own:
            assert own.connect_ex(os.fspath(screen)) == 0
