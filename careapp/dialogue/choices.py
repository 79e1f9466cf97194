"""Finding one of many options as one types."""

import re
from collections.abc import Sequence

from careapp.dialogue.item import Option
from careapp.dialogue.values import Coding

_WORDS = re.compile(r"\w+")
_FEW = 50


class Choices:
    """The options of a question, ready to be searched; fifty thousand are found in a moment.

    Args:
        options: In the order of the form.
        language: That they are read in.
        at_once: Whether they are made ready now; else a piece at a time by ``prepare``, at the
            latest when the first of them is searched for.
    """

    def __init__(self, options: Sequence[Option], language: str, *, at_once: bool = True) -> None:
        self._options, self._language = options, language
        self._texts: list[str] = []
        if at_once:
            self.prepare(len(options))

    def prepare(self, count: int) -> bool:
        """Make *count* more options ready; return whether all are."""
        begun = len(self._texts)
        more = self._options[begun : begun + count]
        self._texts += [_searched(option, self._language) for option in more]
        return len(self._texts) == len(self._options)

    def matching(self, typed: str, limit: int = _FEW) -> list[Option]:
        """Return at most *limit* options with every word that was typed.

        Those that begin with it come first, then those with a word that begins with it, then
        the others; each in the order of the form. Nothing typed means the first of all. Case
        does not matter, and a code is found as its words are.
        """
        wanted = typed.casefold().split()
        if not wanted:
            return list(self._options[:limit])
        self.prepare(len(self._options))
        found: tuple[list[int], list[int], list[int]] = ([], [], [])
        whole, first = " ".join(wanted), f" {wanted[0]}"
        for number in self._with_all(wanted):
            text = self._texts[number]
            rank = 0 if text.startswith(f" {whole}") else 1 if first in text else 2
            found[rank].append(number)
            if len(found[0]) == limit:
                break
        best = [number for ranked in found for number in ranked]
        return [self._options[number] for number in best[:limit]]

    def _with_all(self, wanted: Sequence[str]) -> list[int]:
        texts = self._texts
        rarest, *others = sorted(wanted, key=len, reverse=True)
        found = [number for number, text in enumerate(texts) if rarest in text]
        for word in others:
            found = [number for number in found if word in texts[number]]
        return found


def _searched(option: Option, language: str) -> str:
    code = option.value.code if isinstance(option.value, Coding) else ""
    words = f"{option.text.in_language(language)} {code}"
    return " " + " ".join(_WORDS.findall(words.casefold()))
