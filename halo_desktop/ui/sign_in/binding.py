"""Puts the sign-in window and its presenter together."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, TypeVar

from halo_desktop.ui.scope import TaskScope
from halo_desktop.ui.sign_in.presenter import Door, SignInPresenter, server_address
from halo_desktop.ui.sign_in.window import SignInWindow

Session = TypeVar("Session")
OpenDoctor = Callable[[SignInWindow, str], Coroutine[Any, Any, None]]


def bind(
    window: SignInWindow,
    door: Door[Session],
    *,
    scope: TaskScope,
    signed_in: Callable[[Session], None],
    clock: Callable[[], datetime],
    default_server: str = "",
    open_doctor: OpenDoctor | None = None,
) -> SignInPresenter[Session]:
    """Makes the presenter of the window and connects both.

    ``open_doctor`` looks at the way to a server before anybody is signed in.
    """
    presenter = SignInPresenter[Session](
        window, door, signed_in=signed_in, clock=clock, default_server=default_server
    )
    if default_server:
        window.server.set_server(default_server)
    window.page_requested.connect(presenter.go)
    window.training.person_chosen.connect(lambda person: scope.start(presenter.train(person)))
    window.server.account_chosen.connect(presenter.choose)
    window.server.sign_in_requested.connect(lambda typed: scope.start(presenter.sign_in(typed)))
    window.server.unlock_requested.connect(lambda password: scope.start(presenter.unlock(password)))
    window.server.removal_requested.connect(lambda: scope.start(presenter.remove()))
    if open_doctor is not None:
        _connect_doctor(window, open_doctor, scope)
    return presenter


def _connect_doctor(window: SignInWindow, open_doctor: OpenDoctor, scope: TaskScope) -> None:
    def open_for(server: str) -> None:
        scope.start(open_doctor(window, server_address(server)), name="diagnose")

    window.server.offer_diagnosis()
    window.server.diagnose_requested.connect(open_for)
