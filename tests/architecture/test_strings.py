"""What users read can be translated: every visible string is a literal inside tr()."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture import tree
from tests.architecture.tree import Module

# Methods and classes of Qt that show their text to a user.
SHOWING_METHODS = {
    "addAction", "addButton", "addItem", "addMenu", "addTab", "insertItem", "insertTab",
    "setAccessibleDescription", "setAccessibleName", "setApplicationDisplayName",
    "setDetailedText", "setInformativeText", "setItemText", "setLabelText", "setPlaceholderText",
    "setPrefix", "setStatusTip", "setSuffix", "setTabText", "setTabToolTip", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
SHOWING_CLASSES = {
    "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel",
    "QListWidgetItem", "QMenu", "QPushButton", "QRadioButton", "QStandardItem", "QTableWidgetItem",
}  # fmt: skip
# Markup, and the names of keys, which are the same in every language.
_WORDLESS = re.compile(r"<[^>]*>|&[a-z]+;|\b(?:Ctrl|Alt|Shift|Enter|Esc|Del)\b")
_LETTER = re.compile(r"[^\W\d_]{2,}")


def calls(module: Module) -> Iterator[ast.Call]:
    """Yields every call."""
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def is_literal(node: ast.expr) -> bool:
    """Tells whether the extraction tool would see the text as it is."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def name_of(call: ast.Call) -> str:
    """The last part of what is called, such as ``tr``."""
    return tree.dotted(call.func).split(".")[-1]


def table_contexts(modules: tuple[Module, ...]) -> set[str]:
    """The contexts of word tables, whose entries are marked for extraction where they stand."""
    return {
        call.args[0].value
        for module in modules
        for call in calls(module)
        if name_of(call) == "QT_TRANSLATE_NOOP"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def is_from_table(call: ast.Call, contexts: set[str]) -> bool:
    """Tells whether a call translates an entry of a word table."""
    context, text = call.args[0], call.args[1]
    return (
        isinstance(context, ast.Constant)
        and context.value in contexts
        and isinstance(text, ast.Name | ast.Attribute | ast.Subscript)
    )


def bad_translations(module: Module, contexts: set[str]) -> list[str]:
    """Calls of tr() that the extraction tool cannot see, and other names for it."""
    found = []
    for call in calls(module):
        name = name_of(call)
        if name == "translate" and not tree.dotted(call.func).endswith("Application.translate"):
            continue
        count = {"tr": 1, "translate": 2, "QT_TRANSLATE_NOOP": 2}.get(name, 0)
        is_plain = len(call.args) >= count and all(map(is_literal, call.args[:count]))
        if not is_plain and not (name == "translate" and is_from_table(call, contexts)):
            found.append(f"{module.path}:{call.lineno}: {name}() of something but a literal")
    found += [
        f"{module.path}:{node.lineno}: another name for tr()"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and isinstance(node.value, ast.Attribute)
        and (node.value.attr == "tr" or tree.dotted(node.value).endswith("Application.translate"))
    ]
    return found


def visible_words(node: ast.expr) -> bool:
    """Tells whether an expression holds words of its own, outside tr()."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(_LETTER.search(_WORDLESS.sub("", node.value)))
    if isinstance(node, ast.JoinedStr):
        return any(visible_words(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return visible_words(node.left) or visible_words(node.right)
    if isinstance(node, ast.IfExp):
        return visible_words(node.body) or visible_words(node.orelse)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr == "format" and visible_words(node.func.value)
    return False


def untranslated(module: Module) -> list[str]:
    """Words shown to users that no translator will see."""
    found = []
    for call in calls(module):
        name = name_of(call)
        if name in SHOWING_METHODS | SHOWING_CLASSES and any(map(visible_words, call.args)):
            found.append(f"{module.path}:{call.lineno}: bare words in {name}()")
    return found


def test_every_translation_is_a_literal() -> None:
    contexts = table_contexts(tree.package())

    found = [
        line
        for module in tree.package()
        if module.layer == "ui"
        for line in bad_translations(module, contexts)
    ]

    assert not found, tree.report(found)


def test_no_words_are_shown_untranslated() -> None:
    found = [
        line for module in tree.package() if module.layer == "ui" for line in untranslated(module)
    ]

    assert not found, tree.report(found)


@pytest.mark.parametrize(
    "text",
    [
        'self.tr(f"Assigned to {name}")',
        'self.tr("Assigned to " + name)',
        'self.tr("Assigned to {}".format(name))',
        "self.tr(text)",
        'QCoreApplication.translate("Context", text)',
        'QCoreApplication.translate(context, "Text")',
        'QCoreApplication.translate("labels", f"{word}")',
        'QT_TRANSLATE_NOOP("labels", word)',
        "_ = self.tr",
        "tr = QCoreApplication.translate",
    ],
)
def test_a_translation_that_cannot_be_extracted_is_found(text: str) -> None:
    assert bad_translations(tree.parse(text), {"labels"})


@pytest.mark.parametrize(
    "text",
    [
        'self.tr("Assigned to {name}").format(name=name)',
        'self.tr("Assigned "\n"to {name}")',
        'self.tr("%n complaint(s)", "", count)',
        'QCoreApplication.translate("Labels", "Diterima")',
        'QCoreApplication.translate("labels", WORDS[state])',
        "text.translate(table)",
    ],
)
def test_a_translation_that_can_be_extracted_passes(text: str) -> None:
    assert not bad_translations(tree.parse(text), {"labels"})


@pytest.mark.parametrize(
    "text",
    [
        'label.setText("Selesai")',
        'QLabel("<b>Selesai</b>")',
        'self.setWindowTitle(f"Aduan {ticket}")',
        'menu.addAction(icon, "Kirim")',
        'label.setText("Selesai" if done else "")',
        'label.setText("Aduan " + ticket)',
        'label.setText("Aduan {}".format(ticket))',
    ],
)
def test_bare_words_are_found(text: str) -> None:
    assert untranslated(tree.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        'label.setText(self.tr("Selesai"))',
        "label.setText(ticket)",
        'label.setText(f"{ticket} · {count}")',
        'QLabel("…")',
        'self.setObjectName("caseHeader")',
        'QLabel("<b></b>&nbsp;")',
        'button.setToolTip(f"Ctrl+{number}")',
    ],
)
def test_other_texts_pass(text: str) -> None:
    assert not untranslated(tree.parse(text))
