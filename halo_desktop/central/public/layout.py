"""The frame of every page of the public, and the two small files that go with it."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from typing import Final

from halo_desktop import assets
from halo_desktop.central.public.markup import Html, fill
from halo_desktop.central.web.visiting import Shown, Visit

_TYPES: Final = {
    "aduan.css": "text/css",
    "aduan.js": "text/javascript",
}
_PAGE: Final = """<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} – Halo ASSAMI Polewali Mandar</title>
<link rel="stylesheet" href="aduan.css?v={css}">
<script src="aduan.js?v={js}" defer></script>
</head>
<body>
<a class="skip" href="#isi-halaman">Langsung ke isi</a>
<header>
<p class="brand"><strong>Halo ASSAMI</strong> <span>Kabupaten Polewali Mandar</span></p>
<nav aria-label="Menu"><a href="buat"{on_file}>Buat aduan</a>
<a href="lacak"{on_track}>Lacak aduan</a></nav>
</header>
<main id="isi-halaman" tabindex="-1">
<h1>{title}</h1>
{content}
</main>
<footer>
<p><strong>Keadaan darurat?</strong> Jangan menunggu: telepon <a href="tel:112">112</a>,
polisi <a href="tel:110">110</a>, ambulans <a href="tel:119">119</a>.</p>
<p>Identitas Anda disimpan terpisah dari aduan dan hanya dibuka petugas yang berwenang, dengan
alasan yang dicatat. Layanan ini tidak dipungut biaya.</p>
</footer>
</body>
</html>
"""
_HERE: Final = Html(' aria-current="page"')
_NOT_HERE: Final = Html("")


def page(
    title: str, content: Html, *, at: str = "", status: int = 200, keep: bool = False
) -> Shown:
    """A whole page.

    Args:
        title: Heading and name of the window.
        content: What stands below the heading.
        at: ``file`` or ``track``, when the page is one of the two in the menu.
        status: Of HTTP.
        keep: Whether going back may show it as it was; only for pages without anybody's data.
    """
    body = fill(
        _PAGE,
        title=title,
        content=content,
        css=_version("aduan.css"),
        js=_version("aduan.js"),
        on_file=_HERE if at == "file" else _NOT_HERE,
        on_track=_HERE if at == "track" else _NOT_HERE,
    )
    headers = {"Cache-Control": "private, max-age=0"} if keep else {}
    return Shown(body=body.encode(), status=status, headers=headers)


def packed(shown: Shown, visit: Visit) -> Shown:
    """The same, smaller on the line; only for what holds no secret (BREACH, 2013)."""
    if "gzip" not in visit.headers.get("accept-encoding", ""):
        return shown
    return Shown(
        body=gzip.compress(shown.body, 9, mtime=0),
        status=shown.status,
        media_type=shown.media_type,
        headers={**shown.headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"},
    )


def file(name: str) -> Shown:
    """One of the small files; its address changes with its content."""
    return Shown(
        body=_content(name),
        media_type=_TYPES[name],
        headers={"Cache-Control": "public, max-age=31536000, immutable"},
    )


@cache
def _content(name: str) -> bytes:
    return assets.path(f"web/{name}").read_bytes()


@cache
def _version(name: str) -> str:
    return hashlib.sha256(_content(name)).hexdigest()[:12]
