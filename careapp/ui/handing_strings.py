"""Sentences for what keeps a file that is handed over from being made or opened."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ABOUT_HANDING: Mapping[str, object] = {
    "bundle-none": QT_TRANSLATE_NOOP(
        "errors",
        "This is no file that was handed over by careapp, and no card of a computer. Choose a file "
        "that ends in .careapp or .careapp-card.",
    ),
    "bundle-newer": QT_TRANSLATE_NOOP(
        "errors",
        "The file was made by a newer version of the program. Nothing was taken from it. Update "
        "the program, and open the file again.",
    ),
    "bundle-cut": QT_TRANSLATE_NOOP(
        "errors",
        "The end of the file is missing: perhaps the stick was pulled out too early. Nothing was "
        "taken from it. Ask for the file again.",
    ),
    "bundle-altered": QT_TRANSLATE_NOOP(
        "errors",
        "The file is not as it was made: it is damaged, or somebody has altered it. Nothing was "
        "taken from it. Ask for the file again.",
    ),
    "bundle-for-another": QT_TRANSLATE_NOOP(
        "errors",
        "The file is locked for another computer than this one. Nothing was taken from it. Give "
        "your colleague the card of this computer (in Settings, under Other computers), and ask "
        "for the file again.",
    ),
    "bundle-of-another-municipality": QT_TRANSLATE_NOOP(
        "errors", "The file comes from another municipality. Nothing was taken from it."
    ),
    "bundle-citizen-unknown": QT_TRANSLATE_NOOP(
        "errors",
        "The file is about a citizen with a protected address who is not on this computer. Nothing "
        "was taken from it; it reaches the municipality from your colleague's computer.",
    ),
    "bundle-of-demo": QT_TRANSLATE_NOOP(
        "errors", "The file comes from a demo with made-up persons. Nothing was taken from it."
    ),
    "bundle-not-of-demo": QT_TRANSLATE_NOOP(
        "errors",
        "This is a demo with made-up persons: files about real people are not opened here.",
    ),
    "card-none": QT_TRANSLATE_NOOP(
        "errors",
        "The card cannot be read: it is damaged, or somebody has altered it. Ask for it again.",
    ),
    "card-own": QT_TRANSLATE_NOOP(
        "errors", "This is the card of this computer. Open that of the other one."
    ),
    "sender-not-compared": QT_TRANSLATE_NOOP(
        "errors", "Compare the characters of the other computer first. Nothing was taken in."
    ),
    "nothing-to-hand-over": QT_TRANSLATE_NOOP("errors", "There is nothing to hand over."),
    "too-large-to-hand-over": QT_TRANSLATE_NOOP(
        "errors",
        "Something of it is too large for a file. Nothing is lost: it is sent when there is a "
        "connection to the municipality's server.",
    ),
    "no-hub-to-hand-over-to": QT_TRANSLATE_NOOP(
        "errors", "This computer is not connected to a municipality's server."
    ),
    "laptop-unknown": QT_TRANSLATE_NOOP(
        "errors", "This computer is not known here any more. Open its card again."
    ),
}
