"""The jobs use the application and the loop of the tests of screens."""

from __future__ import annotations

from tests.unit.ui.conftest import loop, play, preferences, screen

__all__ = ["loop", "play", "preferences", "screen"]
