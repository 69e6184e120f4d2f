"""Indonesian sentences for refusals and failures: what happened, what to do next.

Codes are stable wire words; an unknown one still gets an honest sentence. Details in
exceptions are English and for the log, so they are never shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from halo_desktop.cache.errors import StoreError
from halo_desktop.domain.errors import RefusalCode, Refused
from halo_desktop.sync.errors import CallFailed
from halo_desktop.ui import problem_words, store_words
from halo_desktop.ui.problem_words import PROBLEMS, REFUSALS
from halo_desktop.wire.codes import ProblemCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What happened, and what to do about it (empty where nothing can be done)."""

    what: str
    next_step: str = ""

    @property
    def text(self) -> str:
        """Both as one text."""
        return f"{self.what} {self.next_step}".strip()


def refusal(code: RefusalCode) -> Sentence:
    """Why the rules say no."""
    return _translated(*REFUSALS[code])


def problem(code: ProblemCode) -> Sentence:
    """Why a request as a whole was not served."""
    return _translated(*PROBLEMS[code])


def of_code(code: str) -> Sentence:
    """The sentence for any word that crosses the wire; unknown words get one, too."""
    return _translated(*(problem_words.find(code) or problem_words.UNKNOWN))


def sentence(code: str, detail: str = "") -> str:
    """One text for a code; ``detail`` is for the log and is deliberately not shown."""
    del detail
    return of_code(code).text


def of_error(error: BaseException) -> Sentence:
    """The sentence for anything that was raised; the unexpected is said to be that."""
    if isinstance(error, Refused):
        return refusal(error.code)
    if isinstance(error, CallFailed):
        return of_code(error.failure.word)
    if isinstance(error, StoreError) and (found := store_words.of_store(error)):
        return _translated(*found[1])
    code = getattr(error, "code", None)
    if isinstance(code, str) and problem_words.find(code) is not None:
        return of_code(code)
    return Sentence(
        what=QCoreApplication.translate("problems", "Terjadi kesalahan yang tidak terduga."),
        next_step=QCoreApplication.translate(
            "problems", "Pekerjaan Anda tersimpan. Rinciannya ada di catatan aplikasi."
        ),
    )


def of_store_fault(name: str) -> Sentence:
    """The sentence for a fault of the local store, known by the name of its class."""
    words = next((said for kind, _, said in store_words.STORE if kind.__name__ == name), None)
    if words is not None:
        return _translated(*words)
    return Sentence(
        what=QCoreApplication.translate(
            "problems", "Penyimpanan di komputer ini tidak bisa ditulis."
        )
    )


def _translated(what: str, next_step: str) -> Sentence:
    return Sentence(
        what=QCoreApplication.translate("problems", what),
        next_step=QCoreApplication.translate("problems", next_step) if next_step else "",
    )
