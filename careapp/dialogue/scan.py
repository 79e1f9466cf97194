"""The words of a FHIRPath expression, without evaluating it: what it names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MAX_EXPRESSION = 20_000
"""Characters; expressions in use have below a thousand."""

_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*|/\*.*?\*/)"
    r"|(?P<string>'(?:[^'\\]|\\.)*')"
    r"|(?P<variable>%(?:[A-Za-z_][A-Za-z0-9_-]*|`[^`]*`|'[^']*'))"
    r"|(?P<word>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_USUAL = re.compile(
    r"(?<![\w.%`'])(?:%resource|QuestionnaireResponse)\s*\.\s*"
    r"descendants\(\s*\)\s*\.\s*"
    r"where\(\s*linkId\s*=\s*'(?P<link>[^'\\`\n]{1,200})'\s*\)\s*\.\s*answer\s*\.\s*value\b"
)
"""How nearly every form asks for the answers to one question."""

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
ANSWERS_OF = "answers of "
_ROOT = "QuestionnaireResponse"
_WHOLE = frozenset({"item", "descendants", "repeat", "children"})
_CLOCK = frozenset({"today", "now", "timeOfDay"})
_LINK_METHOD = re.compile(r"linkId\s*\.")
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Words:
    """What an expression names.

    Attributes:
        strings: Its texts in quotes; linkIds are among them.
        variables: Names after ``%``, without it.
        words: Everything else that is a word.
        asks_for_any: It may look at any question, such as by a part of its linkId.
        asks_the_clock: Its value changes with the time of day.
    """

    strings: frozenset[str]
    variables: frozenset[str]
    words: frozenset[str]
    asks_for_any: bool
    asks_the_clock: bool


def words_of(expression: str) -> Words:
    """Return what *expression* names; nothing where it is too long to be meant well."""
    strings: set[str] = set()
    variables: set[str] = set()
    words: set[str] = set()
    for kind, text in _tokens(expression):
        if kind == "string":
            strings.add(_ESCAPE.sub(r"\1", text[1:-1]))
        elif kind == "variable":
            variables.add(text[1:].strip("`'"))
        elif kind == "word":
            words.add(text)
    names_links = "linkId" in words and not _LINK_METHOD.search(expression)
    looks_around = bool(words & _WHOLE) and bool(variables & {"resource"} or _ROOT in words)
    return Words(
        frozenset(strings),
        frozenset(variables),
        frozenset(words),
        asks_for_any=looks_around and not names_links,
        asks_the_clock=bool(words & _CLOCK),
    )


def for_evaluation(expression: str) -> str:
    """Return *expression* as the evaluator reads it.

    ``QuestionnaireResponse`` means the whole response, also where the focus is one item, and
    a variable with a hyphen is put in quotes.
    """
    return _rewritten(expression, _evaluated)


def without_searching(expression: str) -> tuple[str, tuple[str, ...]]:
    """Return *expression* with a variable for the answers to each question that it looks up.

    And the linkIds, each answer's variable being ``answers of`` and the linkId. Looking them up
    is what takes an evaluator its time.
    """
    links = tuple(dict.fromkeys(found["link"] for found in _USUAL.finditer(expression)))
    return _USUAL.sub(lambda found: f"%`{ANSWERS_OF}{found['link']}`", expression), links


def _evaluated(kind: str, text: str) -> str:
    if kind == "comment":
        return " "
    if kind == "word" and text == _ROOT:
        return "%resource"
    if kind == "variable":
        name = text[1:].strip("`'")
        return f"%{name}" if _PLAIN_NAME.fullmatch(name) else f"%`{name}`"
    return text


def _rewritten(expression: str, rewrite: Callable[[str, str], str]) -> str:
    return "".join(rewrite(kind, text) for kind, text in _tokens(expression))


def _tokens(expression: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(expression[:MAX_EXPRESSION]):
        yield found.lastgroup or "other", found[0]
