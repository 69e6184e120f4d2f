"""What a complainant reads of the own complaint, and the forms for what can be done now."""

from __future__ import annotations

import base64
from typing import Final

from halo_desktop.central.attachments import previews
from halo_desktop.central.core import Core
from halo_desktop.central.intake import reference
from halo_desktop.central.intake.following import Followed
from halo_desktop.central.public import act_forms, wording
from halo_desktop.central.public.fields import Errors
from halo_desktop.central.public.markup import Html, fill, join, paragraphs
from halo_desktop.domain import deadlines
from halo_desktop.domain.ids import Sha256
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Clock, Complaint, Entry
from halo_desktop.domain.rulebook import Rulebook
from halo_desktop.domain.states import ClockKind, ClockState, EntryKind, Flag, State

_MOST_PICTURES: Final = 3
_EMPTY: Final = Html("")
_PAGE: Final = """{note}
<p class="ticket">Nomor aduan <strong>{ticket}</strong></p>
<section class="state" aria-labelledby="keadaan"><h2 id="keadaan">{state}</h2>
<p>{meaning}</p>{limit}{steps}</section>
{acts}
<h2>Perjalanan aduan</h2>
<ol class="course">{entries}</ol>
<form action="lacak" method="post"><input type="hidden" name="akses" value="{akses}">
<p><button type="submit" class="second">Muat ulang keadaan terbaru</button></p></form>"""
_WHO: Final = {
    EntryKind.REPORT: "Aduan Anda",
    EntryKind.REPORTER_REPLY: "Dari Anda",
    EntryKind.PUBLIC_REPLY: "Tanggapan",
    EntryKind.TO_REPORTER: "Untuk Anda",
}
_FROM_OFFICE: Final = frozenset({EntryKind.PUBLIC_REPLY, EntryKind.TO_REPORTER})


def show(
    core: Core, followed: Followed, akses: str, nonce: str, note: Html, errors: Errors
) -> Html:
    """The complaint as it stands."""
    case = followed.complaint
    state, meaning = wording.STATES[case.state]
    return fill(
        _PAGE,
        note=note,
        ticket=case.ticket,
        state=state,
        meaning=meaning,
        limit=_limit(case),
        steps=_steps(case.state),
        acts=act_forms.show(followed.acts, akses, nonce, errors),
        entries=join(
            _entry(core, case, entry, followed.rulebook)
            for entry in reversed(case.entries)
            if entry.is_public
        ),
        akses=akses,
    )


def _limit(case: Complaint) -> Html:
    """Until when the complainant can do something, as long as it matters."""
    kind, sentence = {
        State.ANSWERED: (
            ClockKind.COMPLAINANT_REPLY,
            "Anda dapat menanggapi sampai {day}. Sesudah itu aduan ditutup tanpa nilai.",
        ),
        State.INCOMPLETE: (ClockKind.COMPLETION, "Lengkapi paling lambat {day}."),
    }.get(case.state, (ClockKind.SETTLEMENT, "Batas penyelesaian: {day}."))
    clock = case.clock(kind)
    if clock is None or clock.state is not ClockState.RUNNING:
        return _EMPTY
    return fill('<p class="limit">{text}</p>', text=sentence.format(day=_due(clock)))


def _due(clock: Clock) -> str:
    return wording.day(deadlines.due_at(clock))


def _steps(state: State) -> Html:
    reached = wording.STEP_OF.get(state)
    if reached is None:
        return _EMPTY
    items = join(
        fill(
            '<li class="{look}"{here}>{name}{told}</li>',
            look="past" if at < reached else "here" if at == reached else "ahead",
            here=Html(' aria-current="step"') if at == reached else _EMPTY,
            name=name,
            told=Html('<span class="unseen"> (sudah)</span>') if at < reached else _EMPTY,
        )
        for at, name in enumerate(wording.STEPS)
    )
    return fill('<ol class="steps" aria-label="Tahap">{items}</ol>', items=items)


def _entry(core: Core, case: Complaint, entry: Entry, rulebook: Rulebook) -> Html:
    unit = rulebook.unit(entry.unit)
    who = _WHO[entry.kind]
    if entry.kind is EntryKind.PUBLIC_REPLY and unit is not None:
        who = f"Tanggapan {unit.name}"
    if entry.code == Kind.CLOSE_SATISFIED.value and case.rating is not None:
        who = f"Penilaian Anda: {case.rating} dari 5"
    return fill(
        '<li class="{look}"><h3>{who}</h3><p class="when">{when}</p>{text}{files}</li>',
        look="office" if entry.kind in _FROM_OFFICE else "own",
        who=who,
        when=wording.moment(entry.at),
        text=_text(case, entry, rulebook),
        files=_files(core, case, entry),
    )


def _text(case: Complaint, entry: Entry, rulebook: Rulebook) -> Html:
    if entry.kind is not EntryKind.REPORT:
        return paragraphs(entry.text)
    place = ", ".join(
        part for part in (case.location_text, reference.place_name(rulebook, case.place)) if part
    )
    marks = [
        name
        for flag, name in ((Flag.CONFIDENTIAL, "rahasia"), (Flag.ANONYMOUS, "anonim"))
        if case.has(flag)
    ]
    return fill(
        '<p><strong>{title}</strong></p>{text}<p class="when">{place}{marks}</p>',
        title=case.title,
        text=paragraphs(entry.text),
        place=place,
        marks=f" · {', '.join(marks)}" if marks else "",
    )


def _files(core: Core, case: Complaint, entry: Entry) -> Html:
    """Small pictures of what an office published; of the own files only how many there are."""
    if not entry.attachments:
        return _EMPTY
    if entry.kind not in _FROM_OFFICE:
        return fill('<p class="when">{number} berkas terlampir</p>', number=len(entry.attachments))
    public = {one.sha256 for one in case.attachments if not one.is_internal}
    shown = [
        _picture(core, sha256) for sha256 in entry.attachments[:_MOST_PICTURES] if sha256 in public
    ]
    return join(shown)


def _picture(core: Core, sha256: Sha256) -> Html:
    if core.blobs is None:
        return _EMPTY
    small = core.blobs.preview(sha256)
    if small is None:
        content = core.blobs.get(sha256)
        small = previews.preview(content) if content is not None else None
    if not small:
        return _EMPTY
    return fill(
        '<img alt="Foto dari petugas" src="data:image/jpeg;base64,{data}">',
        data=base64.b64encode(small).decode("ascii"),
    )
