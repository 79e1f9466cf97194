"""Opens a form from anywhere: on a record, on a new one, or to go on with one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from careapp.domain.identity import RecordId
from careapp.services.choices import Choices, read_choices
from careapp.services.citizens import log_correction
from careapp.services.forms import OpenForm, UnfinishedForm
from careapp.services.forms import open_form as open_at
from careapp.services.help.catalogue_forms import CATALOGUE_FORMS, open_catalogue_form
from careapp.services.help.deed_forms import open_deed
from careapp.ui.dialogs.choose_citizen import ChooseCitizen
from careapp.ui.dialogs.form import Form
from careapp.ui.dialogs.forms import DIALOGS, FORMS
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.packages.resuming import package_place, package_title
from careapp.ui.dialogs.record_dialog import RecordDialog
from careapp.ui.workplace import Place, Workplace

_CITIZEN, _SWAP = "citizen", "swap"


def open_form(
    parent: QWidget,
    workplace: Workplace,
    kind: str,
    *,
    subject: RecordId | None = None,
    record_id: RecordId | None = None,
    visit_id: RecordId | None = None,
    reason: str | None = None,
    opened: Callable[[RecordDialog], None] = RecordDialog.focus_first,
) -> None:
    """Open a form; it shows itself as soon as the record is read.

    Args:
        parent: The window it belongs to.
        workplace: Where it is written.
        kind: Name of the kind of record, such as ``relative``.
        subject: The citizen it is about; asked for when it is needed and not given.
        record_id: A record that is there; None for a new one.
        visit_id: The visit it comes from.
        reason: Why a closed visit is added to, when that was asked for already.
        opened: Takes the dialog when it stands.
    """
    form = FORMS[kind](parent)
    form.wording = workplace.wording
    if form.needs_citizen and subject is None and record_id is None:
        chooser = ChooseCitizen(workplace, parent)
        chooser.chosen.connect(
            lambda chosen: open_form(
                parent, workplace, kind, subject=chosen, visit_id=visit_id, opened=opened
            )
        )
        chooser.open()
        return
    desk, language = workplace.desk, workplace.look.language

    def read() -> tuple[OpenForm, Choices]:
        if kind == _CITIZEN and record_id is not None:
            log_correction(desk, citizen_id=record_id)
        if form.deed in CATALOGUE_FORMS and record_id is not None:
            opened = open_catalogue_form(desk, form.deed, about=record_id, language=language)
        elif form.deed and record_id is not None:
            opened = open_deed(
                desk, form.deed, about=record_id, visit_id=visit_id, language=language
            )
        else:
            opened = open_at(
                desk, form.record, subject=subject, record_id=record_id, visit_id=visit_id
            )
        return opened, read_choices(desk, citizen_id=opened.subject, language=language)

    def show(answer: tuple[OpenForm, Choices]) -> None:
        dialog_class = DIALOGS.get(kind, RecordDialog)
        dialog = dialog_class(workplace, form, *answer, reason=reason or "", parent=parent)
        form.setParent(dialog)
        open_once(dialog)
        opened(dialog)

    workplace.ask(read, show)


def resume_form(parent: QWidget, workplace: Workplace, unfinished: UnfinishedForm) -> None:
    """Go on with a form that was typed in and not saved."""
    if unfinished.kind == _SWAP:
        workplace.go(Place("swap", unfinished.subject))
        return
    if unfinished.kind not in FORMS:
        workplace.go(package_place(unfinished))
        return
    open_form(
        parent,
        workplace,
        unfinished.kind,
        subject=unfinished.subject,
        record_id=unfinished.done_to or unfinished.record_id,
        visit_id=unfinished.visit_id,
    )


def form_title(unfinished: UnfinishedForm) -> str:
    """Return the title of a form that was typed in and not saved."""
    if unfinished.kind == _SWAP:
        words = QCoreApplication.translate("Forms", "A swap with {name}")
        return words.format(name=unfinished.about)
    if unfinished.kind not in FORMS:
        return package_title(unfinished)
    form: Form = FORMS[unfinished.kind]()
    return form.title(unfinished.about, new=unfinished.is_new)
