"""A server says whether it lives, and what is not fit when it is not ready."""

from __future__ import annotations

import pytest
import requests
from sqlalchemy import text

from halo_desktop.central.errors import ServiceProblem
from halo_desktop.central.service import Central
from halo_desktop.central.web import health
from halo_desktop.central.web.server import EmbeddedServer
from halo_desktop.wire import codec, messages, protocol


def unfit(central: Central, least_free: int = 0) -> tuple[int, tuple[str, ...]]:
    with pytest.raises(ServiceProblem) as caught:
        health.look(central, is_deep=True, least_free=least_free)
    return caught.value.status, caught.value.fields


def test_a_fit_server_is_ready(central: Central) -> None:
    found = health.look(central, is_deep=True, least_free=0)

    assert found.epoch


def test_a_full_disk_and_an_old_schema_are_named(central: Central) -> None:
    with central.core.database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))

    assert unfit(central, least_free=10**18) == (503, ("schema", "disk"))
    assert unfit(central) == (503, ("schema",))


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)  # the network is the same
def test_whoever_watches_needs_no_session(central: Central) -> None:
    with EmbeddedServer(central) as running:
        url = running.url + protocol.PATH_HEALTH
        answers = [requests.get(url, params=q, timeout=20) for q in ({"probe": "live"}, {})]
        odd = requests.get(url, params={"probe": "deep"}, timeout=20)

    assert [answer.status_code for answer in answers] == [200, 200]
    live, ready = (codec.decode(answer.content, messages.Health) for answer in answers)
    assert (live.epoch, bool(ready.epoch)) == ("", True)
    assert odd.status_code == 400
