"""Requests made from the committed OpenAPI page, right ones and wrong ones (Schemathesis)."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import hypothesis
import requests
import schemathesis
from hypothesis import HealthCheck, Phase
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks

from halo_desktop.wire import codec, protocol
from tests.fuzz import town
from tests.fuzz.town import Secret
from tests.support.server import Console, RunningServer, UnexpectedAnswerError

Operation: TypeAlias = schemathesis.APIOperation[Any, Any, Any, Any]
AnyCase: TypeAlias = Case[Any]
PAGE = Path(__file__).parents[2] / "docs" / "openapi.json"
CHECKS = (checks.response_schema_conformance, checks.content_type_conformance)
# A session that ended itself is opened again.
_OVER = frozenset({"session-revoked", "device-revoked", "token-expired"})


@dataclass(kw_only=True)
class Tally:
    """What came back."""

    requests: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __iadd__(self, other: Tally) -> Tally:
        self.requests += other.requests
        self.statuses += other.statuses
        self.faults += other.faults
        return self


def operations() -> Iterator[Operation]:
    """Every method on every address of the page."""
    page = json.loads(PAGE.read_text(encoding="utf-8"))
    for found in schemathesis.openapi.from_dict(page).get_all_operations():
        assert isinstance(found, Ok), found
        yield found.ok()


def fuzz(
    running: RunningServer, secrets: tuple[Secret, ...], user: str, count: int, seed: int = 1
) -> Tally:
    """Sends that many odd requests to each address as one person. Blocking."""
    tally = Tally()
    visitor = Visitor(running=running, user=user, secrets=secrets, luck=random.Random(seed))
    for operation in operations():
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            _fuzz(visitor, operation, mode, max(1, count // 2), tally)
    visitor.close()
    return tally


@dataclass(kw_only=True)
class Visitor:
    """A person whose requests are odd."""

    running: RunningServer
    user: str
    secrets: tuple[Secret, ...]
    luck: random.Random
    _console: Console | None = None

    def send(self, case: AnyCase) -> requests.Response:
        """Sends a request with this person's token, sometimes about what is really there."""
        if self._console is None:
            self._console = self._enter()
        self._spice(case)
        headers = {
            "Authorization": self._console.http.headers["Authorization"],
            protocol.HEADER_PROTOCOL: str(protocol.PROTOCOL),
            "Accept-Encoding": "identity",
        }
        response = requests.Session().request(**self._request(case, headers))
        if response.status_code in (401, 403) and any(w in response.text for w in _OVER):
            self.close()
        return response

    def _enter(self) -> Console:
        """Signs in; the fuzz has tried so many passwords that it may have to wait."""
        while True:
            try:
                return self.running.sign_in(self.user)
            except UnexpectedAnswerError as refused:
                if refused.status != 429:
                    raise
                self.running.advance(minutes=20)

    def close(self) -> None:
        """Forgets the session."""
        if self._console is not None:
            self._console.http.close()
        self._console = None

    def _request(self, case: AnyCase, headers: dict[str, Any]) -> dict[str, Any]:
        found = case.as_transport_kwargs(base_url=self.running.url)
        odd = {**(found.get("headers") or {}), **headers}
        return {**found, "headers": odd, "timeout": 30, "allow_redirects": False}

    def _spice(self, case: AnyCase) -> None:
        secret = self.luck.choice(self.secrets)
        known = {"complaint": secret.complaint, "sha256": secret.sha256}
        for name in case.path_parameters or {}:
            if name in known and self.luck.random() < 0.6:
                case.path_parameters[name] = known[name]
        if case.operation.path == protocol.PATH_POKE:
            case.query = {**(case.query or {}), "wait": self.luck.choice(("0", "-1", "x", ""))}
        if case.query and "scope" in case.query and self.luck.random() < 0.6:
            case.query["scope"] = self.luck.choice(("kab/ok", "opd:dinkes", "opd:pupr", "itj"))
        if case.query and "text" in case.query and self.luck.random() < 0.6:
            case.query["text"] = secret.word


def _fuzz(
    visitor: Visitor,
    operation: Operation,
    mode: GenerationMode,
    count: int,
    tally: Tally,
) -> None:
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=True,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def one(case: AnyCase) -> None:
        response = visitor.send(case)
        tally.requests += 1
        tally.statuses[response.status_code] += 1
        tally.faults.extend(
            f"{visitor.user} {operation.label}: {fault}"
            for fault in _judge(visitor, case, response)
        )

    try:
        one()
    except hypothesis.errors.Unsatisfiable:
        return  # there is no wrong request where nothing can be said


def _judge(visitor: Visitor, case: AnyCase, response: requests.Response) -> Iterator[str]:
    if response.status_code >= 500:
        yield f"{response.status_code} {response.text[:200]}"
    if response.headers.get(protocol.HEADER_BODY_SHA256) != codec.body_sha256(response.content):
        yield f"{response.status_code} without its hash"
    text = response.text + repr(response.headers)
    for mark in town.forbidden(visitor.secrets, visitor.user):
        if mark in text and mark not in repr(case.as_transport_kwargs()):
            yield f"shows {mark}"
    try:
        case.validate_response(response, checks=list(CHECKS))
    except BaseExceptionGroup as failures:
        for failure in failures.exceptions:
            yield f"{response.status_code} {str(failure)[:300]}"
    except Exception as failure:
        yield f"{response.status_code} {str(failure)[:300]}"
