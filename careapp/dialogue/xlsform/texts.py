"""Labels in the languages of a spreadsheet, as FHIR writes them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careapp.dialogue.fhir import TRANSLATION

Node = dict[str, object]

_TAG = re.compile(r"(?:.*\()?([a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)?\s*$")
_NAMES = {
    "dansk": "da",
    "danish": "da",
    "norsk": "nb",
    "norsk bokmål": "nb",
    "bokmål": "nb",
    "norwegian": "nb",
    "english": "en",
    "engelsk": "en",
}
_ALIASES = {"no": "nb"}
_UNMARKED = "default"


@dataclass(frozen=True, slots=True)
class Languages:
    """Which columns hold which language.

    Attributes:
        original: Name of the column whose words are the original ones.
        tag: Its language (BCP 47); empty where the sheet does not say.
    """

    original: str
    tag: str

    def words(self, label: object) -> dict[str, str]:
        """Return *label* by language; the original first, under an empty tag."""
        if not isinstance(label, Mapping):
            return {"": str(label)} if label else {}
        by_tag = {
            language_tag(name): str(words)
            for name, words in label.items()
            if words and (language_tag(name) or name in {self.original, _UNMARKED})
        }
        first = next((t for t in (self.tag, "", *by_tag) if t in by_tag), None)
        if first is None:
            return {}
        others = {tag: words for tag, words in by_tag.items() if tag and tag != first}
        return {"": by_tag[first], **others}

    def fields(self, name: str, label: object) -> Node:
        """Return the field *name* with the words of *label* and their translations."""
        words = self.words(label)
        if not words:
            return {}
        found: Node = {name: words.pop("")}
        if words:
            found[f"_{name}"] = {
                "extension": [_translation(tag, one) for tag, one in words.items()]
            }
        return found


def languages_of(survey: Mapping[str, object]) -> Languages:
    """Return which language the words of a sheet are written in first."""
    name = str(survey.get("default_language") or _UNMARKED)
    if name == _UNMARKED:
        name = next(_columns(survey.get("children")), _UNMARKED)
    return Languages(name, language_tag(name))


def language_tag(column: str) -> str:
    """Return the language of a column such as ``Dansk (da)``; empty where it is not told."""
    name = column.strip().lower()
    if name == _UNMARKED:
        return ""
    if name in _NAMES:
        return _NAMES[name]
    found = _TAG.fullmatch(column.strip())
    tag = found.group(1).lower() if found else ""
    return _ALIASES.get(tag, tag)


def _columns(children: object) -> Iterator[str]:
    """Yield the names of the label columns, in order of their first use."""
    for child in children if isinstance(children, list) else ():
        label = child.get("label")
        yield from label if isinstance(label, Mapping) else ()
        yield from _columns(child.get("children"))


def _translation(tag: str, words: str) -> Node:
    return {
        "url": TRANSLATION,
        "extension": [
            {"url": "lang", "valueCode": tag},
            {"url": "content", "valueString": words},
        ],
    }
