"""Forms are kept as they are typed, saved once, and records removed with a reason."""

from careapp.domain.care import Note
from careapp.domain.identity import RecordId
from careapp.domain.informer import Informer
from careapp.services.records import (
    drop_form,
    forms_in_progress,
    keep_form,
    new_record_id,
    remove_record,
    save_record,
)
from tests.services.office import Office


def keep(office: Office, words: str, record_id: RecordId, subject: RecordId) -> None:
    keep_form(office.desk, {"words": words}, kind="note", subject=subject, record_id=record_id)


def test_a_half_typed_form_is_there_after_a_restart(office: Office) -> None:
    citizen_id, record_id = office.citizen(), new_record_id()
    for words in ("H", "Hu", "Hunden"):
        keep(office, words, record_id, citizen_id)
    office.open_again()
    (form,) = forms_in_progress(office.desk)
    assert (form.record_id, form.value, form.subject) == (
        record_id,
        {"words": "Hunden"},
        citizen_id,
    )
    assert not office.desk.read.where(Note)


def test_saving_a_form_lets_go_of_what_was_typed_in_it_and_of_nothing_else(
    office: Office,
) -> None:
    citizen_id, record_id, other = office.citizen(), new_record_id(), new_record_id()
    keep(office, "Hunden", record_id, citizen_id)
    keep(office, "Haven", other, citizen_id)
    note = Note(citizen_id=citizen_id, words="Hunden hedder Bob", informer=Informer.CITIZEN)
    office.save(note, record_id, citizen_id)
    assert [form.record_id for form in forms_in_progress(office.desk)] == [other]
    drop_form(office.desk, other)
    assert not forms_in_progress(office.desk)
    assert [one.record for one in office.desk.read.where(Note)] == [note]


def test_a_form_typed_under_another_name_is_let_go_of_too(office: Office) -> None:
    citizen_id, typed_as, record_id = office.citizen(), new_record_id(), new_record_id()
    keep(office, "Hunden", typed_as, citizen_id)
    save_record(
        office.desk,
        Note(citizen_id=citizen_id, words="Hunden", informer=Informer.CITIZEN),
        subject=citizen_id,
        purpose="write-note",
        record_id=record_id,
        typed_as=typed_as,
    )
    assert not forms_in_progress(office.desk)


def test_a_record_is_removed_with_a_reason_that_the_history_keeps(office: Office) -> None:
    citizen_id, note_id = office.citizen(), new_record_id()
    note = Note(citizen_id=citizen_id, words="Hunden", informer=Informer.CITIZEN)
    office.save(note, note_id, citizen_id)
    (stored,) = office.desk.read.where(Note)
    assert remove_record(office.desk, stored, reason=" skrevet to gange ").ids == {note_id}
    assert not office.desk.read.where(Note)
    (kept,) = office.desk.read.where(Note, gone=True)
    assert kept.record == note
    act = office.desk.read.acts_touching(note_id)[-1]
    assert (act.purpose, act.reason, act.author) == ("remove", "skrevet to gange", office.me)
