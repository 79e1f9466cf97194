"""Sentences about answers that are held against their form."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ABOUT_ANSWERS: Mapping[str, object] = {
    "too-early": QT_TRANSLATE_NOOP("errors", "It must not be before {minimum}."),
    "too-late": QT_TRANSLATE_NOOP("errors", "It must not be after {maximum}."),
    "not-a-whole-number": QT_TRANSLATE_NOOP("errors", "Write a whole number, such as 3."),
    "whole-number": QT_TRANSLATE_NOOP("errors", "Write a whole number, without decimals."),
    "one-decimal": QT_TRANSLATE_NOOP("errors", "Write at most one decimal."),
    "not-in-list": QT_TRANSLATE_NOOP("errors", "Choose one of the answers in the list."),
    "pattern-like": QT_TRANSLATE_NOOP("errors", "Write it like this: {wanted}"),
    "choose-unit": QT_TRANSLATE_NOOP("errors", "Choose the unit that it was measured in."),
    "choose-more": QT_TRANSLATE_NOOP("errors", "Choose at least {minimum}."),
    "choose-fewer": QT_TRANSLATE_NOOP("errors", "Choose at most {maximum}."),
    "answer-to-group": QT_TRANSLATE_NOOP(
        "errors", "A heading has an answer. Only questions can have answers."
    ),
    "answer-to-display": QT_TRANSLATE_NOOP(
        "errors", "A text has an answer. Only questions can have answers."
    ),
    "answered-but-disabled": QT_TRANSLATE_NOOP(
        "errors", "The question is answered, but is not to be asked after the other answers."
    ),
    "constraint": QT_TRANSLATE_NOOP("errors", "A rule of the form does not hold: {human}"),
    "empty-answer": QT_TRANSLATE_NOOP("errors", "There is an answer without a value."),
    "file-too-large": QT_TRANSLATE_NOOP("errors", "The file is larger than {maximum} MB."),
    "file-type": QT_TRANSLATE_NOOP("errors", "This kind of file is not asked for ({kind})."),
    "malformed-value": QT_TRANSLATE_NOOP("errors", "The answer is not written as it should be."),
    "misplaced-question": QT_TRANSLATE_NOOP(
        "errors", "The question stands in another place than in the form."
    ),
    "missing-link-id": QT_TRANSLATE_NOOP(
        "errors", "An answer does not say which question it belongs to."
    ),
    "nested-outside-answer": QT_TRANSLATE_NOOP(
        "errors", "Questions stand under the question itself. They belong under its answer."
    ),
    "not-checked": QT_TRANSLATE_NOOP("errors", "This could not be checked: {detail}"),
    "not-in-value-set": QT_TRANSLATE_NOOP(
        "errors", "The answer is not in the list of answers that the question names."
    ),
    "options-not-checked": QT_TRANSLATE_NOOP(
        "errors", "The list of answers is not at hand, so the answer could not be checked."
    ),
    "other-tool": QT_TRANSLATE_NOOP("errors", "The answers belong to another form ({url})."),
    "other-version": QT_TRANSLATE_NOOP(
        "errors", "The answers belong to another version of the form ({version}, not {wanted})."
    ),
    "out-of-order": QT_TRANSLATE_NOOP(
        "errors", "The question stands in another order than in the form."
    ),
    "pattern": QT_TRANSLATE_NOOP(
        "errors", "The answer is not written as the form asks for. {wanted}"
    ),
    "pattern-not-checked": QT_TRANSLATE_NOOP(
        "errors", "Checking how the answer is written takes too long; it was not checked."
    ),
    "repeated-item": QT_TRANSLATE_NOOP(
        "errors", "The question is there several times. It should be there once."
    ),
    "several-values": QT_TRANSLATE_NOOP("errors", "One answer has several values."),
    "status-unknown": QT_TRANSLATE_NOOP(
        "errors", "It is not known whether the answers are finished ({status})."
    ),
    "tool-not-active": QT_TRANSLATE_NOOP("errors", "The form is not in use ({status})."),
    "tool-not-named": QT_TRANSLATE_NOOP(
        "errors", "The answers do not say which form they belong to."
    ),
    "unit-not-offered": QT_TRANSLATE_NOOP(
        "errors", "The unit is not among those offered ({unit})."
    ),
    "unknown-question": QT_TRANSLATE_NOOP("errors", "The form does not have this question."),
    "unknown-tool": QT_TRANSLATE_NOOP("errors", "The form is not at hand ({url})."),
    "unknown-record": QT_TRANSLATE_NOOP(
        "errors", "What this is about is not on this computer any more."
    ),
    "cannot-keep-all": QT_TRANSLATE_NOOP(
        "errors", "Only one of these can hold. Choose one, or write something else."
    ),
    "not-yours-to-decide": QT_TRANSLATE_NOOP(
        "errors", "Somebody in another role decides this. Everything stands until then."
    ),
}
"""By the code of a problem of ``careapp.dialogue``; the others stand in ``strings``."""
