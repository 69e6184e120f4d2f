"""A deliberate bug whose place has moved would prove nothing: each place is there, once."""

from __future__ import annotations

from pathlib import Path

import pytest

import halo_desktop.domain
from tests.domain_bugs.catalogue import BY_NAME

FOLDER = Path(halo_desktop.domain.__file__).parent


@pytest.mark.parametrize("name", BY_NAME)
def test_what_a_bug_changes_stands_in_its_module_once(name: str) -> None:
    bug = BY_NAME[name]
    text = (FOLDER / f"{bug.module}.py").read_text(encoding="utf-8")

    changed = text.replace(bug.old, bug.new)

    assert text.count(bug.old) == 1
    compile(changed, bug.module, "exec")
