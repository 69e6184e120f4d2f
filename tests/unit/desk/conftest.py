"""A desk with everything behind it: a store, an engine, a server on a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support import district as districts
from tests.support.district import District


@pytest.fixture
async def district(tmp_path: Path) -> AsyncIterator[District]:
    """A district without complaints; everything is switched off at the end."""
    async with districts.opened(f"sqlite:///{tmp_path / 'central.db'}", tmp_path) as found:
        yield found
