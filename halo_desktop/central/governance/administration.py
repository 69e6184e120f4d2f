"""What a supervisor administers over the network: people, reference data, dissolved units."""

from __future__ import annotations

import logging
from typing import Final

import msgspec

from halo_desktop.central.access import accounts, sessions, user_cards, user_orders
from halo_desktop.central.access.sessions import Grants, Session
from halo_desktop.central.actions import incoming
from halo_desktop.central.actions.performing import Performing
from halo_desktop.central.errors import BadRequest, NotFound, ServiceProblem
from halo_desktop.central.governance import (
    admin_trail,
    publishing,
    reckoning,
    rule_changes,
    unit_moves,
)
from halo_desktop.central.governance.admin_trail import Author
from halo_desktop.central.governance.rule_changes import Stale, Wish
from halo_desktop.central.storage import district
from halo_desktop.domain import calendar
from halo_desktop.domain.actions import Action
from halo_desktop.domain.administration import changes, parts, rights
from halo_desktop.domain.administration.parts import Part
from halo_desktop.domain.administration.rights import Right
from halo_desktop.domain.administration.soundness import FieldFault, Unsound
from halo_desktop.domain.ids import ActionId, UserId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint
from halo_desktop.domain.payloads import MoveUnit
from halo_desktop.wire import codec
from halo_desktop.wire.administration import (
    MOST_MOVES,
    AdminAct,
    AdminActs,
    FaultyField,
    MoveAnswer,
    MoveItem,
    MoveRequest,
    RuleAnswer,
    RuleChange,
    UserAnswer,
    UserOrder,
    Users,
    UserStanding,
)
from halo_desktop.wire.codes import ProblemCode

logger = logging.getLogger(__name__)

_WITH_PASSWORD: Final = frozenset({"create", "reset-password"})
_MOST_ACTS: Final = 500


