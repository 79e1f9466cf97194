"""What of an item or a tool is worked out by FHIRPath."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.dialogue.computed import (
    FHIRPATH,
    NOTHING_COMPUTED,
    Computed,
    Constraint,
    Expression,
    Toggle,
)
from careapp.dialogue.fhir import Node, extension, extensions, node, string, text_of, value_of
from careapp.dialogue.item import Note
from careapp.dialogue.known import (
    ANSWER_EXPRESSION,
    ANSWER_TOGGLE,
    CALCULATED,
    CALCULATED_OF_HELSENORGE,
    COMPUTED_VALUES,
    CONSTRAINT,
    ENABLE_EXPRESSION,
    INITIAL_EXPRESSION,
    MAX_VALUE,
    MIN_VALUE,
    TARGET_CONSTRAINTS,
    VARIABLE,
)
from careapp.dialogue.scan import MAX_EXPRESSION
from careapp.dialogue.text import Text

_LANGUAGES = frozenset({FHIRPATH, ""})


def load_computed(of: Node, link_id: str, language: str, notes: list[Note]) -> Computed:
    """Return the expressions of an item, or of the tool itself.

    One in another language, such as a query to a server, is left out with a note.
    """
    if "extension" not in of and "_text" not in of:
        return NOTHING_COMPUTED
    loading = _Loading(link_id, language, notes)
    return Computed(
        enabled=loading.single(of, ENABLE_EXPRESSION),
        value=loading.single(of, CALCULATED) or loading.single(of, CALCULATED_OF_HELSENORGE),
        initial=loading.single(of, INITIAL_EXPRESSION),
        options=loading.single(of, ANSWER_EXPRESSION),
        minimum=loading.on_value(extension(of, MIN_VALUE)),
        maximum=loading.on_value(extension(of, MAX_VALUE)),
        text=loading.on_shadow(node(of.get("_text"))),
        variables=tuple(loading.variables(of)),
        constraints=tuple(loading.constraints(of)),
        toggles=tuple(loading.toggles(of)),
    )


@dataclass(frozen=True, slots=True)
class _Loading:
    link_id: str
    language: str
    notes: list[Note]

    def single(self, of: Node, url: str) -> Expression | None:
        found = extension(of, url)
        return self.expression(found, url) if found else None

    def on_value(self, limit: Node) -> Expression | None:
        """Return the expression on the value of *limit*."""
        shadows = (node(value) for name, value in limit.items() if name.startswith("_value"))
        return next(filter(None, map(self.on_shadow, shadows)), None)

    def on_shadow(self, shadow: Node) -> Expression | None:
        found = next((e for url, e in extensions(shadow) if url in COMPUTED_VALUES), None)
        return self.expression(found, COMPUTED_VALUES[0]) if found else None

    def variables(self, of: Node) -> Iterator[Expression]:
        for url, found in extensions(of):
            expression = self.expression(found, url) if url == VARIABLE else None
            if expression and expression.name:
                yield expression

    def constraints(self, of: Node) -> Iterator[Constraint]:
        for url, found in extensions(of):
            if url != CONSTRAINT and url not in TARGET_CONSTRAINTS:
                continue
            parts = dict(extensions(found))
            expression = self.expression(parts.get("expression", {}), url)
            if expression:
                severity = string(parts.get("severity", {}).get("valueCode"))
                yield Constraint(
                    _any_text(parts.get("key", {}), "valueId", "valueString"),
                    expression,
                    is_error=severity != "warning",
                    human=self.human(parts.get("human", {})),
                )

    def toggles(self, of: Node) -> Iterator[Toggle]:
        for url, found in extensions(of):
            if url != ANSWER_TOGGLE:
                continue
            parts = dict(extensions(found))
            expression = self.expression(parts.get("expression", {}), url)
            options = (value_of(part) for name, part in extensions(found) if name == "option")
            if expression:
                yield Toggle(tuple(o for o in options if o is not None), expression)

    def human(self, of: Node) -> Text:
        words = text_of(of, "valueString", self.language)
        return words or text_of(of, "valueMarkdown", self.language)

    def expression(self, found: Node, url: str) -> Expression | None:
        """Return the expression of an extension, as an Expression or as plain text."""
        whole = node(found.get("valueExpression"))
        text = string(whole.get("expression")) or string(found.get("valueString"))
        is_fhirpath = string(whole.get("language")) in _LANGUAGES
        if not text.strip():
            if whole or "valueString" not in found:
                self.notes.append(Note("malformed-field", self.link_id, url))
            return None
        if not is_fhirpath or len(text) > MAX_EXPRESSION:
            self.notes.append(Note("expression-not-supported", self.link_id, url))
            return None
        return Expression(text, string(whole.get("name")))


def _any_text(of: Node, *names: str) -> str:
    return next((text for text in (string(of.get(name)) for name in names) if text), "")
