"""How far what was written has come: typed, here, at the server, confirmed."""

from datetime import date, timedelta

import pytest

from careapp.domain.answer import Said
from careapp.domain.attachment import Attachment, Content
from careapp.domain.identity import CitizenId, VisitId
from careapp.reports.model import Table
from careapp.services.attachments import bytes_of, keep_bytes, sweep_attachments
from careapp.services.closing import close_visit
from careapp.services.papers.receipt_paper import check_sum
from careapp.services.printing import Format, PaperKind, make_paper, render
from careapp.services.records import new_record_id
from careapp.services.safety.page import safety_shown
from careapp.services.safety.receipts import receipt_table
from careapp.services.safety.set_aside import (
    note_corrected,
    see_to,
    set_aside_rows,
    take_back,
)
from careapp.sync.core.receipt import Receipt
from tests.services.office import MOST, WASHING, Office, level
from tests.services.safety.near_hub import NearHub


def test_without_a_hub_all_is_on_this_computer_and_nothing_waits(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, WASHING, level(2))
    table = receipt_table(office.desk, language="da")
    assert not table.joined
    (row,) = table.rows
    assert (row.visit_id, row.name, row.wrote) == (visit_id, "Inger Holm", "1 svar")
    assert row.when == "i dag kl. 10.30"
    assert row.steps.written_ms
    assert not table.waiting_visits


def test_what_is_typed_is_told_before_it_is_said(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, WASHING, level(2))
    office.type(visit_id, MOST, Said(value="At gå"))
    (row,) = receipt_table(office.desk, language="da").rows
    assert row.steps.typed == 1
    assert row.receipts.standing is Receipt.TYPED


def test_each_step_is_reached_one_after_the_other(office: Office) -> None:
    hub = NearHub()
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, WASHING, level(2))
    table = receipt_table(office.desk, language="nb")
    assert table.joined
    assert table.rows[0].receipts.standing is Receipt.HERE
    assert table.waiting_visits == 1

    hub.answers_counts = False
    hub.sync(office.desk)
    steps = receipt_table(office.desk, language="nb").rows[0].steps
    assert (steps.here, steps.confirmed) == (0, 0)
    assert steps.at_hub_ms

    hub.answers_counts = True
    hub.sync(office.desk)
    table = receipt_table(office.desk, language="nb")
    assert table.all_confirmed
    assert table.rows[0].steps.confirmed_ms
    assert table.rows[0].receipts.standing is Receipt.CONFIRMED


def _take(office: Office, visit_id: VisitId, data: bytes) -> Content:
    content = keep_bytes(office.desk, b"\xff\xd8\xff" + data, "image/jpeg")
    citizen = office.conversation(visit_id).citizen_id
    attached = Attachment(citizen_id=CitizenId(citizen), content=content, visit_id=visit_id)
    office.save(attached, new_record_id(), citizen)
    return content


def test_a_visit_has_not_come_all_the_way_before_its_pictures_have(office: Office) -> None:
    hub = NearHub()
    hub.join(office.desk)
    visit_id = office.begun()
    pictures = [_take(office, visit_id, data) for data in (b"a door", b"a step")]
    waits = "Billeder, der endnu kun er på denne computer"
    hub.sync(office.desk)
    hub.sync(office.desk)

    table = receipt_table(office.desk, language="da")
    (row,) = table.rows
    assert row.wrote == "2 billeder"
    assert row.steps.here == 0
    assert (row.pictures, table.pictures) == (2, 2)
    assert waits in _on_paper(office)

    for one in pictures:
        office.store.attachments.note_at_hub(one.sha256)
    table = receipt_table(office.desk, language="da")
    assert (table.rows[0].pictures, table.pictures) == (0, 0)
    assert waits not in _on_paper(office)


def _on_paper(office: Office) -> str:
    paper = make_paper(office.desk, about=office.me, kind=PaperKind.RECEIPT_DAY, language="da")
    return render(office.desk, paper.report, Format.TEXT).decode()


def test_a_picture_whose_record_the_hub_does_not_use_waits_for_no_line(office: Office) -> None:
    hub = NearHub("image/jpeg")
    hub.join(office.desk)
    picture = _take(office, office.begun(), b"a door")
    assert receipt_table(office.desk, language="da").pictures == 1
    hub.sync(office.desk)
    hub.sync(office.desk)
    table = receipt_table(office.desk, language="da")
    assert table.everything.set_aside
    assert table.pictures == 0
    office.watch.now += timedelta(days=2)
    assert sweep_attachments(office.store) == 0
    assert bytes_of(office.desk, picture) is not None


def test_what_has_not_come_all_the_way_stands_first(office: Office) -> None:
    hub = NearHub()
    hub.join(office.desk)
    waits = office.begun()
    office.say(waits, WASHING, level(1))
    hub.answers_pushes = False
    hub.sync(office.desk)
    assert [row.visit_id for row in receipt_table(office.desk, language="en").rows] == [waits]


