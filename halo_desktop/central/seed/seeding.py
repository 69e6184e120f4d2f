"""Fills a training server: people, and a past of two months played by the rules."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, select

from halo_desktop.central.access import accounts
from halo_desktop.central.actions.performing import Batch
from halo_desktop.central.errors import NotForTrainingError
from halo_desktop.central.governance import admin_trail
from halo_desktop.central.seed.accounts import load_accounts
from halo_desktop.central.seed.rulebook_files import load_rulebook
from halo_desktop.central.seed.training import evidence, history, library
from halo_desktop.central.seed.training.play import Stage, Step
from halo_desktop.central.service import Central
from halo_desktop.central.storage import tables, upserts
from halo_desktop.domain.administration.parts import Part
from halo_desktop.wire.reference import Account

logger = logging.getLogger(__name__)

SEED: Final = 7604
CASES: Final = 240


def publish_rulebook(central: Central, *, is_replacing: bool) -> bool:
    """Puts the rulebook that the program ships with into force, if there is none. Blocking."""
    with central.core.database.read() as connection:
        is_missing = (
            connection.execute(select(func.count()).select_from(tables.rulebook)).scalar_one() == 0
        )
        # What somebody has administered is not lost when a training server starts again.
        is_ours = admin_trail.is_untouched(connection, frozenset(Part))
    if is_missing or (is_replacing and is_ours):
        central.publish(load_rulebook())
    return is_missing


def has_training_people(central: Central) -> bool:
    """Whether anybody may sign in with the passwords that everybody knows. Blocking."""
    return not _users(central).isdisjoint(person.user for person in load_accounts())


def check_for_training(central: Central) -> None:
    """Keeps invented people and complaints out of a database with real ones. Blocking.

    Raises:
        NotForTrainingError: When somebody or something real is in it.
    """
    if has_training_people(central):
        return
    with central.core.database.read() as connection:
        has_cases = connection.execute(select(tables.complaint.c.id).limit(1)).first() is not None
    if has_cases or _users(central):
        raise NotForTrainingError("the database holds real accounts or complaints")


def _users(central: Central) -> set[str]:
    with central.core.database.read() as connection:
        return {card.user for card in accounts.cards(connection)}


def stage(central: Central, until: datetime) -> Stage:
    """What the invented complaints need to know. Blocking."""
    with central.core.database.read() as connection:
        rulebook = central.core.rulebook(connection)
    return Stage(
        rulebook=rulebook,
        library=library.load_library(),
        accounts=load_accounts(),
        until=until,
    )


def add_people(central: Central) -> int:
    """Adds the training accounts that are missing and returns how many. Blocking."""
    now = central.core.now()
    people = load_accounts()
    with central.core.database.write() as connection:
        known = {card.user for card in accounts.cards(connection)}
        missing = [person for person in people if person.user not in known]
        # Everybody knows these passwords, so one slow hash for each different one will do.
        hashes = {p: central.core.hasher.hash(p) for p in {a.password for a in missing}}
        for person in missing:
            _add(connection, person, hashes[person.password], now)
    return len(missing)


def add_past(central: Central, count: int = CASES) -> int:
    """Plays the past on an empty server; returns the number of refused acts. Blocking."""
    now = central.core.now()
    with central.core.database.read() as connection:
        existing = connection.execute(select(func.count()).select_from(tables.complaint))
        if existing.scalar_one():
            return 0
    steps = history.history(SEED, count, stage(central, now))
    store_pictures(central)
    with central.batch() as batch:
        refused = sum(not _play(batch, step) for step in steps)
    logger.info("played %d acts of the training past, %d were refused", len(steps), refused)
    return refused


def store_pictures(central: Central) -> None:
    """Stores the pictures that training actions bring, for all training people. Blocking."""
    folder = central.core.blobs
    if folder is None:
        return
    now = central.core.now()
    pictures = evidence.pictures()
    for picture in pictures:
        folder.put(picture.file.sha256, picture.content)
    with central.core.database.write() as connection:
        for picture in pictures:
            sha256 = picture.file.sha256
            upserts.insert_missing(
                connection,
                tables.blob,
                {"sha256": sha256, "size": picture.file.size_bytes, "stored_at": now},
            )
            for person in load_accounts():
                upserts.insert_missing(
                    connection,
                    tables.blob_upload,
                    {"sha256": sha256, "account": person.user, "at": now},
                )


def _play(batch: Batch, step: Step) -> bool:
    result = batch.perform(step.action, step.actor, at=step.at).result
    if result.st == "rejected":
        logger.warning(
            "act %s (%s) of the training past was refused: %s %s",
            step.action.id,
            step.action.kind.value,
            result.code,
            result.field,
        )
    return result.st != "rejected"


def _add(connection: Connection, person: Account, password_hash: str, now: datetime) -> None:
    accounts.add(
        connection,
        user=person.user,
        username=person.user,
        name=person.name,
        password_hash=password_hash,
        memberships=person.memberships,
        now=now,
    )
