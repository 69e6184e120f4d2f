"""A console in a process of its own that types, acts and receives until it is killed.

``python -m tests.support.typist FOLDER SEED`` says on standard output what has been saved,
one line each and only after the commit: ``draft N``, ``action ID``, ``copies N``.
"""

from __future__ import annotations

import os
import random
import sys
from itertools import count
from pathlib import Path

from halo_desktop.cache import drafts, outbox, projection
from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from tests.support import stores

CASE = ComplaintId("c-000001")
COPIES = 20


def draft(number: int) -> Draft:
    """What has been typed up to the n-th save."""
    return Draft(
        id="d-typed",
        complaint=CASE,
        kind="reply",
        text=f"{number}: " + "kata " * (number % 200),
        updated_at=stores.NOW,
    )


def main(folder: Path, seed: int) -> None:
    """Works until somebody ends the process."""
    chance = random.Random(seed)
    store = stores.a_store(folder)
    say(f"salvaged {store.salvaged is not None}")
    for number in count(seed * 100_000):
        what = chance.random()
        with store.write() as conn:
            if what < 0.5:
                drafts.save(conn, draft(number))
                line = f"draft {number}"
            elif what < 0.85:
                action = stores.a_note(number, text=f"Catatan {number} " + "x" * (number % 3000))
                outbox.queue(conn, action, None)
                projection.refold(conn, [CASE], stores.VIEWER)
                line = f"action {action.id}"
            else:
                copies = [
                    stores.a_complaint(n, title=f"Versi {number}") for n in range(1, COPIES + 1)
                ]
                stores.put(conn, copies, seq=number)
                line = f"copies {number}"
        say(line)


def say(line: str) -> None:
    """Writes a whole line at once, past every buffer."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
