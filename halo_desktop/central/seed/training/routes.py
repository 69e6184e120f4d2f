"""The ways that complaints take, and how often each is taken."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from halo_desktop.central.seed.training import triage_acts as triage
from halo_desktop.central.seed.training import unit_acts as unit
from halo_desktop.central.seed.training.library import Story
from halo_desktop.central.seed.training.play import Play

Act = Callable[[Play], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way, and how long ago (in working days) its last act was."""

    name: str
    run: Act
    idle: tuple[float, float] = (0.05, 2)
    weight: int = 1


def waiting(play: Play) -> None:
    """Nobody has looked at it yet."""
    triage.arrive(play)


def disposed(play: Play) -> None:
    """The unit has it and has not begun."""
    waiting(play)
    triage.verify(play)
    triage.dispose(play)
    if play.likely(0.4):
        unit.accept(play)


def working(play: Play) -> None:
    """The unit works on it."""
    _to_work(play)
    if play.likely(0.3):
        unit.submit_progress(play)
        unit.approve(play)
    if play.likely(0.25):
        unit.save_draft(play)


def _to_work(play: Play) -> None:
    waiting(play)
    triage.verify(play)
    triage.dispose(play)
    unit.accept(play)
    unit.start(play)
    if play.likely(0.45):
        unit.talk(play)
    unit.assist(play)
    if play.likely(0.7):
        unit.work(play)


def needing_time(play: Play) -> None:
    """The unit asked for more time; the operator has to decide, or has."""
    _to_work(play)
    unit.ask_for_time(play)
    if play.likely(0.4):
        unit.decide_time(play)


def watched(play: Play) -> None:
    """The district's leader asks about it."""
    _to_work(play)
    unit.ask_attention(play)


def progress_waits(play: Play) -> None:
    """Interim news waits for the leader."""
    _to_work(play)
    unit.submit_progress(play)


def sent_back(play: Play) -> None:
    """The leader wants the answer improved."""
    _to_work(play)
    unit.submit_final(play)
    unit.send_back(play)


def answer_waits(play: Play) -> None:
    """The answer waits for the leader."""
    _to_work(play)
    if play.likely(0.35):
        unit.submit_progress(play)
        unit.approve(play)
    if play.likely(0.2):
        unit.submit_final(play)
        unit.send_back(play)
    unit.submit_final(play)


def published(play: Play) -> None:
    """The answer is out, and looked at if there is something to see."""
    answer_waits(play)
    unit.approve(play)


def answered(play: Play) -> None:
    """The complainant has the answer."""
    published(play)
    unit.check(play)


def objected(play: Play) -> None:
    """The complainant was not content, the unit goes on."""
    answered(play)
    unit.object_to(play)


def closed(play: Play) -> None:
    """All is done."""
    answered(play)
    if play.likely(0.12):
        unit.object_to(play)
        unit.submit_final(play)
        unit.approve(play)
        unit.check(play)
    unit.close(play)


def reopened(play: Play) -> None:
    """It was done, and was not."""
    closed(play)
    unit.reopen(play)


def return_waits_for_leader(play: Play) -> None:
    """A unit wants to give it back; its leader has not said yes."""
    waiting(play)
    triage.verify(play)
    triage.send_wrong_and_return(play, is_confirmed=False)


def returned(play: Play) -> None:
    """A unit gave it back; the operator has to find another."""
    waiting(play)
    triage.verify(play)
    triage.send_wrong_and_return(play, is_confirmed=True)


def redirected(play: Play) -> None:
    """The second unit has it."""
    returned(play)
    triage.redispose(play)
    if play.likely(0.6):
        unit.accept(play)
        unit.start(play)


def withdrawn(play: Play) -> None:
    """The complainant took it back."""
    disposed(play)
    triage.withdraw(play)


def incomplete(play: Play) -> None:
    """The complainant was asked for more."""
    waiting(play)
    triage.ask_for_more(play)


def completed(play: Play) -> None:
    """The complainant has answered, verification begins anew."""
    incomplete(play)
    triage.complete(play)
    if play.likely(0.5):
        triage.verify(play)
        triage.dispose(play)


def expired(play: Play) -> None:
    """The complainant never answered."""
    incomplete(play)
    triage.expire(play)


