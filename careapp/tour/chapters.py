"""The main job, step by step, as a visitator does it at a kitchen table."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.domain.visit import VisitStatus
from careapp.services.conversation import Key
from careapp.services.printing import PaperKind
from careapp.tour.chapter import Chapter
from careapp.tour.driver import Driver, NotThereError
from careapp.tour.typing import lose_power
from careapp.ui.dialogs.closing_dialog import ClosingDialog
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.pages.visit import VisitPage
from careapp.ui.turned_screen import TurnedScreen
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.row_buttons import CheckRow
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place

MATTERS = Key("urn:careapp:tool:what-matters", "important.most", Voice.CITIZEN)
GOAL = Key("urn:careapp:tool:what-matters", "goal.own", Voice.CITIZEN)
ABILITY = "urn:careapp:tool:functional-ability"
WASHING = Key(ABILITY, "self-care.washing", Voice.CITIZEN)
MOVING = Key(ABILITY, "mobility.moving", Voice.RELATIVE)

FIRST_CUT_S, SECOND_CUT_S = 1.7, 2.6


class Story(Chapter):
    """One joint home visit, from plan to paper.

    Args:
        driver: The user.
        out: Where papers and pictures go.
        numbers: Of the pictures.
        language: Of the program.
    """

    def __init__(self, driver: Driver, out: Path, numbers: Iterator[int], language: str) -> None:
        super().__init__(driver, out, numbers)
        self._language = language
        self._visit: Place | None = None
        self.said: list[str] = []

    # Steps, in order; each returns a line on what was seen.

    def see_today(self) -> str:
        """Open the program on today."""
        self._driver.start()
        self._shoot("today")
        tasks = len(self._driver.workspace.page.findChildren(CheckRow))
        return f"today is shown, with {tasks} tasks"

    def begin(self) -> str:
        """Begin the joint visit from today."""
        primary = [
            button
            for button in self._driver.workspace.page.findChildren(QPushButton)
            if button.isVisible() and button.property("role") == "primary"
        ]
        self._driver.click(primary[0])
        self._driver.wait_for(lambda: self._page().status is VisitStatus.UNDER_WAY)
        self._visit = Place("visit", self._page().place.record_id)
        self._shoot("visit")
        return "the joint visit has begun"

    def hear_what_matters(self) -> str:
        """Write what matters to the citizen, and her own goal, in her own words."""
        self._write(MATTERS, "Jeg vil selv kunne hente min post og få en snak med naboen.")
        self._write(GOAL, "At gå til postkassen og hjem igen uden at være bange for at falde.")
        self._shoot("what-matters")
        return "two answers in the citizen's own words"

    def lose_power_once(self) -> str:
        """End the program while it is typed in, and go on at the very field."""
        return self._lose_power(WASHING, FIRST_CUT_S)

    def set_levels(self) -> str:
        """Set levels by digits, and write the professional's words beside the citizen's."""
        self._write(Key(ABILITY, WASHING.link_id, Voice.PROFESSIONAL),
                    "Vasker overkroppen siddende. Behov for støtte til ben og fødder.",
                    level=3, expected=1)  # fmt: skip
        self._shoot("levels")
        return "level 3 now, 1 expected, with the professional's words"

    def hear_the_daughter(self) -> str:
        """Write what the daughter says, and a level with it."""
        self._write(MOVING, "Mor holder sig til møblerne, når jeg ikke er der.", level=2)
        self._shoot("relative")
        return "the daughter's words stand beside the citizen's"

    def lose_power_again(self) -> str:
        """End the program once more."""
        return self._lose_power(Key(ABILITY, "practical.own-words", Voice.CITIZEN), SECOND_CUT_S)

    def agree(self) -> str:
        """Agree on what someone will do, by when."""
        self._fill(
            "new-agreement", {"what": "Gå til postkassen sammen", "when": "25.11"}, {"owner": 1}
        )
        self._fill(
            "new-agreement",
            {"what": "Se grebene i badeværelset efter", "when": "6.12"},
            {"owner": 2},
        )
        self._shoot("agreements")
        return "two agreements"

    def note_in_confidence(self) -> str:
        """Write a note in confidence."""
        self._fill(
            "new-note",
            {"words": "Fortæller, at hun savner sin mand mere, end hun viser."},
            {"informer": 1},
            "in_confidence",
        )
        return "a note that stays off the turned screen and the citizen's paper"

    def say_who_is_here(self) -> str:
        """Tick who is here."""
        ticked = 0
        while rows := [r for r in self._page().findChildren(CheckRow) if not r.isChecked()]:
            rows[0].click()
            self._driver.settle()
            ticked += 1
        return f"{ticked} participants"

    def turn_the_screen(self) -> str:
        """Let the citizen read the summary on the turned screen."""
        self._driver.workspace.show_place(self._place("turned-screen"))
        self._driver.settle()
        turned = self._dialog(TurnedScreen)
        self._shoot("turned-screen", turned)
        self._click_primary(turned)
        return "the citizen has read it"

    def close(self) -> str:
        """Review and close the visit."""
        self._page().review_and_close()
        self._driver.settle()
        dialog = self._dialog(ClosingDialog)
        self._shoot("closing", dialog)
        missing = len(dialog.links)
        self._driver.click(dialog.close_button)
        self._driver.wait_for(lambda: self._page().status is VisitStatus.CLOSED)
        return f"closed; {missing} things were named as missing first"

    def print_papers(self) -> str:
        """Look at both papers and save them."""
        self._driver.settle()
        preview = self._dialog(PreviewDialog)
        self._shoot("preview", preview)
        self._save(preview, "summary.pdf")
        for name in ("summary.html", "summary.txt"):
            self._save(preview, name)
        preview.paper.choose(PaperKind.LEAD)
        self._driver.settle()
        self._shoot("preview-lead", preview)
        self._save(preview, "lead-summary.pdf")
        preview.close()
        self._driver.settle()
        size = (self._out / "summary.pdf").stat().st_size
        return f"summary.pdf, {size // 1024} kB, and lead-summary.pdf"

    def amend(self) -> str:
        """Add to the closed visit, with a reason."""
        self._driver.workspace.show_place(self._place("amend-visit"))
        self._driver.settle()
        dialog = self._dialog(ReasonDialog)
        self._driver.type("Datteren ringede bagefter.", dialog.words)
        self._driver.click(dialog.confirm_button)
        self._write(Key(ABILITY, "mobility.own-words", Voice.RELATIVE),
                    "Anne fortæller, at rollatoren er kommet.")  # fmt: skip
        self._shoot("amended")
        return "an amendment with its reason"

    def look_around(self) -> str:
        """Find the citizen, see her page, the visits and the settings."""
        for place in ("citizens", "visits", "settings"):
            self._driver.workspace.show_place(Place(place))
            self._driver.settle()
            self._shoot(place)
        citizen_id = self._citizen_id()
        self._driver.workspace.show_place(Place("citizen", citizen_id))
        self._driver.settle()
        self._shoot("citizen")
        self._driver.stop()
        return "citizens, visits, settings, the citizen's page"

    # How they are done.

    def _page(self) -> VisitPage:
        page = self._driver.workspace.page
        if not isinstance(page, VisitPage):
            raise NotThereError("no visit is open")
        return page

    def _place(self, page: str) -> Place:
        return Place(page, self._visit.record_id if self._visit else None)

    def _citizen_id(self) -> RecordId | None:
        if self._visit is None:
            raise NotThereError("no visit has begun")
        self._driver.workspace.show_place(self._visit)
        self._driver.settle()
        return self._page().citizen_id

    def _write(
        self, key: Key, words: str, *, level: int | None = None, expected: int | None = None
    ) -> None:
        """Go to a question, set its levels and write in a voice, as its keys do."""
        self._open(key)
        topic = self._topic()
        choices = [c for c in topic.findChildren(LevelChoice) if c.isVisible()]
        for choice, digit in zip(choices, (level, expected), strict=False):
            if digit is not None:
                choice.focus_choice()
                self._driver.type(str(digit))
                self._driver.settle()
        edits = [e for e in topic.findChildren(WordsEdit) if e.isVisible()]
        edit = edits[-1] if key.voice is Voice.PROFESSIONAL else edits[0]
        self._driver.type(words, edit)
        self.said.append(words)
        self._driver.press(Qt.Key.Key_Tab)

    def _open(self, key: Key) -> None:
        if self._visit is None:
            raise NotThereError("no visit has begun")
        self._driver.workspace.show_place(Place("visit", self._visit.record_id, key))
        self._driver.settle()

    def _topic(self) -> QWidget:
        topic = self._page().open_topic
        if topic is None:
            raise NotThereError("no question is open")
        return topic

    def _lose_power(self, key: Key, after_s: float) -> str:
        """Let another process type, end it without a word, and find what it typed."""
        self._driver.stop()
        typed = lose_power(self._out, self._language, key, after_s)
        self._driver.start()
        self._shoot("after-power-cut")
        if self._visit is not None:
            self._driver.workspace.show_place(self._visit)
        self._driver.settle()
        edits = [e for e in self._topic().findChildren(WordsEdit) if e.isVisible()]
        found = edits[0].text
        if not (typed.text.startswith(found) and len(found) >= max(typed.kept, typed.old)):
            raise NotThereError(f"{len(found)} of {len(typed.text)} letters, {typed.kept} kept")
        self.said.append(found)
        return f"{len(typed.text)} letters typed, {len(found)} found again at the very field"

    def _fill(
        self, page: str, words: dict[str, str], picks: dict[str, int], tick: str = ""
    ) -> None:
        """Fill in a form: words by field, choices by their place in the list, one tick."""
        self._driver.workspace.show_place(self._place(page))
        self._driver.settle()
        dialog = self._dialog(RecordDialog)
        for name, text in words.items():
            fields = (QLineEdit, WordsEdit)
            within = dialog.rows[name].findChildren(QWidget)
            self._driver.type(text, next(w for w in within if isinstance(w, fields)))
            self.said.append(text)
        for name, place in picks.items():
            people = self._driver.find(QComboBox, within=dialog.rows[name])
            people.setCurrentIndex(place)
            people.activated.emit(place)
        if tick:
            self._driver.find(QCheckBox, within=dialog.rows[tick]).click()
        self._shoot(page, dialog)
        self._driver.click(dialog.save_button)
        self._driver.wait_for(lambda: self._driver.open_dialog is None)
