"""What happens until a unit has the case: intake, verification, disposition, refusal."""

from __future__ import annotations

from datetime import timedelta

from halo_desktop.central.seed.training import office
from halo_desktop.central.seed.training.play import Play
from halo_desktop.domain import deadlines, payloads
from halo_desktop.domain.ids import UnitId
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.roles import LAPOR_ACTOR, REPORTER_ACTOR, SYSTEM_ACTOR
from halo_desktop.domain.states import (
    ArchiveReason,
    Channel,
    Classification,
    ClockKind,
    Flag,
    HandlingClass,
    ReturnReason,
    StatusSource,
)

_BY_THEMSELVES = frozenset({Channel.APP, Channel.WEB})
_LAPOR_PAGE = "https://www.lapor.go.id/pengaduan/"
_ARCHIVED = (
    (
        ArchiveReason.TOO_GENERAL,
        "Terima kasih atas masukan Saudara. Karena belum menyebut tempat, waktu, atau layanan "
        "tertentu, aduan ini belum dapat ditindaklanjuti. Silakan melapor kembali dengan "
        "keterangan yang lebih jelas.",
    ),
    (
        ArchiveReason.SPAM_OR_TEST,
        "Aduan ini kami pahami sebagai percobaan. Halo ASSAMI memang dibaca petugas; silakan "
        "gunakan bila ada hal yang perlu dilaporkan.",
    ),
)


def arrive(play: Play) -> None:
    """The complaint comes in, by itself or through an operator's hands."""
    report = play.report
    if report.channel is Channel.LAPOR:
        play.at += timedelta(minutes=play.chance.randrange(4, 90))
        play.act(LAPOR_ACTOR, Kind.IMPORT_LAPOR, from_lapor(play))
    elif report.channel in _BY_THEMSELVES:
        play.act(REPORTER_ACTOR, Kind.INTAKE, intake(play))
    else:
        opened = office.next_open(play.at, play.stage.rulebook.calendar)
        if report.story.emergency is None:
            play.wait_until(opened)
        play.at += timedelta(minutes=play.chance.randrange(5, 50))
        play.act(play.operator, Kind.INTAKE, intake(play))
    if report.story.emergency is not None:
        play.at += timedelta(minutes=play.chance.randrange(4, 25))
        note = "Posko sudah dihubungi lewat telepon; petugas menuju lokasi."
        marked = payloads.MarkEmergency(emergency=report.story.emergency, note=note)
        play.act(play.operator, Kind.MARK_EMERGENCY, marked)


def intake(play: Play) -> payloads.Intake:
    """The report as it is taken in."""
    report = play.report
    options = play.stage.rulebook.options
    is_late = (play.at - report.received_at).days + 1 > options.backdating_days
    reason = "Diterima saat libur bersama; dicatat pada hari kerja pertama." if is_late else ""
    return payloads.Intake(
        channel=report.channel,
        title=report.title,
        body=report.body,
        place=report.place.code,
        received_at=report.received_at,
        location_text=report.location_text,
        identity=report.identity,
        is_confidential=report.story.confidential,
        classification=report.story.classification,
        topic=report.story.topic if report.channel in _BY_THEMSELVES else None,
        backdating_reason=reason,
    )


def from_lapor(play: Play) -> payloads.ImportLapor:
    """The report as LAPOR! passes it on."""
    report = play.report
    topic = play.stage.rulebook.topic(report.story.topic)
    number = str(8_000_000 + play.chance.randrange(900_000))
    return payloads.ImportLapor(
        tracking_id=number,
        url=_LAPOR_PAGE + number,
        title=report.title,
        body=report.body,
        received_at=report.received_at,
        status_name="Belum Terverifikasi",
        place=report.place.code,
        topic=report.story.topic,
        category_text=topic.name if topic else "",
        unit_text="Pemerintah Kabupaten Polewali Mandar",
        location_text=report.location_text,
        classification=report.story.classification,
    )


