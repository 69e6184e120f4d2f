"""How the form about the LAPOR! exchange keeps what was chosen, as one word."""

from __future__ import annotations

from halo_desktop.domain.states import LaporWish

_SPLIT = ":"


def join(wish: LaporWish, task: str) -> str:
    """The wish, and the task that it is about when there is one."""
    return f"{wish.value}{_SPLIT}{task}" if task else wish.value


def split(choice: str) -> tuple[str, str]:
    """The wish and the task of a choice; both are "" where nothing was chosen."""
    wish, _, task = choice.partition(_SPLIT)
    return wish, task
