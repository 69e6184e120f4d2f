"""Events that many people report at once: a flood of last week, a dry tap of this one."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from halo_desktop.central.seed.training import office, report
from halo_desktop.central.seed.training import triage_acts as triage
from halo_desktop.central.seed.training import unit_acts as unit
from halo_desktop.central.seed.training.library import Story
from halo_desktop.central.seed.training.play import Play, Present, Stage
from halo_desktop.domain import payloads
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.rulebook import Place

Act = Callable[[Play], None]

UNKNOWN_TICKET = "-"  # the server puts in the parent's ticket

_FLOOD_KECAMATAN = "76.04.08"
_FLOOD_REPORTS = 12
_DRY_KECAMATAN = "76.04.14"
_DRY_REPORTS = 7


def flood(seed: int, stage: Stage) -> list[Play]:
    """The river rose seven working days ago; most reports were joined to the first."""
    stories = [story for story in stage.library.stories if story.group == "banjir"]
    began = office.days_before(stage.until, 7, stage.rulebook.calendar)
    villages = report.villages_in((_FLOOD_KECAMATAN,), stage.rulebook)[:5]
    plays = [
        _play(f"{seed}/flood/{number}", stories, villages, stage, began, spread_hours=9)
        for number in range(_FLOOD_REPORTS)
    ]
    plays.sort(key=lambda play: play.at)
    first, *others = plays
    _until_present(first, _lead_the_flood)
    for number, play in enumerate(others):
        _until_present(play, _arrive)
        if number % 4 != 3:
            _join(play, first)
        else:
            _until_present(play, _handle_alone)
    return plays


def water_outage(seed: int, stage: Stage) -> list[Play]:
    """Taps ran dry yesterday; nobody has joined these reports yet."""
    stories = [s for s in stage.library.stories if s.id in {"pdam-mati", "pdam-wa", "pdam-mandar"}]
    began = office.days_before(stage.until, 1.2, stage.rulebook.calendar)
    villages = report.villages_in((_DRY_KECAMATAN,), stage.rulebook)[:4]
    plays = [
        _play(f"{seed}/dry/{number}", stories, villages, stage, began, spread_hours=14)
        for number in range(_DRY_REPORTS)
    ]
    for play in plays:
        _until_present(play, _arrive)
    return [play for play in plays if play.steps]


def _play(
    name: str,
    stories: list[Story],
    villages: list[Place],
    stage: Stage,
    began: datetime,
    spread_hours: int,
) -> Play:
    chance = random.Random(name)  # noqa: S311 - a made-up past that can be made again
    story, place = chance.choice(stories), chance.choice(villages)
    moment = began + timedelta(minutes=chance.randrange(spread_hours * 60))
    written = report.write(
        story, chance, stage.library, stage.rulebook, moment, place=place, is_exact=True
    )
    return Play(stage, written, chance)


def _until_present(play: Play, acts: Act) -> None:
    with suppress(Present):
        acts(play)


def _arrive(play: Play) -> None:
    triage.arrive(play)


def _lead_the_flood(play: Play) -> None:
    triage.arrive(play)
    play.at += timedelta(minutes=20)
    triage.dispose(play)
    play.at += timedelta(minutes=12)
    play.act(unit.worker(play), Kind.ACCEPT, payloads.Accept())
    unit.start(play)
    unit.work(play)
    unit.submit_progress(play)
    unit.approve(play)
    unit.talk(play)
    unit.work(play)
    unit.ask_attention(play)


def _handle_alone(play: Play) -> None:
    play.wait(0.2, 3)
    triage.dispose(play)
    unit.accept(play)


def _join(play: Play, parent: Play) -> None:
    """An operator sees that it is the same event."""
    play.wait(0.3, 6)
    play.at = max(play.at, parent.steps[0].at + timedelta(minutes=9))  # none joins what is to come
    reason = "Peristiwa banjir yang sama; penanganan menjadi satu."
    merged = payloads.Merge(parent=parent.id, parent_ticket=UNKNOWN_TICKET, reason=reason)
    _until_present(play, lambda p: p.act(p.operator, Kind.MERGE, merged, {parent.id: parent.case}))