class Administration(Performing):
    """The part of the server for those who administer it from a console."""

    def users(self, session: Session) -> Users:
        """Lists all accounts. Blocking.

        Raises:
            ServiceProblem: ``not-permitted``.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            _demand(sessions.require(connection, session, now), Right.USERS)
            epoch = district.head(connection).epoch
            return Users(epoch=epoch, now=now, users=user_cards.everybody(connection))

    def user_standing(self, session: Session, user: UserId) -> UserStanding:
        """What hangs on a person. Blocking.

        Raises:
            ServiceProblem: ``not-permitted``, ``not-found``.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            _demand(sessions.require(connection, session, now), Right.USERS)
            card = user_cards.one(connection, user) if incoming.is_id(user) else None
            if card is None:
                raise NotFound
            today = calendar.local_day(now)
            return UserStanding(
                epoch=district.head(connection).epoch,
                now=now,
                user=card,
                sole_roles=user_cards.sole_roles(connection, card, today),
                sessions=user_cards.open_sessions(connection, user, now),
            )

    def order_user(self, session: Session, order: UserOrder) -> UserAnswer:
        """Makes or changes an account; a new password is told in the answer, once. Blocking.

        Raises:
            ServiceProblem: ``not-permitted``, ``not-found``.
        """
        if order.what != "create" and not incoming.is_id(order.user or ""):
            raise NotFound
        password = hashed = ""
        if order.what in _WITH_PASSWORD:
            password = user_orders.new_password(self.core.random)
            hashed = accounts.hash_password(self.core.hasher, password)
        now = self.core.now()
        user = order.user
        try:
            with self.core.database.write() as connection:
                grants = sessions.require(connection, session, now)
                _demand(grants, Right.USERS)
                district.take(connection)  # two who change one account come one after the other
                setting = user_orders.Setting(
                    by=_author(grants, session),
                    rulebook=self.core.rulebook(connection),
                    today=calendar.local_day(now),
                    now=now,
                    new_id=UserId(self.core.new_id()),
                    password_hash=hashed,
                )
                user = user_orders.carry_out(connection, order, setting)
        except user_orders.Conflict:
            return self._user_answer("conflict", user)
        except Unsound as unsound:
            return self._user_answer("unsound", user, faults=_faults(unsound))
        self.core.tell_committed()
        logger.info("account %s: %s by %s", user, order.what, session.user)
        return self._user_answer("saved", user, password=password)

    def change_rules(self, session: Session, request: RuleChange) -> RuleAnswer:
        """Changes one entry of the reference data, or says what would follow. Blocking.

        Raises:
            ServiceProblem: ``not-permitted``; ``bad-request`` for what is no entry.
        """
        wish = rule_changes.understand(request)
        if request.is_trial:
            return self._try_rules(session, wish)
        now = self.core.now()
        today = calendar.local_day(now)
        try:
            with self.core.database.write() as connection:
                grants = sessions.require(connection, session, now)
                _demand(grants, parts.NEEDED[wish.part])
                kept = rule_changes.save(
                    connection, self.core, wish, _author(grants, session), today
                )
        except Stale as stale:
            return self._stale_answer(wish, stale)
        except Unsound as unsound:
            return self._rule_answer("unsound", faults=_faults(unsound))
        self.core.tell_committed()
        logger.info("%s %s was changed by %s", wish.part.value, wish.key, session.user)
        changed = reckoning.run(self.core) if wish.part is Part.CALENDAR else 0
        return self._rule_answer("saved", current=msgspec.Raw(codec.encode(kept)), cases=changed)

    def reckon(self) -> int:
        """Counts limits anew where the calendar has changed; returns how many cases. Blocking."""
        return reckoning.run(self.core)

    def move_unit(self, session: Session, request: MoveRequest) -> MoveAnswer:
        """Lists what a dissolved unit still has, or moves some of it. Blocking.

        Each case moves by itself and by the same rules as a single one.

        Raises:
            ServiceProblem: ``not-permitted``; ``too-large`` for too many at once.
        """
        if len(request.complaints) > MOST_MOVES:
            raise ServiceProblem(ProblemCode.TOO_LARGE, 413, fields=("complaints",))
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            _demand(grants, Right.UNITS)
            rulebook = self.core.rulebook(connection)
            if rulebook.unit(request.from_unit) is None or rulebook.unit(request.to_unit) is None:
                raise BadRequest("from_unit", "to_unit")
            found = unit_moves.candidates(connection, request.from_unit, grants.actor)
            people = unit_moves.people(connection, request.from_unit)
            epoch = district.head(connection).epoch
        if request.is_trial:
            items = tuple(unit_moves.item(case, request.from_unit) for case in found)
        else:
            wanted = set(request.complaints)
            items = tuple(
                self._move(case, request, grants, session) for case in found if case.id in wanted
            )
            if request.reroutes_topics:
                self._reroute(request, _author(grants, session))
        return MoveAnswer(
            epoch=epoch,
            now=now,
            items=items,
            topics=unit_moves.topics(rulebook, request.from_unit),
            people=people,
        )

    def admin_acts(self, session: Session, part: str, subject: str, limit: int) -> AdminActs:
        """The newest changes, of one part or thing when that is wanted. Blocking.

        Raises:
            ServiceProblem: ``not-permitted``.
        """
        now = self.core.now()
        with self.core.database.read() as connection:
            _demand(sessions.require(connection, session, now), Right.HISTORY)
            rows = admin_trail.recent(
                connection, part=part, subject=subject, limit=max(1, min(limit, _MOST_ACTS))
            )
            epoch = district.head(connection).epoch
        acts = tuple(
            AdminAct(
                n=row.n,
                at=row.at,
                by=row.name,
                part=row.part,
                subject=row.subject,
                what=row.what,
                before=msgspec.Raw(row.before.encode("utf-8")),
                after=msgspec.Raw(row.after.encode("utf-8")),
            )
            for row in rows
        )
        return AdminActs(epoch=epoch, now=now, acts=acts)

    def _try_rules(self, session: Session, wish: Wish) -> RuleAnswer:
        now = self.core.now()
        with self.core.database.read() as connection:
            grants = sessions.require(connection, session, now)
            _demand(grants, parts.NEEDED[wish.part])
            rulebook = self.core.rulebook(connection)
            try:
                _, kept = rule_changes.apply(rulebook, wish, calendar.local_day(now))
                preview = rule_changes.preview(connection, rulebook, kept, grants.actor)
            except Stale as stale:
                return self._stale_answer(wish, stale)
            except Unsound as unsound:
                return self._rule_answer("unsound", faults=_faults(unsound))
            return RuleAnswer(
                epoch=district.head(connection).epoch,
                now=now,
                st="trial",
                version=publishing.current_version(connection),
                current=msgspec.Raw(codec.encode(kept)),
                shifted=preview.shifted,
                cases=preview.cases,
                shifts=preview.shifts,
            )

    def _stale_answer(self, wish: Wish, stale: Stale) -> RuleAnswer:
        answer = self._rule_answer("conflict", current=msgspec.Raw(codec.encode(stale.current)))
        with self.core.database.read() as connection:
            rows = admin_trail.recent(connection, part=wish.part.value, subject=wish.key, limit=1)
        if not rows:
            return answer
        return msgspec.structs.replace(answer, by=rows[0].name, at=rows[0].at)

    def _rule_answer(
        self,
        st: str,
        *,
        current: msgspec.Raw = msgspec.Raw(b"null"),  # noqa: B008 - never changed
        faults: tuple[FaultyField, ...] = (),
        cases: int = 0,
    ) -> RuleAnswer:
        with self.core.database.read() as connection:
            return RuleAnswer(
                epoch=district.head(connection).epoch,
                now=self.core.now(),
                st=st,  # type: ignore[arg-type]  # our own words
                version=publishing.current_version(connection),
                current=current,
                faults=faults,
                cases=cases,
            )

    def _user_answer(
        self,
        st: str,
        user: UserId | None,
        *,
        password: str = "",
        faults: tuple[FaultyField, ...] = (),
    ) -> UserAnswer:
        with self.core.database.read() as connection:
            return UserAnswer(
                epoch=district.head(connection).epoch,
                now=self.core.now(),
                st=st,  # type: ignore[arg-type]  # our own words
                user=None if user is None else user_cards.one(connection, user),
                password=password,
                faults=faults,
            )

    def _move(
        self, case: Complaint, request: MoveRequest, grants: Grants, session: Session
    ) -> MoveItem:
        payload = MoveUnit(
            from_unit=request.from_unit, to_unit=request.to_unit, reason=request.reason
        )
        action = Action(
            id=ActionId(self.core.new_id()),
            kind=Kind.MOVE_UNIT,
            complaint=case.id,
            payload=payload,
            base=case.facets,
            made_at=self.core.now(),
            device=session.device,
        )
        done = self.perform(action, grants.actor, session.device, keep_refusal=False)
        after = done.complaint if done.complaint is not None else case
        item = unit_moves.item(after, request.to_unit)
        result = done.result
        st = result.st if result.st in {"applied", "noop"} else "rejected"
        return msgspec.structs.replace(item, st=st, code=result.code, detail=result.detail)

    def _reroute(self, request: MoveRequest, by: Author) -> None:
        now = self.core.now()
        with self.core.database.write() as connection:
            district.take(connection)
            rulebook = self.core.rulebook(connection)
            changed = changes.reroute(rulebook, request.from_unit, request.to_unit)
            if changed == rulebook:
                return
            publishing.publish(connection, changed, now)
            admin_trail.note(
                connection,
                by,
                part=Part.TOPIC.value,
                subject=request.from_unit,
                what="reroute",
                before=codec.encode(unit_moves.topics(rulebook, request.from_unit)),
                after=codec.encode(request.to_unit),
                now=now,
            )
        self.core.tell_committed()


def _author(grants: Grants, session: Session) -> Author:
    return Author(user=session.user, name=grants.actor.name, device=session.device)


def _demand(grants: Grants, right: Right) -> None:
    if not rights.may(grants.actor, right):
        raise ServiceProblem(ProblemCode.NOT_PERMITTED, 403)


def _faults(unsound: Unsound) -> tuple[FaultyField, ...]:
    return tuple(map(_faulty, unsound.faults))


def _faulty(fault: FieldFault) -> FaultyField:
    return FaultyField(field=fault.field, fault=fault.fault.value, detail=fault.detail)