def test_more_visits_than_are_shown_are_told_of(office: Office) -> None:
    citizen_id = office.citizen()
    for _ in range(4):
        office.say(office.begun(citizen_id), WASHING, level(1))
    table = receipt_table(office.desk, language="en", limit=3)
    assert len(table.rows) == len("abc")
    assert table.more


def test_what_the_server_sets_aside_is_told_with_why_and_what_to_do(office: Office) -> None:
    hub = NearHub("Forbudt")
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="Forbudt"))
    hub.sync(office.desk)
    hub.sync(office.desk)  # the first one granted the citizen, and offered all of it again
    shown = safety_shown(office.desk, language="da")
    assert shown.set_aside_total == 1
    (row,) = shown.set_aside
    assert row.why == "Kommunens server kunne ikke læse dette."
    assert row.advice.startswith("Ret det, og gem det igen.")
    assert "Forbudt" in row.said
    assert row.can_correct
    assert row.found.visit_id == visit_id


def test_correcting_it_makes_a_new_change_and_settles_it(office: Office) -> None:
    hub = NearHub("Forbudt")
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="Forbudt"))
    hub.sync(office.desk)
    hub.sync(office.desk)  # the first one granted the citizen, and offered all of it again
    office.say(visit_id, MOST, Said(value="Tilladt"))
    note_corrected(office.desk)
    hub.sync(office.desk)
    assert office.state(visit_id, MOST).said.value == "Tilladt"
    assert not set_aside_rows(office.desk, language="da")
    assert office.desk.read.ledger.counts() == (0, 0)
    assert receipt_table(office.desk, language="da").rows[0].steps.set_aside == 0


def test_taking_it_back_brings_back_what_stood_before(office: Office) -> None:
    hub = NearHub("Forbudt")
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="At gå ud"))
    hub.sync(office.desk)
    office.say(visit_id, MOST, Said(value="Forbudt"))
    hub.sync(office.desk)
    hub.sync(office.desk)  # the first one granted the citizen, and offered all of it again
    (row,) = set_aside_rows(office.desk, language="da")
    take_back(office.desk, row.aside)
    assert office.state(visit_id, MOST).said.value == "At gå ud"
    assert not set_aside_rows(office.desk, language="da")


def test_who_wants_to_be_told_no_more_is_not(office: Office) -> None:
    hub = NearHub("Forbudt")
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="Forbudt"))
    hub.sync(office.desk)
    hub.sync(office.desk)  # the first one granted the citizen, and offered all of it again
    (row,) = set_aside_rows(office.desk, language="en")
    see_to(office.desk, [row.aside.change.change_id])
    see_to(office.desk, [])
    assert safety_shown(office.desk, language="en").set_aside_total == 0


@pytest.mark.parametrize("kind", [PaperKind.RECEIPT, PaperKind.RECEIPT_DAY, PaperKind.RECEIPT_WEEK])
def test_the_receipt_says_what_when_and_a_sum_but_not_the_words(
    office: Office, kind: PaperKind
) -> None:
    hub = NearHub()
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="Hemmelige ord"))
    hub.sync(office.desk)
    close_visit(office.desk, visit_id=visit_id)
    about = visit_id if kind is PaperKind.RECEIPT else office.me
    paper = make_paper(office.desk, about=about, kind=kind, language="da")
    text = render(office.desk, paper.report, Format.TEXT).decode()
    assert "Hemmelige ord" not in text
    assert "Inger Holm" in text
    assert "venter på net" in text
    rows = [row for block in paper.report.blocks if isinstance(block, Table) for row in block.rows]
    (line,) = (row for row in rows if str(row[0]).startswith("Svar: "))
    written = office.desk.read.ledger.written_at(visit_id, limit=99)
    answer = next(one.change for one in written if one.change.kind == "answer")
    assert check_sum([answer]) in line
    assert sum(str(cell).startswith("24. nov.") for cell in line) == 3  # stored, there, confirmed


def test_the_sum_is_of_every_letter(office: Office) -> None:
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="a"))
    office.say(visit_id, MOST, Said(value="b"))
    one, other = (
        each.change
        for each in office.desk.read.ledger.written_at(visit_id, limit=9)
        if each.change.kind == "answer"
    )
    assert check_sum([one]) != check_sum([other])
    assert check_sum([one, other]) != check_sum([other, one])
    assert office.desk.clock.today() == date(2026, 11, 24)


def test_what_was_corrected_before_the_server_answered_is_whole_all_the_same(
    office: Office,
) -> None:
    hub = NearHub("Forbudt")
    hub.join(office.desk)
    visit_id = office.begun()
    office.say(visit_id, MOST, Said(value="Forbudt"))
    office.say(visit_id, MOST, Said(value="Tilladt"))
    hub.sync(office.desk)
    hub.sync(office.desk)
    note_corrected(office.desk)
    hub.sync(office.desk)
    assert office.state(visit_id, MOST).said.value == "Tilladt"
    stored = [c.said for c in hub.model.known.stored.values() if c.kind == "answer"]
    assert any("link_id" in said for said in stored)
