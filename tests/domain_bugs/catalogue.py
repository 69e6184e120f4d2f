"""The bugs: a piece of a module's text, and what stands there instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Bug:
    """One rule of one module turned wrong."""

    name: str
    breaks: str
    module: str
    old: str
    new: str


BUGS: Final = (
    Bug(
        name="weekends-count",
        breaks="A limit in working days runs on Saturdays and Sundays too",
        module="calendar",
        old="if day.weekday() < _SATURDAY and day not in off:",
        new="if day not in off:",
    ),
    Bug(
        name="holidays-count",
        breaks="A limit in working days runs on holidays and cuti bersama too",
        module="calendar",
        old="if day.weekday() < _SATURDAY and day not in off:",
        new="if day.weekday() < _SATURDAY:",
    ),
    Bug(
        name="any-policy-will-do",
        breaks="A limit that is not in force yet is applied",
        module="deadlines",
        old="if policy.clock is not clock or policy.valid_from > on:",
        new="if policy.clock is not clock:",
    ),
    Bug(
        name="a-pause-costs-days",
        breaks="A clock goes on while it is held, and its case is late for it",
        module="clocks",
        old="        used_days=used,\n        limit_days=used + left,\n        due_on=due.due_on,",
        new="        used_days=used,\n        limit_days=used + left,",
    ),
    Bug(
        name="anybody-may",
        breaks="Roles are not looked at",
        module="workflow",
        old="if seen.parts.isdisjoint(transition.parts):\n        raise",
        new="if False:\n        raise",
    ),
    Bug(
        name="from-any-state",
        breaks="What may be done no longer hangs on the state",
        module="workflow",
        old="if state not in transition.sources:",
        new="if state is State.MERGED and state not in transition.sources:",
    ),
    Bug(
        name="only-the-last-change-is-looked-at",
        breaks="Another device's change between two own ones goes unseen",
        module="conflicts",
        old="any(version not in own for version in range(seen + 1, now + 1))",
        new="now not in own",
    ),
    Bug(
        name="versions-stand-still",
        breaks="An action does not count up the version of what it changes",
        module="workflow",
        old='flow=facets.flow + ("flow" in transition.bumps)',
        new="flow=facets.flow",
    ),
    Bug(
        name="approved-by-its-author",
        breaks="Whoever wrote an answer may approve it",
        module="guards_reply",
        old="waiting is not None and waiting.author == situation.actor.user",
        new="False",
    ),
    Bug(
        name="two-words-are-an-answer",
        breaks="An answer may be as short as one likes",
        module="guards_reply",
        old="< situation.rulebook.options.min_reply_length",
        new="< 0",
    ),
    Bug(
        name="identity-numbers-are-published",
        breaks="An answer with an identity number in it is sent to the public",
        module="guards_reply",
        old="if personal.identity_numbers(payload.text):",
        new="if not payload.text:",
    ),
    Bug(
        name="reopened-one-day-too-late",
        breaks="A complainant may reopen a day after the term",
        module="guards_reply",
        old="passed.days > options.reporter_reopen_days",
        new="passed.days > options.reporter_reopen_days + 1",
    ),
    Bug(
        name="reopened-for-ever",
        breaks="A complainant may reopen without end",
        module="guards_reply",
        old="case.reopened_count >= options.reporter_reopen_max",
        new="case.reopened_count > options.reporter_reopen_max",
    ),
    Bug(
        name="one-return-more",
        breaks="A case goes back and forth once more before it is a dispute",
        module="effects_unit_work",
        old="if count >= change.rulebook.options.max_returns_before_dispute:",
        new="if count > change.rulebook.options.max_returns_before_dispute:",
    ),
    Bug(
        name="units-read-what-is-confidential",
        breaks="A confidential case lies whole on the computers of its unit",
        module="visibility",
        old="Projection.SEALED if is_protected else Projection.UNIT",
        new="Projection.UNIT",
    ),
    Bug(
        name="sealed-with-its-text",
        breaks="A sealed copy still carries what was complained of",
        module="visibility",
        old='        body="",\n',
        new="",
    ),
    Bug(
        name="supervisory-cases-for-everybody",
        breaks="A supervisory case stays in the stream of its unit",
        module="visibility",
        old="if complaint.has(Flag.SUPERVISORY):\n        shown = {INSPECTORATE",
        new="if False:\n        shown = {INSPECTORATE",
    ),
    Bug(
        name="mirrored-whatever-it-is",
        breaks="Anonymous and supervisory cases are put into LAPOR! by the policy",
        module="lapor",
        old="return LaporAct.SUBMIT if is_mirrored and may_be_mirrored(complaint) else None",
        new="return LaporAct.SUBMIT if is_mirrored else None",
    ),
)
BY_NAME: Final = {bug.name: bug for bug in BUGS}
