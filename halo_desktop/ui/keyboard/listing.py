"""The list of keys, from the table of commands and the keys of places: for F1 and for paper."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui import labels
from halo_desktop.ui.commands.command import Command, CommandId
from halo_desktop.ui.commands.decisions import DECISION_ORDER
from halo_desktop.ui.commands.table import COMMANDS, MENUS
from halo_desktop.ui.keyboard.fixed_keys import FIXED, PLACES, Place
from halo_desktop.ui.keyboard.letters import LETTERS

KeysOf = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One key and what it does."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The keys of one place or menu."""

    title: str
    rows: tuple[Row, ...]
    place: Place | None = None


def sections(keys_of: KeysOf, *, has: Callable[[CommandId], bool]) -> tuple[Section, ...]:
    """Every key in force: menu by menu, the decisions, then place by place."""
    found = [
        Section(
            title=plain(QCoreApplication.translate("menus", menu.title)),
            rows=_rows(
                (name_of(command), keys_of(f"command.{command.id.value}"))
                for command in menu.commands
                if has(command.id)
            ),
        )
        for menu in MENUS
    ]
    found.append(
        Section(
            title=QCoreApplication.translate("keys", "Tindakan pada aduan"),
            rows=_rows((labels.of(kind), keys_of(action_of(kind))) for kind in DECISION_ORDER),
        )
    )
    found += [_fixed(place) for place in FIXED]
    found.append(_letters())
    return tuple(section for section in found if section.rows)


def ordered(found: Iterable[Section], here: Place | None) -> tuple[Section, ...]:
    """The same with the keys of the place where the person is first."""
    return tuple(sorted(found, key=lambda section: here is None or section.place is not here))


def action_of(what: CommandId | Kind) -> str:
    """The name of an action in the registry."""
    if isinstance(what, Kind):
        return f"decision.{what.value}"
    return f"command.{what.value}"


def names(has: Callable[[CommandId], bool] = lambda _: True) -> dict[str, str]:
    """What every action is called, by its name in the registry."""
    found = {action_of(command.id): name_of(command) for command in COMMANDS if has(command.id)}
    found |= {action_of(kind): labels.of(kind) for kind in DECISION_ORDER}
    return found


def name_of(command: Command) -> str:
    """The words of a command without marks."""
    return plain(QCoreApplication.translate("commands", command.text))


def plain(text: str) -> str:
    """A menu's words without underlined letter and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def native(keys: Iterable[str]) -> str:
    """Keys as they are written on this computer."""
    written = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return "  ".join(part for part in written if part)


def page(found: Iterable[Section], title: str) -> str:
    """The list as a page to print."""
    parts = [f"<h2>{html.escape(title)}</h2>"]
    for section in found:
        parts.append(f"<h4>{html.escape(section.title)}</h4><table cellpadding='2'>")
        parts += [
            f"<tr><td width='190'><b>{html.escape(row.keys)}</b></td>"
            f"<td>{html.escape(row.words)}</td></tr>"
            for row in section.rows
        ]
        parts.append("</table>")
    return "".join(parts)


def _rows(found: Iterable[tuple[str, Iterable[str]]]) -> tuple[Row, ...]:
    made = (Row(keys=native(keys), words=words) for words, keys in found)
    return tuple(row for row in made if row.keys)


def _fixed(place: Place) -> Section:
    rows = (
        Row(keys=fixed.keys, words=QCoreApplication.translate("keys", fixed.words))
        for fixed in FIXED[place]
    )
    title = QCoreApplication.translate("keys", PLACES[place])
    return Section(title=title, rows=tuple(rows), place=place)


def _letters() -> Section:
    known = names()
    rows = (Row(keys=letter, words=known[action_of(what)]) for letter, what in LETTERS.items())
    title = QCoreApplication.translate("keys", PLACES[Place.LETTERS])
    return Section(title=title, rows=tuple(rows), place=Place.LETTERS)
