"""Files are painted from memory; what cannot be painted is refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from halo_desktop.ui.viewer import pages
from halo_desktop.ui.viewer.pages import NotViewable, Obstacle
from tests.support import pictures

pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")  # Qt says what is wrong with a file


def test_a_picture_has_one_page(screen: QApplication) -> None:
    found = pages.open_pages(pictures.photo(200, 150))

    assert (found.count, found.size(0)) == (1, (200.0, 150.0))
    assert found.paint(0, 100).width() == 100
    found.close()


def test_a_picture_that_was_taken_upright_stands_upright(screen: QApplication) -> None:
    assert pages.open_pages(pictures.photo(200, 150, turn=6)).size(0) == (150.0, 200.0)


def test_every_page_of_a_document_is_painted(screen: QApplication) -> None:
    found = pages.open_pages(pictures.pdf(3))

    painted = [found.paint(number, 120) for number in range(found.count)]

    assert [image.width() for image in painted] == [120] * 3
    assert painted[0] != painted[1]
    found.close()


@pytest.mark.parametrize(
    ("content", "obstacle"),
    [
        pytest.param(pictures.photo()[:200], Obstacle.BROKEN_PICTURE, id="torn-picture"),
        pytest.param(pictures.jpeg_like(900), Obstacle.BROKEN_PICTURE, id="noise"),
        pytest.param(pictures.pdf()[:300], Obstacle.BROKEN_DOCUMENT, id="torn-document"),
        pytest.param(b"%PDF-1.7\n", Obstacle.BROKEN_DOCUMENT, id="empty-document"),
        pytest.param(b"MZ program", Obstacle.KIND, id="program"),
        pytest.param(b"<svg onload='x()'/>", Obstacle.KIND, id="drawing"),
        pytest.param(b"<html><script>", Obstacle.KIND, id="page"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, Obstacle.KIND, id="letter"),
        pytest.param(b"", Obstacle.KIND, id="nothing"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_reason(
    screen: QApplication, content: bytes, obstacle: Obstacle
) -> None:
    with pytest.raises(NotViewable) as refused:
        pages.open_pages(content)

    assert refused.value.obstacle is obstacle


def test_a_file_is_what_it_contains_and_not_what_it_is_called(screen: QApplication) -> None:
    # Nothing here takes a name at all: a document that is called foto.jpg is a document.
    assert pages.open_pages(pictures.pdf(2)).count == 2


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    where=st.integers(0, 100_000), put=st.binary(min_size=1, max_size=6), is_document=st.booleans()
)
def test_damage_never_ends_in_anything_but_a_picture_or_a_reason(
    screen: QApplication, where: int, put: bytes, is_document: bool
) -> None:
    whole = pictures.pdf() if is_document else pictures.photo()
    at = where % len(whole)
    try:
        found = pages.open_pages(whole[:at] + put + whole[at + len(put) :])
        image = found.paint(0, 50)
    except NotViewable:
        return
    assert not image.isNull()


def test_nothing_is_written_to_a_disk(
    screen: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    for content in (pictures.photo(400, 300), pictures.pdf(2)):
        found = pages.open_pages(content)
        found.paint(0, 300)
        found.close()

    assert list(tmp_path.rglob("*")) == []
