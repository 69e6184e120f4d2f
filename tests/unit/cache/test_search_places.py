"""Every village of the district is found under every way of writing its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from halo_desktop import assets
from halo_desktop.cache import search
from halo_desktop.cache.database import Store, open_memory_store
from halo_desktop.cache.projection import Viewer
from halo_desktop.domain.rulebook import Place
from halo_desktop.wire import reference
from tests.support import stores

PLACES: tuple[Place, ...] = reference.parse_rulebook(
    {name: assets.path(f"seed/{name}").read_bytes() for name in reference.FILES}
).places
RULEBOOK = replace(stores.RULEBOOK, places=PLACES)
WAYS: dict[str, Callable[[str], str]] = {
    "as registered": lambda name: name,
    "in capitals": str.upper,
    "in one word": lambda name: "".join(mark for mark in name if mark.isalnum()),
    "with hyphens": lambda name: name.replace(" ", "-"),
    "with spaces": lambda name: "".join(mark if mark.isalnum() else " " for mark in name),
    "with a curled apostrophe": lambda name: name.replace("'", "’"),
    "split where it is one word": lambda name: (
        f"{name[: len(name) // 2]} {name[len(name) // 2 :].removeprefix('-')}"
    ),
    "by its beginning": lambda name: name[: max(4, len(name) - 2)],
}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_memory_store(clock=stores.clock)
    with opened.write() as conn:
        stores.put(
            conn,
            [
                stores.a_complaint(number, title="", body="", place=place.code)
                for number, place in enumerate(PLACES, start=1)
            ],
            viewer=Viewer(actor=stores.OPERATOR, rulebook=RULEBOOK),
        )
    yield opened
    opened.close()


@pytest.mark.parametrize("way", WAYS)
def test_a_place_is_found(store: Store, way: str) -> None:
    perspective = replace(stores.PERSPECTIVE, rulebook=RULEBOOK)
    missed = []

    with store.read() as conn:
        for number, place in enumerate(PLACES, start=1):
            typed = WAYS[way](place.name)
            page = search.search(conn, typed, 1000, perspective)
            if f"c-{number:06d}" not in {line.id for line in page.items}:
                missed.append((place.name, typed))

    assert not missed


def test_a_wish_for_a_place_finds_all_that_lies_in_it(store: Store) -> None:
    perspective = replace(stores.PERSPECTIVE, rulebook=RULEBOOK)
    area = next(place for place in PLACES if place.level == "kecamatan")
    inside = {place.code for place in PLACES if place.code.startswith(area.code)}

    with store.read() as conn:
        page = search.search(conn, f'desa:"{area.name}"', 1000, perspective)

    assert inside <= {line.place for line in page.items}
    assert len(inside) > 1
