"""What is ticked, where any number of options may be: by name, with the words it was ticked in."""

from collections.abc import Mapping

from careapp.dialogue.item import Item
from careapp.dialogue.values import AnswerValue, Coding, as_json


def tick_key(value: AnswerValue) -> str:
    """Return the name of an option within the set of what is ticked."""
    if isinstance(value, Coding):
        return f"{value.system}|{value.code or value.display}"
    return f"|{as_json(value)}"


def ticked_values(item: Item, ticked: Mapping[str, str]) -> list[AnswerValue]:
    """Return what is ticked as answers; a code by its name, other options as they are offered."""
    plain: dict[str, AnswerValue] = {}
    if any(key.startswith("|") for key in ticked):
        options = (option.value for option in item.options)
        plain = {tick_key(value): value for value in options if not isinstance(value, Coding)}
    return [plain[key] if key in plain else _coding(key, text) for key, text in ticked.items()]


def _coding(key: str, display: str) -> Coding:
    system, _, code = key.rpartition("|")
    return Coding(code=code, display=display, system=system)
