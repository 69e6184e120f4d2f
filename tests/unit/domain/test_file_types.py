"""A file is what is in it."""

from __future__ import annotations

import io
import zipfile

import pytest

from halo_desktop.domain import file_types
from tests.support import pictures


def a_package(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in names:
            package.writestr(zipfile.ZipInfo(name), "isi")
    return stream.getvalue()


LETTER = a_package("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(pictures.photo(), file_types.JPEG, id="photo"),
        pytest.param(pictures.png(), file_types.PNG, id="png"),
        pytest.param(pictures.webp(), file_types.WEBP, id="webp"),
        pytest.param(pictures.pdf(), file_types.PDF, id="pdf"),
        pytest.param(b"\n\n" + pictures.pdf(), file_types.PDF, id="pdf-after-rubbish"),
        pytest.param(LETTER, file_types.WORD, id="letter"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, file_types.WORD_OLD, id="old-letter"
        ),
        pytest.param(b"MZ\x90\0 program", None, id="program"),
        pytest.param(b"<html><script>", None, id="page"),
        pytest.param(b"<svg xmlns='x'/>", None, id="drawing-with-scripts"),
        pytest.param(b"#!/bin/sh\n", None, id="script"),
        pytest.param(a_package("a.txt"), None, id="archive"),
        pytest.param(
            a_package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            None,
            id="letter-with-macros",
        ),
        pytest.param(LETTER[:40], None, id="torn-letter"),
        pytest.param(b"", None, id="nothing"),
    ],
)
def test_the_content_says_what_it_is(content: bytes, expected: str | None) -> None:
    assert file_types.of(content) == expected
