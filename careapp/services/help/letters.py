"""The municipality's words in its letters: what ships, and what it wrote itself."""

from dataclasses import fields, replace

from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId, derived_id
from careapp.services.desk import Desk
from careapp.services.help.deeds import allowed
from careapp.services.help.shipped import shipped_letters


def letter_texts(desk: Desk, language: str) -> LetterTexts:
    """Return the words of letters; what the municipality left empty is said as it ships."""
    shipped = shipped_letters(desk.country)[language]
    own = desk.read.get(LetterTexts, texts_id(desk, language))
    if own is None or own.gone:
        return shipped
    written = {one.name: getattr(own.record, one.name) for one in fields(LetterTexts)}
    return replace(shipped, **{name: words for name, words in written.items() if words})


def texts_id(desk: Desk, language: str) -> RecordId:
    """Return the one id of the municipality's words in a language."""
    return derived_id(desk.municipality_id, "letter-texts", language)


def may_word_letters(desk: Desk) -> bool:
    """Return whether the person at the desk may change the words."""
    return allowed(desk, Deed.EDIT_CATALOGUE)
