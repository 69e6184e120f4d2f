"""``update``: says whether a newer version may be installed; it installs nothing."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from halo_desktop import __version__, assets
from halo_desktop.cli import dates, desks, values
from halo_desktop.cli.arguments import known_word
from halo_desktop.cli.context import Context
from halo_desktop.cli.exits import CommandFailed, ExitCode, bad_usage
from halo_desktop.desk import updates
from halo_desktop.desk.updates import NO_CHANNEL, Offer, Publisher, Standing, UpdateBook
from halo_desktop.sync import update_fetch
from halo_desktop.wire.update_manifest import UpdateRefused

_KEY_FILE: Final = "updates/publisher.pub"
_ACTS: Final = ("check", "verify")
_WORDS: Final = {
    "bad-key": "Kunci penerbit di pengaturan (update_key) salah tulis.",
    "damaged": "Paket itu rusak atau bukan yang diterbitkan. Hapus, lalu unduh ulang.",
    "forged": "Tanda tangan daftar tidak cocok: daftar ini diubah orang lain. Jangan dipakai.",
    "malformed": "Isi daftar tidak dapat dipahami; mungkin dari versi yang jauh lebih baru.",
    "older-list": "Daftar ini lebih lama daripada yang pernah dilihat di sini. Minta yang terbaru.",
    "other-channel": "Daftar ini untuk saluran lain daripada yang diatur (update_channel).",
    "other-file": "Daftar tidak memuat berkas dengan nama itu.",
    "other-product": "Daftar ini bukan untuk Halo ASSAMI.",
    "too-large": "Berkas terlalu besar untuk sebuah daftar pembaruan.",
    "unknown-key": "Daftar tidak ditandatangani penerbit yang dikenal di komputer ini.",
    "unreachable": "Daftar pembaruan tidak terjangkau. Coba lagi nanti, atau bawa dengan berkas.",
    "unsigned": "Tanda tangan daftar tidak ada atau tidak utuh.",
}
_STANDINGS: Final = {
    Standing.NEWEST: "Versi {installed} adalah yang terbaru.",
    Standing.EXPIRED: (
        "Versi {installed} adalah yang terbaru menurut daftar yang sudah kedaluwarsa sejak "
        "{expires}. Minta daftar baru kepada pengelola."
    ),
    Standing.OUTDATED: (
        "Versi {version} tersedia; terpasang {installed}. Program tidak memasangnya sendiri: "
        "minta pengelola komputer ini."
    ),
}


def run(context: Context) -> ExitCode:
    """Reads a list of updates; exit code 3 when a newer version is there."""
    words = context.words
    act = known_word(words[0], _ACTS, "Tindakan") if words else "check"
    if (act == "check" and len(words) > 2) or (act == "verify" and len(words) != 3):
        raise bad_usage("Tulis: update [check [DAFTAR]] atau update verify DAFTAR PAKET.")

    async def work() -> ExitCode:
        return await asyncio.to_thread(_check if act == "check" else _verify, context)

    try:
        return desks.in_loop(context, work)
    except UpdateRefused as refused:
        is_far = refused.code == "unreachable"
        raise CommandFailed(
            ExitCode.NOT_CONNECTED if is_far else ExitCode.FAILED, refused.code,
            _WORDS[refused.code],
        ) from refused  # fmt: skip
    except (OSError, UnicodeDecodeError) as error:
        reason = values.reason(error) if isinstance(error, OSError) else "bukan teks"
        raise CommandFailed(
            ExitCode.NOT_FOUND, "no-file", f"Berkas tidak dapat dibaca: {reason}."
        ) from error


def _check(context: Context) -> ExitCode:
    if context.config.update_channel == NO_CHANNEL and len(context.words) < 2:
        context.output.answer(
            {"standing": "off", "installed": __version__},
            "Pemeriksaan pembaruan dimatikan pengelola (update_channel = none).",
        )
        return ExitCode.OK
    offer = _offer(context)
    _tell(context, offer)
    return ExitCode.OK if offer.standing is Standing.NEWEST else ExitCode.FINDINGS


def _verify(context: Context) -> ExitCode:
    offer = _offer(context)
    package = updates.package_named(offer, Path(context.words[2]))
    context.output.answer(
        {"package": package.name, "version": offer.manifest.version, "kind": package.kind},
        f"{package.name} adalah paket asli versi {offer.manifest.version}.",
    )
    return ExitCode.OK


def _offer(context: Context) -> Offer:
    config, now = context.config, datetime.now(UTC)
    channel = "stable" if config.update_channel == NO_CHANNEL else config.update_channel
    publisher = Publisher(keys=_keys(context), channel=channel)
    book = UpdateBook(context.paths.data, publisher, __version__)
    if len(context.words) > 1:
        return book.read_file(Path(context.words[1]), now)
    if config.update_url is None or context.options.offline:
        raise bad_usage(
            "Alamat daftar belum diatur (update_url). Sebutkan berkasnya: update check DAFTAR."
        )
    return book.read(*update_fetch.fetch(config.update_url, config.ca_file), now)


def _keys(context: Context) -> tuple[str, ...]:
    """The publisher's keys: of the package, and one that an administrator adds."""
    keys = [context.config.update_key] if context.config.update_key else []
    try:
        lines = assets.path(_KEY_FILE).read_text("utf-8").splitlines()
        keys += [line for line in lines if line and not line.startswith("untrusted comment:")]
    except assets.MissingAssetError:
        pass
    if not keys:
        raise CommandFailed(
            ExitCode.FAILED,
            "no-publisher",
            "Kunci penerbit belum ada di paket ini. Pengelola menulisnya sebagai update_key.",
        )
    return tuple(keys)


def _tell(context: Context, offer: Offer) -> None:
    manifest = offer.manifest
    text = _STANDINGS[offer.standing].format(
        installed=offer.installed,
        version=manifest.version,
        expires=dates.stamp(manifest.expires_at),
    )
    if offer.standing is Standing.OUTDATED:
        lines = [text, manifest.notes, *(f"  {one.name}  {one.url}" for one in offer.packages)]
        lines.append("Yang belum terkirim aman: versi baru membawa penyimpanan apa adanya.")
        text = "\n".join(line for line in lines if line)
    context.output.answer(
        {
            "standing": offer.standing.value,
            "installed": offer.installed,
            "version": manifest.version,
            "sequence": manifest.sequence,
            "expires_at": dates.stamp(manifest.expires_at),
            "notes": manifest.notes,
            "packages": [
                {"kind": one.kind, "name": one.name, "url": one.url, "sha256": one.sha256}
                for one in offer.packages
            ],
        },
        text,
    )
