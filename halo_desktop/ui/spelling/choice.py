"""What one person has chosen about spelling: whether it is checked, and words of their own."""

from __future__ import annotations

from halo_desktop.ui import preference_keys
from halo_desktop.ui.preferences import Preferences


def is_wanted(preferences: Preferences) -> bool:
    """Whether misspelt words are underlined; they are until somebody switches it off."""
    return preferences.value(preference_keys.SPELLING) is not False


def want(preferences: Preferences, is_wanted: bool) -> None:
    """Switches it on or off."""
    preferences.put(preference_keys.SPELLING, is_wanted)


def own_words(preferences: Preferences) -> tuple[str, ...]:
    """Words that this person has taken into the dictionary."""
    return tuple(str(preferences.value(preference_keys.OWN_WORDS) or "").split())


def learn(preferences: Preferences, word: str) -> None:
    """Takes one more word."""
    words = dict.fromkeys((*own_words(preferences), word))
    preferences.put(preference_keys.OWN_WORDS, " ".join(words))
