"""``python -m tests.torture.run --actions 300``: commit order on PostgreSQL, with a control."""

from __future__ import annotations

import argparse
import logging
import sys

from tests.support import postgres, server
from tests.torture import order
from tests.torture.order import Outcome


def main() -> int:
    """Returns 1 when a row was skipped, or when the control skipped none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=300, help="of each writer")
    parser.add_argument("--writers", type=int, default=6)
    parser.add_argument("--readers", type=int, default=4)
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    size = {"writers": options.writers, "readers": options.readers}
    with postgres.running() as cluster:
        with server.new_postgres(cluster) as address:
            ours = order.torture(address, actions=options.actions, **size)
        with server.new_postgres(cluster) as address, order.numbers_from_a_sequence(address):
            control = order.torture(address, actions=min(options.actions, 100), **size)
    _say("the server", ours)
    _say("control (numbers from a sequence)", control)
    return int(ours.skipped > 0 or ours.disorders > 0 or control.skipped == 0)


def _say(name: str, outcome: Outcome) -> None:
    sys.stdout.write(
        f"{name}: {outcome.commits} commits, {outcome.pages} pages read, {outcome.rows} rows to"
        f" arrive, {outcome.skipped} skipped rows, {outcome.disorders} pages out of order\n"
    )


if __name__ == "__main__":
    sys.exit(main())
