"""Two hours of edits at one visit: rebuilt from history alike, and undone to the start."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from careapp.changes.shape import as_json
from careapp.domain.answer import Said
from careapp.domain.care import Agreement, Note, Owner, OwnerKind, When
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.level import CODES, Level, Scale
from careapp.domain.visit import Part, Participation, Presence
from careapp.services.closing import close_visit
from careapp.services.conversation import Conversation, Key
from careapp.services.records import new_record_id, save_record
from careapp.services.saying import can_undo, finish_typing, redo_last, undo_last
from careapp.services.visit_page import note_presence
from tests.services.office import MOST, TUESDAY, Office

EDITS = 700
WORDS = ("Det går", "bedre nu", "ikke alene", "med rollator", "Anna hjælper", "kun om morgenen")


class Talk:
    """A visit where anything is said, ticked, noted and taken back."""

    def __init__(self, office: Office, visit_id: VisitId, dice: Random) -> None:
        self.office, self.visit_id, self.dice = office, visit_id, dice
        self.questions = [
            (tool.url, item)
            for tool in office.conversation(visit_id).tools
            for item in tool.walk()
            if item.answerable
        ]
        self.agreements: list[RecordId] = []

    @property
    def conversation(self) -> Conversation:
        return self.office.conversation(self.visit_id)

    def edit(self) -> None:
        """Do one of the things that people do, answers most of all."""
        ways = [self.answer] * 14 + [self.agree, self.note, self.arrive, self.undo, self.undo]
        self.dice.choice([*ways, self.redo])()

    def answer(self) -> None:
        tool, item = self.dice.choice(self.questions[:40])
        key = Key(tool, item.link_id, self.dice.choice(list(Voice)))
        ticked = None
        if item.repeats:
            options = [str(as_json(option.value)) for option in item.options]
            ticked = {o: o for o in options if self.dice.random() < 0.4}
        self.office.type(self.visit_id, key, self._said(), ticked)
        if self.dice.random() < 0.7:
            finish_typing(self.office.desk, origin=self.visit_id)

    def agree(self) -> None:
        if not self.agreements or self.dice.random() < 0.5:
            self.agreements.append(new_record_id())
        agreement = Agreement(
            citizen_id=self.conversation.citizen_id,
            visit_id=self.visit_id,
            what=self.dice.choice(WORDS),
            owner=Owner(OwnerKind.STAFF, "Mette"),
            when=When(on=TUESDAY.date() + timedelta(days=self.dice.randrange(60))),
        )
        self._save(agreement, self.dice.choice(self.agreements))

    def note(self) -> None:
        note = Note(
            citizen_id=self.conversation.citizen_id,
            visit_id=self.visit_id,
            words=self.dice.choice(WORDS),
            informer=self.dice.choice(list(Informer)),
        )
        self._save(note, new_record_id())

    def arrive(self) -> None:
        note_presence(
            self.office.desk,
            visit_id=self.visit_id,
            person_id=self.dice.choice(["anna", "lars"]),
            presence=self.dice.choice(list(Presence)),
        )

    def undo(self) -> None:
        undo_last(self.office.desk, visit_id=self.visit_id)

    def redo(self) -> None:
        redo_last(self.office.desk, visit_id=self.visit_id)

    def _said(self) -> Said:
        code = self.dice.choice(CODES[Scale.FSIII])
        level = Level(Scale.FSIII, code) if self.dice.random() < 0.5 else None
        return Said(words=self.dice.choice([None, *WORDS]), current=level)

    def _save(self, record: Agreement | Note, record_id: RecordId) -> None:
        save_record(
            self.office.desk,
            record,
            subject=record.citizen_id,
            purpose="write",
            record_id=record_id,
            visit_id=self.visit_id,
        )

    def shown(self) -> object:
        """Return all that the visit shows."""
        read, conversation = self.office.desk.read, self.conversation
        answers = {
            key: (state.said, dict(state.ticked))
            for key, state in conversation.answers.items()
            if state.is_answered
        }
        made = [
            (stored.record_id, stored.record)
            for kind in (Agreement, Note)
            for stored in read.where(kind, visit_id=self.visit_id)
        ]
        return answers, made, conversation.visit.record


def test_two_hours_are_rebuilt_undone_and_done_again(office: Office) -> None:
    people = {
        "anna": Participation("Anna", Part.RELATIVE),
        "lars": Participation("Lars", Part.HOME_CARE),
    }
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    stored = office.conversation(visit_id).visit.record
    office.save(replace(stored, participants=people), visit_id, citizen_id)
    talk = Talk(office, visit_id, Random(20261124))
    start = talk.shown()
    for number in range(EDITS):
        office.watch.now += timedelta(seconds=6)
        talk.edit()
        if number == EDITS // 2:
            office.open_again()
    office.say(visit_id, MOST, Said(words="Tak for i dag"))  # new work: nothing is left to redo
    end = talk.shown()
    assert end != start
    assert not office.store.rebuild()
    assert not office.desk.read.conflicts(citizen_id)

    undone = 0
    while undo_last(office.desk, visit_id=visit_id) is not None:
        undone += 1
    assert undone > EDITS // 3
    assert talk.shown() == start
    assert not office.store.rebuild()
    assert can_undo(office.desk, visit_id=visit_id) == (False, True)
    while redo_last(office.desk, visit_id=visit_id) is not None:
        undone -= 1
    assert undone == 0
    assert talk.shown() == end
    assert not office.desk.read.conflicts(citizen_id)
    close_visit(office.desk, visit_id=visit_id)
