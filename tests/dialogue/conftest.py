import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.load import load_tool
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding, Quantity

TOOLS = Path(__file__).resolve().parents[2] / "resources" / "dialogue_tools"


@pytest.fixture
def make_tool() -> Callable[..., Tool]:
    """Return a tool of the given items, as if they stood in a file."""

    def make(*items: dict[str, Any], **fields: Any) -> Tool:
        resource = {"resourceType": "Questionnaire", "language": "da", "item": list(items)}
        return load_tool(json.dumps(resource | fields).encode())

    return make


@pytest.fixture(params=sorted(TOOLS.glob("*.json")), ids=lambda path: path.stem)
def own_file(request: pytest.FixtureRequest) -> Path:
    """Return each file of the tools that ship."""
    return Path(request.param)


@pytest.fixture
def own_tool(own_file: Path) -> Tool:
    """Return each of the tools that ship."""
    return load_tool(own_file.read_bytes())


@pytest.fixture(scope="session")
def home_and_safety() -> Tool:
    """Return the tool with the most branches."""
    return load_tool((TOOLS / "home-and-safety.json").read_bytes())


SAMPLES: dict[ItemKind, AnswerValue] = {
    ItemKind.BOOLEAN: True,
    ItemKind.STRING: "Ja tak",
    ItemKind.TEXT: "Jeg vil gerne kunne gå til postkassen.",
    ItemKind.URL: "https://example.org",
    ItemKind.DATE: "2026-11-24",
    ItemKind.DATETIME: "2026-11-24T09:30:00+01:00",
    ItemKind.TIME: "09:30:00",
    ItemKind.OPEN_CHOICE: "Noget andet",
}


def sample_answer(item: Item) -> AnswerValue:
    if item.options:
        return item.options[0].value
    amount = item.minimum if isinstance(item.minimum, int | Decimal) else 3
    match item.kind:
        case ItemKind.INTEGER:
            return int(amount)
        case ItemKind.DECIMAL:
            return Decimal(amount)
        case ItemKind.QUANTITY:
            unit = item.units[0] if item.units else Coding()
            return Quantity(Decimal(amount), unit.display, unit.system, unit.code)
        case kind:
            return SAMPLES.get(kind, Coding("x", "X"))


@pytest.fixture(scope="session")
def answer_of() -> Callable[[Item], AnswerValue]:
    """Return an answer that fits a question."""
    return sample_answer


@pytest.fixture(scope="session")
def evaluator() -> Iterator[Evaluator]:
    """Return an evaluator that is warm; one process for all tests."""
    with Evaluator(seconds=10) as one:
        one.start()
        yield one
