"""Looks at every link of the finished site: the page has to be there, and the place in it."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINKING = {"a": "href", "img": "src", "link": "href", "script": "src"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the links of a site lead to."""

    pages: int
    internal: int
    external: tuple[str, ...]
    faults: tuple[str, ...]


class _Page(HTMLParser):
    """The links and the places of one page."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if link := given.get(_LINKING.get(tag, "")):
            self.links.append(link)
        if place := given.get("id"):
            self.places.add(place)


def check(folder: Path) -> Found:
    """Follows every link of every page in a folder. Blocking."""
    pages = {file.resolve(): _read(file) for file in sorted(folder.rglob("*.html"))}
    faults: list[str] = []
    external: set[str] = set()
    internal = 0
    for file, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                external.add(link)
                continue
            internal += 1
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if not target.is_file():
                faults.append(f"{file.relative_to(folder.resolve())}: no {link}")
            elif parts.fragment and not _has(pages.get(target), unquote(parts.fragment)):
                faults.append(f"{file.relative_to(folder.resolve())}: no place {link}")
    return Found(
        pages=len(pages),
        internal=internal,
        external=tuple(sorted(external)),
        faults=tuple(faults),
    )


def _has(page: _Page | None, place: str) -> bool:
    return page is not None and place in page.places


def _read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text("utf-8"))
    return page
