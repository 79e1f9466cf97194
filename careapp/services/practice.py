"""Trying a dialogue tool: a conversation with nobody, in memory, of which nothing is kept."""

from collections.abc import Mapping
from dataclasses import replace

from careapp.dialogue.stored_rounds import Round
from careapp.dialogue.tool import Tool
from careapp.domain.answer import Said
from careapp.domain.citizen import Citizen
from careapp.domain.identity import CitizenId
from careapp.domain.visit import Visit
from careapp.services.conversation import AnswerState, Conversation, Key
from careapp.services.desk import Desk
from careapp.services.records import new_record_id
from careapp.services.taking_out import answers_in
from careapp.services.tool_voices import voices_asked
from careapp.store.reader import Stored, Written


class Practice:
    """A conversation that no store knows of.

    Args:
        desk: Of whom tries it.
        tool: In any stage of its life.

    Attributes:
        conversation: With all that was answered so far.
    """

    def __init__(self, desk: Desk, tool: Tool) -> None:
        written = Written(desk.me, desk.clock.now(), desk.role)
        nobody, nowhere = new_record_id(), new_record_id()
        visit = Visit(citizen_id=CitizenId(nobody), tools={tool.url: tool.version})
        self.conversation = Conversation(
            visit=Stored(nowhere, nobody, visit, written, written),
            citizen=Stored(nobody, nobody, Citizen(), written, written),
            tools=(tool,),
            answers={},
            asked=voices_asked(desk, [tool]),
        )

    def answer(self, key: Key, said: Said, ticked: Mapping[str, str] | None = None) -> None:
        """Take in what was answered; what is ticked stays where nothing is said of it."""
        before = self.conversation.state(key)
        state = replace(before, said=said, ticked=before.ticked if ticked is None else ticked)
        self._hold({**self.conversation.answers, key: state})

    def take_out(self, one: Round) -> None:
        """Forget the answers of one round of a repeating part."""
        tool = self.conversation.tools[0]
        gone = answers_in(self.conversation, tool, one)
        self._hold({k: state for k, state in self.conversation.answers.items() if k not in gone})

    def begin_again(self) -> None:
        """Forget every answer."""
        self._hold({})

    def _hold(self, answers: Mapping[Key, AnswerState]) -> None:
        self.conversation = replace(self.conversation, answers=answers)
