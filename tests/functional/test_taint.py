"""Marked words go through a whole day with faults; no log and no plain file ever shows them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from halo_desktop import logs
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.payloads import AddNote, Identity, Withdraw
from halo_desktop.domain.states import State
from halo_desktop.sync.errors import CallFailed
from tests.support import at_rest, papers
from tests.support.cable import Cable, Fate
from tests.support.consoles import Console
from tests.support.district import District

NAME = "Qwertiana Xylofonia"
WORDS = (
    NAME,
    "081299887766",
    "qwertiana@zebrapon.example",
    "Zebrapon",  # title
    "Wombatika",  # body
    "Pinguinara",  # instruction
    "Kakatuwana",  # note
    "Orangutania",  # answer
    "Narwalisa",  # draft
    "Trenggilinga",  # searched for
    "Komodoria",  # a mistyped password
    "Cendrawasia",  # why the identity is needed
    "Tarsiusina",  # feedback
    "Anoania",  # name of a file
    "Babirusana",  # inside a picture
    "Maleosina",  # refused
)
PICTURE = b"\x89PNG\r\n\x1a\n Babirusana"


class Raw(logging.Handler):
    """Everything that is logged, before anything is made unreadable in it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self._formatter = logging.Formatter("%(name)s %(message)s")

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self._formatter.format(record))


@dataclass(frozen=True, kw_only=True)
class Record:
    """What was logged, as it was said and as it was written."""

    said: Raw
    file: Path


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    file = logs.set_up(tmp_path / "logs", level="DEBUG")
    said = Raw()
    logging.getLogger().addHandler(said)
    yield Record(said=said, file=file)
    logging.getLogger().removeHandler(said)
    logs.tear_down()


def tokens(cable: Cable, console: Console) -> set[str]:
    """Every secret that has passed the cable or lies in the keyring."""
    backend = console.find_backend()
    found = set(re.findall(r"[A-Za-z0-9_-]{40,}", repr(getattr(backend, "_secrets", ""))))
    for passed in cable.passed:
        found.update(re.findall(r"Bearer ([\w-]+)", passed.head.decode()))
    return found


async def test_nothing_private_reaches_a_log_or_a_plain_file(
    district: District, record: Record
) -> None:
    rina, cable = district.far_console("rina")
    andi = await district.open("andi")
    with pytest.raises(CallFailed):
        await rina.sign_in("Komodoria")
    await rina.sign_in()
    await a_day(district, rina, andi)
    await faults(district, rina, cable)
    await rina.switch_off()
    await rina.resume()
    await rina.level()

    secrets = tokens(cable, rina)
    forbidden = (*WORDS, *secrets)
    assert len(secrets) >= 3
    assert "account rina signed in" in record.file.read_text()  # it does tell what happened
    said = "\n".join(record.said.lines).lower()
    assert [word for word in forbidden if word.lower() in said] == []
    for console in (rina, andi):
        assert at_rest.find_plain(console.folder, forbidden) == {}
    assert at_rest.find_plain(record.file.parent, forbidden) == {}
    await rina.switch_off()
    await andi.switch_off()
    for console in (rina, andi):
        assert at_rest.find_plain(console.folder, forbidden) == {}


async def a_day(district: District, rina: Console, andi: Console) -> None:
    """The usual, with marked words everywhere."""
    identity = Identity(name=NAME, phone="081299887766", email="qwertiana@zebrapon.example")
    report = papers.a_report("Zebrapon rusak", f"{papers.BODY} Wombatika.", identity=identity)
    complaint = district.complain(report)
    await rina.sees(complaint)
    disposition = papers.a_disposition(title="Zebrapon rusak", instruction="Pinguinara segera.")
    await rina.does(Kind.DISPOSE, complaint, disposition)
    await rina.does(Kind.ADD_NOTE, complaint, AddNote(text="Kakatuwana sudah ditelepon."))
    await andi.sees(complaint)
    await andi.desk.drafts.save(papers.a_draft(complaint, "Narwalisa dan seterusnya"))
    photo = await andi.photo(PICTURE, name="Anoania.png")
    await andi.does(Kind.LOG_FIELD_WORK, complaint, papers.a_field_log(files=(photo,)))
    await andi.does(Kind.START, complaint, papers.a_start())
    answer = papers.an_answer(f"{papers.ANSWER} Orangutania.")
    await andi.does(Kind.SUBMIT_REPLY, complaint, answer)
    await rina.desk.worklist.search("Trenggilinga")
    await rina.desk.worklist.search_server("Trenggilinga")
    await rina.desk.cases.reveal_identity(complaint, "Cendrawasia bertanya.")
    await rina.desk.connection.send_feedback("Tarsiusina membantu.", "worklist")
    await rina.desk.files.open(photo.sha256)


async def faults(district: District, rina: Console, cable: Cable) -> None:
    """Lost answers, a renewed token, a refusal, and a visitor taken in without a connection."""
    second = district.complain(papers.a_report("Zebrapon lagi"))
    await rina.sees(second)
    cable.expect("/v1/commands", Fate.CUT)
    await rina.does(Kind.ADD_NOTE, second, AddNote(text="Kakatuwana." * 900))
    district.clock.advance(minutes=16)
    cable.pull()
    await rina.until_state(lambda desk: not desk.connection.state.is_connected)
    maleosina = papers.a_disposition(title="Zebrapon lagi", instruction="Maleosina.")
    await rina.do(Kind.DISPOSE, second, maleosina)
    district.citizen(Kind.WITHDRAW, Withdraw(proof="Zebrapon baik."), second)
    identity = Identity(name=NAME, phone="081299887766")
    await rina.do(Kind.INTAKE, None, papers.a_visit(identity=identity))
    cable.plug()
    await rina.level()
    await rina.sees(second, lambda case: case.state is State.WITHDRAWN)
