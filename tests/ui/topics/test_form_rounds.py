"""Whatever repeats in a tool and whatever is done: what is written is shown, and is printed."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from careapp.dialogue.stored_rounds import Round
from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.reports.model import NoteEntry
from careapp.services.conversation import Key
from careapp.services.saying import redo_last, undo_last
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.taking_out import take_out_round
from careapp.ui.formview import FormView
from careapp.ui.rounds import RoundView
from careapp.ui.topics.plain_topic import PlainTopic
from tests.services.office import Office, Watch, opened_office, release

URL = "urn:test:any"
_DOINGS = 16


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with opened_office(tmp_path / "careapp.db", Watch()) as office:
        yield office


def any_items(chance: Random, depth: int = 0, prefix: str = "i") -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for number in range(chance.randint(1, 3)):
        kind = chance.choice(["group", "string"]) if depth < 2 else "string"
        link_id = f"{prefix}{number}"
        one: dict[str, object] = {"linkId": link_id, "type": kind, "text": f"Nr. {link_id}"}
        one["repeats"] = chance.random() < 0.7
        if kind == "group" or (depth < 2 and chance.random() < 0.3):
            one["item"] = any_items(chance, depth + 1, f"{link_id}.")
        found.append(one)
    return found


class Table:
    """Somebody at the table who adds, writes, takes out and takes back."""

    def __init__(self, office: Office, visit_id: VisitId, qtbot: QtBot, chance: Random) -> None:
        self._office, self._visit_id, self._chance = office, visit_id, chance
        [tool] = office.conversation(visit_id).tools
        self.form = FormView(tool, office.desk.wording("da"), date(2026, 11, 24))
        qtbot.addWidget(self.form)
        self.form.taken_out.connect(self._take_out)
        self._words = 0
        self.refresh()
        self.form.build_all()

    def refresh(self) -> None:
        self.form.show_conversation(self._office.conversation(self._visit_id))

    def do_anything(self) -> None:
        doing = self._chance.choice([self.write, self.write, self.add, self.remove, self.undo])
        doing()
        self.refresh()

    def write(self) -> None:
        asked = self.form.asked()
        if asked:
            self._words += 1
            said = Said(words=f"ord {self._words}.", informer=Informer.CITIZEN)
            place = self._chance.choice(asked).place
            self._office.say(self._visit_id, Key(URL, place, Voice.CITIZEN), said)

    def add(self) -> None:
        loops = list(self.form._rounds)
        if loops:
            self.form.add_round(*self._chance.choice(loops))

    def remove(self) -> None:
        views = (one for view in self.form._rounds.values() for one in view.rounds)
        there = [one for one in views if not one.remove.isHidden()]
        if there:
            self._chance.choice(there).remove.click()

    def undo(self) -> None:
        act = self._chance.choice([undo_last, redo_last])
        act(self._office.desk, visit_id=self._visit_id)

    def _take_out(self, one: Round) -> None:
        take_out_round(self._office.desk, visit_id=self._visit_id, url=URL, one=one)

    def written(self) -> Counter[str]:
        answers = self._office.conversation(self._visit_id).answers.values()
        return Counter(str(state.said.words) for state in answers if state.is_answered)

    def shown(self) -> Counter[str]:
        self.form.build_all()
        topics = [one for one in self.form._all_topics if isinstance(one, PlainTopic)]
        return Counter(words for one in topics if (words := one._answer_of(Voice.CITIZEN)))

    def printed(self) -> Counter[str]:
        dossier = read_dossier(self._office.desk, visit_id=self._visit_id, language="da")
        entries = [one for one in lead_summary(dossier).blocks if isinstance(one, NoteEntry)]
        return Counter(str(one.words) for one in entries)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_written_is_shown_and_is_printed(office: Office, qtbot: QtBot, seed: int) -> None:
    chance = Random(seed)
    head = {"resourceType": "Questionnaire", "status": "active", "url": URL, "version": "1"}
    tool = {**head, "title": "Alt", "item": any_items(chance)}
    release(office.desk, json.dumps(tool).encode())
    visit_id = office.plan(office.citizen(), tools={URL: "1"})
    table = Table(office, visit_id, qtbot, chance)
    for _ in range(_DOINGS):
        table.do_anything()
        assert table.written() == table.shown() == table.printed()
    names = [view.accessibleName() for view in table.form.findChildren(RoundView)]
    assert all(names)


def test_a_long_form_with_rounds_is_built_as_one_reads(office: Office, qtbot: QtBot) -> None:
    asked = [{"linkId": f"q{n}", "type": "string", "text": f"Nr. {n}"} for n in range(8)]
    group = {"linkId": "g", "type": "group", "repeats": True, "text": "Del", "item": asked}
    head = {"resourceType": "Questionnaire", "status": "active", "url": URL, "version": "1"}
    release(office.desk, json.dumps({**head, "title": "Alt", "item": [group]}).encode())
    visit_id = office.plan(office.citizen(), tools={URL: "1"})
    for number in range(1, 41):
        place = "q0" if number == 1 else f"q0#{number}"
        said = Said(words=f"ord {number}", informer=Informer.CITIZEN)
        office.type(visit_id, Key(URL, place, Voice.CITIZEN), said)
    [tool] = office.conversation(visit_id).tools
    form = FormView(tool, office.desk.wording("da"), date(2026, 11, 24))
    qtbot.addWidget(form)
    form.show_conversation(office.conversation(visit_id))
    assert len(form.findChildren(PlainTopic)) < 100
    last = form.topic("q7#40")
    assert last is not None
    assert last.spoken == "Nr. 7, Del 40"
    form.go_to("q7#40")
    assert (form.current, last.is_open) == ("q7#40", True)
