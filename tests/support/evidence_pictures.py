"""Drawn photographs of places, and what people make of an old one to hand it in again."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter, ImageOps

_SIZES = ((640, 480), (480, 640), (720, 540))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One file; ``original`` names the picture that it was made of."""

    name: str
    content: bytes
    original: str | None = None
    how: str = ""


def scene(seed: int) -> Image.Image:
    """A place: sky, ground, a road, houses, trees, holes. Some places look alike."""
    chance = random.Random(f"scene/{seed}")
    layout = random.Random(f"layout/{seed % 12}")  # few views, as on any road
    width, height = layout.choice(_SIZES)
    picture = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(picture)
    horizon = int(height * (layout.uniform(0.25, 0.5) + chance.uniform(-0.06, 0.06)))
    sky, ground = chance.randint(140, 235), chance.randint(60, 140)
    for y in range(height):
        shade = sky - y // 9 if y < horizon else ground + (y - horizon) // 11
        draw.line((0, y, width, y), fill=(shade, shade, min(255, shade + 18)))
    middle = width * (layout.uniform(0.3, 0.7) + chance.uniform(-0.1, 0.1))
    wide = width * chance.uniform(0.15, 0.45)
    tone = chance.randint(70, 190)
    road = (
        (middle - wide / 8, horizon),
        (middle + wide / 8, horizon),
        (middle + wide, height),
        (middle - wide, height),
    )
    draw.polygon(road, fill=(tone, tone, tone))
    for _ in range(chance.randint(6, 14)):
        _thing(draw, chance, width, height, horizon)
    grain = Image.effect_noise((width, height), chance.uniform(14, 30)).convert("RGB")
    return Image.blend(picture.filter(ImageFilter.GaussianBlur(1)), grain, 0.12)


def _thing(
    draw: ImageDraw.ImageDraw, chance: random.Random, width: int, height: int, horizon: int
) -> None:
    x, y = chance.randrange(width), chance.randrange(horizon, height)
    size = int((12 + (y - horizon) * 0.35) * chance.uniform(0.6, 1.8))
    colour = tuple(chance.randint(10, 240) for _ in range(3))
    kind = chance.randrange(3)
    if kind == 0:
        draw.rectangle((x, y - size, x + size * 2, y + size), fill=colour)
    elif kind == 1:
        draw.ellipse((x - size, y - size // 3, x + size, y + size // 3), fill=colour)
    else:
        draw.polygon(((x, y - 2 * size), (x - size, y), (x + size, y)), fill=colour)


def saved(picture: Image.Image, quality: int = 88) -> bytes:
    """As a phone keeps it."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def reused(picture: Image.Image, seed: int) -> tuple[bytes, str]:
    """The same photograph handed in again, with up to three of the usual changes."""
    chance = random.Random(f"reuse/{seed}")
    ways = chance.sample(sorted(_WAYS), chance.randint(1, 3))
    for way in ways:
        picture = _WAYS[way](picture, chance)
    return saved(picture, chance.randint(35, 80)), "+".join(("recompressed", *sorted(ways)))


def _crop(picture: Image.Image, chance: random.Random) -> Image.Image:
    width, height = picture.size
    across, down = chance.uniform(0, 0.15) * width, chance.uniform(0, 0.15) * height
    left, top = chance.uniform(0, across), chance.uniform(0, down)
    return picture.crop((int(left), int(top), int(width - across + left), int(height - down + top)))


def _resize(picture: Image.Image, chance: random.Random) -> Image.Image:
    scale = chance.uniform(0.35, 1.4)
    return picture.resize((int(picture.width * scale), int(picture.height * scale)))


def _date(picture: Image.Image, chance: random.Random) -> Image.Image:
    marked = picture.copy()
    draw = ImageDraw.Draw(marked)
    width, height = marked.size
    tall = int(height * chance.uniform(0.05, 0.09))
    top = chance.choice((0, height - tall))
    left = chance.choice((0, width // 2))
    draw.rectangle((left, top, left + width // 2, top + tall), fill=(0, 0, 0))
    text = f"{chance.randint(1, 28):02d}/11/2026 {chance.randint(6, 17):02d}:30 Wonomulyo"
    draw.text((left + 6, top + 4), text, fill=(255, 230, 0))
    return marked


def _light(picture: Image.Image, chance: random.Random) -> Image.Image:
    factor = chance.uniform(0.75, 1.2)
    return picture.point(lambda value: int(min(255, value * factor)))


def _turn(picture: Image.Image, chance: random.Random) -> Image.Image:
    way = chance.choice(
        (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    )
    return picture.transpose(way)


def _mirror(picture: Image.Image, chance: random.Random) -> Image.Image:
    is_upside_down = chance.random() < 0.2
    return ImageOps.flip(picture) if is_upside_down else ImageOps.mirror(picture)


def _colour(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Another white balance, or no colour at all."""
    if chance.random() < 0.25:
        return ImageOps.grayscale(picture).convert("RGB")
    gains = [chance.uniform(0.8, 1.2) for _ in range(3)]
    bands = [
        band.point(lambda value, gain=gain: int(min(255, value * gain)))
        for band, gain in zip(picture.split(), gains, strict=True)
    ]
    return Image.merge("RGB", bands)


_WAYS = {
    "crop": _crop,
    "resize": _resize,
    "date": _date,
    "light": _light,
    "turn": _turn,
    "mirror": _mirror,
    "colour": _colour,
}


def collection(count: int, again: int, *, seed: int = 1) -> list[Shot]:
    """That many files, ``again`` of them made of others, in a mixed order."""
    base = seed * 10_000
    scenes = [scene(base + number) for number in range(count - again)]
    shots = [
        Shot(name=f"foto-{number:04d}.jpg", content=saved(picture))
        for number, picture in enumerate(scenes)
    ]
    chance = random.Random(seed)
    for number, source in enumerate(chance.sample(range(len(scenes)), again)):
        content, how = reused(scenes[source], base + number)
        shots.append(
            Shot(
                name=f"lagi-{number:04d}.jpg",
                content=content,
                original=f"foto-{source:04d}.jpg",
                how=how,
            )
        )
    chance.shuffle(shots)
    return shots