def archived(play: Play) -> None:
    """Nothing could be done with it."""
    waiting(play)
    triage.archive(play)


def forwarded(play: Play) -> None:
    """Somebody outside has it."""
    waiting(play)
    triage.forward(play)


def followed(play: Play) -> None:
    """Somebody outside has it, and LAPOR! says how far it is."""
    forwarded(play)
    triage.link_and_watch(play)


def answered_outside(play: Play) -> None:
    """Somebody outside has answered."""
    followed(play)
    triage.copy_answer(play)


def closed_outside(play: Play) -> None:
    """Somebody outside has answered, and that was all."""
    answered_outside(play)
    unit.close(play)


def inspected(play: Play) -> None:
    """The Inspectorate has it."""
    waiting(play)
    triage.hand_to_inspectorate(play)
    if play.likely(0.5):
        unit.accept(play)
        unit.start(play)
        if play.likely(0.5):
            unit.talk(play)


_ORDINARY = (
    Route(name="waiting", run=waiting, idle=(0.02, 2.2), weight=14),
    Route(name="late", run=waiting, idle=(3.2, 5.5), weight=2),
    Route(name="disposed", run=disposed, idle=(0.1, 3), weight=11),
    Route(name="stalled", run=disposed, idle=(5, 9), weight=2),
    Route(name="working", run=working, idle=(0.1, 5), weight=13),
    Route(name="overdue", run=working, idle=(11, 17), weight=3),
    Route(name="needing_time", run=needing_time, idle=(0.1, 1.5), weight=3),
    Route(name="watched", run=watched, idle=(0.1, 3), weight=2),
    Route(name="progress_waits", run=progress_waits, idle=(0.05, 1.6), weight=3),
    Route(name="sent_back", run=sent_back, idle=(0.1, 2), weight=3),
    Route(name="answer_waits", run=answer_waits, idle=(0.05, 2.6), weight=8),
    Route(name="published", run=published, idle=(0.1, 2), weight=8),
    Route(name="answered", run=answered, idle=(0.2, 7), weight=9),
    Route(name="objected", run=objected, idle=(0.1, 3), weight=3),
    Route(name="closed", run=closed, idle=(0.5, 22), weight=20),
    Route(name="reopened", run=reopened, idle=(0.2, 3), weight=1),
    Route(name="return_waits", run=return_waits_for_leader, idle=(0.05, 0.9), weight=2),
    Route(name="returned", run=returned, idle=(0.05, 0.9), weight=2),
    Route(name="redirected", run=redirected, idle=(0.2, 4), weight=2),
    Route(name="withdrawn", run=withdrawn, idle=(1, 20), weight=2),
)
_INCOMPLETE = (
    Route(name="incomplete", run=incomplete, idle=(0.5, 9), weight=5),
    Route(name="completed", run=completed, idle=(0.1, 2), weight=3),
    Route(name="expired", run=expired, idle=(0.5, 8), weight=2),
)
_UNSPECIFIC = (
    Route(name="waiting", run=waiting, idle=(0.05, 1.5), weight=1),
    Route(name="archived", run=archived, idle=(0.5, 25), weight=4),
)
_OUTSIDE = (
    Route(name="waiting", run=waiting, idle=(0.05, 1.5), weight=2),
    Route(name="forwarded", run=forwarded, idle=(0.2, 3), weight=4),
    Route(name="followed", run=followed, idle=(0.2, 5), weight=4),
    Route(name="answered_outside", run=answered_outside, idle=(0.2, 5), weight=2),
    Route(name="closed_outside", run=closed_outside, idle=(1, 12), weight=2),
)
_SUPERVISORY = (
    Route(name="waiting", run=waiting, idle=(0.05, 1), weight=1),
    Route(name="inspected", run=inspected, idle=(0.2, 15), weight=3),
)


def choose(story: Story, chance: random.Random) -> Route:
    """A way that fits the story."""
    routes = _routes_for(story)
    return chance.choices(routes, [route.weight for route in routes])[0]


def _routes_for(story: Story) -> tuple[Route, ...]:
    if story.supervisory:
        return _SUPERVISORY
    if story.forward is not None:
        return _OUTSIDE
    if story.unspecific:
        return _UNSPECIFIC
    return _INCOMPLETE if story.incomplete else _ORDINARY
