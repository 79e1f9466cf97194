"""What of a tool is worked out by FHIRPath: expressions, constraints, and where they hang."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.dialogue.text import NO_TEXT, Text
from careapp.dialogue.values import AnswerValue

FHIRPATH = "text/fhirpath"


@dataclass(frozen=True, slots=True)
class Expression:
    """One FHIRPath expression (FHIR R4, Expression).

    Attributes:
        text: As its author wrote it.
        name: Of a variable; empty for others.
    """

    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A rule that must hold (FHIR R4 ``questionnaire-constraint``, SDC ``targetConstraint``).

    Attributes:
        key: Names the rule.
        is_error: It hinders completion; else it is a warning.
        human: What is said when it does not hold.
    """

    key: str
    expression: Expression
    is_error: bool = True
    human: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Toggle:
    """Options that are offered only while an expression holds.

    Source: SDC, ``answerOptionsToggleExpression``. An option in several toggles is offered
    while one of them holds.
    """

    options: tuple[AnswerValue, ...]
    expression: Expression


@dataclass(frozen=True, slots=True)
class Computed:
    """What is worked out at one item, or for the whole tool.

    Attributes:
        enabled: Whether the item stands open (SDC ``enableWhenExpression``).
        value: The answer, again and again (SDC ``calculatedExpression``).
        initial: The first answer (SDC ``initialExpression``).
        options: The answers offered (SDC ``answerExpression``).
        minimum: Least value (SDC, an expression on ``minValue``).
        maximum: Greatest value.
        text: The question's own words (``cqf-expression`` on its text).
        variables: Named values for the item and all under it, in order.
        constraints: Rules for the answer.
        toggles: Options that come and go.
    """

    enabled: Expression | None = None
    value: Expression | None = None
    initial: Expression | None = None
    options: Expression | None = None
    minimum: Expression | None = None
    maximum: Expression | None = None
    text: Expression | None = None
    variables: tuple[Expression, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    toggles: tuple[Toggle, ...] = ()

    def __bool__(self) -> bool:
        return self != NOTHING_COMPUTED

    def expressions(self) -> Iterator[Expression]:
        """Yield every expression."""
        single = (self.enabled, self.value, self.initial, self.options)
        limits = (self.minimum, self.maximum, self.text)
        yield from (one for one in (*single, *limits) if one is not None)
        yield from self.variables
        yield from (constraint.expression for constraint in self.constraints)
        yield from (toggle.expression for toggle in self.toggles)


NOTHING_COMPUTED = Computed()
