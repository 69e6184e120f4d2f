"""The site of docs/ builds without a warning, and every link in it leads somewhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.books import guide
from tests.screenshots.__main__ import SCREENS
from tools.books import api, card, links, screens

PAINTED = re.compile(r'take(?:_top)?\((?:studio, (?:desk, )?)?f?"([^"]+)"')


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("books") / "site"
    command = [sys.executable, "-m", "tools.books.site", str(folder), "--no-pictures"]
    done = subprocess.run(command, cwd=guide.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_site_holds_every_page(built: Path) -> None:
    pages = {
        page.relative_to(guide.ROOT).with_suffix("") for page in guide.ROOT.glob("docs/**/*.md")
    }

    made = {page.relative_to(built).with_suffix("") for page in built.rglob("*.html")}

    assert pages <= made
    assert {Path("CHANGELOG"), Path("CONTRIBUTING"), Path("docs/api"), Path("index")} <= made


def test_pages_say_their_language(built: Path) -> None:
    languages = [
        re.findall(r'<html [^>]*lang="(\w+)"', (built / f"docs/{page}.html").read_text("utf-8"))
        for page in ("panduan/mulai", "cli", "architecture")
    ]

    assert languages == [["id"], ["id"], ["en"]]


def test_a_link_to_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<p id="here"><a href="#here">1</a><a href="#gone">2</a><a href="b.html">3</a>'
        '<a href="https://elsewhere.example/">4</a><img src="c.png">',
        "utf-8",
    )

    found = links.check(tmp_path)

    assert found.internal == 4
    assert found.external == ("https://elsewhere.example/",)
    assert found.faults == ("a.html: no place #gone", "a.html: no b.html", "a.html: no c.png")


def test_the_reference_has_every_address_and_every_message() -> None:
    source = guide.ROOT / "docs/openapi.json"
    known = json.loads(source.read_text("utf-8"))

    page = api.page(source)

    missing = [
        f"{method} {path}"
        for path, methods in known["paths"].items()
        for method in methods
        if f"\n### {method.upper()} {path}\n" not in page
    ]
    missing += [name for name in known["components"]["schemas"] if f"\n### {name}\n" not in page]
    assert missing == []


def test_every_picture_is_one_that_the_scenes_paint() -> None:
    wanted = screens.named(guide.ROOT.glob("docs/**/*.md"))
    code = "".join(page.read_text("utf-8") for page in guide.ROOT.glob("tests/screenshots/*.py"))
    painted = [
        re.compile(re.sub(r"\\{.*?\\}", r"[\\w-]+", re.escape(name)))
        for name in PAINTED.findall(code)
    ]

    unknown = {
        name
        for name in wanted
        if name.split("/")[0] not in SCREENS
        or not any(pattern.fullmatch(name.split("/")[1]) for pattern in painted)
    }

    assert len(wanted) > 20
    assert unknown == set()


def test_every_picture_is_described() -> None:
    for page in guide.ROOT.glob("docs/**/*.md"):
        text = page.read_text("utf-8")
        assert len(re.findall(r"^```\{layar\} \S+\n[^`\s].{20,}\n```$", text, re.MULTILINE)) == (
            len(re.findall(r"^```\{layar\}", text, re.MULTILINE))
        ), page.name


@pytest.mark.usefixtures("qapp")
def test_the_card_is_one_page(tmp_path: Path) -> None:
    target = tmp_path / "card.pdf"

    card.write(guide.CARD, target)

    printed = pypdfium2.PdfDocument(target.read_bytes())
    width, height = (round(side) for side in printed[0].get_size())
    text = printed[0].get_textpage().get_text_range()
    assert (len(printed), width, height) == (1, 595, 842)
    assert "Kotak Keluar" in text
    assert "perangkatnya dicabut" in text
    printed.close()


@pytest.mark.usefixtures("qapp")
def test_a_card_that_is_too_long_would_be_noticed(tmp_path: Path) -> None:
    target, source = tmp_path / "card.pdf", tmp_path / "card.md"
    source.write_text(guide.CARD.read_text("utf-8") + "\n\nLagi.\n" * 200, "utf-8")

    card.write(source, target)

    printed = pypdfium2.PdfDocument(target.read_bytes())
    assert len(printed) > 1
    printed.close()
