"""Words what a dialogue tool holds that is not understood or not supported yet."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from careapp.ui.strings import Forgiving


def tool_note(code: str, context: Mapping[str, object] | None = None) -> str:
    """Return the sentence for *code* in the user's language, values filled in."""
    source = str(_SENTENCES.get(code, _UNKNOWN))
    words = QCoreApplication.translate("notes", source)
    return words.format_map(Forgiving({"code": code, **(context or {})}))


_UNKNOWN = QT_TRANSLATE_NOOP("notes", "This part of the form is not supported yet ({code}).")

_SENTENCES: Mapping[str, object] = {
    "ambiguous-link-id": QT_TRANSLATE_NOOP(
        "notes",
        "A question has the name of another one's later round ({detail}). The form can be read, "
        "not filled in.",
    ),
    "answer-not-understood": QT_TRANSLATE_NOOP("notes", "An answer in the form is not understood."),
    "circular-dependency": QT_TRANSLATE_NOOP(
        "notes", "These questions depend on each other in a circle: {detail}."
    ),
    "circular-variable": QT_TRANSLATE_NOOP(
        "notes", "These values of the form depend on each other in a circle: {detail}."
    ),
    "condition-not-understood": QT_TRANSLATE_NOOP(
        "notes", "When this question is asked is not understood; it is always asked."
    ),
    "condition-on-unknown-question": QT_TRANSLATE_NOOP(
        "notes", "This question depends on one that is not in the form."
    ),
    "control-not-supported": QT_TRANSLATE_NOOP(
        "notes", "The form wants another way to show this ({detail})."
    ),
    "duplicate-link-id": QT_TRANSLATE_NOOP(
        "notes",
        "Two questions have the same name ({detail}). The form can be read, not filled in.",
    ),
    "expression-failed": QT_TRANSLATE_NOOP(
        "notes", "The form cannot work out a value here: {detail}."
    ),
    "expression-too-slow": QT_TRANSLATE_NOOP(
        "notes", "Working out a value here takes too long; it is left out ({detail})."
    ),
    "extension-not-supported": QT_TRANSLATE_NOOP(
        "notes", "The form asks for something not supported yet ({detail})."
    ),
    "malformed-field": QT_TRANSLATE_NOOP(
        "notes", "A part of the form is not written as it should be ({detail})."
    ),
    "missing-link-id": QT_TRANSLATE_NOOP("notes", "A question has no name of its own."),
    "no-options": QT_TRANSLATE_NOOP("notes", "There is nothing to choose from."),
    "option-without-value": QT_TRANSLATE_NOOP("notes", "An option has no value and is left out."),
    "options-left-out": QT_TRANSLATE_NOOP(
        "notes", "There are too many options; some are left out."
    ),
    "repeated-group": QT_TRANSLATE_NOOP("notes", "The group was answered several times."),
    "unknown-binding": QT_TRANSLATE_NOOP(
        "notes", "The form binds the answer to a place that is not known ({detail})."
    ),
    "unknown-field": QT_TRANSLATE_NOOP(
        "notes", "The form has a part that is not known ({detail})."
    ),
    "unknown-scale": QT_TRANSLATE_NOOP(
        "notes", "The form asks for a scale that is not known ({detail})."
    ),
    "unknown-type": QT_TRANSLATE_NOOP("notes", "This kind of question is not known ({detail})."),
    "value-set-missing": QT_TRANSLATE_NOOP(
        "notes", "The list of options is not in the form ({detail})."
    ),
    "value-set-not-complete": QT_TRANSLATE_NOOP(
        "notes", "Only a part of the list of options is in the form."
    ),
    "expression-not-supported": QT_TRANSLATE_NOOP(
        "notes", "This is worked out from other answers; that is not supported yet."
    ),
    "media-not-shown": QT_TRANSLATE_NOOP(
        "notes", "The form has a picture or a recording here that is not shown."
    ),
    "constraint-not-checked": QT_TRANSLATE_NOOP(
        "notes", "The form has a rule here that is not checked yet."
    ),
    "pattern-not-checked": QT_TRANSLATE_NOOP(
        "notes",
        "The form wants the answer written in a certain way; that is not checked yet.",
    ),
    "reference-not-supported": QT_TRANSLATE_NOOP(
        "notes", "A reference cannot be filled in here yet. What it holds is kept."
    ),
    "attachment-not-supported": QT_TRANSLATE_NOOP(
        "notes", "A file cannot be attached here yet. What it holds is kept."
    ),
    "asked-as-text": QT_TRANSLATE_NOOP(
        "notes", "This kind of question ({detail}) is asked for as text."
    ),
    "order-not-kept": QT_TRANSLATE_NOOP(
        "notes", "Several can be chosen; in which order they stand is not kept."
    ),
    "type-left-out": QT_TRANSLATE_NOOP(
        "notes", "This kind of row ({detail}) cannot be asked; only its words are shown."
    ),
    "known-already": QT_TRANSLATE_NOOP(
        "notes", "The visit knows this already ({detail}); it is not asked."
    ),
    "look-not-kept": QT_TRANSLATE_NOOP(
        "notes", "The spreadsheet wants another look ({detail}); it is not kept."
    ),
    "message-left-out": QT_TRANSLATE_NOOP(
        "notes", "The program says in its own words that an answer is missing."
    ),
    "formula-not-supported": QT_TRANSLATE_NOOP(
        "notes", "What is written here is not supported ({detail}); it is left out."
    ),
    "unknown-question": QT_TRANSLATE_NOOP(
        "notes", "An answer to a question that is not in the form is kept aside."
    ),
}
