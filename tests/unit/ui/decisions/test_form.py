"""Rules of fields: what is wrong is said for the right field."""

from __future__ import annotations

from datetime import date

import pytest

from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import Accept
from halo_desktop.ui.decisions.form import (
    Fault,
    Field,
    FieldKind,
    FieldProblem,
    Form,
    Option,
    is_link,
)
from halo_desktop.ui.decisions.values import Values


def form(*fields: Field) -> Form:
    return Form(kind=Kind.ACCEPT, title="", confirm="", fields=fields, build=lambda _: Accept())


def faults(found: Form, **values: object) -> list[Fault]:
    return [problem.fault for problem in found.problems(Values(values))]  # type: ignore[arg-type]  # tests try wrong types, too


def test_a_required_field_must_be_filled_in() -> None:
    asked = form(Field(name="a", kind=FieldKind.TEXT, label="A", is_required=True))

    assert faults(asked, a="   ") == [Fault.REQUIRED]
    assert faults(asked, a="isi") == []


def test_an_optional_field_may_stay_empty_whatever_its_other_rules() -> None:
    asked = form(Field(name="a", kind=FieldKind.TEXT, label="A", min_length=10))

    assert faults(asked) == []
    assert faults(asked, a="pendek") == [Fault.TOO_SHORT]


def test_lengths_count_without_the_blanks_around() -> None:
    asked = form(Field(name="a", kind=FieldKind.LINE, label="A", min_length=3, max_length=5))

    assert faults(asked, a="  ab  ") == [Fault.TOO_SHORT]
    assert faults(asked, a="abcdef") == [Fault.TOO_LONG]


def test_only_offered_options_count() -> None:
    options = (Option(value="pupr", label="PUPR"),)
    asked = form(
        Field(name="a", kind=FieldKind.SEARCH, label="A", options=options),
        Field(name="b", kind=FieldKind.SEVERAL, label="B", options=options),
    )

    assert faults(asked, a="pupr", b=("pupr",)) == []
    assert faults(asked, a="lain") == [Fault.NOT_A_CHOICE]
    assert faults(asked, b=("pupr", "lain")) == [Fault.NOT_A_CHOICE]


def test_a_day_must_lie_between_its_bounds() -> None:
    asked = form(
        Field(
            name="a",
            kind=FieldKind.DAY,
            label="A",
            earliest=date(2026, 11, 1),
            latest=date(2026, 11, 30),
        )
    )

    assert faults(asked, a=date(2026, 10, 31)) == [Fault.TOO_EARLY]
    assert faults(asked, a=date(2026, 12, 1)) == [Fault.TOO_LATE]
    assert faults(asked, a="kemarin") == [Fault.NOT_A_CHOICE]
    assert faults(asked, a=date(2026, 11, 30)) == []


def test_fields_that_are_not_asked_are_neither_checked_nor_sent() -> None:
    asked = form(
        Field(name="tick", kind=FieldKind.TICK, label="T"),
        Field(
            name="more",
            kind=FieldKind.LINE,
            label="M",
            is_required=True,
            is_shown=lambda values: values.flag("tick"),
        ),
    )

    assert faults(asked, tick=False) == []
    assert faults(asked, tick=True) == [Fault.REQUIRED]
    cleaned = asked.cleaned(Values({"tick": False, "more": "rahasia"}))
    assert cleaned.items == {"tick": False}


def test_problems_come_in_the_order_of_the_fields_and_once_for_each() -> None:
    asked = Form(
        kind=Kind.ACCEPT,
        title="",
        confirm="",
        fields=(
            Field(name="a", kind=FieldKind.LINE, label="A", is_required=True),
            Field(name="b", kind=FieldKind.LINE, label="B", is_required=True),
        ),
        build=lambda _: Accept(),
        checks=lambda _: (
            FieldProblem(field="b", fault=Fault.TWICE),
            FieldProblem(field="a", fault=Fault.TWICE),
        ),
    )

    found = asked.problems(Values({"b": "x"}))

    assert [(p.field, p.fault) for p in found] == [("a", Fault.REQUIRED), ("b", Fault.TWICE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.lapor.go.id/laporan/detil/jalan-rusak", True),
        ("http://lapor.go.id", True),
        ("lapor.go.id/1", False),
        ("javascript:alert(1)", False),
        ("https://tanpa titik", False),
        ("http://[::1", False),
    ],
)
def test_links_are_addresses_that_a_browser_opens(text: str, expected: bool) -> None:
    assert is_link(text) is expected
