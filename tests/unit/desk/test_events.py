"""The hub hands news out in order, to everybody, whatever one listener does."""

from __future__ import annotations

from collections.abc import Callable

from halo_desktop.desk.events import Event, EventHub, OutboxChanged


def test_everybody_hears_in_order_until_they_stop_listening() -> None:
    hub = EventHub()
    heard: list[str] = []
    stop = hub.subscribe(lambda _: heard.append("first"))
    hub.subscribe(lambda _: heard.append("second"))

    hub.publish(OutboxChanged())
    stop()
    stop()
    hub.publish(OutboxChanged())

    assert heard == ["first", "second", "second"]


def test_a_listener_that_fails_is_logged_and_keeps_nobody_else_from_hearing(
    expect_log: Callable[[str], None],
) -> None:
    hub = EventHub()
    heard: list[Event] = []

    def fail(_: Event) -> None:
        raise ValueError

    hub.subscribe(fail)
    hub.subscribe(heard.append)
    expect_log("listener failed on OutboxChanged")

    hub.publish(OutboxChanged())

    assert heard == [OutboxChanged()]


def test_whoever_leaves_while_news_are_told_does_not_confuse_the_others() -> None:
    hub = EventHub()
    heard: list[str] = []

    def hear_once(_: Event) -> None:
        heard.append("once")
        stop()

    stop = hub.subscribe(hear_once)
    hub.subscribe(lambda _: heard.append("always"))

    hub.publish(OutboxChanged())
    hub.publish(OutboxChanged())

    assert heard == ["once", "always", "always"]
