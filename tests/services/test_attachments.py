"""A photo of a door: taken, kept, read by a colleague, printed in words, saved on purpose."""

from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from careapp.changes.shape import as_json
from careapp.domain.access import Access, AccessWay
from careapp.domain.attachment import LARGEST_BYTES, Attachment, Content
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.problems import InvalidRecordError
from careapp.services.attached import Attached, attached_at, attached_to
from careapp.services.attachments import (
    bytes_of,
    keep_bytes,
    largest_of,
    media_type_of,
    save_attachment,
    sweep_attachments,
)
from careapp.services.closing import close_visit
from careapp.services.records import (
    drop_form,
    keep_form,
    new_record_id,
    remove_record,
    save_record,
)
from careapp.services.summaries.citizen_summary import citizen_summary
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.syncing.files import StoreFiles
from tests.services.office import Office

DOOR = b"\xff\xd8\xff" + bytes(range(250)) * 2_000
FORM = b"%PDF-1.7 signed"


@pytest.fixture
def citizen_id(office: Office) -> CitizenId:
    return office.citizen()


@pytest.fixture
def visit_id(office: Office, citizen_id: CitizenId) -> VisitId:
    return office.begun(citizen_id)


def _attach(office: Office, about: Attachment, reason: str | None = None) -> RecordId:
    return save_record(
        office.desk,
        about,
        subject=about.citizen_id,
        purpose="attach",
        visit_id=about.visit_id,
        reason=reason,
    ).result


def _shown(found: Iterable[Attached]) -> list[tuple[str | None, bool]]:
    return [(one.stored.record.caption, one.here) for one in found]


def test_what_is_attached_is_read_on_the_visit_and_on_the_citizens_page(
    office: Office, citizen_id: CitizenId, visit_id: VisitId
) -> None:
    kept = keep_bytes(office.desk, DOOR, media_type_of(DOOR))
    assert kept == Content(sha256(DOOR).hexdigest(), len(DOOR), "image/jpeg")
    door = Attachment(citizen_id=citizen_id, content=kept, caption="Dør", visit_id=visit_id)
    elsewhere = Content("ab" * 32, 9, "application/pdf")
    _attach(office, door)
    _attach(office, Attachment(citizen_id=citizen_id, content=elsewhere, caption="Samtykke"))
    assert _shown(attached_at(office.desk, visit_id=visit_id)) == [("Dør", True)]
    found = attached_to(office.desk, citizen_id=citizen_id)
    assert _shown(found) == [("Samtykke", False), ("Dør", True)]
    assert bytes_of(office.desk, kept) == DOOR
    assert bytes_of(office.desk, elsewhere) is None


@pytest.mark.parametrize("data", [b"", b"MZ\x90 program", b"RIFF1234WAVE", b"ftypheic"])
def test_what_no_laptop_can_show_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidRecordError, match="file-cannot-attach"):
        media_type_of(data)


def test_what_no_line_could_carry_is_refused(office: Office) -> None:
    with pytest.raises(InvalidRecordError, match="file-too-large"):
        keep_bytes(office.desk, bytes(LARGEST_BYTES + 1), "image/jpeg")


def test_papers_say_in_words_what_was_attached(
    office: Office, citizen_id: CitizenId, visit_id: VisitId
) -> None:
    kept = keep_bytes(office.desk, DOOR, "image/jpeg")
    for caption, secret in (("Dør med to trin", False), ("Blåt mærke", True)):
        about = Attachment(
            citizen_id=citizen_id,
            content=kept,
            caption=caption,
            visit_id=visit_id,
            in_confidence=secret,
        )
        _attach(office, about)
    close_visit(office.desk, visit_id=visit_id)
    later = Attachment(citizen_id=citizen_id, content=kept, caption="Gelænder", visit_id=visit_id)
    with pytest.raises(InvalidRecordError, match="closed-needs-reason"):
        _attach(office, later)
    _attach(office, later, "Fotoet manglede")
    dossier = read_dossier(office.desk, visit_id=visit_id, language="da")
    theirs, leads = str(citizen_summary(dossier)), str(lead_summary(dossier))
    assert "Dør med to trin" in theirs
    assert "Blåt mærke" not in theirs
    assert "Blåt mærke (Mette Kjærgaard" in leads
    assert "i fortrolighed" in leads
    assert "Fotoet manglede" in leads


def test_saving_a_copy_is_logged_with_its_purpose(
    office: Office, citizen_id: CitizenId, tmp_path: Path
) -> None:
    shown, taken = (keep_bytes(office.desk, one, "image/jpeg") for one in (DOOR, DOOR + b"whole"))
    about = Attachment(citizen_id=citizen_id, content=shown, caption="Dør", original=taken)
    attachment_id = _attach(office, about)
    assert largest_of(office.desk, attachment_id) == taken
    path = tmp_path / "door.jpg"
    save_attachment(office.desk, attachment_id, path=path, purpose="Til håndværkeren")
    assert path.read_bytes() == DOOR + b"whole"
    (look,) = office.desk.read.where(Access, subject=citizen_id)
    assert (look.record.way, look.record.what) == (AccessWay.SAVED, "attachment")
    with pytest.raises(InvalidRecordError, match="required"):
        save_attachment(office.desk, attachment_id, path=tmp_path / "b.jpg", purpose=" ")
    assert not (tmp_path / "b.jpg").exists()


def test_bytes_stay_as_long_as_anybody_speaks_of_them(
    office: Office, citizen_id: CitizenId
) -> None:
    removed, typed, forgotten = (
        keep_bytes(office.desk, DOOR + bytes([n]), "image/jpeg") for n in range(3)
    )
    attachment_id = _attach(office, Attachment(citizen_id=citizen_id, content=removed))
    stored = office.desk.read.get(Attachment, attachment_id)
    assert stored
    remove_record(office.desk, stored, reason="Forkert dør")
    form_id = new_record_id()
    keep_form(
        office.desk,
        {"content": as_json(typed)},
        kind="attachment",
        subject=citizen_id,
        record_id=form_id,
    )
    assert sweep_attachments(office.store) == 0
    office.watch.now += timedelta(days=2)
    assert sweep_attachments(office.store) == 1
    assert bytes_of(office.desk, forgotten) is None
    assert bytes_of(office.desk, removed)
    drop_form(office.desk, form_id)
    assert sweep_attachments(office.store) == 1
    assert bytes_of(office.desk, typed) is None


def test_what_is_shown_is_sent_first_and_an_original_is_fetched_when_somebody_asks(
    office: Office, citizen_id: CitizenId
) -> None:
    files = StoreFiles(office.store)
    shown, taken = (keep_bytes(office.desk, one, "image/jpeg") for one in (DOOR, DOOR + b"whole"))
    _attach(office, Attachment(citizen_id=citizen_id, content=shown, original=taken))
    theirs = Content("ab" * 32, 9, "image/jpeg")
    large = Content("cd" * 32, 90, "image/jpeg")
    _attach(office, Attachment(citizen_id=citizen_id, content=theirs, original=large))
    keep_bytes(office.desk, b"not said yet", "image/jpeg")
    assert list(files.to_send()) == [
        (shown.sha256, shown.size),
        (taken.sha256, taken.size),
    ]
    assert list(files.to_fetch()) == [theirs.sha256]
    files.note_at_hub(shown.sha256)
    assert list(files.to_send()) == [(taken.sha256, taken.size)]
    office.store.attachments.expect(large)
    assert set(files.to_fetch()) == {theirs.sha256, large.sha256}
    assert not files.put(large.sha256, 0, bytes(90))
