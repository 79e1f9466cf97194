"""Who made a tool in several languages sees them side by side, and what is not translated."""

from careapp.services.tool_life import read_tool
from careapp.services.tool_preview import MOST_OPTIONS, language_name, phrased, tool_languages
from tests.dialogue.xlsform.sheets import spreadsheet


def test_each_question_stands_in_its_languages() -> None:
    tool = read_tool(
        spreadsheet(
            [
                {
                    "type": "text",
                    "name": "walk",
                    "label::Svenska (sv)": "Går du ut?",
                    "label::Dansk (da)": "Går du ud?",
                    "hint::Dansk (da)": "Små ture tæller",
                },
                {"type": "text", "name": "more", "label::Dansk (da)": "Andet?"},
            ],
            default_language="Dansk (da)",
        )
    ).tool
    walk, more = tool.items
    assert tool_languages(tool) == ("da", "sv")
    assert phrased(walk, "da").question == "Går du ud?"
    assert phrased(walk, "da").beside == ("Små ture tæller",)
    assert (phrased(walk, "sv").question, phrased(more, "sv").question) == ("Går du ut?", "")


def test_a_long_list_of_answers_is_counted() -> None:
    answers = [
        {"list_name": "towns", "name": f"t{n}", "label": f"By {n}"} for n in range(MOST_OPTIONS + 3)
    ]
    row = {"type": "select_one towns", "name": "town", "label": "Hvor?"}
    (town,) = read_tool(spreadsheet([row], answers)).tool.items
    seen = phrased(town, "")
    assert (seen.options[0], len(seen.options), seen.more) == ("By 0", MOST_OPTIONS, 3)


def test_languages_are_called_as_their_speakers_do() -> None:
    names = [language_name(tag) for tag in ("da", "nb", "se-NO", "x-klingon", "")]
    assert names == ["Dansk", "Norsk bokmål", "Davvisámegiella (Norga)", "x-klingon", ""]
