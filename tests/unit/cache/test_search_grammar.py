"""Whatever is typed is understood as words and wishes; nothing fails."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halo_desktop.cache import search_dates, search_grammar, search_vocabulary, search_words
from halo_desktop.cache.search_grammar import Query, Terms, Token, TokenKey, Way
from halo_desktop.domain.criteria import DueWindow
from halo_desktop.domain.ids import PlaceCode
from halo_desktop.domain.states import Channel, State
from tests.support import stores


def one_way(query: Query) -> Way:
    """The only alternative of a search; an empty one where nothing is asked."""
    assert len(query.ways) <= 1
    return query.ways[0] if query.ways else Way()


@pytest.mark.parametrize(
    ("text", "words", "tokens"),
    [
        ("", [], []),
        ("jalan rusak", ["jalan", "rusak"], []),
        ("opd:PUPR", [], [(TokenKey.UNIT, "PUPR")]),
        ("OPD:pupr lampu", ["lampu"], [(TokenKey.UNIT, "pupr")]),
        ('opd:"Dinas Kesehatan" antre', ["antre"], [(TokenKey.UNIT, "Dinas Kesehatan")]),
        ('desa:"Bumi Ayu', [], [(TokenKey.PLACE, "Bumi Ayu")]),
        ("tenggat:<2h", [], [(TokenKey.DUE, "<2h")]),
        ("no:0041 lapor:77", [], [(TokenKey.NUMBER, "0041"), (TokenKey.LAPOR, "77")]),
        ("tiket:0041 kecamatan:wono", [], [(TokenKey.NUMBER, "0041"), (TokenKey.DISTRICT, "wono")]),
        ("opd:", [], []),
        ("lampu opd: padam", ["lampu", "padam"], []),
        ("hp:0812", [], [(TokenKey.PHONE, "0812")]),
        ("pukul 10:30", ["pukul", "10", "30"], []),
        ("http://contoh.id/a", ["http", "//contoh.id/a"], []),
        ('"jalan rus', ["jalan", "rus"], []),
        (":", [":"], []),
        ("status:baru:lama", [], [(TokenKey.STATE, "baru:lama")]),
        ("ba-ba-tapua - --", ["ba-ba-tapua", "-", "--"], []),
    ],
)
def test_a_search_is_split_into_words_and_wishes(
    text: str, words: list[str], tokens: list[tuple[TokenKey, str]]
) -> None:
    expected = tuple(Token(key=key, value=value) for key, value in tokens)

    wanted = one_way(search_grammar.parse(text)).wanted

    assert wanted == Terms(words=tuple(words), tokens=expected)


def test_words_in_quotation_marks_belong_together() -> None:
    wanted = one_way(search_grammar.parse('"jalan  rusak" lampu')).wanted

    assert wanted == Terms(words=("lampu",), phrases=("jalan rusak",))


def test_what_follows_a_minus_is_left_out() -> None:
    query = search_grammar.parse('jalan -lampu -"kota lama" -status:selesai')

    assert one_way(query).wanted == Terms(words=("jalan",))
    assert one_way(query).unwanted == (
        Terms(words=("lampu",)),
        Terms(phrases=("kota lama",)),
        Terms(tokens=(Token(key=TokenKey.STATE, value="selesai"),)),
    )


@pytest.mark.parametrize("sign", ["ATAU", "OR", "|"])
def test_alternatives_stand_beside_one_another(sign: str) -> None:
    query = search_grammar.parse(f"jalan rusak {sign} lampu opd:pln {sign}")

    assert [way.wanted.words for way in query.ways] == [("jalan", "rusak"), ("lampu",)]
    assert query.tokens == (Token(key=TokenKey.UNIT, value="pln"),)


def test_a_small_or_is_a_word() -> None:
    assert one_way(search_grammar.parse("siang atau malam")).wanted.words == (
        "siang",
        "atau",
        "malam",
    )


@given(st.text())
def test_any_text_is_understood_somehow(text: str) -> None:
    query = search_grammar.parse(text)

    assert len(query.ways) <= search_grammar.MAX_WAYS
    assert all(len(way.wanted.words) <= search_grammar.MAX_WORDS for way in query.ways)
    assert all(token.value for token in query.tokens)


@given(st.text())
def test_any_text_has_words_of_letters_and_digits(text: str) -> None:
    assert all(word and word == word.lower() for word in search_words.split(text))


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Ba'ba Tapua", "babatapua"),
        ("Ba'ba Tapua", "baba"),
        ("Ba’ba Tapua", "babatapua"),
        ("Batu-Panga Daala", "batupanga"),
        ("Batu-Panga Daala", "batupangadaala"),
        ("Batu-Panga Daala", "pangadaala"),
        ("SUMBER JO", "sumberjo"),
    ],
)
def test_a_name_is_known_with_and_without_its_gaps(written: str, typed: str) -> None:
    assert typed in search_words.spellings(written).split()


@pytest.mark.parametrize(
    ("value", "states"),
    [
        ("diproses", [State.IN_PROGRESS]),
        ("Sedang Diproses", [State.IN_PROGRESS]),
        ("sel", [State.CLOSED]),
        ("closed", [State.CLOSED]),
        ("menunggu", [State.RECEIVED, State.INCOMPLETE, State.AWAITING_APPROVAL]),
        ("tidak-ada", []),
        ("", []),
    ],
)
def test_states_are_known_by_their_words(value: str, states: list[State]) -> None:
    found = search_vocabulary.states(value)

    assert set(states) <= set(found)
    assert bool(states) == bool(found)


def test_every_state_and_channel_has_a_word() -> None:
    for state in State:
        assert state in search_vocabulary.states(state.value)
    for channel in Channel:
        assert channel in search_vocabulary.channels(channel.value)
    assert search_vocabulary.channels("wa") == (Channel.WHATSAPP,)


@pytest.mark.parametrize("value", ["pupr", "PUPR", "Penataan Ruang", "penataan"])
def test_units_are_known_by_short_name_and_by_part_of_the_name(value: str) -> None:
    assert search_vocabulary.units(value, stores.RULEBOOK) == (stores.PUPR,)


@pytest.mark.parametrize("value", ["Sumberjo", "sumber jo", "SUMBER-JO", "sumb"])
def test_places_are_known_however_they_are_written(value: str) -> None:
    assert search_vocabulary.places(value, stores.RULEBOOK) == (PlaceCode("76.04.03.2001"),)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-10-01", date(2026, 10, 1)),
        ("2026-10", date(2026, 10, 1)),
        ("1/10/2026", date(2026, 10, 1)),
        ("01.10.2026", date(2026, 10, 1)),
        ("2026-13-01", None),
        ("kemarin", None),
        ("2026-02-30", None),
        ("0000-01-01", None),
    ],
)
def test_days_are_read_as_people_write_them(value: str, day: date | None) -> None:
    assert search_dates.day(value) == day


@pytest.mark.parametrize(
    ("value", "days"),
    [("<2h", 2), ("2", 2), ("<10hk", 10), ("3 hari", 3), ("lewat", None), ("<", None)],
)
def test_a_look_ahead_is_read_in_working_days(value: str, days: int | None) -> None:
    assert search_dates.days_ahead(value) == days


@pytest.mark.parametrize(
    ("value", "window"),
    [
        ("lewat", DueWindow.OVERDUE),
        ("hari-ini", DueWindow.TODAY),
        ("hari ini", DueWindow.TODAY),
        ("besok", None),
    ],
)
def test_windows_of_a_limit_are_known(value: str, window: DueWindow | None) -> None:
    assert search_dates.due_window(value) is window


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("hari-ini", date(2026, 11, 23), date(2026, 11, 23)),
        ("kemarin", date(2026, 11, 22), date(2026, 11, 22)),
        ("bulan ini", date(2026, 11, 1), date(2026, 11, 1)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("9999-12", date(9999, 12, 1), None),
        ("7 hari", date(2026, 11, 16), date(2026, 11, 16)),
        ("dulu", None, None),
    ],
)
def test_a_day_may_be_meant_as_beginning_or_end(
    value: str, first: date | None, last: date | None
) -> None:
    today = date(2026, 11, 23)

    assert search_dates.first_day(value, today) == first
    assert search_dates.last_day(value, today) == last


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Polman", "76.04"),
        ("polewali mandar", "76.04"),
        ("Kab. Polewali Mandar", "76.04"),
        ("Kec. Wonomulyo", "76.04.03"),
        ("kecamatan wonomulio", None),
        ("Desa Sumber Jo", "76.04.03.2001"),
        ("Soemberdjo", "76.04.03.2001"),
        ("sumberrjo", "76.04.03.2001"),
        ("Mattangnga", "76.04.06"),
        ("tutalu", "76.04.05"),
        ("kelurahan", None),
    ],
)
def test_a_place_is_known_by_what_it_sounds_like(value: str, name: str | None) -> None:
    found = search_vocabulary.places(value, stores.RULEBOOK)

    assert found == (() if name is None else (PlaceCode(name),))
