"""No reader misses a row, in whatever order writers commit; and the test would notice."""

from __future__ import annotations

import pytest

from tests.support import postgres, server
from tests.torture import order


def test_readers_get_every_row_while_writers_commit_in_any_order(
    postgres_server: postgres.PostgresServer,
) -> None:
    with server.new_postgres(postgres_server) as address:
        outcome = order.torture(address, writers=4, readers=2, actions=15)

    assert (outcome.skipped, outcome.disorders) == (0, 0)
    assert outcome.commits == 60
    assert outcome.pages > 4


@pytest.mark.allow_log("action .* met another one")
def test_with_numbers_from_a_sequence_rows_would_be_missed(
    postgres_server: postgres.PostgresServer,
) -> None:
    with (
        server.new_postgres(postgres_server) as address,
        order.numbers_from_a_sequence(address),
    ):
        outcome = order.torture(address, writers=4, readers=2, actions=30)

    assert outcome.skipped + outcome.disorders > 0
