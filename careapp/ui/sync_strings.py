"""Sentences for what keeps a laptop and the municipality's server apart."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

_NO_ANSWER = QT_TRANSLATE_NOOP(
    "errors",
    "There is no connection to the municipality's server. Everything is saved here. Check the "
    "network, or wait: it is tried again by itself.",
)
_KNOWN_OTHERWISE = QT_TRANSLATE_NOOP(
    "errors",
    "The municipality's server does not know this computer. Everything is saved here. Ask your "
    "municipality to look at it.",
)

ABOUT_SYNC: Mapping[str, object] = {
    "no-line": _NO_ANSWER,
    "no-answer": _NO_ANSWER,
    "line-cut": _NO_ANSWER,
    "cut-short": _NO_ANSWER,
    "garbled": _NO_ANSWER,
    "too-much": _NO_ANSWER,
    "network-log-in": QT_TRANSLATE_NOOP(
        "errors",
        "The network asks for a log-in of its own, as in a hotel or a train. Open your browser, "
        "log in to the network, and the rest happens by itself.",
    ),
    "proxy-log-in": QT_TRANSLATE_NOOP(
        "errors",
        "The network's proxy asks for a log-in that the program cannot give. Ask your IT support "
        "to let careapp through.",
    ),
    "no-proxy": QT_TRANSLATE_NOOP(
        "errors",
        "The proxy that this computer is set to use does not answer. Another network may help.",
    ),
    "not-trusted": QT_TRANSLATE_NOOP(
        "errors",
        "What answered could not prove that it is the municipality's server, so nothing was sent. "
        "Try another network, or ask your IT support.",
    ),
    "server-away": QT_TRANSLATE_NOOP(
        "errors",
        "The municipality's server does not answer just now. Everything is saved here, and it is "
        "tried again by itself.",
    ),
    "server-failed": QT_TRANSLATE_NOOP(
        "errors",
        "The municipality's server made a mistake. Everything is saved here, and it is tried "
        "again by itself.",
    ),
    "busy": QT_TRANSLATE_NOOP(
        "errors",
        "The municipality's server has much to do just now. Everything is saved here, and it is "
        "tried again by itself.",
    ),
    "too-old": QT_TRANSLATE_NOOP(
        "errors",
        "This version of the program is too old to fetch news. What you write is sent all the "
        "same. Update the program.",
    ),
    "sync-broke": QT_TRANSLATE_NOOP(
        "errors",
        "The program made a mistake while it sent. Everything is saved here, and is tried again.",
    ),
    "device-unknown": _KNOWN_OTHERWISE,
    "signature-wrong": _KNOWN_OTHERWISE,
    "another-user": QT_TRANSLATE_NOOP(
        "errors",
        "This computer is made out to somebody else. Sign in as them, or ask for a code of your "
        "own.",
    ),
    "sign-in-needed": QT_TRANSLATE_NOOP(
        "errors",
        "Sign in to send what you have written. You can go on writing; everything is saved here.",
    ),
    "password-wrong": QT_TRANSLATE_NOOP(
        "errors", "User name and password do not fit together. Try once more."
    ),
    "sign-in-throttled": QT_TRANSLATE_NOOP(
        "errors", "The password was wrong too often. Wait a minute, and try again."
    ),
    "id-token-wrong": QT_TRANSLATE_NOOP(
        "errors",
        "The municipality's server does not accept this log-in. Try once more, or ask your IT "
        "support.",
    ),
    "sign-in-provider-away": QT_TRANSLATE_NOOP(
        "errors", "The municipality's log-in does not answer. Check the network, and try again."
    ),
    "sign-in-provider-refused": QT_TRANSLATE_NOOP("errors", "Nobody was signed in. Try again."),
    "sign-in-took-too-long": QT_TRANSLATE_NOOP(
        "errors", "Nobody came back from the browser. Try again when you are ready."
    ),
    "sign-in-given-up": QT_TRANSLATE_NOOP("errors", "Nobody was signed in."),
    "code-mistyped": QT_TRANSLATE_NOOP(
        "errors", "There is a slip in the code. Look at it letter by letter."
    ),
    "code-unknown": QT_TRANSLATE_NOOP(
        "errors", "The municipality's server does not know this code. Is it the right server?"
    ),
    "code-expired": QT_TRANSLATE_NOOP("errors", "The code is too old. Ask for a new one."),
    "code-used": QT_TRANSLATE_NOOP(
        "errors", "Another computer has used this code. Ask for a new one."
    ),
    "code-for-nobody": QT_TRANSLATE_NOOP(
        "errors", "The code is not made out to anybody by name: say who you are."
    ),
    "recovery-none": QT_TRANSLATE_NOOP(
        "errors",
        "The data in {path} never joined a municipality's server: only its passphrase opens it.",
    ),
    "recovery-for-another": QT_TRANSLATE_NOOP(
        "errors",
        "This recovery key does not open the data. It belongs to another municipality, or to an "
        "earlier key. Nothing was changed.",
    ),
    "recovery-key-damaged": QT_TRANSLATE_NOOP(
        "errors", "{path} holds no recovery key. Nothing was changed."
    ),
    "server-address": QT_TRANSLATE_NOOP(
        "errors", "That is no address of a server that one can reach safely (https)."
    ),
    "demo-real-server": QT_TRANSLATE_NOOP(
        "errors", "A demo only meets a trial server on this computer: its persons are made up."
    ),
    "attachments-damaged": QT_TRANSLATE_NOOP(
        "errors",
        "The file with pictures and papers could not be read. It lies in {path} now, and a new one "
        "was begun. What the municipality's server has comes back by itself. Look whether a "
        "picture of today is missing.",
    ),
    "joined-already": QT_TRANSLATE_NOOP("errors", "This computer has joined a server already."),
    "not-joined": QT_TRANSLATE_NOOP("errors", "This computer has not joined a server."),
    "another-municipality": QT_TRANSLATE_NOOP(
        "errors",
        "That is the server of {name}. What is written on this computer belongs to another "
        "municipality, and stays here.",
    ),
}
"""One for each code of the network, of the hub, and of joining it."""