def verify(play: Play) -> None:
    """The operator looks at it, and marks what has to be protected."""
    play.wait(0.4, 9)
    if play.report.story.specific:
        mark = payloads.MarkPrivacy(
            flag=Flag.SPECIFIC_DATA,
            is_set=True,
            reason="Memuat data kesehatan, anak, atau keadaan ekonomi keluarga.",
        )
        play.act(play.operator, Kind.MARK_PRIVACY, mark)
        play.at += timedelta(minutes=3)


def dispose(play: Play, lead: UnitId | None = None) -> None:
    """Verification and disposition."""
    report, story = play.report, play.report.story
    is_question = story.classification is Classification.INFORMATION_REQUEST
    answer = play.stage.library.answer(story.topic)
    lead = lead or play.lead
    play.act(
        play.operator,
        Kind.DISPOSE,
        payloads.Dispose(
            classification=story.classification,
            handling_class=HandlingClass.INFORMATION if is_question else HandlingClass.ORDINARY,
            topic=story.topic,
            urgency=story.urgency,
            title=report.better_title,
            summary=f"{report.better_title}. Lokasi: {report.where}, "
            f"Kecamatan {report.kecamatan.name}.",
            lead=lead,
            instruction=report.phrases.fill(answer.instruction),
            supports=tuple(unit for unit in story.supports if unit != lead),
            place=report.place.code,
        ),
    )
    show_in_lapor(play, "Terverifikasi")


def ask_for_more(play: Play) -> None:
    """The complainant is asked what is missing."""
    play.wait(0.5, 8)
    text = (
        "Yth. pelapor, aduan Saudara belum dapat kami teruskan karena lokasinya belum jelas. "
        "Mohon sebutkan desa/kelurahan, dusun/lingkungan, dan patokan terdekat, serta fotonya."
    )
    items = ("Lokasi lengkap (desa/kelurahan dan patokan)", "Waktu kejadian", "Foto bila ada")
    asked = payloads.RequestCompletion(items=items, text=text)
    play.act(play.operator, Kind.REQUEST_COMPLETION, asked)
    show_in_lapor(play, "Tertunda")


def complete(play: Play) -> None:
    """The complainant answers; an operator records what came by WhatsApp."""
    play.wait(3, 30)
    text = play.report.phrases.one_of(play.stage.library.words.replies_completion)
    play.act(play.operator, Kind.COMPLETE, payloads.Complete(text=text))


def expire(play: Play) -> None:
    """Nothing came within the limit."""
    clock = play.case.clock(ClockKind.COMPLETION)
    assert clock is not None
    play.wait_until(deadlines.due_at(clock) + timedelta(hours=1))
    play.act(SYSTEM_ACTOR, Kind.EXPIRE_COMPLETION, payloads.ExpireCompletion())


def archive(play: Play) -> None:
    """Nothing can be done with it, and the complainant is told so."""
    play.wait(0.5, 9)
    is_test = play.report.body.casefold().count("coba") + play.report.body.casefold().count("tes ")
    reason, explanation = _ARCHIVED[1 if is_test else 0]
    archived = payloads.Archive(reason=reason, explanation=explanation)
    play.act(play.operator, Kind.ARCHIVE, archived)


def withdraw(play: Play) -> None:
    """The complainant takes it back."""
    play.wait(4, 30)
    proof = play.chance.choice(play.stage.library.words.withdrawals)
    play.act(play.operator, Kind.WITHDRAW, payloads.Withdraw(proof=proof))


def forward(play: Play) -> None:
    """It belongs to somebody outside the district."""
    play.wait(0.6, 10)
    assert play.report.story.forward is not None
    target = play.stage.rulebook.unit(play.report.story.forward)
    assert target is not None
    explanation = (
        f"Hal yang Saudara sampaikan adalah kewenangan {target.name}. Aduan telah kami teruskan "
        "melalui SP4N-LAPOR! dan kami pantau jawabannya. Saudara juga dapat menghubungi "
        "instansi tersebut secara langsung."
    )
    forwarded = payloads.Forward(
        institution=target.name,
        reason="Bukan kewenangan pemerintah kabupaten.",
        explanation=explanation,
    )
    play.act(play.operator, Kind.FORWARD, forwarded)


