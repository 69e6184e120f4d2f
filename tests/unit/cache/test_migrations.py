"""Stores of other versions: brought up to date with a copy aside, or left alone."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlcipher3 import dbapi2

from halo_desktop.cache import driver, errors, first_page, migration, migrations, schema, tables
from tests.support import stores

VERSIONS = Path(migrations.__file__).parent / "versions"


def shape(connection: dbapi2.Connection) -> dict[str, str]:
    """Everything a database consists of, without the layout of its text."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: re.sub(r"\s+", "", sql) for name, sql in rows}


def test_the_newest_step_leads_to_the_tables_of_the_program(data_dir: Path) -> None:
    made = driver.open_writer(data_dir / "made.db", stores.KEY)
    schema.create(made)
    migrated = driver.open_writer(data_dir / "migrated.db", stores.KEY)
    migration.run(migrated, "head")

    assert shape(migrated) == shape(made)
    assert driver.user_version(migrated) == driver.user_version(made) == tables.SCHEMA_VERSION
    for connection in (made, migrated):
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [
            (schema.REVISION,)
        ]
        connection.close()


def test_the_history_is_one_line_that_ends_at_the_present_version() -> None:
    scripts = ScriptDirectory.from_config(migration.configuration())

    numbers = [script.revision for script in scripts.walk_revisions()][::-1]

    assert scripts.get_heads() == [schema.REVISION]
    assert numbers == [f"{number:04d}" for number in range(1, tables.SCHEMA_VERSION + 1)]


def test_the_first_page_is_written_for_the_present_tables() -> None:
    assert first_page.SCHEMA_VERSION == tables.SCHEMA_VERSION


@pytest.mark.parametrize("step", sorted(VERSIONS.glob("0*.py")), ids=lambda step: step.stem)
def test_a_step_uses_nothing_of_the_program(step: Path) -> None:
    for node in ast.walk(ast.parse(step.read_text())):
        if isinstance(node, ast.ImportFrom):
            assert not (node.module or "").startswith("halo_desktop")
        if isinstance(node, ast.Import):
            assert not any(name.name.startswith("halo_desktop") for name in node.names)


def test_an_older_store_is_brought_up_to_date_and_a_copy_stays(data_dir: Path) -> None:
    file = data_dir / "main.db"
    old = driver.open_writer(file, stores.KEY)
    old.execute("CREATE TABLE kept (v TEXT)")
    old.execute("INSERT INTO kept VALUES ('yes')")
    old.close()

    migration.upgrade(file, stores.KEY, 0)

    new = driver.open_reader(file, stores.KEY)
    assert driver.user_version(new) == tables.SCHEMA_VERSION
    assert new.execute("SELECT v FROM kept").fetchall() == [("yes",)]
    new.close()
    copy = driver.open_reader(data_dir / "main.db.v0", stores.KEY)
    assert shape(copy).keys() == {"kept"}
    copy.close()


def test_a_step_that_fails_leaves_the_old_store(data_dir: Path) -> None:
    file = data_dir / "main.db"
    old = driver.open_writer(file, stores.KEY)
    old.execute("CREATE TABLE read_mark (v TEXT)")  # in the way of the first step
    old.close()

    with pytest.raises(Exception, match="already exists"):
        migration.upgrade(file, stores.KEY, 0)

    left = driver.open_reader(file, stores.KEY)
    assert shape(left).keys() == {"read_mark"}
    assert driver.user_version(left) == 0
    left.close()


def test_a_store_of_a_newer_version_is_refused_and_left_alone(data_dir: Path) -> None:
    stores.a_store(data_dir).close()
    newer = driver.open_writer(data_dir / "main.db", stores.KEY)
    newer.execute(f"PRAGMA user_version={tables.SCHEMA_VERSION + 1}")
    newer.close()
    before = (data_dir / "main.db").read_bytes()

    with pytest.raises(errors.NewerSchema) as refusal:
        stores.a_store(data_dir)

    assert (refusal.value.found, refusal.value.known) == (
        tables.SCHEMA_VERSION + 1,
        tables.SCHEMA_VERSION,
    )
    assert (data_dir / "main.db").read_bytes() == before


def test_opening_a_store_of_an_earlier_version_brings_it_up_to_date(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores.a_store(data_dir)
    with store.write() as conn:
        stores.put(conn, [stores.a_complaint()])
        stores.put_action(conn, stores.a_note())
    store.close()
    monkeypatch.setattr(schema, "VERSION", tables.SCHEMA_VERSION + 1)  # as the next release

    again = stores.a_store(data_dir)

    with again.read() as conn:
        assert conn.exec_driver_sql("PRAGMA user_version").scalar() == tables.SCHEMA_VERSION + 1
        assert conn.exec_driver_sql("SELECT count(*) FROM shown").scalar() == 1
        assert conn.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 1
    assert (data_dir / f"main.db.v{tables.SCHEMA_VERSION}").exists()
    again.close()
