"""How many short messages a text would be."""

from __future__ import annotations

import pytest

from halo_desktop.domain import sms


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("[" * 80, 1),
        ("[" * 81, 2),
        ("“" + "a" * 69, 1),
        ("“" + "a" * 70, 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else f"{len(value)}-{value[:1]}",
)
def test_a_text_is_split_as_the_networks_do(text: str, wanted: int) -> None:
    assert sms.parts(text) == wanted
