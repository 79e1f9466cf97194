"""The laptop loses its power ten times during one visit; the visit goes on each time."""

from PySide6.QtWidgets import QPushButton, QWidget

from careapp.services.conversation import Key, open_conversation
from careapp.services.today import today_page
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.pages.today import TodayPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.clear_text import SHORTEST, in_the_clear, words_of_persons
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit
from tests.features.power import MAY_BE_LOST_S, Seen, judge, lose_power

TIMES = 10
FIRST_SEED = 2_026_11_24


def test_ten_power_cuts_cost_half_a_second_each(home: Home, program: StartProgram) -> None:
    for seed in range(FIRST_SEED, FIRST_SEED + TIMES):
        seen = lose_power(home, seed)
        assert not in_the_clear(home.folder, words_typed(seen))
        judged = judge(home, seen)

        assert judged.lost_s <= MAY_BE_LOST_S
        user = program(at_home(home))
        goes_on_where_it_was(user, seen)
        says_what_was_left_unsaid(user)
        user.stop()


def test_nothing_lies_open_in_what_a_power_cut_leaves(home: Home) -> None:
    secrets = words_of_persons(home)
    seen = lose_power(home, FIRST_SEED)

    left = {path.name for path in home.folder.iterdir()}

    assert {"careapp.db", "careapp.db-wal"} <= left
    assert not in_the_clear(home.folder, secrets | words_typed(seen))


def words_typed(seen: Seen) -> set[str]:
    answers = (one.answer[0].get("words", "") for m in seen.answers.values() for one in m)
    return {words for words in (*answers, *(w for w, _at in seen.forms)) if len(words) >= SHORTEST}


def goes_on_where_it_was(user: Driver, seen: Seen) -> None:
    """See that Today leads back to what was being written, or to the visit under way."""
    story = f"seed {seen.seed}, {seen.after_s:.3f} s"
    today = user.workspace.page
    assert isinstance(today, TodayPage)
    desk = user.workspace.workplace.desk
    unfinished = today_page(desk).unfinished
    offered = [text for text in buttons(today) if text.startswith("Continue the visit with")]
    assert bool(offered) == (unfinished is not None), story
    if unfinished is None:
        return
    assert offered == [f"Continue the visit with {unfinished.visit.citizen_name}"]
    user.click(user.find(QPushButton, offered[0]))
    page = user.workspace.page
    assert isinstance(page, VisitPage), story
    assert page.place.record_id == unfinished.visit.visit_id
    if unfinished.key is not None:
        shows_the_very_field(user, page, unfinished.key, story)
        is_where_one_typed_last(user, seen, unfinished.key, story)


def is_where_one_typed_last(user: Driver, seen: Seen, key: Key, story: str) -> None:
    """Of what was typed and not said the last; what came after it was lost, or said at once."""
    desk = user.workspace.workplace.desk
    conversation = open_conversation(desk, visit_id=next_visit(desk).visit_id)
    unsaid = [one for one in seen.answers if conversation.state(one).typing]
    assert max(unsaid, key=lambda one: seen.answers[one][-1].at, default=key) == key, story


def shows_the_very_field(user: Driver, page: VisitPage, key: Key, story: str) -> None:
    visit_id = page.place.record_id
    assert visit_id is not None
    conversation = open_conversation(user.workspace.workplace.desk, visit_id=visit_id)
    words = conversation.state(key).said.words
    focus = user.program.window.focusWidget()
    assert page.open_topic is not None
    assert page.open_topic.isAncestorOf(focus), story
    if words is not None:
        assert isinstance(focus, WordsEdit), story
        assert focus.text == words, story
        assert focus.textCursor().position() == len(words), story


def says_what_was_left_unsaid(user: Driver) -> None:
    """Leave the visit, as at the end of any field: what was typed before the cut is said too."""
    desk = user.workspace.workplace.desk
    visit_id = next_visit(desk).visit_id
    user.workspace.show_place(Place("visit", visit_id))
    user.settle()
    user.workspace.show_place(Place("today"))
    user.settle()
    assert open_conversation(desk, visit_id=visit_id).focus is None
    unfinished = today_page(desk).unfinished
    assert unfinished is None or unfinished.key is None  # a form waits to be saved


def buttons(page: QWidget) -> list[str]:
    return [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
