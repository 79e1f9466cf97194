"""The municipality's words in its letters: what ships, and what it wrote itself."""

from dataclasses import fields, replace

from careapp.changes.touched import Done
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId, derived_id
from careapp.services.desk import Desk
from careapp.services.help.deeds import allowed, require_deed
from careapp.services.help.shipped import shipped_letters
from careapp.services.wording import LANGUAGES


def letter_texts(desk: Desk, language: str) -> LetterTexts:
    """Return the words of letters; what the municipality left empty is said as it ships."""
    shipped = shipped_letters(desk.country)[language]
    own = desk.read.get(LetterTexts, texts_id(desk, language))
    if own is None or own.gone:
        return shipped
    return replace(shipped, **{name: words for name, words in _words(own.record).items() if words})


def write_letter_texts(desk: Desk, texts: LetterTexts) -> Done[RecordId]:
    """Write the municipality's words; what stays as it ships, or is empty, is not written.

    Raises:
        InvalidRecordError: The role may not.
    """
    require_deed(desk, Deed.EDIT_CATALOGUE)
    shipped = _words(shipped_letters(desk.country)[texts.language])
    own = {name: words for name, words in _words(texts).items() if words != shipped[name]}
    made = LetterTexts(language=texts.language, **own)
    texts_record = texts_id(desk, texts.language)
    return desk.act(
        "write-letter-texts",
        lambda acting: acting.create(made, subject=desk.municipality_id, record_id=texts_record),
    )


def suggested_texts(desk: Desk, texts: RecordId) -> dict[str, object]:
    """Return the words as they are now, to be edited, by the id of those in a language."""
    known = (one for one in LANGUAGES if texts_id(desk, one) == texts)
    language = next(known, LANGUAGES[0])
    return {"language": language, **_words(letter_texts(desk, language))}


def texts_id(desk: Desk, language: str) -> RecordId:
    """Return the one id of the municipality's words in a language."""
    return derived_id(desk.municipality_id, "letter-texts", language)


def may_word_letters(desk: Desk) -> bool:
    """Return whether the person at the desk may change the words."""
    return allowed(desk, Deed.EDIT_CATALOGUE)


def _words(texts: LetterTexts) -> dict[str, str | None]:
    said = {one.name: getattr(texts, one.name) for one in fields(LetterTexts)}
    return {name: (words or "").strip() or None for name, words in said.items() if name != _OF}


_OF = "language"
