"""Taking a round of a repeating part out of a conversation: all its answers in one act."""

from careapp.changes.shape import unit_of
from careapp.changes.touched import Touched
from careapp.dialogue.stored_rounds import Round, is_in
from careapp.dialogue.tool import Tool
from careapp.domain.answer import answer_id
from careapp.domain.identity import RecordId
from careapp.services.at_visit import act_at_visit
from careapp.services.conversation import SAID, AnswerState, Conversation, Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.saying import finish_typing
from careapp.store.acting import Acting


def answers_in(conversation: Conversation, tool: Tool, one: Round) -> dict[Key, AnswerState]:
    """Return what stands in a round, in every voice."""
    return {
        key: state
        for key, state in conversation.answers.items()
        if key.tool == tool.url and state.is_told and is_in(tool, key.link_id, one)
    }


def take_out_round(
    desk: Desk, *, visit_id: RecordId, url: str, one: Round, reason: str | None = None
) -> Touched:
    """Take back all answers in a round, in one act that can be undone as one.

    The answers of other rounds stay where they are stored. What somebody else writes
    meanwhile in this one stands against it when the two meet, and is shown.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    touched = finish_typing(desk, origin=visit_id, reason=reason)
    conversation = open_conversation(desk, visit_id=visit_id)
    tool = next((tool for tool in conversation.tools if tool.url == url), None)
    gone = answers_in(conversation, tool, one) if tool else {}
    if not gone:
        return touched

    def take_back(acting: Acting) -> None:
        for key, state in gone.items():
            record_id = answer_id(conversation.visit_id, key.tool, key.link_id, key.voice)
            acting.say(record_id, SAID, None)
            for element in state.ticked:
                acting.say(record_id, unit_of("ticked", element), None)

    act = act_at_visit(desk, "take-out-round", take_back, visit_id=visit_id, reason=reason)
    return touched | act.touched
