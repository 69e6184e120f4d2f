"""The past of a training server: some hundred complaints of the last two months."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from halo_desktop.central.seed.training import clusters, office, report, routes
from halo_desktop.central.seed.training.library import Story
from halo_desktop.central.seed.training.play import Play, Present, Stage, Step
from halo_desktop.central.seed.training.routes import Route
from halo_desktop.domain import calendar

# A rehearsal begins so long ago that every way comes to its end.
_REHEARSAL = timedelta(days=120)
_HOURS_A_DAY = 8
# What the two units of the first training day hear of most.
_FREQUENT = {"jalan": 3, "drainase": 2, "puskesmas": 3, "wabah": 2, "air-bersih": 2, "sampah": 2}
_INCOMPLETE = 5


def history(seed: int, count: int, stage: Stage) -> tuple[Step, ...]:
    """All actions of a made-up past, in order of time; the same seed gives the same past."""
    plays = [
        play_one(f"{seed}/{number}", story, stage)
        for number, story in enumerate(_deck(seed, count, stage))
    ]
    plays += clusters.flood(seed, stage)
    plays += clusters.water_outage(seed, stage)
    steps = [step for play in plays for step in play.steps]
    return tuple(sorted(steps, key=lambda step: step.at))


def _deck(seed: int, count: int, stage: Stage) -> Iterator[Story]:
    """Draws stories like cards, so that none comes again before most others came."""
    chance = random.Random(f"{seed}/deck")  # noqa: S311 - the same deck for the same seed
    single = [story for story in stage.library.stories if not story.group]
    cards: list[Story] = []
    for _ in range(count):
        if not cards:
            cards = [story for story in single for _ in range(_how_often(story))]
            chance.shuffle(cards)
        yield cards.pop()


def _how_often(story: Story) -> int:
    if story.incomplete:
        return _INCOMPLETE
    return _FREQUENT.get(story.topic, 1)


def play_one(name: str, story: Story, stage: Stage) -> Play:
    """Plays a story so that its last act happened a believable time ago."""
    route = routes.choose(story, random.Random(f"{name}/route"))  # noqa: S311
    rehearsed = _run(name, story, route, stage, stage.until - _REHEARSAL)
    took = _working_days(rehearsed, stage)
    least, most = route.idle
    # More happened of late than long ago.
    share = random.Random(f"{name}/idle").random() ** 1.6  # noqa: S311
    idle = least + (most - least) * share
    begins = office.days_before(stage.until, took + idle, stage.rulebook.calendar)
    return _run(name, story, route, stage, begins)


def _run(name: str, story: Story, route: Route, stage: Stage, begins: datetime) -> Play:
    chance = random.Random(name)  # noqa: S311 - a made-up past that can be made again
    written = report.write(story, chance, stage.library, stage.rulebook, begins)
    if written.received_at > stage.until:
        earlier = stage.until - timedelta(minutes=chance.randrange(6, 180))
        written = report.at(written, earlier)
    play = Play(stage, written, chance)
    with suppress(Present):
        route.run(play)
    return play


def _working_days(play: Play, stage: Stage) -> float:
    first, last = play.report.received_at, play.steps[-1].at
    days = calendar.working_days_between(
        calendar.local_day(first), calendar.local_day(last), stage.rulebook.calendar
    )
    return max(days, (last - first) / timedelta(hours=_HOURS_A_DAY * 3))
