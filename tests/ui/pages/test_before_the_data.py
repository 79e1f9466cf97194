"""What one meets before the data is open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.national_id import Country
from careapp.domain.people import Profession, Role
from careapp.services.first_use import FirstUse
from careapp.ui.pages.setup import SetupPage
from careapp.ui.pages.trouble import TroublePage
from careapp.ui.pages.unlock import UnlockPage
from tests.ui.pages.looking import button, clipped, nameless, the, words

Show = Callable[[QWidget], None]
SENTENCE = "Fire høns og en traktor"


def test_the_passphrase_is_typed_hidden_and_sent_with_enter(show: Show, qtbot: QtBot) -> None:
    page = UnlockPage()
    show(page)
    line = the(page, QLineEdit)
    tried: list[str] = []
    page.unlocked_with.connect(tried.append)

    assert line.hasFocus()
    assert line.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClicks(line, SENTENCE)
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert tried == [SENTENCE]
    assert page.busy


def test_a_wrong_passphrase_says_so_and_can_be_typed_again(show: Show, qtbot: QtBot) -> None:
    page = UnlockPage()
    show(page)
    QTest.keyClicks(the(page, QLineEdit), "wrong")
    button(page, "Open").click()

    page.show_problem("passphrase-wrong")

    assert "That is not the passphrase. Nothing was changed. Try again." in words(page)
    assert not page.busy
    QTest.keyClicks(the(page, QLineEdit), "x")
    assert "That is not" not in words(page)
    assert the(page, QLineEdit).text() == "x"


def test_an_empty_passphrase_is_not_tried(show: Show) -> None:
    page = UnlockPage()
    show(page)
    tried: list[str] = []
    page.unlocked_with.connect(tried.append)

    button(page, "Open").click()

    assert tried == []
    assert "This must be filled in." in words(page)


def fill(page: SetupPage, **typed: str) -> None:
    for name, text in typed.items():
        field = page._fields[name].field
        line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        assert line is not None
        line.setText(text)


def test_first_use_hands_over_the_answers(show: Show) -> None:
    page = SetupPage("en")
    show(page)
    done: list[FirstUse] = []
    page.done.connect(done.append)
    fill(page, given_name="Mette", family_name="Kjærgaard", municipality="Fjordby Kommune")
    fill(page, municipality_code="999", passphrase=SENTENCE, again=SENTENCE)
    page._profession.setCurrentIndex(1)

    button(page, "Begin").click()

    assert done == [
        FirstUse(
            given_name="Mette",
            family_name="Kjærgaard",
            profession=Profession.NURSE,
            role=Role.VISITATOR,
            municipality="Fjordby Kommune",
            country=Country.DENMARK,
            municipality_code="999",
            passphrase=SENTENCE,
            again=SENTENCE,
        )
    ]
    assert SENTENCE not in repr(done[0])


def test_first_use_says_all_that_is_missing_at_its_field(show: Show) -> None:
    page = SetupPage("en")
    show(page)
    done: list[FirstUse] = []
    page.done.connect(done.append)
    fill(page, given_name="Mette", municipality="Fjordby", municipality_code="12")
    fill(page, passphrase=SENTENCE, again="another")

    button(page, "Begin").click()

    assert done == []
    said = {name: field.field.focusProxy() or field.field for name, field in page._fields.items()}
    problems = {name: one.accessibleDescription() for name, one in said.items()}
    assert {name for name, words_ in problems.items() if words_} == {
        "family_name",
        "municipality_code",
        "again",
    }
    assert "Nobody can open the data without it" in words(page)


def test_first_use_keeps_what_is_typed_when_the_disk_refuses(show: Show) -> None:
    page = SetupPage("en")
    show(page)
    fill(page, given_name="Mette")

    page.show_problem("home-cannot-write", {"path": "/home/mette"})

    assert "/home/mette" in words(page)
    assert page.answers.given_name == "Mette"
    assert button(page, "Begin").isEnabled()


def test_first_use_follows_the_language_that_is_chosen(
    show: Show, speak_alone: Callable[[str], None]
) -> None:
    page = SetupPage("en")
    show(page)
    page.language_chosen.connect(speak_alone)
    fill(page, given_name="Mette")

    button(page, "Dansk").click()

    assert "Hvem er du?" in words(page)
    assert page._role.currentText() == "Visitator"
    assert page.answers.given_name == "Mette"


def test_trouble_says_what_happened_what_is_safe_and_where(show: Show) -> None:
    page = TroublePage("store-damaged", {"path": "/home/mette/careapp.db"})
    show(page)
    heard: list[str] = []
    page.again.connect(lambda: heard.append("again"))
    page.gave_up.connect(lambda: heard.append("gave up"))

    button(page, "Try again").click()
    button(page, "Close").click()

    shown = words(page)
    assert "The data at /home/mette/careapp.db cannot be read" in shown
    assert "Nothing was deleted or written over." in shown
    assert heard == ["again", "gave up"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["da", "nb", "en"])
@pytest.mark.parametrize("make", [UnlockPage, SetupPage, lambda: TroublePage("disk-full")])
def test_nothing_is_clipped_or_nameless(
    show: Show,
    speak_alone: Callable[[str], None],
    qtbot: QtBot,
    source: object,
    make: Callable[[], QWidget],
    language: str,
    scale: float,
) -> None:
    speak_alone(language)
    source.scale = scale  # type: ignore[attr-defined] # the theme's
    page = make()
    page.resize(1366, 768)
    show(page)

    qtbot.waitUntil(lambda: not clipped(page))
    assert nameless(page) == []


def test_who_has_a_code_is_asked_for_it_and_not_for_the_municipality(
    show: Show,
) -> None:
    page = SetupPage("en")
    show(page)
    assert "Where do you work?" in words(page)

    button(page, "I have a code from the municipality").click()

    shown = words(page)
    assert "The server's address" in shown
    assert "Where do you work?" not in shown
    assert "only the municipality can open the data" in shown
    page._code.setText("7KQM")
    button(page, "Begin").click()
    assert "slip in the code" in words(page)


def test_both_ways_in_can_be_read_on_their_chips(show: Show) -> None:
    page = SetupPage("en")
    show(page)
    ways = [one.sizeHint().width() for one in page._way.findChildren(QRadioButton)]
    assert len(ways) == 2
    assert min(ways) > 3 * page._way.sizeHint().height()
