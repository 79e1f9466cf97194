"""Sentences for those who run a hub; the command line says them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

ABOUT_HUB: Mapping[str, object] = {
    "hub-not-installed": QT_TRANSLATE_NOOP(
        "errors",
        "The hub is not installed. Run pip install careapp[hub], and try again.",
    ),
    "hub-url-missing": QT_TRANSLATE_NOOP(
        "errors", "Say with --url which database it is, as its owner."
    ),
    "hub-database-away": QT_TRANSLATE_NOOP(
        "errors",
        "The database does not answer, or refuses this role. Nothing was changed. See that "
        "PostgreSQL runs and that the address after --url is right.",
    ),
    "hub-database-old": QT_TRANSLATE_NOOP(
        "errors",
        "The database is not up to this version. Nothing was changed. Run careapp hub migrate "
        "as its owner.",
    ),
    "hub-trial-failed": QT_TRANSLATE_NOOP(
        "errors",
        "The database of the trial in {path} does not start. Nothing was changed. Look into the "
        "file log there, or choose another folder with --dir.",
    ),
    "hub-needs-tls": QT_TRANSLATE_NOOP(
        "errors",
        "Others could read along: the hub listens on {host} only with --tls-cert and --tls-key.",
    ),
    "hub-tls-half": QT_TRANSLATE_NOOP(
        "errors", "--tls-cert and --tls-key belong together: give both, or neither."
    ),
    "hub-port-taken": QT_TRANSLATE_NOOP(
        "errors", "The hub cannot listen on port {port}. Choose another one with --port."
    ),
    "hub-key-open": QT_TRANSLATE_NOOP(
        "errors",
        "Others on this computer can read the hub's key {path}. Take that right from them "
        "(chmod 600), and try again.",
    ),
    "hub-key-unreadable": QT_TRANSLATE_NOOP(
        "errors", "The hub's key {path} can be neither read nor made."
    ),
    "hub-key-damaged": QT_TRANSLATE_NOOP(
        "errors",
        "What stands in {path} is no key of a hub. Bring the key back from its backup: laptops "
        "believe no other.",
    ),
    "hub-municipality-malformed": QT_TRANSLATE_NOOP(
        "errors", "{called} is no municipality: write country and number, such as DK-101."
    ),
    "hub-municipality-unknown": QT_TRANSLATE_NOOP(
        "errors", "This hub does not serve {called}. Add it with careapp hub municipality add."
    ),
    "hub-device-unknown": QT_TRANSLATE_NOOP(
        "errors", "No laptop {device} was let in there. careapp hub devices lists them."
    ),
    "hub-user-unknown": QT_TRANSLATE_NOOP("errors", "Nobody called {name} can sign in there."),
    "hub-staff-missing": QT_TRANSLATE_NOOP("errors", "Say with --staff who it is."),
    "hub-role-missing": QT_TRANSLATE_NOOP("errors", "Say with --role or --mandate what it is."),
    "hub-role-unknown": QT_TRANSLATE_NOOP("errors", "They do not hold {name} after that day."),
    "hub-check-failed": QT_TRANSLATE_NOOP(
        "errors",
        "Something does not hold in {number} places. Nothing was changed. Keep a copy of the "
        "database, and ask whoever makes the program.",
    ),
    "hub-password-short": QT_TRANSLATE_NOOP(
        "errors", "The password is too short: at least {number} characters."
    ),
    "hub-password-differs": QT_TRANSLATE_NOOP("errors", "The two passwords differ."),
    "hub-file-of-stranger": QT_TRANSLATE_NOOP(
        "errors",
        "The file is of a laptop that this hub never let in. Nothing was taken from it.",
    ),
    "hub-recovery-key-wrong": QT_TRANSLATE_NOOP(
        "errors",
        "That is no recovery key. Give the file from the municipality's safe with --recovery.",
    ),
}
