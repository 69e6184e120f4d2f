"""Turns and zooms the pages of a file on the screen; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from halo_desktop.desk.events import Event, FileMoved
from halo_desktop.domain.ids import Sha256
from halo_desktop.ui.viewer.position import Position

Image = TypeVar("Image", contravariant=True)
Painted = TypeVar("Painted")
Made = TypeVar("Made", covariant=True)
Start = Callable[[Coroutine[Any, Any, Any]], None]


class ViewerScreen(Protocol[Image]):
    """What the presenter tells the window."""

    @property
    def room(self) -> tuple[float, float]:
        """What a page may take to be seen whole, in points."""

    @property
    def pixels_per_point(self) -> float: ...

    def show_progress(self, done: int, size: int) -> None: ...

    def show_page(self, image: Image, position: Position, scale: float) -> None: ...


class Painter(Protocol[Made]):
    """The pages of an open file, painted on a thread of their own."""

    @property
    def count(self) -> int: ...

    async def size(self, number: int) -> tuple[float, float]: ...

    async def paint(self, number: int, width: int) -> Made: ...


@dataclass(slots=True)
class _Shown:
    position: Position
    scale: float = 1.0


class ViewerPresenter(Generic[Painted]):
    """One file; an image that was painted for an earlier wish is dropped."""

    def __init__(self, screen: ViewerScreen[Painted], sha256: Sha256, start: Start) -> None:
        """Takes the window and how to start coroutines."""
        self._screen = screen
        self._sha256 = sha256
        self._start = start
        self._painter: Painter[Painted] | None = None
        self._shown: _Shown | None = None
        self._wish = 0

    @property
    def position(self) -> Position | None:
        """Where the reader is, once something is shown."""
        return self._shown.position if self._shown is not None else None

    async def open(self, painter: Painter[Painted]) -> None:
        """Shows the first page of a file that has come."""
        self._painter = painter
        self._shown = _Shown(position=Position(count=painter.count))
        await self._paint()

    def turn(self, pages: int) -> None:
        """Shows another page."""
        if self._shown is not None:
            self._go_to(self._shown.position.turned(pages))

    def zoom(self, steps: int) -> None:
        """Shows the page larger or smaller."""
        if self._shown is not None:
            self._go_to(self._shown.position.zoomed(steps, self._shown.scale))

    def fit(self) -> None:
        """Shows the whole page."""
        if self._shown is not None:
            self._go_to(self._shown.position.fitted())

    def refit(self) -> None:
        """The window has another size."""
        if self._shown is not None and self._shown.position.zoom is None:
            self._start(self._paint())

    def hear(self, event: Event) -> None:
        """Tells how far the file has come."""
        is_ours = isinstance(event, FileMoved) and event.sha256 == self._sha256
        if is_ours and isinstance(event, FileMoved) and self._painter is None and not event.code:
            self._screen.show_progress(event.done_bytes, event.size_bytes)

    def _go_to(self, position: Position) -> None:
        assert self._shown is not None
        if position != self._shown.position:
            self._shown.position = position
            self._start(self._paint())

    async def _paint(self) -> None:
        assert self._painter is not None
        assert self._shown is not None
        self._wish += 1
        wish, shown = self._wish, self._shown
        page = shown.position.page
        size = await self._painter.size(page)
        scale = shown.position.scale(size, self._screen.room)
        width = max(1, round(size[0] * scale * self._screen.pixels_per_point))
        image = await self._painter.paint(page, width)
        if wish == self._wish:
            shown.scale = scale
            self._screen.show_page(image, shown.position, scale)
