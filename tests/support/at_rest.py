"""What really lies on a console's disk: every table of every file, decrypted and raw."""

from __future__ import annotations

import base64
import binascii
import contextlib
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, keystore
from halo_desktop.cache.accounts import AccountBook
from halo_desktop.cache.keystore import Backend

_BASE64 = re.compile(rb"[A-Za-z0-9+/]{16,}={0,2}")
_INDEXES = ("fts", "fts_number")


def find(folder: Path, backend: Backend, texts: Iterable[str]) -> dict[str, set[str]]:
    """Says which tables hold which of the texts, whatever their case.

    Opens each account's files with its key out of the keyring, while the console may run.
    Compressed columns are unpacked; words are also looked up in the search index.
    """
    book = AccountBook(folder)
    found: dict[str, set[str]] = {}
    for account in book.accounts():
        key = keystore.open_keystore(book.keyring_entry(account), backend).read_key()
        assert key is not None
        for file in sorted(book.folder(account).glob("*.db")):
            connection = driver.open_reader(file, key)
            try:
                for table, held in _look(connection, tuple(texts)):
                    found.setdefault(f"{file.name}:{table}", set()).update(held)
            finally:
                connection.close()
    return found


def find_plain(folder: Path, texts: Iterable[str]) -> dict[str, set[str]]:
    """Says which files hold which of the texts in the plain, as anybody would find them."""
    found: dict[str, set[str]] = {}
    wanted = {text: (text.lower().encode(), text.lower().encode("utf-16-le")) for text in texts}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes().lower()
        held = {text for text, forms in wanted.items() if any(form in content for form in forms)}
        if held:
            found[str(file.relative_to(folder))] = held
    return found


def _look(connection: dbapi2.Connection, texts: tuple[str, ...]) -> Iterator[tuple[str, set[str]]]:
    tables = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if row[0] not in _INDEXES
    ]
    for table in tables:
        held = set()
        for row in connection.execute(f'SELECT * FROM "{table}"'):
            content = b"\n".join(_plain(value) for value in row).lower()
            held |= {text for text in texts if text.lower().encode() in content}
        if held:
            yield table, held
    if "fts_data" in tables:
        indexed = {text for text in texts if _is_indexed(connection, text)}
        if indexed:
            yield "fts", indexed


def _plain(value: object) -> bytes:
    """The bytes of a value, with everything that is packed in them."""
    content = value if isinstance(value, bytes) else str(value).encode()
    with contextlib.suppress(zlib.error):
        content += zlib.decompress(content)
    for packed in _BASE64.findall(content):
        with contextlib.suppress(binascii.Error):
            content += b"\n" + base64.b64decode(packed)
    return content


def _is_indexed(connection: dbapi2.Connection, text: str) -> bool:
    phrase = '"{}"'.format(text.replace('"', " "))
    query = "SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1"
    return connection.execute(query, (phrase,)).fetchone() is not None
