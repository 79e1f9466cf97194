"""What help calls on the visitator to do, as the first page says it."""

from dataclasses import dataclass

from careapp.domain.help.permission import Deed
from careapp.domain.help.task import TaskKind
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.deeds import allowed
from careapp.services.help.page import not_informed
from careapp.services.help.tasks import HelpTask, help_tasks

_SHOWN = 4
_OF_PACKAGES = frozenset({TaskKind.REVIEW_PACKAGE, TaskKind.ANSWER_REQUEST})


@dataclass(frozen=True, slots=True)
class HelpToDo:
    """Tasks of help for whoever reviews it; nothing for others.

    Attributes:
        tasks: The most overdue first.
        more: How many there are besides.
        uninformed: How many citizens were not told of the right to swap.
    """

    tasks: tuple[HelpTask, ...] = ()
    more: int = 0
    uninformed: int = 0


@dataclass(frozen=True, slots=True)
class Uninformed:
    """A citizen with help who was not told of the right to swap."""

    citizen_id: RecordId
    name: str


def help_to_do(desk: Desk) -> HelpToDo:
    """Return what is to be done about help by the person at the desk."""
    tasks = all_help_tasks(desk)
    told = len(not_informed(desk)) if allowed(desk, Deed.INFORM) else 0
    return HelpToDo(tasks[:_SHOWN], max(len(tasks) - _SHOWN, 0), told)


def all_help_tasks(desk: Desk) -> tuple[HelpTask, ...]:
    """Return the tasks of help, the most overdue first; packages have a list of their own."""
    if not allowed(desk, Deed.REVIEW):
        return ()
    return tuple(one for one in help_tasks(desk) if one.task.kind not in _OF_PACKAGES)


def uninformed(desk: Desk) -> tuple[Uninformed, ...]:
    """Return the citizens with help who were not told of the right to swap, by name."""
    found = (Uninformed(*one) for one in not_informed(desk))
    return tuple(sorted(found, key=lambda one: one.name))
