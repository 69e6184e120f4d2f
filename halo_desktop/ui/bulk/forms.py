"""One form for many cases: nothing of the first case is written into the others.

What stands in the case itself (title, place, summary) stays its own; what the cases do not agree
on begins empty; hints and checks are those that hold for every one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Payload
from halo_desktop.ui.decisions.form import Field, FieldProblem, Form, Hint
from halo_desktop.ui.decisions.values import Values

OWN: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.DISPOSE: ("title", "summary", "place"),
    Kind.LOG_FIELD_WORK: ("location",),
}
_MOST_COMPARED: Final = 20  # each key would ask every form; above that none is asked
Found = TypeVar("Found", Hint, FieldProblem)


def merged(forms: Sequence[Form]) -> Form:
    """The form that is filled in once, from the forms of all the cases."""
    first = forms[0]
    shown = [_field(field, forms) for field in first.fields]
    return replace(
        first,
        fields=tuple(field for field in shown if field is not None),
        checks=lambda values: _shared([form.checks for form in _compared(forms)], values),
        hints=lambda values: _shared([form.hints for form in _compared(forms)], values),
    )


def payload_for(payload: Payload, form: Form) -> Payload:
    """The payload for one case: with its own words where it has some."""
    own = {name: _initial(form, name) for name in OWN.get(form.kind, ())}
    kept = {name: value for name, value in own.items() if value}
    return replace(payload, **kept) if kept else payload


def _field(field: Field, forms: Sequence[Form]) -> Field | None:
    initials = [_initial(form, field.name) for form in forms]
    if field.name in OWN.get(forms[0].kind, ()):
        if all(initials):
            return None
        words = QCoreApplication.translate("bulk", "Hanya untuk aduan yang belum mempunyainya.")
        return replace(field, initial=None, help=words)
    if any(initial != initials[0] for initial in initials):
        return replace(field, initial=None)
    return field


def _initial(form: Form, name: str) -> object:
    field = form.field(name)
    return None if field is None else field.initial


def _compared(forms: Sequence[Form]) -> Sequence[Form]:
    return forms if len(forms) <= _MOST_COMPARED else ()


def _shared(
    asks: Sequence[Callable[[Values], tuple[Found, ...]]], values: Values
) -> tuple[Found, ...]:
    """What every one of them says, in the order of the first."""
    if not asks:
        return ()
    answers = [ask(values) for ask in asks]
    return tuple(found for found in answers[0] if all(found in others for others in answers[1:]))
