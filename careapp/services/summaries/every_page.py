"""What stands on every page of any paper: who sends it, who made it, and the page number."""

from careapp.domain.people import Organisation
from careapp.reports.model import PageWords
from careapp.services.desk import Desk
from careapp.services.wording import Wording


def page_words(wording: Wording) -> PageWords:
    """Return the words that stand on every page."""
    word = wording.word
    return PageWords(
        page_of=word("paper.page_of"),
        made_by=word("paper.made_by"),
        not_shown=word("paper.not_shown"),
    )


def sender(desk: Desk, wording: Wording) -> str:
    """Return who sends the paper; a demo says that it is one."""
    municipality = desk.read.get(Organisation, desk.municipality_id)
    name = (municipality.record.name if municipality else None) or ""
    return f"{name} · {wording.word('paper.practice')}" if desk.demo else name


def made_by(desk: Desk, wording: Wording) -> str:
    """Return who makes the paper, and in which role."""
    return f"{desk.staff_name(desk.me)}, {wording.word(f'role.{desk.role}')}"
