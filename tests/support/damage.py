"""Stores full of unsent work, and ways to damage their files as real life does."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from halo_desktop.cache import drafts, projection
from halo_desktop.cache.database import Store
from halo_desktop.cache.views import Draft
from halo_desktop.domain.ids import ComplaintId
from tests.support import stores

ACTIONS, DRAFTS, COMPLAINTS = 40, 5, 60
PAGE = 4096
DAMAGE_LOG = r"cache\.(salvage|opening|driver|journal|database|blobs): "


def a_filled_store(folder: Path) -> Store:
    """A store with complaints, unsent actions and drafts."""
    store = stores.a_store(folder)
    with store.write() as conn:
        stores.remember_viewer(conn)
        conn.exec_driver_sql(
            "INSERT INTO scope (id, projection, cursor, seq, epoch, state, gen) "
            "VALUES ('kab/ok', 'full', 'cursor', 99, 'e1', 'live', 3)"
        )
        stores.put(conn, [stores.a_complaint(number) for number in range(1, COMPLAINTS + 1)])
        for number in range(1, ACTIONS + 1):
            stores.put_action(conn, stores.a_note(number, text=f"Catatan {number} " + "x" * 300))
        for number in range(1, DRAFTS + 1):
            drafts.save(conn, a_draft(number))
        projection.refold(conn, [ComplaintId("c-000001")], stores.VIEWER)
    return store


def a_draft(number: int, text: str = "") -> Draft:
    return Draft(
        id=f"d-{number}",
        complaint=ComplaintId("c-000001"),
        kind="reply",
        text=text or f"Konsep {number} " + "y" * 500,
        updated_at=stores.NOW,
    )


def crash(store: Store, folder: Path) -> None:
    """Leaves the folder as the end of the process would: nothing closed, log in place."""
    image = folder.with_name("image")
    shutil.copytree(folder, image)
    store.close()
    shutil.rmtree(folder)
    image.rename(folder)


def flip(file: Path, *pages: int) -> None:
    """Flips one bit in each of some pages."""
    content = bytearray(file.read_bytes())
    for page in pages:
        content[page * PAGE + 77] ^= 1
    file.write_bytes(content)


def own_work(store: Store) -> tuple[set[str], set[str]]:
    with store.read() as conn:
        actions = conn.exec_driver_sql("SELECT id FROM outbox").scalars().all()
        return set(actions), {draft.id for draft in drafts.everything(conn)}


ALL_WORK = (
    {f"a-{number:06d}" for number in range(1, ACTIONS + 1)},
    {f"d-{number}" for number in range(1, DRAFTS + 1)},
)


def ruin(file: Path, chance: random.Random) -> None:
    """Damages a file in one of many ways."""
    content = bytearray(file.read_bytes())
    way = chance.choice(("flip", "flip many", "cut", "zero page", "empty", "grow"))
    if way == "empty" or not content:
        content.clear()
    elif way == "cut":
        del content[chance.randrange(len(content)) :]
    elif way == "grow":
        content += chance.randbytes(chance.randrange(1, 9000))
    elif way == "zero page":
        start = chance.randrange(len(content)) // PAGE * PAGE
        content[start : start + PAGE] = bytes(len(content[start : start + PAGE]))
    else:
        for _ in range(1 if way == "flip" else 200):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)
