"""``act``: does one thing with a complaint, by the same rules and way as the windows do."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from halo_desktop.cache.views import CaseFile, OutboxItem, OutboxState
from halo_desktop.cli import (
    arguments,
    case_finding,
    case_text,
    dates,
    desks,
    explaining,
    payload_fields,
    payload_reading,
    personal_report,
    plain,
    values,
    words,
)
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.cli.lookup import DeskLookup
from halo_desktop.cli.names import Names
from halo_desktop.cli.payload_fields import Shape
from halo_desktop.cli.payload_reading import Given
from halo_desktop.desk.desk import Desk
from halo_desktop.desk.outbox import Performed
from halo_desktop.domain import offline, public_texts
from halo_desktop.domain.calendar import local_day
from halo_desktop.domain.kinds import Kind
from halo_desktop.domain.model import Complaint, Reply
from halo_desktop.domain.payloads import Payload
from halo_desktop.domain.states import OfflinePolicy, ReplyState
from halo_desktop.domain.transitions import BY_KIND, TRANSITIONS

_MAX_INPUT_BYTES: Final = 1_000_000
_FROM_FILE: Final = "@"


def run(context: Context) -> ExitCode:
    """Lists the kinds or the fields of one, or does the action."""
    if not context.words:
        return _list_kinds(context)
    people = [row.kind.value for row in TRANSITIONS if row.is_for_people]
    kind = Kind(arguments.known_word(context.words[0], people, "Jenis tindakan"))
    if context.options.fields:
        return _list_fields(context, kind)
    needed = 1 if BY_KIND[kind].makes_complaint else 2
    if len(context.words) < needed:
        raise bad_usage(f"Sebutkan nomor tiketnya: halo-desktop act {kind.value} TIKET")
    if len(context.words) > needed:
        raise bad_usage("Argumen berlebih. Isian ditulis --field NAMA=NILAI.")
    given = _given(context, kind)

    async def act(context: Context, desk: Desk) -> ExitCode:
        return await _Deed(context, desk, kind, given).do()

    return desks.run(context, act, is_offline=True)


def _list_kinds(context: Context) -> ExitCode:
    rows = [row for row in TRANSITIONS if row.is_for_people]
    context.output.answer(
        {
            "kinds": [
                {
                    "kind": row.kind.value,
                    "label": words.of(row.kind),
                    "offline": row.offline.value,
                    "needs_ticket": not row.makes_complaint,
                }
                for row in rows
            ]
        },
        plain.table((row.kind.value, words.of(row.kind)) for row in rows),
    )
    return ExitCode.OK


def _list_fields(context: Context, kind: Kind) -> ExitCode:
    fields = payload_fields.fields_of(kind)
    context.output.answer(
        {
            "kind": kind.value,
            "label": words.of(kind),
            "fields": [
                {
                    "name": field.name,
                    "type": field.shape.name.lower(),
                    "required": field.is_required,
                    "list": field.is_list,
                    "choices": [] if field.words is None else [w.value for w in field.words],
                }
                for field in fields
            ],
        },
        plain.table(
            (
                field.name,
                "wajib" if field.is_required else "",
                "boleh diulang" if field.is_list else "",
                field.shape.value
                if field.words is None
                else ", ".join(word.value for word in field.words),
            )
            for field in fields
        )
        or "Tindakan ini tidak memerlukan isian.",
    )
    return ExitCode.OK


def _given(context: Context, kind: Kind) -> Given:
    path: Path | None = context.options.input
    given: Given = {}
    if path is not None:
        given = payload_reading.read_json(_content(str(path)), str(path))
    for name, several in payload_reading.split_fields(context.options.field).items():
        given[name] = tuple(_text_of(value) for value in several)
    if context.options.sha256 is not None:
        given["sha256"] = (context.options.sha256,)
    if context.options.file:
        name = _field_of_files(kind)
        given[name] = (*given.get(name, ()), *context.options.file)
    return given


def _field_of_files(kind: Kind) -> str:
    for field in payload_fields.fields_of(kind):
        if field.shape is Shape.FILE:
            return field.name
    raise bad_usage(f"Tindakan {words.of(kind)} tidak memuat berkas.", field="file")


def _text_of(value: object) -> object:
    """Reads ``@file``; a text that begins with the sign is written with two of them."""
    if not isinstance(value, str) or not value.startswith(_FROM_FILE):
        return value
    name = value.removeprefix(_FROM_FILE)
    if name.startswith(_FROM_FILE):
        return name
    try:
        return _content(name).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise bad_usage(f"Berkas {values.shown(name)} bukan teks UTF-8.") from error


def _content(name: str) -> bytes:
    try:
        if name == "-":
            if sys.stdin is None:
                raise bad_usage("Masukan standar tertutup.")
            content = sys.stdin.buffer.read(_MAX_INPUT_BYTES + 1)
        else:
            with Path(name).expanduser().open("rb") as stream:
                content = stream.read(_MAX_INPUT_BYTES + 1)
    except (OSError, ValueError) as error:
        raise bad_usage(
            f"Berkas {values.shown(name)} tidak dapat dibaca: {values.reason(error)}."
        ) from error
    if len(content) > _MAX_INPUT_BYTES:
        raise bad_usage(f"Berkas {values.shown(name)} lebih dari 1 MB.")
    return content


class _Deed:
    """One action on its way from typed fields to the server's answer."""

    def __init__(self, context: Context, desk: Desk, kind: Kind, given: Given) -> None:
        self._context = context
        self._desk = desk
        self._kind = kind
        self._given = given

    async def do(self) -> ExitCode:
        """Does it; what was typed is stored before anything is sent."""
        if self._is_online() and not self._context.options.offline:
            await self._connect()
        case = await self._case()
        if self._kind is Kind.REVEAL_IDENTITY:
            return await self._reveal(case)
        self._supply(None if case is None else case.complaint)
        lookup = DeskLookup(self._desk, None if case is None else case.complaint)
        payload = await payload_reading.read_payload(self._kind, self._given, lookup)
        if case is not None and self._kind in public_texts.APPROVALS:
            self._show_reply(case.complaint)
        if not self._context.options.allow_personal:
            texts = public_texts.personal_texts(self._kind, payload)
            if not texts and case is not None and self._kind in public_texts.APPROVALS:
                texts = public_texts.in_submitted(case.complaint)
            if texts:
                return personal_report.refuse(self._context, texts)
        return await self._perform(case, payload)

    def _is_online(self) -> bool:
        policy = offline.policy_of(self._kind, self._desk.rulebook)
        needs_server = policy in {OfflinePolicy.ONLINE, OfflinePolicy.DRAFT}
        return needs_server or self._context.options.wait is not None

    async def _connect(self) -> None:
        await self._desk.connection.set_offline(False)
        await self._desk.connection.sync_now()

    async def _case(self) -> CaseFile | None:
        if BY_KIND[self._kind].makes_complaint:
            return None
        complaint = await case_finding.find(self._desk, self._context.words[1])
        case = await self._desk.cases.open(complaint)
        if case is None:
            raise CommandFailed(
                ExitCode.NOT_FOUND,
                "not-found",
                "Aduan dengan id itu tidak ada di komputer ini. "
                "Sinkronkan dulu: halo-desktop sync.",
                field="ticket",
            )
        return case

    def _supply(self, complaint: Complaint | None) -> None:
        """Fills in what follows from the case itself."""
        if complaint is None:
            return
        if self._kind in public_texts.APPROVALS and "sha256" not in self._given:
            reply = complaint.submitted_reply
            if reply is None or reply.sha256 is None:
                raise explaining.refused("nothing-to-decide")
            self._given["sha256"] = (reply.sha256,)
        if self._kind is Kind.MERGE and "parent_ticket" not in self._given:
            self._given["parent_ticket"] = self._given.get("parent", ())
        if self._kind is Kind.CORRECT and "version" not in self._given:
            published = [r.version for r in complaint.replies if r.state is ReplyState.PUBLISHED]
            if published:
                self._given["version"] = (max(published),)

    def _show_reply(self, complaint: Complaint) -> None:
        reply: Reply | None = complaint.submitted_reply
        if reply is None:
            return
        names = Names(self._desk.rulebook, local_day(datetime.now(UTC)))
        self._context.output.note(
            f"Yang disetujui untuk {complaint.ticket}:\n{case_text.reply(reply, names)}"
        )

    async def _perform(self, case: CaseFile | None, payload: Payload) -> ExitCode:
        wait: int | None = self._context.options.wait
        done = await self._desk.outbox.perform(
            None if case is None else case.complaint.id,
            self._kind,
            payload,
            seen=None if case is None or case.base is None else case.base.facets,
            hold_seconds=None if wait is None else 0,
            is_age_confirmed=self._context.options.confirm_age,
        )
        item = await self._desk.outbox.item(done.action)
        if wait is not None and not done.is_settled:
            item = await self._desk.outbox.settled(done.action, wait) or item
        case = await self._desk.cases.open(done.complaint)
        return self._answer(done, item, None if case is None else case.complaint.ticket)

    def _answer(self, done: Performed, item: OutboxItem | None, ticket: str | None) -> ExitCode:
        state = OutboxState.DONE if item is None else item.state
        if item is not None and state is OutboxState.REJECTED:
            failed = explaining.refused(item.code, detail=item.detail)
            raise CommandFailed(
                failed.exit_code,
                failed.code,
                f"Ditolak server: {failed.sentence} Teksnya tersimpan di kotak keluar "
                f"({done.action}).",
                detail=failed.detail,
            )
        is_sent = state in {OutboxState.ACKED, OutboxState.DONE}
        self._context.output.answer(
            {
                "action": done.action,
                "complaint": done.complaint,
                "ticket": ticket,
                "kind": self._kind.value,
                "state": state.value,
                "hold_until": dates.stamp(done.hold_until),
            },
            self._text(done, is_sent=is_sent),
        )
        is_late = self._is_online() and not is_sent
        return ExitCode.NOT_FINISHED if is_late else ExitCode.OK

    def _text(self, done: Performed, *, is_sent: bool) -> str:
        label = words.of(self._kind)
        if is_sent:
            return f"{label}: diterima server ({done.action})."
        until = ""
        if done.hold_until is not None:
            until = f" Dapat diurungkan sampai {dates.second(done.hold_until)}."
        return (
            f"{label}: tersimpan di kotak keluar, belum terkirim ({done.action}).{until} "
            "Kirim dengan: halo-desktop sync"
        )

    async def _reveal(self, case: CaseFile | None) -> ExitCode:
        assert case is not None
        purpose = self._given.get("purpose", ())
        if len(purpose) != 1 or not isinstance(purpose[0], str) or not purpose[0].strip():
            raise bad_usage("Isian wajib belum ada: purpose (teks).", field="purpose")
        revealed = await self._desk.cases.reveal_identity(case.complaint.id, purpose[0])
        identity = revealed.identity
        shown = {
            "name": identity.name,
            "phone": identity.phone,
            "email": identity.email,
            "address": identity.address,
        }
        self._context.output.answer(
            {"identity": shown, "expires_at": dates.stamp(revealed.expires_at)},
            "\n".join(
                [plain.table((name, plain.one_line(value)) for name, value in shown.items()),
                 "Jangan disalin; pembukaan ini tercatat."]
            ),
        )  # fmt: skip
        return ExitCode.OK
