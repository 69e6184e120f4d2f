"""Formatting, lint and types hold for the whole project."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture import tree


def run(*command: str) -> str:
    """Runs a tool of the environment; returns what it has to say, or "" when it is content."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=tree.ROOT, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else f"\n{done.stdout}\n{done.stderr}"


def test_the_code_is_formatted() -> None:
    assert not run("ruff", "format", "--check", "--quiet", ".")


def test_the_code_is_free_of_lint() -> None:
    assert not run("ruff", "check", "--quiet", "--output-format=concise", ".")


@pytest.mark.timeout(900)
def test_the_types_are_right() -> None:
    assert not run("mypy", "--no-error-summary", "--hide-error-context")
