"""One-time codes that let a laptop in: read aloud, typed, and known to be mistyped."""

import secrets

SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that is taken for another; a prime number of them, so that one wrong symbol and two
that changed places always show."""

LENGTH = 12
_GROUP = 4
_LINK = "careapp:enrol?"


def new_code() -> str:
    """Return a code that nobody can guess, in groups, such as ``7KQM-PX2R-9BTD``."""
    symbols = "".join(secrets.choice(SYMBOLS) for _ in range(LENGTH - 1))
    code = symbols + SYMBOLS[_sum(symbols)]
    return "-".join(code[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def tidy_code(typed: str) -> str:
    """Return the symbols of a code as it was typed: any case, any spaces and hyphens."""
    return "".join(one for one in typed.upper() if one.isalnum())


def is_code(typed: str) -> bool:
    """Return whether something typed can be a code at all; most slips are seen here."""
    code = tidy_code(typed)
    if len(code) != LENGTH or any(one not in SYMBOLS for one in code):
        return False
    return SYMBOLS[_sum(code[:-1])] == code[-1]


def enrolment_link(url: str, code: str) -> str:
    """Return what a QR code says: where the hub is, and the code."""
    return f"{_LINK}{tidy_code(code)}@{url}"


def read_link(link: str) -> tuple[str, str] | None:
    """Return the address of the hub and the code in a link; None where it is no such link."""
    code, at, url = link.strip().removeprefix(_LINK).partition("@")
    return (url, code) if link.strip().startswith(_LINK) and at and is_code(code) else None


def _sum(symbols: str) -> int:
    """Return the sum of the symbols, each weighed by its place."""
    return sum(place * SYMBOLS.index(one) for place, one in enumerate(symbols, 2)) % len(SYMBOLS)
