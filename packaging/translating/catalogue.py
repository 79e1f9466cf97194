"""One Qt Linguist catalogue (`.ts`): read it, fill it, say what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

PLACEHOLDER = re.compile(r"\{\w*\}|%\d+|%L\d+")
COUNT = "%n"
CARRIED_ENDINGS = (":", "…", "?")

# A translation as it is handed over: one text, or [for one, for several].
Translation = str | list[str]


@dataclass(frozen=True)
class Message:
    """One string of the program and what a catalogue says for it.

    Attributes:
        element: The `message` element, kept so that it can be filled in.
        context: Class or context that the string belongs to.
        source: The English string in the code.
        comment: What tells two equal strings of one context apart; often empty.
    """

    element: ET.Element
    context: str
    source: str
    comment: str

    @property
    def counts(self) -> bool:
        """Whether the string has a form for one and a form for several."""
        return self.element.get("numerus") == "yes"

    @property
    def forms(self) -> list[str]:
        """The translation: one form, or two where something is counted."""
        translation = _translation(self.element)
        if self.counts:
            return [form.text or "" for form in translation.iter("numerusform")]
        return [translation.text or ""]

    @property
    def is_finished(self) -> bool:
        """Whether every form is written and nobody marked it as a guess."""
        return _translation(self.element).get("type") is None and all(self.forms)

    @property
    def keys(self) -> tuple[str, ...]:
        """What the string can be called when a translation is handed over, most exact first."""
        exact = f"{self.context}|{self.source}"
        return (f"{exact}|{self.comment}", exact, self.source)

    def problems(self) -> Iterator[str]:
        """Yield what is wrong with the translation, each as a sentence for the translator."""
        place = f"{self.context}: “{self.source}”"
        if not self.is_finished:
            yield f"{place} has no finished translation"
            return
        for form in self.forms:
            if _placeholders(form) != _placeholders(self.source):
                yield f"{place} → “{form}”: the placeholders differ"
            if _ending(form) != _ending(self.source):
                yield f"{place} → “{form}”: the last character differs"
            if '"' in form:
                yield f"{place} → “{form}”: use the quotation marks of the language"
        if (COUNT in self.source) != (COUNT in self.forms[-1]):
            yield f"{place} → “{self.forms[-1]}”: %n must stand in both or in neither"

    def fill(self, translation: Translation) -> None:
        """Write a translation.

        Raises:
            ValueError: One text for a counted string, or two for another.
        """
        if isinstance(translation, list) != self.counts:
            shape = "[for one, for several]" if self.counts else "one text"
            raise ValueError(f"“{self.source}” needs {shape}")
        element = _translation(self.element)
        element.attrib.pop("type", None)
        if isinstance(translation, str):
            element.text = translation
            return
        for form, text in zip(element.iter("numerusform"), translation, strict=True):
            form.text = text


class Catalogue:
    """A `.ts` file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._tree = ET.parse(path)  # noqa: S314 -- our own file

    def messages(self) -> Iterator[Message]:
        """Yield every string in the order of the file."""
        for context in self._tree.iter("context"):
            name = context.findtext("name") or ""
            for element in context.iter("message"):
                source = element.findtext("source") or ""
                yield Message(element, name, source, element.findtext("comment") or "")

    def problems(self) -> list[str]:
        """Return what a translator must put right, as sentences."""
        return [
            f"{self.path.name}: {problem}"
            for message in self.messages()
            for problem in message.problems()
        ]

    def fill(self, translations: Mapping[str, Translation]) -> list[str]:
        """Write translations into the file.

        Args:
            translations: Keyed by `source`, `context|source` or `context|source|comment`.

        Returns:
            The keys that no string of the program has.
        """
        used: set[str] = set()
        for message in self.messages():
            key = next((key for key in message.keys if key in translations), None)
            if key is not None:
                message.fill(translations[key])
                used.add(key)
        self._tree.write(self.path, encoding="utf-8", xml_declaration=True)
        return sorted(translations.keys() - used)


def _translation(message: ET.Element) -> ET.Element:
    translation = message.find("translation")
    if translation is None:
        raise ValueError(f"a message without translation element: {message.findtext('source')}")
    return translation


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _ending(text: str) -> str:
    text = text.replace("...", "…")
    return next((ending for ending in CARRIED_ENDINGS if text.endswith(ending)), "")
