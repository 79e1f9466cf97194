"""Before a file is accepted one sees what became of each of its questions."""

import json

from careapp.dialogue.item import Note
from careapp.dialogue.load import load_tool
from careapp.dialogue.report import Outcome, report_on

FORM = {
    "resourceType": "Questionnaire",
    "status": "draft",
    "item": [
        {"linkId": "a", "type": "string", "text": "A"},
        {"linkId": "b", "type": "group", "item": [{"linkId": "c", "type": "string", "text": "C"}]},
        {
            "linkId": "d",
            "type": "string",
            "text": "D",
            "extension": [{"url": "https://example.com/unheard-of", "valueBoolean": True}],
        },
    ],
}


def test_each_item_is_told_of_once_and_in_order() -> None:
    changed, left_out = Note("asked-as-text", "c"), Note("known-already", "today")
    report = report_on(load_tool(json.dumps(FORM).encode()), [changed, left_out])
    assert [(one.link_id, one.outcome) for one in report] == [
        ("a", Outcome.UNDERSTOOD),
        ("b", Outcome.UNDERSTOOD),
        ("c", Outcome.CHANGED),
        ("d", Outcome.NOT_SUPPORTED),
        ("today", Outcome.CHANGED),
    ]
    assert report[2].notes == (changed,)
    assert report[-1].item is None


def test_what_concerns_the_whole_file_comes_first() -> None:
    twice = {**FORM, "item": [FORM["item"][0], FORM["item"][0]]}
    report = report_on(load_tool(json.dumps(twice).encode()))
    assert (report[0].link_id, report[0].item) == ("", None)
    assert report[0].outcome is Outcome.NOT_SUPPORTED


def test_the_worst_counts() -> None:
    notes = [Note("asked-as-text", "a"), Note("formula-not-supported", "a")]
    report = report_on(load_tool(json.dumps(FORM).encode()), notes)
    assert report[0].outcome is Outcome.NOT_SUPPORTED
