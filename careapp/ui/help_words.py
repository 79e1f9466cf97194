"""Turns what is wrong with a grant, a swap, a package or a mandate into sentences."""

from datetime import date

from careapp.domain.problems import Problem
from careapp.services.help.words import filled
from careapp.services.wording import Wording
from careapp.ui.strings import sentence

_TERMS = {"track": "track", "category": "category", "basis": "basis"}
_OF_MANDATES = ("no-mandate", "mandate-", "package-")


def problem_words(wording: Wording, problem: Problem) -> str:
    """Return what is wrong in one sentence, with dates and field terms in words."""
    code, context = problem.code, problem.context or {}
    if code.startswith(_OF_MANDATES) and code != "package-unknown":
        return filled(wording, f"permit.{code}", dict(context))
    return sentence(code, {name: _said(wording, name, one) for name, one in context.items()})


def in_words(wording: Wording, problem: Problem, *, at: str = "") -> Problem:
    """Return a problem whose dates and field terms are in words, at a part of its field."""
    context = problem.context or {}
    said = {name: _said(wording, name, one) for name, one in context.items()}
    return Problem(problem.code, at, said)


def _said(wording: Wording, name: str, value: object) -> str:
    text = str(value)
    if name.endswith("_on"):
        return wording.date_of(date.fromisoformat(text))
    if name == "roles" and text:
        return wording.listed([wording.word(f"role.{role}") for role in text.split(",")])
    return wording.word(f"{_TERMS[name]}.{text}") if name in _TERMS and text else text
