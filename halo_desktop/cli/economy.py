"""``economy``: whether a slow or metered line is spared, and what is held back for it."""

from __future__ import annotations

from halo_desktop.cli import arguments, dates, desks
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import ExitCode, bad_usage
from halo_desktop.desk.desk import Desk
from halo_desktop.sync.economy import Economy, EconomyWish
from halo_desktop.ui import economy_words

_NOW = "now"
_WORDS = (*(wish.value for wish in EconomyWish), _NOW)


def run(context: Context) -> ExitCode:
    """Answers with the mode; sets it first when a word is given."""
    words = context.options.words
    if len(words) > 1:
        raise bad_usage("economy menerima satu kata: auto, on, off atau now.")
    word = arguments.known_word(words[0], _WORDS, "Kata") if words else ""
    if word == _NOW and context.options.offline:
        raise bad_usage("economy now memerlukan sambungan.")
    return desks.run(
        context, lambda context, desk: _economy(context, desk, word), is_offline=word != _NOW
    )


async def _economy(context: Context, desk: Desk, word: str) -> ExitCode:
    if word == _NOW:
        await desk.connection.fetch_held()
        await desk.connection.sync_now()
    elif word:
        await desk.connection.set_economy(EconomyWish(word))
    economy = desk.connection.economy
    context.output.answer(_json(economy), _text(economy))
    return ExitCode.OK


def _json(economy: Economy) -> dict[str, object]:
    return {
        "mode": economy.mode.value,
        "wish": economy.wish.value,
        "budget_bytes": economy.budget_bytes,
        "used_bytes": economy.used_bytes,
        "held": {
            "uploads": economy.held.uploads,
            "files": economy.held.files,
            "scopes": economy.held.scopes,
        },
        "next_cycle_at": dates.stamp(economy.next_cycle_at),
        "kbit_per_s": economy.kbit_per_s,
    }


def _text(economy: Economy) -> str:
    lines = [
        f"{economy_words.MODES[economy.mode]}. {economy_words.MEANINGS[economy.mode]}",
        f"Pilihan: {economy_words.WISHES[economy.wish]}",
    ]
    lines += [
        pattern.format(n=number).capitalize()
        for pattern, number in economy_words.held_parts(economy)
    ]
    return "\n".join(lines)
