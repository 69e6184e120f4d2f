"""The lists that a person made of a search, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from halo_desktop.cache import moments
from halo_desktop.cache.tables import own_queue
from halo_desktop.domain.criteria import Criteria, Order, SortColumn
from halo_desktop.domain.ids import OwnQueueId
from halo_desktop.domain.queues import Queue

MOST: Final = 40
LONGEST_NAME: Final = 60
LONGEST_QUERY: Final = 2000
USUAL: Final = Order()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnQueue:
    """A search under a name of one's own."""

    id: OwnQueueId
    name: str
    query: str
    icon: str = ""
    order: Order = USUAL

    @property
    def queue(self) -> Queue:
        """The same as every other list."""
        criteria = Criteria(text=self.query)
        return Queue(
            id=self.id, label=self.name, criteria=criteria, order=self.order, icon=self.icon
        )


_c = own_queue.c
_all = select(own_queue).order_by(_c.place, _c.id).limit(MOST)
_put = insert(own_queue)
_put = _put.on_conflict_do_update(
    index_elements=["id"],
    set_={key: _put.excluded[key] for key in ("name", "icon", "query", "sort", "descending")},
)


def everything(conn: Connection) -> tuple[OwnQueue, ...]:
    """All of them; one whose sorting a newer version wrote is sorted as usual."""
    return tuple(
        OwnQueue(
            id=OwnQueueId(row.id),
            name=row.name,
            query=row.query,
            icon=row.icon,
            order=_order(row.sort, bool(row.descending)),
        )
        for row in conn.execute(_all)
    )


def save(conn: Connection, queue: OwnQueue, at: datetime) -> None:
    """Adds a list at the end, or changes it where it stands."""
    last = conn.execute(select(func.max(_c.place))).scalar()
    conn.execute(
        _put,
        {
            "id": queue.id,
            "name": queue.name,
            "icon": queue.icon,
            "query": queue.query,
            "sort": queue.order.column.value,
            "descending": int(queue.order.is_descending),
            "place": 0 if last is None else last + 1,
            "at": moments.to_ms(at),
        },
    )


def remove(conn: Connection, queue: OwnQueueId) -> None:
    """Forgets a list; the complaints in it are not touched."""
    conn.execute(delete(own_queue).where(_c.id == queue))


def arrange(conn: Connection, order: Sequence[OwnQueueId]) -> None:
    """Puts the lists in an order."""
    if order:
        conn.execute(
            update(own_queue).where(_c.id == bindparam("key")).values(place=bindparam("at_place")),
            [{"key": queue, "at_place": place} for place, queue in enumerate(order)],
        )


def _order(column: str, is_descending: bool) -> Order:
    known = column in set(SortColumn)
    return Order(
        column=SortColumn(column) if known else SortColumn.DUE, is_descending=is_descending
    )
