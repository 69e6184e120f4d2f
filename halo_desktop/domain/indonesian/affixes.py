"""All forms that a root takes with prefixes and suffixes.

The rules are those of the standard grammar (Tata Bahasa Baku Bahasa Indonesia, ch. 4 to 6): the
nasal of me- and pe- follows the first sound of the root and swallows k, p, s and t. Spellings
that keep the swallowed letter are in use ("mengkoordinasi"), so they are made as well.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

VOWELS: Final = "aiueo"
_SWALLOWED: Final = {"k": "ng", "p": "m", "s": "ny", "t": "n"}
_NASALS: Final = {
    **dict.fromkeys((*VOWELS, "g", "h", "q", "x"), "ng"),
    **dict.fromkeys("bfv", "m"),
    **dict.fromkeys("cdjz", "n"),
    **dict.fromkeys("lmnrwy", ""),
}
_ENDS: Final = ("", "nya")
_VERB: Final = ("", "nya", "kan", "kannya", "i", "inya", "lah", "kah")
_NOUN: Final = ("", "nya", "an", "annya", "i", "kan")
_BARE: Final = (*_VERB, "an", "annya", "ku", "mu", "pun", "anlah")
# Prefixes that change nothing of the root, each with the suffixes it goes with.
_PLAIN: Final = (
    (("di", "ter", "ku", "kau"), (*_VERB, "an")),
    (("ber", "be"), ("", "an", "nya", "kan", "annya", "lah")),
    (("per", "pe"), _NOUN),
    (("memper", "diper", "teper", "terper"), _VERB),
    (("ke", "keber", "keter", "kepe", "ketidak"), ("", "an", "annya")),
    (("pember", "pemer", "penge"), ("an", "annya", "", "nya")),
    (("se", "sepe", "seper"), ("", "nya", "an", "i")),
    (("dike", "menge", "memberi", "member", "diber"), ("i", "kan", "nya", "")),
    (("berke",), ("an", "annya")),
    (("pel", "bel", "pembel"), ("ajar", "ajaran", "ajarannya", "ajari")),
)
_ONE_SYLLABLE: Final = 3  # cat, lap, bom: menge- and penge-


@lru_cache(maxsize=512)
def forms(root: str) -> tuple[str, ...]:
    """The words made of a root, the root first; without repetitions.

    Args:
        root: A word in lower case, letters only.
    """
    made = dict.fromkeys(root + end for end in _BARE)
    for nasal in nasals(root):
        made |= dict.fromkeys(f"me{nasal}{end}" for end in _VERB)
        made |= dict.fromkeys(f"pe{nasal}{end}" for end in _NOUN)
        made |= dict.fromkeys(f"kepe{nasal}{end}" for end in ("an", "annya"))
    for prefixes, ends in _PLAIN:
        for prefix in prefixes:
            if prefix.endswith("el") and root != "ajar":
                continue
            stem = prefix.removesuffix("r") if root.startswith("r") and _drops_r(prefix) else prefix
            made |= dict.fromkeys(
                stem + (end if prefix.endswith("el") else root + end) for end in ends
            )
    if _is_short(root):
        for prefix, ends in (("menge", _VERB), ("penge", _NOUN), ("di", _VERB)):
            made |= dict.fromkeys(prefix + root + end for end in ends)
    return tuple(made)


def nasals(root: str) -> tuple[str, ...]:
    """What follows me- and pe-: the nasal with the root, as rules and as habits have it."""
    first = root[:1]
    if first in _SWALLOWED:
        nasal = _SWALLOWED[first]
        kept = {"ny": "n", "n": "n", "m": "m", "ng": "ng"}[nasal]
        return (nasal + root[1:], kept + root)
    return (_NASALS.get(first, "") + root,)


def _drops_r(prefix: str) -> bool:
    return prefix in {"ber", "per", "ter", "memper", "diper"}


def _is_short(root: str) -> bool:
    return len(root) <= _ONE_SYLLABLE + 1 and sum(letter in VOWELS for letter in root) == 1
