"""Turns codes into sentences: what happened, what is safe, what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from careapp.ui.answer_strings import ABOUT_ANSWERS
from careapp.ui.handing_strings import ABOUT_HANDING
from careapp.ui.help_strings import ABOUT_HELP
from careapp.ui.hub_strings import ABOUT_HUB
from careapp.ui.sync_strings import ABOUT_SYNC
from careapp.ui.taking_strings import ABOUT_TAKING


def sentence(code: str, context: Mapping[str, object] | None = None) -> str:
    """Return the sentence for *code* in the user's language, values filled in."""
    tables = (
        _SENTENCES,
        ABOUT_ANSWERS,
        ABOUT_HELP,
        ABOUT_SYNC,
        ABOUT_HANDING,
        ABOUT_HUB,
        ABOUT_TAKING,
    )
    source = str(next((table[code] for table in tables if code in table), _UNKNOWN))
    words = QCoreApplication.translate("errors", source)
    return words.format_map(Forgiving({"code": code, **(context or {})}))


class Forgiving(dict[str, object]):
    """Leaves a value out that a code did not bring."""

    def __missing__(self, key: str) -> str:
        return ""


_UNKNOWN = QT_TRANSLATE_NOOP("errors", "Something is not right ({code}). Nothing is lost.")

_SENTENCES: Mapping[str, object] = {
    "disk-full": QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full. What you have typed is still on the screen. Free some "
        "space, and try again.",
    ),
    "store-read-only": QT_TRANSLATE_NOOP(
        "errors",
        "The computer does not let the program write to {path}. What you have "
        "typed is still on the screen. Ask your IT support for write access.",
    ),
    "store-cannot-open": QT_TRANSLATE_NOOP(
        "errors",
        "The program cannot open its data at {path}. The file is untouched. Close "
        "other programs that use it, and try again.",
    ),
    "store-busy": QT_TRANSLATE_NOOP(
        "errors",
        "Another program is using the data. Nothing is lost. Try again in a moment.",
    ),
    "disk-failed": QT_TRANSLATE_NOOP(
        "errors",
        "The disk answered with an error. What you have typed is still on the "
        "screen. Contact your IT support.",
    ),
    "store-damaged": QT_TRANSLATE_NOOP(
        "errors",
        "The data at {path} cannot be read: the file is damaged, or it belongs to "
        "another key. It has not been touched. Contact your IT support.",
    ),
    "store-is-newer": QT_TRANSLATE_NOOP(
        "errors",
        "The data was written by a newer version of the program. The file is "
        "untouched. Update the program, and open it again.",
    ),
    "key-length": QT_TRANSLATE_NOOP(
        "errors", "The key is not a key for this data. The file is untouched."
    ),
    "home-exists": QT_TRANSLATE_NOOP(
        "errors", "There is already data in {path}. It has not been touched."
    ),
    "home-empty": QT_TRANSLATE_NOOP("errors", "There is no data in {path}."),
    "home-not-demo": QT_TRANSLATE_NOOP(
        "errors", "{path} holds real data. The demo only opens a folder of its own."
    ),
    "home-cannot-make": QT_TRANSLATE_NOOP(
        "errors", "The folder {path} cannot be made. Choose another folder."
    ),
    "home-cannot-write": QT_TRANSLATE_NOOP(
        "errors", "The program cannot write to {path}. Nothing was changed."
    ),
    "demo-key-missing": QT_TRANSLATE_NOOP(
        "errors",
        "The demo in {path} has lost its key file. Delete the folder, or choose another.",
    ),
    "envelope-damaged": QT_TRANSLATE_NOOP(
        "errors",
        "The key file {path} is missing or damaged. The data is untouched. "
        "Contact your IT support.",
    ),
    "passphrase-wrong": QT_TRANSLATE_NOOP(
        "errors", "That is not the passphrase. Nothing was changed. Try again."
    ),
    "keyring-failed": QT_TRANSLATE_NOOP(
        "errors",
        "The computer's keyring does not answer as it should. Nothing is lost: "
        "your passphrase opens the data as before.",
    ),
    "user-unknown": QT_TRANSLATE_NOOP(
        "errors",
        "This computer does not know its user any more. The data is untouched. "
        "Contact your IT support.",
    ),
    "file-cannot-write": QT_TRANSLATE_NOOP(
        "errors", "The file {path} cannot be written. Choose another place."
    ),
    "folder-cannot-read": QT_TRANSLATE_NOOP("errors", "There is no folder {path}."),
    "file-cannot-read": QT_TRANSLATE_NOOP("errors", "The file {path} cannot be read."),
    "file-cannot-attach": QT_TRANSLATE_NOOP(
        "errors",
        "This is neither a picture that can be shown here (JPEG, PNG, WebP, TIFF, BMP, GIF) nor a "
        "PDF. The file is untouched. Let the camera save as JPEG, or save the paper as PDF.",
    ),
    "file-too-large": QT_TRANSLATE_NOOP(
        "errors", "The file is larger than {mb} MB and cannot be attached. The file is untouched."
    ),
    "file-on-its-way": QT_TRANSLATE_NOOP(
        "errors", "The picture is still on its way to this computer. Try again after a while."
    ),
    "attachment-unknown": QT_TRANSLATE_NOOP("errors", "The picture is no longer on this computer."),
    "piece-damaged": QT_TRANSLATE_NOOP(
        "errors", "A picture came damaged over the line. It is fetched again by itself."
    ),
    "required": QT_TRANSLATE_NOOP("errors", "This must be filled in."),
    "reason-required": QT_TRANSLATE_NOOP("errors", "Write why."),
    "id-not-digits": QT_TRANSLATE_NOOP("errors", "The number may only have digits."),
    "id-length": QT_TRANSLATE_NOOP("errors", "The number must have {digits} digits."),
    "id-date": QT_TRANSLATE_NOOP("errors", "The number does not begin with a date that exists."),
    "id-check-digits": QT_TRANSLATE_NOOP(
        "errors", "The check digits do not fit. See whether two digits were swapped."
    ),
    "ends-before-start": QT_TRANSLATE_NOOP("errors", "The end must come after the start."),
    "visit-unknown": QT_TRANSLATE_NOOP("errors", "This visit is not on this computer."),
    "visit-cancelled": QT_TRANSLATE_NOOP("errors", "The visit is cancelled. Plan a new one."),
    "visit-closed": QT_TRANSLATE_NOOP(
        "errors", "The visit is already closed. You can add to it with a reason."
    ),
    "visit-not-begun": QT_TRANSLATE_NOOP("errors", "The visit has not begun."),
    "closed-needs-reason": QT_TRANSLATE_NOOP(
        "errors", "The visit is closed. Write why you add to it."
    ),
    "citizen-not-chosen": QT_TRANSLATE_NOOP("errors", "Choose one of those that were found."),
    "topic-written": QT_TRANSLATE_NOOP(
        "errors", "Something is written on this topic already. Open it, and add to it there."
    ),
    "printer-failed": QT_TRANSLATE_NOOP(
        "errors", "The printer {printer} does not answer. Nothing was printed."
    ),
    "citizen-unknown": QT_TRANSLATE_NOOP("errors", "This citizen is not on this computer."),
    "not-a-number": QT_TRANSLATE_NOOP("errors", "Write a number, such as 1.5."),
    "not-a-date": QT_TRANSLATE_NOOP("errors", "Write a date, such as 24.11.2026."),
    "not-a-time": QT_TRANSLATE_NOOP("errors", "Write a time, such as 9.30."),
    "passphrase-short": QT_TRANSLATE_NOOP(
        "errors", "Use at least {length} characters. A sentence you can remember is good."
    ),
    "code-digits": QT_TRANSLATE_NOOP("errors", "The code must have {digits} digits."),
    "passphrase-differs": QT_TRANSLATE_NOOP("errors", "The two are not the same."),
    "wrong-type": QT_TRANSLATE_NOOP(
        "errors", "The answer is not of the kind the question asks for."
    ),
    "not-offered": QT_TRANSLATE_NOOP("errors", "The answer is not among those offered."),
    "below-minimum": QT_TRANSLATE_NOOP("errors", "The answer must be at least {minimum}."),
    "above-maximum": QT_TRANSLATE_NOOP("errors", "The answer must be at most {maximum}."),
    "too-short": QT_TRANSLATE_NOOP("errors", "The answer is shorter than {minimum} characters."),
    "too-long": QT_TRANSLATE_NOOP("errors", "The answer is longer than {maximum} characters."),
    "too-many-decimals": QT_TRANSLATE_NOOP("errors", "Write at most {maximum} decimals."),
    "too-few-answers": QT_TRANSLATE_NOOP("errors", "At least {minimum} answers are needed."),
    "too-many-answers": QT_TRANSLATE_NOOP("errors", "There are more than {maximum} answers."),
    "exclusive-option": QT_TRANSLATE_NOOP("errors", "This answer stands alone. Remove the others."),
    "tool-not-newer": QT_TRANSLATE_NOOP(
        "errors", "There is no newer version of this dialogue tool."
    ),
    "not-json": QT_TRANSLATE_NOOP("errors", "The file is not JSON, so it is no dialogue tool."),
    "value-set-file": QT_TRANSLATE_NOOP(
        "errors", "{detail} is no list of answers that can be read (FHIR ValueSet or CodeSystem)."
    ),
    "not-a-questionnaire": QT_TRANSLATE_NOOP("errors", "The file is no FHIR Questionnaire."),
    "not-a-response": QT_TRANSLATE_NOOP("errors", "The file is no FHIR QuestionnaireResponse."),
    "too-large": QT_TRANSLATE_NOOP("errors", "The file is too large to be a dialogue tool."),
    "too-deep": QT_TRANSLATE_NOOP("errors", "The file is nested too deeply to be a dialogue tool."),
    "too-many-parts": QT_TRANSLATE_NOOP(
        "errors", "The file has too many parts to be a dialogue tool."
    ),
    "too-many-items": QT_TRANSLATE_NOOP("errors", "The dialogue tool has too many questions."),
    "no-items": QT_TRANSLATE_NOOP("errors", "The dialogue tool has no questions."),
    "not-a-spreadsheet": QT_TRANSLATE_NOOP(
        "errors", "The file is no spreadsheet that can be opened (.xlsx). Nothing was kept."
    ),
    "no-survey": QT_TRANSLATE_NOOP(
        "errors", "The spreadsheet has no sheet called survey, where the questions stand."
    ),
    "macros": QT_TRANSLATE_NOOP(
        "errors",
        "The spreadsheet has macros or leads to other files, and is not opened. Save it as "
        ".xlsx without them, and try again.",
    ),
    "formula": QT_TRANSLATE_NOOP(
        "errors",
        "A formula stands in the spreadsheet ({detail}). Write what it says there instead, and "
        "try again.",
    ),
    "spreadsheet-refused": QT_TRANSLATE_NOOP(
        "errors", "The spreadsheet is not understood. What reads it says: {detail}"
    ),
    "version-released": QT_TRANSLATE_NOOP(
        "errors",
        "Version {version} was released with other content, and is not changed. Give the file a "
        "new version, and bring it in again.",
    ),
    "stage-not-next": QT_TRANSLATE_NOOP(
        "errors", "The dialogue tool has moved on meanwhile. Look at it again."
    ),
    "looks-not-for-role": QT_TRANSLATE_NOOP(
        "errors", "Who has looked is shown to those who answer for the record. Ask one of them."
    ),
    "nobody-asked": QT_TRANSLATE_NOOP("errors", "Somebody must be asked. Choose who answers."),
    "level-needs-professional": QT_TRANSLATE_NOOP(
        "errors", "This tool asks for a level, and a level is set by a professional."
    ),
    "tool-read-only": QT_TRANSLATE_NOOP(
        "errors",
        "Two questions of the dialogue tool have the same name, so that it can only be read. It "
        "cannot be released.",
    ),
    "not-a-code-system": QT_TRANSLATE_NOOP("errors", "The file is no FHIR CodeSystem."),
}
