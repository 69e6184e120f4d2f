"""Draws the pictures that stand for photographs of work in the training complaints.

Run ``QT_QPA_PLATFORM=offscreen python -m tools.draw_training_pictures``; the drawings are
committed, because their hashes are part of the training data.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

TARGET = Path(__file__).resolve().parent.parent / "resources" / "seed" / "training" / "pictures"
WIDTH, HEIGHT = 640, 420

_SKY, _GRASS, _EARTH = QColor("#bcdcf0"), QColor("#7fae6a"), QColor("#b08a5e")
_ROAD, _PATCH, _WATER = QColor("#6b6e73"), QColor("#3d4045"), QColor("#4f8fb8")
_WALL, _ROOF, _CONCRETE = QColor("#f1e3c6"), QColor("#a8503c"), QColor("#c9cbcc")


def main() -> None:
    """Draws all pictures."""
    application = QGuiApplication(sys.argv)
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, (caption, draw) in PICTURES.items():
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, 0, WIDTH, 210, _SKY)
        painter.fillRect(0, 210, WIDTH, HEIGHT - 210, _GRASS)
        draw(painter)
        _caption(painter, caption)
        painter.end()
        image.save(str(TARGET / f"{name}.png"))
    application.quit()
    print(f"{len(PICTURES)} gambar ditulis ke {TARGET}.")


def _caption(painter: QPainter, text: str) -> None:
    painter.fillRect(0, HEIGHT - 44, WIDTH, 44, QColor("#202428"))
    painter.setPen(QColor("#ffffff"))
    font = QFont("DejaVu Sans")
    font.setPixelSize(20)
    painter.setFont(font)
    line = QRectF(16, HEIGHT - 44, WIDTH - 32, 44)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, f"GAMBAR LATIHAN · {text}")


def _fill(painter: QPainter, colour: QColor, *points: tuple[float, float]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _line(painter: QPainter, colour: QColor, width: float, *ends: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.drawLine(QPointF(ends[0], ends[1]), QPointF(ends[2], ends[3]))
    painter.setPen(Qt.PenStyle.NoPen)


def _road(painter: QPainter) -> None:
    _fill(painter, _ROAD, (290, 210), (350, 210), (560, 420), (80, 420))
    _fill(painter, _PATCH, (270, 300), (360, 296), (372, 340), (250, 344))
    for y in (230, 262, 356):
        _line(painter, QColor("#e9e9e9"), 5, 320, y, 320, y + 18)


def _channel(painter: QPainter) -> None:
    _fill(painter, _CONCRETE, (260, 210), (400, 210), (560, 420), (60, 420))
    _fill(painter, _WATER, (300, 210), (360, 210), (450, 420), (170, 420))


def _pipe(painter: QPainter) -> None:
    _fill(painter, _EARTH, (60, 280), (580, 280), (620, 380), (20, 380))
    _line(painter, QColor("#3b6ea5"), 26, 40, 330, 600, 330)
    _line(painter, QColor("#9fb4c8"), 34, 300, 330, 350, 330)


def _lamp(painter: QPainter) -> None:
    painter.fillRect(0, 0, WIDTH, 210, QColor("#27324a"))
    painter.fillRect(0, 210, WIDTH, 210, QColor("#33402f"))
    _fill(painter, QColor(255, 226, 140), (372, 92), (250, 360), (500, 360))
    _line(painter, QColor("#d5d8dc"), 9, 300, 372, 300, 80)
    _line(painter, QColor("#d5d8dc"), 9, 300, 82, 376, 88)


def _swept(painter: QPainter) -> None:
    _fill(painter, _CONCRETE, (40, 300), (600, 300), (640, 420), (0, 420))
    painter.fillRect(390, 190, 150, 120, QColor("#2f7d4f"))
    painter.fillRect(380, 176, 170, 18, QColor("#25633f"))


def _dike(painter: QPainter) -> None:
    painter.fillRect(0, 250, WIDTH, 170, _WATER)
    painter.setBrush(QColor("#d8c9a6"))
    for row in range(3):
        for column in range(11):
            left = column * 60 - (row % 2) * 30
            painter.drawRoundedRect(QRectF(left, 286 - row * 28, 58, 28), 10, 10)


def _school(painter: QPainter) -> None:
    painter.fillRect(110, 170, 420, 150, _WALL)
    _fill(painter, _ROOF, (80, 172), (560, 172), (500, 100), (140, 100))
    for left in (150, 240, 390, 480):
        painter.fillRect(left - 10, 205, 50, 50, QColor("#7fa8c4"))
    painter.fillRect(300, 220, 50, 100, QColor("#7a5a3a"))


def _field(painter: QPainter) -> None:
    _fill(painter, _EARTH, (0, 330), (640, 300), (640, 420), (0, 420))
    painter.setBrush(QColor("#e08a2e"))
    for left in (220, 330):
        painter.drawEllipse(QRectF(left, 196, 34, 34))
        painter.drawRoundedRect(QRectF(left - 8, 232, 50, 96), 12, 12)


PICTURES: dict[str, tuple[str, Callable[[QPainter], None]]] = {
    "jalan": ("tambalan jalan", _road),
    "saluran": ("saluran sesudah dibersihkan", _channel),
    "pipa": ("pipa yang diganti", _pipe),
    "lampu": ("lampu jalan menyala", _lamp),
    "sampah": ("lokasi sesudah dibersihkan", _swept),
    "tanggul": ("tanggul darurat", _dike),
    "sekolah": ("bangunan sesudah diperbaiki", _school),
    "lapangan": ("petugas di lapangan", _field),
}

if __name__ == "__main__":
    main()
