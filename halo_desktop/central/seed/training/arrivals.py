"""What goes on arriving at a training server: new complaints, and complainants' answers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from halo_desktop.central.seed.training import report
from halo_desktop.central.seed.training import triage_acts as triage
from halo_desktop.central.seed.training.library import Story
from halo_desktop.central.seed.training.play import Play, Stage, Step
from halo_desktop.domain import payloads
from halo_desktop.domain.actions import Action
from halo_desktop.domain.ids import ActionId, time_ordered_id
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.roles import LAPOR_ACTOR, REPORTER_ACTOR, Actor
from halo_desktop.domain.states import Channel, State

_CHANNELS = (Channel.APP, Channel.APP, Channel.APP, Channel.WEB, Channel.LAPOR)
# How long an answer lies before somebody reacts: a training day is short.
_PATIENCE = timedelta(minutes=2)


def next_step(seed: int, number: int, stage: Stage, cases: Sequence[Complaint]) -> Step:
    """What happens next: mostly a new complaint, else a reaction to one of the cases.

    ``cases`` are some that wait for somebody outside (answered, incomplete);
    ``stage.until`` is now. The ids hold the moment, so a restarted server repeats none.
    """
    chance = random.Random(f"{seed}/{number}/{stage.until.timestamp()}")  # noqa: S311
    waiting = [case for case in cases if _may_react(case, stage)]
    if waiting and number % 3 == 2:
        return _react(chance.choice(waiting), chance, stage)
    return arrival(chance, stage)


def arrival(chance: random.Random, stage: Stage) -> Step:
    """A complaint that somebody files just now."""
    story = chance.choice(stage.library.stories)
    written = report.write(
        story,
        chance,
        stage.library,
        stage.rulebook,
        stage.until,
        channel=_channel(story, chance),
        is_exact=True,
    )
    play = Play(stage, written, chance)
    if play.report.channel is Channel.LAPOR:
        play.act(LAPOR_ACTOR, Kind.IMPORT_LAPOR, triage.from_lapor(play))
    else:
        play.act(REPORTER_ACTOR, Kind.INTAKE, triage.intake(play))
    return play.steps[0]


def _channel(story: Story, chance: random.Random) -> Channel:
    is_for_us = story.emergency is not None or story.confidential or story.supervisory
    return Channel.APP if is_for_us else chance.choice(_CHANNELS)


def _may_react(case: Complaint, stage: Stage) -> bool:
    if case.updated_at + _PATIENCE > stage.until or case.is_sealed:
        return False
    return case.state in {State.ANSWERED, State.INCOMPLETE}


def _react(case: Complaint, chance: random.Random, stage: Stage) -> Step:
    words = stage.library.words
    kind = Kind.CLOSE_SATISFIED
    payload: payloads.Payload
    if case.state is State.INCOMPLETE:
        place = stage.rulebook.place(case.place)
        name = place.name if place else "kampung kami"
        text = f"Lokasinya di {name}, {chance.choice(words.slots['patokan'])}, dekat rumah saya."
        kind, payload = Kind.COMPLETE, payloads.Complete(text=text)
    elif chance.random() < 0.35:
        kind = Kind.OBJECT
        payload = payloads.Object(text=chance.choice(words.replies_objection))
    else:
        rating = chance.choice((None, 3, 4, 4, 5, 5))
        comment = chance.choice(words.replies_satisfied)
        payload = payloads.CloseSatisfied(rating=rating, comment=comment)
    return _step(case, REPORTER_ACTOR, kind, payload, chance, stage)


def _step(
    case: Complaint,
    actor: Actor,
    kind: Kind,
    payload: payloads.Payload,
    chance: random.Random,
    stage: Stage,
) -> Step:
    now = stage.until
    action = Action(
        id=ActionId(time_ordered_id(int(now.timestamp() * 1000), chance.getrandbits(74))),
        kind=kind,
        complaint=case.id,
        payload=payload,
        base=case.facets,
        made_at=now,
    )
    return Step(at=now, actor=actor, action=action)
