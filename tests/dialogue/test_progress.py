from collections.abc import Callable

from careapp.dialogue.progress import Progress, progress
from careapp.dialogue.tool import Tool

MakeTool = Callable[..., Tool]


def test_only_what_is_asked_counts(make_tool: MakeTool) -> None:
    tool = make_tool(
        {
            "linkId": "group",
            "type": "group",
            "item": [
                {"linkId": "a", "type": "boolean", "required": True},
                {
                    "linkId": "b",
                    "type": "string",
                    "required": True,
                    "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": True}],
                },
                {"linkId": "words", "type": "display"},
                {"linkId": "fixed", "type": "string", "readOnly": True},
                {"linkId": "file", "type": "attachment"},
            ],
        }
    )

    assert progress(tool, {}) == Progress(1, 0, ("a",))
    assert progress(tool, {"a": [False], "b": ["gemt"]}) == Progress(1, 1, ())
    assert progress(tool, {"a": [True], "b": [" "]}) == Progress(2, 1, ("b",))
