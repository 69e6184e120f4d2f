"""What Sphinx is told: Markdown as the repository reads it, one theme, nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.books.screens import Screen

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "Halo ASSAMI Console"
author = "Kabupaten Polewali Mandar"
copyright = author
language = "id"
root_doc = "docs/index"
extensions = ["myst_parser"]
myst_heading_anchors = 4
# Samples leave things out with "…", which no lexer of JSON understands; none knows mermaid.
suppress_warnings = ["misc.highlighting_failure"]
pygments_style = "friendly"
pygments_dark_style = "monokai"

html_theme = "furo"
html_title = project
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_static_path = [str(Path(__file__).with_name("look"))]
html_css_files = ["books.css"]

INDONESIAN = ("docs/panduan/", "docs/index", "docs/cli", "docs/impor", "genindex", "search")


def tell_language(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Says of each page which language it is in, for screen readers and hyphenation."""
    del app, templatename, doctree
    context["language"] = "id" if pagename.startswith(INDONESIAN) else "en"


def setup(app: Sphinx) -> dict[str, bool]:
    """Adds the directive for pictures of the screens, and the languages of the pages."""
    app.add_directive("layar", Screen)
    app.add_config_value("screens", "", "env")
    app.connect("html-page-context", tell_language)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
