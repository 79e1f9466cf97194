"""A text in the languages it was written in."""

from collections.abc import Mapping
from dataclasses import dataclass

_KIN = {"no": ("nb", "nn"), "nb": ("no", "nn"), "nn": ("no", "nb")}
"""Written Norwegian has three tags; a reader of one reads the others."""


def base_language(tag: str) -> str:
    """Return ``nb`` of ``nb-NO``."""
    return tag.replace("_", "-").partition("-")[0].lower()


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its translations; false when there is none.

    Attributes:
        original: As its author wrote it.
        language: Of the original; empty when the file does not say.
        translations: Language and text, in the order of the file.
        rich: Language and the same text in markdown, where the author wrote it so; shown by
            ``careapp.dialogue.markdown.paragraphs`` alone.
    """

    original: str = ""
    language: str = ""
    translations: tuple[tuple[str, str], ...] = ()
    rich: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.original or self.translations)

    def __str__(self) -> str:
        return self.original

    def in_language(self, language: str) -> str:
        """Return the text for a reader of *language*.

        Exactly that language, else the same language of another country, else its
        closest kin, else the original, else whatever there is.
        """
        spoken = self.by_language()
        tag = _chosen(spoken, language)
        return spoken[tag] if tag is not None else self.original or next(iter(spoken.values()), "")

    def markdown_in(self, language: str) -> str:
        """Return the text as markdown for a reader of *language*; the plain one if there is none.

        Plain text is not escaped: what looks like markdown in it is shown as such.
        """
        spoken = self.by_language()
        tag = _chosen(spoken, language)
        rich = dict(self.rich)
        return rich.get(self.language if tag is None else tag, "") or self.in_language(language)

    def by_language(self) -> dict[str, str]:
        """Return every text by its language tag; the original first."""
        own = {self.language: self.original} if self.original else {}
        return own | {tag: text for tag, text in self.translations if text and tag not in own}


def _chosen(spoken: Mapping[str, str], language: str) -> str | None:
    if language in spoken:
        return language
    by_base = {base_language(tag): tag for tag in reversed(list(spoken))}
    wanted = base_language(language)
    candidates = (wanted, *_KIN.get(wanted, ()))
    return next((by_base[base] for base in candidates if base in by_base), None)


NO_TEXT = Text()
