"""What a spreadsheet works out: the formulas of XLSForm, read into parts.

A formula is XPath 1.0 with ``${name}`` for the answer to a question (xlsform.org,
"Operators and functions").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lark import Lark, Token, Transformer
from lark.exceptions import LarkError, VisitError

LONGEST = 4_000
"""In characters; what people write stays far below."""

DEEPEST = 40
"""Brackets in brackets, or sums of sums."""

_GRAMMAR = r"""
?start: either
?either: both ("or" both)*            -> either
?both: equal ("and" equal)*           -> both
?equal: compared (EQUAL compared)*    -> chain
?compared: sum (ORDER sum)*           -> chain
?sum: product (PLUS product)*         -> chain
?product: signed (TIMES signed)*      -> chain
?signed: "-" signed                   -> minus
       | part
?part: NUMBER                         -> number
     | STRING                         -> words
     | "${" NAME "}"                  -> answer
     | UP NAME                        -> answer
     | "."                            -> itself
     | NAME                           -> column
     | CALL "(" [either ("," either)*] ")" -> call
     | "(" either ")"
EQUAL: "=" | "!="
ORDER: "<=" | "<" | ">=" | ">"
PLUS: "+" | "-"
TIMES: "*" | /div\b/ | /mod\b/
NUMBER: /\d+(\.\d+)?|\.\d+/
STRING: /'[^']*'|"[^"]*"/
NAME: /[^\W\d][\w.-]*/
UP: /(\.\.\/)+/
CALL: /[^\W\d][\w:-]*(?=\s*\()/
%ignore /\s+/
"""


class UnreadableFormulaError(ValueError):
    """A formula is not XPath as XLSForm uses it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Itself:
    """The answer to the question that the formula stands at."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list of answers."""

    name: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number, as it was written."""

    written: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text."""

    words: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function, or an operator such as ``and`` or ``<=``, on its parts."""

    name: str
    parts: tuple["Formula", ...]


Formula = Answer | Itself | Column | Number | Words | Call


def read_formula(written: str) -> Formula:
    """Return the parts of a formula.

    Raises:
        UnreadableFormulaError: It cannot be read.
    """
    if len(written) > LONGEST or written.count("(") > DEEPEST:
        raise UnreadableFormulaError(written[:LONGEST])
    try:
        read: Formula = _Parts().transform(_parser().parse(written))
    except (LarkError, VisitError) as error:
        raise UnreadableFormulaError(written) from error
    return read


def walk(formula: Formula) -> Iterator[Formula]:
    """Yield a formula and all its parts."""
    yield formula
    if isinstance(formula, Call):
        for part in formula.parts:
            yield from walk(part)


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, parser="lalr")


class _Parts(Transformer[Token, Formula]):
    def either(self, parts: list[Formula]) -> Formula:
        return Call("or", tuple(parts)) if len(parts) > 1 else parts[0]

    def both(self, parts: list[Formula]) -> Formula:
        return Call("and", tuple(parts)) if len(parts) > 1 else parts[0]

    def chain(self, parts: list[Any]) -> Formula:
        if len(parts) > DEEPEST:
            raise UnreadableFormulaError
        found: Formula = parts[0]
        for operator, right in zip(parts[1::2], parts[2::2], strict=True):
            found = Call(str(operator), (found, right))
        return found

    def minus(self, parts: list[Formula]) -> Formula:
        return Call("-", (Number("0"), *parts))

    def number(self, parts: list[Token]) -> Formula:
        return Number(str(parts[0]))

    def words(self, parts: list[Token]) -> Formula:
        return Words(str(parts[0])[1:-1])

    def answer(self, parts: list[Token]) -> Formula:
        return Answer(str(parts[-1]))

    def itself(self, _parts: list[Token]) -> Formula:
        return Itself()

    def column(self, parts: list[Token]) -> Formula:
        return Column(str(parts[0]))

    def call(self, parts: list[Any]) -> Formula:
        return Call(str(parts[0]), tuple(part for part in parts[1:] if part is not None))
