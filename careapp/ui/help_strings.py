"""Sentences for what is wrong with a grant, a swap, a package or a mandate."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ABOUT_HELP: Mapping[str, object] = {
    "service-retired": QT_TRANSLATE_NOOP(
        "errors", "{name} has been retired. Choose another service."
    ),
    "frame-upside-down": QT_TRANSLATE_NOOP("errors", "The most must not be less than the least."),
    "minutes-not-positive": QT_TRANSLATE_NOOP("errors", "Write how many minutes, at least 1."),
    "minutes-too-many": QT_TRANSLATE_NOOP("errors", "It can be {most} minutes at the most."),
    "minutes-over-a-day": QT_TRANSLATE_NOOP(
        "errors", "That is more than a day has hours. Look at minutes and times."
    ),
    "times-not-positive": QT_TRANSLATE_NOOP("errors", "Write how many times, at least 1."),
    "weeks-not-possible": QT_TRANSLATE_NOOP("errors", "Write a number of weeks from 1 to {most}."),
    "weekdays-required": QT_TRANSLATE_NOOP("errors", "Choose at least one day of the week."),
    "weekdays-not-possible": QT_TRANSLATE_NOOP("errors", "That is no day of the week."),
    "days-far-away": QT_TRANSLATE_NOOP(
        "errors", "The date is far away. See whether the year is right."
    ),
    "service-outside-track": QT_TRANSLATE_NOOP(
        "errors", "The citizen gets help under another law on {outside_on} ({track})."
    ),
    "days-outside-track": QT_TRANSLATE_NOOP(
        "errors", "From {outside_on} the citizen gets help under another law ({track})."
    ),
    "granted-already": QT_TRANSLATE_NOOP(
        "errors", "{name} is granted already on {shared_on}. Change that grant instead."
    ),
    "two-laws": QT_TRANSLATE_NOOP(
        "errors",
        "{name} is granted under another law on {shared_on}. End it first: help under two laws "
        "at a time is not possible.",
    ),
    "supplier-does-not-deliver": QT_TRANSLATE_NOOP(
        "errors", "{supplier} does not deliver this kind of help: {category}."
    ),
    "rehabilitation-not-considered": QT_TRANSLATE_NOOP(
        "errors", "Say what came of considering rehabilitation, and why: this help is lasting."
    ),
    "swap-refused": QT_TRANSLATE_NOOP(
        "errors", "The municipality's rules do not allow this swap. Nothing was changed."
    ),
    "swap-unknown": QT_TRANSLATE_NOOP("errors", "The swap is not on this computer any more."),
    "not-permitted": QT_TRANSLATE_NOOP("errors", "Your role may not do this. These may: {roles}."),
    "service-unknown": QT_TRANSLATE_NOOP("errors", "The service is not in the catalogue."),
    "package-unknown": QT_TRANSLATE_NOOP("errors", "The package is not on this computer."),
    "grant-unknown": QT_TRANSLATE_NOOP("errors", "The grant is not on this computer."),
    "code-not-chosen": QT_TRANSLATE_NOOP("errors", "Choose one of the codes that were found."),
    "service-there-already": QT_TRANSLATE_NOOP(
        "errors", "The catalogue has a service with this code already. Change that one."
    ),
    "help-unknown": QT_TRANSLATE_NOOP("errors", "This is not on this computer any more."),
    "course-unknown": QT_TRANSLATE_NOOP(
        "errors", "The care course is not on this computer. Choose one of the citizen's courses."
    ),
    "pause-unknown": QT_TRANSLATE_NOOP("errors", "The pause is not on this computer."),
    "task-settled-by-doing": QT_TRANSLATE_NOOP("errors", "This task is settled by doing it."),
    "grant-over": QT_TRANSLATE_NOOP(
        "errors", "The help ended on {last_on}. Grant new help instead."
    ),
    "after-the-last-day": QT_TRANSLATE_NOOP(
        "errors", "It ends on {last_on} already. Choose that day or an earlier one."
    ),
    "before-it-began": QT_TRANSLATE_NOOP(
        "errors", "The help began on {first_on}. Choose that day or a later one."
    ),
    "day-not-to-come": QT_TRANSLATE_NOOP("errors", "Choose a day that is to come."),
    "day-to-come": QT_TRANSLATE_NOOP(
        "errors", "The day is still to come. Choose today or earlier."
    ),
    "paused-already": QT_TRANSLATE_NOOP("errors", "The help is paused on these days already."),
    "stopped-for-good": QT_TRANSLATE_NOOP(
        "errors", "All help was stopped because the citizen died."
    ),
    "help-stopped-for-good": QT_TRANSLATE_NOOP(
        "errors", "All help was stopped because the citizen died. No help can be granted."
    ),
    "supplier-was-told": QT_TRANSLATE_NOOP(
        "errors",
        "The supplier has been told of it, so it cannot be undone in silence. End or change the "
        "help instead; then the supplier is told again.",
    ),
    "not-granted-that-day": QT_TRANSLATE_NOOP("errors", "The help is not granted on that day."),
    "days-not-possible": QT_TRANSLATE_NOOP("errors", "Write a number of days from 1 to {most}."),
    "number-too-low": QT_TRANSLATE_NOOP("errors", "The number must be at least {least}."),
    "service-not-chosen": QT_TRANSLATE_NOOP("errors", "Choose one of those in the list."),
}
