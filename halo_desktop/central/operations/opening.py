"""Opens the server as its command line does: where the data are, in which schema."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from halo_desktop import paths
from halo_desktop.central.attachments.blob_folder import BlobFolder
from halo_desktop.central.core import DEFAULT_NAME, Options
from halo_desktop.central.seed import seeding
from halo_desktop.central.service import Central
from halo_desktop.central.storage import counting, schema
from halo_desktop.central.storage.database import Database

_SQLITE: Final = "sqlite:///"
ENVIRONMENT: Final = "HALO_CENTRAL_DATABASE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a server keeps its data."""

    folder: Path
    address: str

    @classmethod
    def of(cls, folder: Path | None, address: str | None) -> Place:
        """The place that an administrator named; SQLite in the data folder when left out."""
        chosen = folder or paths.Paths.for_user().data / "central"
        return cls(folder=chosen, address=address or f"sqlite:///{chosen / 'central.db'}")


def add_arguments(parser: argparse.ArgumentParser, *, is_nested: bool = False) -> None:
    """Lets an administrator name the place; below a subcommand, only when it is said there."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=argparse.SUPPRESS if is_nested else None,
        help="Folder data; bawaan: folder data pengguna.",
    )
    parser.add_argument(
        "--database",
        metavar="ALAMAT",
        default=argparse.SUPPRESS if is_nested else os.environ.get(ENVIRONMENT) or None,
        help=(
            "sqlite:///berkas atau postgresql://pengguna@komputer/nama;"
            f" juga dari variabel {ENVIRONMENT}."
        ),
    )


def open_database(place: Place) -> Database:
    """Connects, making the folder first. Blocking.

    Raises:
        FolderError: When the folder cannot be made.
        StorageError: When there is no usable database.
    """
    paths.private_folder(place.folder)
    _close_file(place.address)
    return Database.open(place.address)


def blobs_of(place: Place) -> BlobFolder:
    """Where a server keeps its files."""
    return BlobFolder(place.folder / "blobs")


def _close_file(address: str) -> None:
    """Keeps other people of this machine out of a SQLite file, which says who complained."""
    name = address.removeprefix(_SQLITE)
    if name in {address, "", ":memory:"} or "?" in name:
        return
    file = Path(name)
    if file.parent.is_dir():
        file.touch(mode=paths.FILE_MODE)  # its log is made with the same mode
        paths.close_file(file)


def open_central(
    place: Place,
    *,
    is_training: bool = False,
    name: str = DEFAULT_NAME,
    is_migrating: bool = False,
) -> Central:
    """Opens the server with rules in force. Blocking.

    An embedded database is brought up to date by itself; a PostgreSQL database only when
    its administrator says so.

    Raises:
        FolderError: When the folder cannot be made.
        StorageError: When the database cannot be used.
    """
    database = open_database(place)
    try:
        if is_migrating or database.is_sqlite:
            schema.upgrade(database)
        else:
            schema.ensure_current(database)
        counting.catch_up(database)
        options = Options(blobs=blobs_of(place), name=name, is_training=is_training)
        central = Central.open(database, options)
        if is_training:
            seeding.check_for_training(central)
        # Whoever can sign in with a password that everybody knows is told that it is training.
        central.core.is_training = is_training or seeding.has_training_people(central)
        seeding.publish_rulebook(central, is_replacing=is_training)
    except BaseException:
        database.close()
        raise
    return central
