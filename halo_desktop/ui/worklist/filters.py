"""What the chips above a list add to it, as criteria and as a search that can be kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from halo_desktop.cache import search_grammar, search_vocabulary
from halo_desktop.cache.search_dates import DUE_WORDS
from halo_desktop.cache.search_grammar import TokenKey
from halo_desktop.cache.search_vocabulary import Mark, Whose
from halo_desktop.domain.criteria import Criteria, DueWindow
from halo_desktop.domain.ids import PlaceCode, TopicCode, UnitId
from halo_desktop.domain.states import Channel, DispositionRole, Flag, Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Whose work, where, and what else; every choice narrows the list further."""

    whose: Whose | None = None
    unit: UnitId | None = None
    own_role: DispositionRole | None = None
    place: PlaceCode | None = None
    topic: TopicCode | None = None
    channel: Channel | None = None
    due: DueWindow | None = None
    urgency: Urgency | None = None
    mark: Flag | Mark | None = None

    @property
    def is_empty(self) -> bool:
        """Whether every complaint of the queue is shown."""
        return self == Filters()

    def applied(self, criteria: Criteria) -> Criteria:
        """The criteria of a queue, narrowed down; nothing that the queue asks is lost."""
        wanted: dict[str, object] = {}
        if self.own_role is not None:
            wanted["own_roles"] = (self.own_role,)
        if self.whose is Whose.ME:
            wanted["is_mine"] = True
        elif self.whose is Whose.UNIT and not criteria.own_roles and self.own_role is None:
            wanted["own_roles"] = tuple(DispositionRole)
        for name in ("unit", "place", "topic", "channel", "due", "urgency"):
            if (value := getattr(self, name)) is not None and getattr(criteria, name) is None:
                wanted[name] = value
        rest = self._text(frozenset(wanted))
        if rest:
            wanted["text"] = f"{wanted.get('text', criteria.text)} {rest}".strip()
        return replace(criteria, **wanted)  # type: ignore[arg-type]  # names from above

    @property
    def text(self) -> str:
        """The same as somebody would type it into the search field."""
        return self._text(frozenset())

    def _text(self, left_out: frozenset[str]) -> str:
        return " ".join(
            f"{key.value}:{search_grammar.quoted(value)}"
            for name, key, value in self._tokens()
            if name not in left_out
        )

    def _tokens(self) -> Iterator[tuple[str, TokenKey, str]]:
        if self.whose is not None:
            name = "is_mine" if self.whose is Whose.ME else "own_roles"
            yield name, TokenKey.WHOSE, search_vocabulary.WHOSE[self.whose][0]
        for name, key in (
            ("unit", TokenKey.UNIT),
            ("place", TokenKey.PLACE),
            ("topic", TokenKey.TOPIC),
        ):
            if value := getattr(self, name):
                yield name, key, str(value)
        if self.channel is not None:
            yield "channel", TokenKey.CHANNEL, self.channel.value
        if self.due is not None:
            yield "due", TokenKey.DUE, DUE_WORDS[self.due][0]
        if self.urgency is not None:
            yield "urgency", TokenKey.URGENCY, self.urgency.value
        if self.mark is not None:
            yield "mark", TokenKey.MARK, search_vocabulary.MARKS[self.mark][0]
