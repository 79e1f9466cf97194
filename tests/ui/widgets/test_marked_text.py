"""Text of a form with bold, lists and links: nothing in it is run, fetched or opened by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from careapp.ui.widgets.link_row import OpenLink
from careapp.ui.widgets.marked_text import MarkedText

Show = Callable[[QWidget], None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that were opened."""
    found: list[str] = []

    def keep(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", keep)
    return found


def test_bold_italics_and_lists_are_shown(show: Show) -> None:
    text = MarkedText(
        "Hvad er **vigtigst** for *dig*?\n\n- mad\n- ro\n\n2. sove\n\n# Og så", "large"
    )
    show(text)
    html = "".join(QLabel.text(label) for label in text.findChildren(QLabel))
    assert "font-weight:600" in html
    assert "font-style:italic" in html
    words = [label.accessibleName() for label in text.findChildren(QLabel)]
    assert words == [
        "Hvad er vigtigst for dig?",
        "\u2022",
        "mad",
        "\u2022",
        "ro",
        "2.",
        "sove",
        "Og så",
    ]
    assert text.accessibleName() == "Hvad er vigtigst for dig?\nmad\nro\nsove\nOg så"


@pytest.mark.parametrize(
    "hostile",
    [
        "![billede](https://spy.example/pixel.png)",
        '<img src="https://spy.example/pixel.png">',
        '<script>alert("x")</script>',
        '<a href="javascript:alert(1)">tryk</a>',
        "[tryk](javascript:alert(1))",
        "[tryk](file:///etc/passwd)",
        "[tryk](data:text/html,<b>x</b>)",
        '</p></span><table><tr><td background="https://spy.example/x">',
        "<style>* { background: url(https://spy.example) }</style>",
        "&lt;img src=x&gt; &amp;",
        "**" * 5_000,
        "[" * 5_000,
        "\u202etxt.exe\u202c " + "x" * 9_000,
    ],
)
def test_hostile_text_is_only_text(show: Show, opened: list[str], hostile: str) -> None:
    text = MarkedText(hostile)
    show(text)
    assert not text.findChildren(OpenLink)
    for label in text.findChildren(QLabel):
        html = QLabel.text(label)
        for mark in ("<img", "<script", "<a ", "<table", "<style"):
            assert mark not in html
        assert not label.openExternalLinks()
    assert not opened


def test_a_link_stands_with_its_address_and_is_opened_by_a_press_alone(
    show: Show, opened: list[str]
) -> None:
    address = "https://liv.example@ond.example/mere?x=1"
    text = MarkedText(f"[Læs mere]({address}) og [igen]({address})")
    show(text)
    (link,) = text.findChildren(OpenLink)
    assert link.row.secondary == address, "one sees where it really leads"
    assert address in link.accessibleName()
    assert not opened
    link.click()
    assert opened == [address]


def test_what_is_no_address_is_not_opened(show: Show, opened: list[str]) -> None:
    for address in ("file:///etc/passwd", "javascript:alert(1)", "https://", "smb://host/x"):
        link = OpenLink(address)
        show(link)
        link.click()
    assert opened in ([], ["https://"])
