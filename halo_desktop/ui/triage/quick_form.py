"""The short way through a long form: what is decided first, the rest behind one tick.

The payload is the same as that of the whole form; what is not shown keeps the value with
which the whole form would begin.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from halo_desktop.domain.kinds import Kind
from halo_desktop.ui.decisions.form import Field, FieldKind, Form
from halo_desktop.ui.decisions.forms import fields
from halo_desktop.ui.decisions.values import Values

_ALL = "show_all"
_FIRST = ("lead", "topic", "urgency", "instruction", "summary", "supports")
_REST = ("title", "classification", "handling_class", "place", "copies")
_WIDE = frozenset({"lead", "supports"})


def quick(form: Form) -> Form:
    """The short form of a decision; most are short as they are."""
    if form.kind is not Kind.DISPOSE:
        return form
    known = {field.name: field for field in form.fields}
    initial = form.initial()
    build = form.build
    return replace(
        form,
        title=QCoreApplication.translate("triage", "Disposisi"),
        fields=(
            *(_laid_out(known[name]) for name in _FIRST),
            fields.tick(_ALL, QCoreApplication.translate("triage", "Tampilkan isian lainnya")),
            *(_behind(known[name]) for name in _REST),
        ),
        build=lambda values: build(_with(initial, values)),
        checks=lambda values: form.checks(_with(initial, values)),
        hints=lambda values: form.hints(_with(initial, values)),
    )


def _laid_out(field: Field) -> Field:
    return replace(field, is_half=field.name not in _WIDE and field.kind is not FieldKind.TEXT)


def _behind(field: Field) -> Field:
    return replace(field, is_shown=lambda values: values.items.get(_ALL) is True)


def _with(initial: Values, values: Values) -> Values:
    return Values({**initial.items, **values.items})
