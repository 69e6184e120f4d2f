"""``python -m tools.books.site`` makes build/books: all pages as one site, warnings as errors."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Final

from sphinx.cmd import build as sphinx

from tools.books import api, card, links, screens

ROOT: Final = Path(__file__).resolve().parents[2]
TARGET: Final = ROOT / "build/books"
BESIDE: Final = ("CHANGELOG.md", "CONTRIBUTING.md", "README.md")
_REST: Final = "\n```{toctree}\n:caption: Lainnya\n:hidden:\n\n"
_DECISIONS: Final = "\n```{toctree}\n:hidden:\n:glob:\n\n*\n```\n"
_FRONT: Final = (
    '<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Halo ASSAMI Console</title>'
    '<meta http-equiv="refresh" content="0; url=docs/index.html">'
    '<a href="docs/index.html">Halo ASSAMI Console</a></html>\n'
)


def main(words: list[str] | None = None) -> int:
    """Makes the site, or lists what its pages link to elsewhere."""
    parser = argparse.ArgumentParser(prog="tools.books.site", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=TARGET)
    parser.add_argument("--no-pictures", action="store_true", help="descriptions instead")
    parser.add_argument("--external", action="store_true", help="lists links to other sites")
    chosen = parser.parse_args(words)
    work = chosen.folder.with_name(f"{chosen.folder.name}-source")
    stage(work, with_pictures=not chosen.no_pictures)
    shutil.rmtree(chosen.folder, ignore_errors=True)
    code = _build(work, chosen.folder, with_pictures=not chosen.no_pictures)
    if code:
        return code
    (chosen.folder / "index.html").write_text(_FRONT, "utf-8")
    found = links.check(chosen.folder)
    for fault in found.faults:
        print(fault, file=sys.stderr)
    if chosen.external:
        print("\n".join(found.external))
    print(f"{chosen.folder / 'index.html'}: {found.pages} pages, {found.internal} links hold.")
    return 1 if found.faults else 0


def stage(work: Path, *, with_pictures: bool) -> None:
    """Lays out what Sphinx reads: the pages as they lie in the repository, and what is made."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(ROOT / "docs", work / "docs")
    for name in BESIDE:
        shutil.copyfile(ROOT / name, work / name)
    docs = work / "docs"
    (docs / "api.md").write_text(api.page(docs / "openapi.json"), "utf-8")
    _place_the_rest(docs)
    _print_card(docs / "panduan/kartu-ringkas.md")
    if with_pictures:
        screens.paint(screens.named(docs.rglob("*.md")), work / "screens")


def _print_card(page: Path) -> None:
    """Makes the card, and tells on its page where it is."""
    card.write(page, page.with_suffix(".pdf"))
    head, mark, rest = page.read_text("utf-8").partition("\n## ")
    link = f"\n[Cetak kartu ini: PDF, satu halaman A4]({page.stem}.pdf)\n"
    page.write_text(head + link + mark + rest, "utf-8")


def _place_the_rest(docs: Path) -> None:
    """Gives every page a place in the navigation, also those that docs/index.md does not name."""
    decisions = docs / "decisions/README.md"
    decisions.write_text(decisions.read_text("utf-8") + _DECISIONS, "utf-8")
    index = docs / "index.md"
    text = index.read_text("utf-8")
    named = {line.strip() for line in text.splitlines()}
    rest = [page.stem for page in sorted(docs.glob("*.md")) if page.stem not in {*named, "index"}]
    if rest:
        index.write_text(text + _REST + "\n".join(rest) + "\n```\n", "utf-8")


def _build(work: Path, folder: Path, *, with_pictures: bool) -> int:
    pictures = "screens" if with_pictures else ""
    return sphinx.build_main(
        [
            *("-b", "html", "-W", "--keep-going", "-q", "-j", "auto"),
            *("-c", str(Path(__file__).parent), "-d", str(work / ".trees")),
            *("-D", f"screens={pictures}", str(work), str(folder)),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
