"""Pages have ends, zooms have steps, and a page that fits fits."""

from __future__ import annotations

import pytest

from halo_desktop.ui.viewer.position import STEPS, Position

AT_FIRST = Position(count=3)
LETTER, ROOM = (600.0, 800.0), (900.0, 400.0)


@pytest.mark.parametrize(
    ("turns", "page"), [((1,), 1), ((1, 1, 1, 1), 2), ((-1,), 0), ((10**6,), 2), ((2, -(10**6)), 0)]
)
def test_turning_stops_at_the_ends(turns: tuple[int, ...], page: int) -> None:
    position = AT_FIRST

    for pages in turns:
        position = position.turned(pages)

    assert position.page == page


def test_a_page_is_shown_whole_at_first() -> None:
    scale = AT_FIRST.scale(LETTER, ROOM)

    assert scale == 0.5
    assert (LETTER[0] * scale, LETTER[1] * scale) <= ROOM


def test_a_small_picture_is_not_blown_up() -> None:
    assert AT_FIRST.scale((10, 10), ROOM) == 2.0


def test_zooming_goes_step_by_step_from_what_is_shown() -> None:
    larger = AT_FIRST.zoomed(1, shown=0.5)
    smaller = AT_FIRST.zoomed(-1, shown=0.5)

    assert (larger.zoom, smaller.zoom) == (0.67, 0.33)
    assert larger.scale(LETTER, ROOM) == 0.67
    assert larger.fitted().zoom is None


def test_zooming_ends_at_the_last_step() -> None:
    assert AT_FIRST.zoomed(1, shown=STEPS[-1]).zoom == STEPS[-1]
    assert AT_FIRST.zoomed(-1, shown=STEPS[0]).zoom == STEPS[0]


def test_turning_keeps_the_zoom() -> None:
    assert AT_FIRST.zoomed(1, shown=1.0).turned(1) == Position(count=3, page=1, zoom=1.25)
