"""A text in the languages it was written in."""

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
    """

    original: str = ""
    language: str = ""
    translations: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.original or self.translations)

    def in_language(self, language: str) -> str:
        """Return the text for a reader of *language*.

        Exactly that language, else the same language of another country, else its
        closest kin, else the original, else whatever there is.
        """
        spoken = self.by_language()
        if language in spoken:
            return spoken[language]
        by_base = {base_language(tag): text for tag, text in reversed(spoken.items())}
        wanted = base_language(language)
        for candidate in (wanted, *_KIN.get(wanted, ())):
            if candidate in by_base:
                return by_base[candidate]
        return self.original or next(iter(spoken.values()), "")

    def by_language(self) -> dict[str, str]:
        """Return every text by its language tag; the original first."""
        own = {self.language: self.original} if self.original else {}
        return own | {tag: text for tag, text in self.translations if text and tag not in own}


NO_TEXT = Text()
