"""A district at work: a real server on each database, real consoles, real sockets."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support import district as districts
from tests.support.district import District


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "postgresql":
        found: str = request.getfixturevalue("postgres_url")
        return found
    return f"sqlite:///{tmp_path / 'central.db'}"


@pytest.fixture
async def district(address: str, tmp_path: Path) -> AsyncIterator[District]:
    """A district without complaints; everything is switched off at the end."""
    async with districts.opened(address, tmp_path) as found:
        yield found
