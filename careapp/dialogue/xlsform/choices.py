"""Lists of answers, and which of them are offered after another answer."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from careapp.dialogue.known import ANSWER_TOGGLE, OPTION_EXCLUSIVE, ORDINAL_VALUE
from careapp.dialogue.xlsform.fhirpath import NotSupportedError
from careapp.dialogue.xlsform.formula import (
    Answer,
    Call,
    Column,
    Formula,
    Number,
    UnreadableFormulaError,
    Words,
    read_formula,
)
from careapp.dialogue.xlsform.outline import OTHER, Row
from careapp.dialogue.xlsform.texts import Languages

Node = dict[str, Any]

_EXCLUSIVE, _SCORE = "exclusive", "score"
"""Columns of the choices sheet that careapp reads besides those of XLSForm."""

_YES = frozenset({"yes", "true", "1", "ja"})


class Choices:
    """The lists of one sheet.

    Args:
        form_id: Names the sheet; the codes of its lists are its own.
        languages: Which columns hold which language.
    """

    def __init__(self, form_id: str, languages: Languages) -> None:
        self._form_id = form_id
        self._languages = languages

    def options(self, row: Row, *, without_other: bool) -> list[Node]:
        """Return the ``answerOption`` of a question; "other" is own words in FHIR."""
        choices = row.get("choices") or ()
        return [
            self._option(row, choice)
            for choice in choices
            if not (without_other and choice.get("name") == OTHER)
        ]

    def coding(self, row: Row, name: str) -> Node | None:
        """Return the answer called *name*; None where the list has none."""
        found = (one for one in row.get("choices") or () if str(one.get("name")) == name)
        choice = next(found, None)
        return self._coding(row, choice) if choice else None

    def toggles(self, row: Row, translate: Callable[[Formula], str]) -> list[Node]:
        """Return which answers are offered after which others (SDC, answerOptionsToggle).

        Raises:
            NotSupportedError: The filter says more than that columns must be equal to answers.
        """
        columns = dict(_columns(str(row["choice_filter"])))
        groups: dict[tuple[str, ...], list[Node]] = {}
        for choice in row.get("choices") or ():
            key = tuple(str(choice.get(column, "")) for column in columns)
            coding = self._coding(row, choice)
            coding.pop("_display", None)
            groups.setdefault(key, []).append(coding)
        return [
            _toggle(options, columns.values(), key, translate) for key, options in groups.items()
        ]

    def _option(self, row: Row, choice: Row) -> Node:
        found: Node = {"valueCoding": self._coding(row, choice)}
        extensions = list(_extensions(choice))
        return {"extension": extensions, **found} if extensions else found

    def _coding(self, row: Row, choice: Row) -> Node:
        return {
            "system": f"urn:careapp:xlsform:{self._form_id}:{row.get('list_name')}",
            "code": str(choice["name"]),
            **self._languages.fields("display", choice.get("label") or choice["name"]),
        }


def _extensions(choice: Row) -> Iterator[Node]:
    score = str(choice.get(_SCORE, ""))
    if score.lstrip("-").isdecimal():
        yield {"url": ORDINAL_VALUE, "valueDecimal": int(score)}
    if str(choice.get(_EXCLUSIVE, "")).lower() in _YES:
        yield {"url": OPTION_EXCLUSIVE, "valueBoolean": True}


def _columns(written: str) -> Iterator[tuple[str, Formula]]:
    """Yield the columns of a filter, each with the answer it must be equal to."""
    try:
        formula = read_formula(written)
    except UnreadableFormulaError as error:
        raise NotSupportedError(written) from error
    parts = formula.parts if isinstance(formula, Call) and formula.name == "and" else (formula,)
    for part in parts:
        match part:
            case Call("=", (Column(left), Answer() | Words() | Number() as right)):
                yield left, right
            case _:
                raise NotSupportedError(written)


def _toggle(
    options: list[Node],
    answers: Iterable[Formula],
    key: tuple[str, ...],
    translate: Callable[[Formula], str],
) -> Node:
    parts = tuple(
        Call("=", (answer, Words(value))) for answer, value in zip(answers, key, strict=True)
    )
    expression = translate(parts[0] if len(parts) == 1 else Call("and", parts))
    return {
        "url": ANSWER_TOGGLE,
        "extension": [
            *({"url": "option", "valueCoding": option} for option in options),
            {
                "url": "expression",
                "valueExpression": {"language": "text/fhirpath", "expression": expression},
            },
        ],
    }
