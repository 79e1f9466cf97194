"""Formulas of a spreadsheet in the words of FHIRPath (HL7, FHIRPath N1)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careapp.dialogue.xlsform.formula import Answer, Call, Column, Formula, Itself, Number, Words

OF_ITSELF = "%context.answer.value"


class NotSupportedError(ValueError):
    """A formula uses what has no counterpart, such as the place on a map.

    Args:
        what: The function, or the name of a question that is not there.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Asked:
    """How a formula reaches a question.

    Attributes:
        link_id: Of its item.
        fhir_type: Such as ``choice``.
        variable: Names it within its repeated group; empty outside of one.
        count_of: It is a repeated group, of which one can only say how many there are.
    """

    link_id: str
    fhir_type: str
    variable: str = ""
    count_of: bool = False

    @property
    def chosen(self) -> bool:
        """Whether its answer is one of a list."""
        return self.fhir_type in {"choice", "open-choice"}

    def path(self, *, part: str = "code") -> str:
        """Return the path to its answers; of those from a list to a *part* of them."""
        whole = (
            f"%{self.variable}"
            if self.variable
            else f"%resource.descendants().where(linkId={quoted(self.link_id)}).answer.value"
        )
        return f"{whole}.{part}" if self.chosen else whole


def quoted(words: str) -> str:
    """Return a text as FHIRPath writes it."""
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"


class Translation:
    """Puts formulas of one question into FHIRPath.

    Args:
        find: Finds a question by its name, as it is seen from there.
        itself: The question that the formula stands at.

    Raises:
        NotSupportedError: From `of`: there is no counterpart.
    """

    def __init__(self, find: Callable[[str], Asked | None], itself: Asked | None = None) -> None:
        self._find = find
        self._itself = itself

    def of(self, formula: Formula) -> str:
        """Return *formula* in FHIRPath."""
        match formula:
            case Answer() | Itself():
                return self._answer(formula)
            case Number(written):
                return f"0{written}" if written.startswith(".") else written
            case Words(words):
                return quoted(words)
            case Column(name):
                raise NotSupportedError(name)
            case Call(name, parts):
                return self._call(name, parts)

    def _answer(self, formula: Answer | Itself) -> str:
        asked = self._asked(formula)
        if asked.count_of:
            raise NotSupportedError(asked.link_id)
        if isinstance(formula, Itself):
            return f"{OF_ITSELF}.code" if asked.chosen else OF_ITSELF
        return asked.path()

    def _asked(self, formula: Answer | Itself) -> Asked:
        name = formula.name if isinstance(formula, Answer) else "."
        asked = self._find(name) if isinstance(formula, Answer) else self._itself
        if asked is None:
            raise NotSupportedError(name)
        return asked

    def _call(self, name: str, parts: tuple[Formula, ...]) -> str:
        if name in _JOINED:
            return _JOINED[name].join(self._bracketed(part) for part in parts)
        if name in {"=", "!="}:
            return self._compared(name, *parts)
        if name in {"<", "<=", ">", ">="}:
            left, right = (self._bracketed(part) for part in parts)
            return f"{left} {name} {right}"
        special: Mapping[str, Callable[..., str]] = {
            "selected": self._selected,
            "count-selected": self._count,
            "count": self._count,
            "concat": self._concat,
            "jr:choice-name": self._display,
        }
        if name in special:
            return special[name](*parts)
        pattern = _FUNCTIONS.get((name, len(parts)))
        if pattern is None:
            raise NotSupportedError(f"{name}()")
        return pattern.format(*map(self._bracketed, parts))

    def _bracketed(self, part: Formula) -> str:
        words = self.of(part)
        is_simple = not isinstance(part, Call) or (part.name, len(part.parts)) in _FUNCTIONS
        return words if is_simple else f"({words})"

    def _compared(self, name: str, left: Formula, right: Formula) -> str:
        """Compare; a missing answer is an empty text in a spreadsheet, and nothing in FHIRPath."""
        if isinstance(left, Words) and not isinstance(right, Words):
            left, right = right, left
        if right == Words(""):
            return f"({self.of(left)}).{'empty' if name == '=' else 'exists'}()"
        equal = f"{self._bracketed(left)} = {self._same_kind(left, right)}"
        return equal if name == "=" else f"iif({equal}, false, true)"

    def _same_kind(self, left: Formula, right: Formula) -> str:
        """Return *right* as what it is compared with: a code is a text, also of digits."""
        asked = self._asked(left) if isinstance(left, Answer | Itself) else None
        if asked and asked.fhir_type == "boolean" and right == Words("OK"):
            return "true"
        if asked and isinstance(right, Number) and (asked.chosen or asked.fhir_type == "string"):
            return quoted(right.written)
        if asked and isinstance(right, Words) and asked.fhir_type in {"integer", "decimal"}:
            return right.words or "{}"
        return self._bracketed(right)

    def _selected(self, question: Formula, choice: Formula) -> str:
        return f"({self.of(question)}).where($this = {self._bracketed(choice)}).exists()"

    def _count(self, what: Formula) -> str:
        asked = self._asked(what) if isinstance(what, Answer) else None
        if asked and asked.count_of:
            return f"%resource.descendants().where(linkId={quoted(asked.link_id)}).count()"
        return f"({self.of(what)}).count()"

    def _concat(self, *parts: Formula) -> str:
        return " & ".join(
            self.of(part) if isinstance(part, Words) else f"({self.of(part)}).toString()"
            for part in parts
        )

    def _display(self, question: Formula, _language: Formula) -> str:
        asked = self._asked(question) if isinstance(question, Answer) else None
        if asked is None or not asked.chosen:
            raise NotSupportedError("jr:choice-name()")
        return asked.path(part="display")


_JOINED: Mapping[str, str] = {
    "or": " or ",
    "and": " and ",
    "+": " + ",
    "-": " - ",
    "*": " * ",
    "div": " / ",
    "mod": " mod ",
}
_FUNCTIONS: Mapping[tuple[str, int], str] = {
    ("true", 0): "true",
    ("false", 0): "false",
    ("today", 0): "today()",
    ("now", 0): "now()",
    ("not", 1): "iif({0}, false, true)",
    ("boolean", 1): "({0}).exists()",
    ("if", 3): "iif({0}, {1}, {2})",
    ("coalesce", 2): "iif(({0}).exists(), {0}, {1})",
    # Not FHIRPath's own sum, min and max: fhirpathpy 2.2 has them for bare numbers alone.
    ("sum", 1): "({0}).aggregate($this + $total, 0)",
    ("min", 1): "({0}).aggregate(iif($total.empty() or $this < $total, $this, $total))",
    ("max", 1): "({0}).aggregate(iif($total.empty() or $this > $total, $this, $total))",
    ("abs", 1): "({0}).abs()",
    ("int", 1): "({0}).truncate()",
    ("floor", 1): "({0}).floor()",
    ("ceiling", 1): "({0}).ceiling()",
    ("round", 1): "({0}).round(0)",
    ("round", 2): "({0}).round({1})",
    ("number", 1): "({0}).toDecimal()",
    ("string", 1): "({0}).toString()",
    ("string-length", 1): "({0}).length()",
    ("contains", 2): "({0}).contains({1})",
    ("starts-with", 2): "({0}).startsWith({1})",
    ("ends-with", 2): "({0}).endsWith({1})",
    ("regex", 2): "({0}).matches({1})",
}
"""By name and number of parts."""