def link_and_watch(play: Play) -> None:
    """The operator notes the LAPOR! number, and looks what became of it."""
    play.wait(0.5, 4)
    number = str(8_900_000 + play.chance.randrange(99_000))
    link = payloads.RecordLaporLink(tracking_id=number, url=_LAPOR_PAGE + number)
    if play.case.lapor is None or play.case.lapor.tracking_id is None:
        play.act(play.operator, Kind.RECORD_LAPOR_LINK, link)
    play.wait(16, 40)
    name = play.chance.choice(("Terverifikasi", "Dalam Proses", "Dalam Proses", "Menunggu Telaah"))
    seen = payloads.RecordLaporStatus(status_name=name, note="Dilihat di lapor.go.id.")
    play.act(play.operator, Kind.RECORD_LAPOR_STATUS, seen)


def copy_answer(play: Play) -> None:
    """The other institution has answered; the operator passes it on."""
    play.wait(16, 50)
    text = (
        "Terima kasih atas laporannya. Petugas kami telah memeriksa lokasi yang dimaksud dan "
        "menjadwalkan perbaikan dalam bulan ini. Perkembangannya dapat ditanyakan melalui "
        "layanan pelanggan kami."
    )
    answer = payloads.RecordExternalAnswer(
        text=text, answered_on=play.at.date() - timedelta(days=1), source="SP4N-LAPOR!"
    )
    play.act(play.operator, Kind.RECORD_EXTERNAL_ANSWER, answer)


def hand_to_inspectorate(play: Play) -> None:
    """A supervisory complaint goes into the Inspectorate's compartment."""
    play.wait(0.3, 4)
    classed = payloads.Reclassify(
        classification=Classification.COMPLAINT,
        handling_class=HandlingClass.SUPERVISORY,
        reason="Memuat dugaan penyalahgunaan wewenang oleh aparatur.",
    )
    play.act(play.stage.person("sulaiman"), Kind.RECLASSIFY, classed)
    play.wait(0.2, 2)
    reason = "Perlu pemeriksaan oleh APIP; pelapor meminta perlindungan."
    handed = payloads.HandToInspectorate(reason=reason)
    play.act(play.operator, Kind.HAND_TO_INSPECTORATE, handed)


def send_wrong_and_return(play: Play, *, is_confirmed: bool) -> None:
    """The disposition goes to the wrong unit, which gives it back."""
    right = play.lead
    wrong = UnitId("perkimtanhub") if right == "pupr" else UnitId("pupr")
    dispose(play, wrong)
    play.wait(1, 8)
    given_back = payloads.Return(
        reason=ReturnReason.NOT_OUR_TASK,
        basis="Bukan tugas dan fungsi kami menurut peraturan bupati tentang susunan organisasi.",
        suggested_unit=right,
    )
    play.act(play.admin(wrong), Kind.RETURN, given_back)
    if is_confirmed:
        play.wait(0.5, 5)
        confirmed = payloads.ConfirmReturn(is_confirmed=True, note="Benar, bukan tupoksi kami.")
        play.act(play.leader(wrong), Kind.CONFIRM_RETURN, confirmed)


def redispose(play: Play) -> None:
    """After a return the case goes to the right unit."""
    play.wait(0.5, 6)
    again = payloads.Redispose(
        lead=play.lead,
        reason="Sesuai usulan OPD yang mengembalikan.",
        instruction="Mohon ditindaklanjuti; aduan ini sempat salah alamat.",
    )
    play.act(play.operator, Kind.REDISPOSE, again)


def show_in_lapor(play: Play, status: str) -> None:
    """LAPOR! shows a report's way with some delay, or not at all."""
    if play.case.lapor is None or play.likely(0.2):
        return
    play.at += timedelta(minutes=play.chance.randrange(10, 110))
    seen = payloads.RecordLaporStatus(status_name=status, source=StatusSource.POLL)
    play.act(LAPOR_ACTOR, Kind.RECORD_LAPOR_STATUS, seen)
