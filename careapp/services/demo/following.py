"""What is written around a visit: agreements, notes and proposals."""

from datetime import date, datetime, timedelta

from careapp.domain.care import Agreement, Note, Owner, OwnerKind, When
from careapp.domain.identity import ChangeId, RecordId, VisitId
from careapp.domain.informer import Informer
from careapp.domain.visit import Proposal, ProposalWay
from careapp.services.demo.life import Life
from careapp.services.demo.pen import Staff
from careapp.services.demo.sources import AgreementWords, NoteWords
from careapp.services.demo.volumes import draw

_KEPT_SHARE = 0.9
_IN_CONFIDENCE_SHARE = 0.08


def owner_of(life: Life, words: AgreementWords, staff: Staff) -> Owner:
    """Return who will do it; where there is no relative the citizen does it."""
    kind = OwnerKind(words.owner)
    if kind is OwnerKind.RELATIVE and not life.adults:
        kind = OwnerKind.CITIZEN
    match kind:
        case OwnerKind.CITIZEN:
            name = life.citizen.name
            return Owner(kind, name.full if name else "", life.citizen_id)
        case OwnerKind.RELATIVE:
            relative_id, relative = life.relatives[life.adults[0]]
            return Owner(kind, relative.name.full if relative.name else "", relative_id)
        case OwnerKind.STAFF:
            return Owner(kind, staff.name, staff.staff_id)
        case OwnerKind.ORGANISATION:
            return Owner(kind, life.team.supplier, life.team.supplier_id)


def write_agreement(
    life: Life, what: str, owner: Owner, when: When, visit_id: VisitId | None
) -> RecordId:
    """Write one agreement."""
    made = Agreement(
        citizen_id=life.citizen_id, what=what, owner=owner, when=when, visit_id=visit_id
    )
    return life.pen.create(made, life.citizen_id)


def finish(
    life: Life, agreement_id: RecordId, day: date, by: Staff, closing: ChangeId | None
) -> None:
    """Write that an agreement was kept, knowing that the visit was closed."""
    moment = life.world.diary.at(day, 14, life.dice.randrange(60))
    life.pen.begin(by, "finish-task", min(moment, life.world.now))
    life.pen.say(agreement_id, {"done_on": day}, knowing=(closing,) if closing else ())


def write_agreements(life: Life, day: date, visit_id: VisitId) -> dict[RecordId, date | None]:
    """Write what was agreed on *day*; return when each agreement was kept, None if not."""
    dice, words = life.dice, life.world.sources.visits.agreements
    written: dict[RecordId, date | None] = {}
    for one in dice.sample(words, draw(dice, life.band.agreements)):
        due_on = day + timedelta(days=dice.randint(5, 42))
        done_on = due_on - timedelta(days=dice.randint(0, 4))
        done = done_on < life.world.today and dice.random() < _KEPT_SHARE
        # What is open lies with the care worker: the day's own tasks stay few.
        staff = life.visitator if done else life.helper
        when = When(words=one.often) if one.often else When(on=due_on)
        record_id = write_agreement(life, one.what, owner_of(life, one, staff), when, visit_id)
        written[record_id] = done_on if done and not one.often else None
    return written


def write_notes(life: Life, visit_id: VisitId | None) -> list[RecordId]:
    """Write notes; now and then something was said in confidence."""
    dice, words = life.dice, life.world.sources.visits
    notes = [one for one in words.notes if life.adults or not _needs_relative(one.informer)]
    drawn = dice.sample(notes, draw(dice, life.band.notes))
    written = [write_note(life, one, visit_id, in_confidence=False) for one in drawn]
    if dice.random() < _IN_CONFIDENCE_SHARE:
        secrets = words.confidential_notes
        told = [one for one in secrets if life.adults or not _needs_relative(one.informer)]
        secret = dice.choice(told)
        written.append(write_note(life, secret, visit_id, in_confidence=True))
    return written


def write_note(
    life: Life, words: NoteWords, visit_id: VisitId | None, *, in_confidence: bool
) -> RecordId:
    """Write one note."""
    made = Note(
        citizen_id=life.citizen_id,
        words=words.words,
        informer=words.informer,
        visit_id=visit_id,
        in_confidence=in_confidence,
    )
    return life.pen.create(made, life.citizen_id)


def write_proposal(
    life: Life, visit_id: VisitId, received_at: datetime, *, settled: bool
) -> RecordId:
    """Write what the citizen or a relative proposed before a visit."""
    proposals = life.world.sources.visits.proposals
    possible = [one for one in proposals if life.adults or not _needs_relative(one.informer)]
    words = life.dice.choice(possible)
    way = life.dice.choice((ProposalWay.SENT_IN, ProposalWay.PHONE))
    made = Proposal(
        citizen_id=life.citizen_id,
        visit_id=visit_id,
        informer=words.informer,
        way=way,
        received_at=received_at,
        what=words.what,
        when=words.when,
        by_whom=words.by_whom,
        outcome=words.outcome if settled else None,
        why_different=words.why_different if settled else None,
    )
    return life.pen.create(made, life.citizen_id)


def _needs_relative(informer: Informer) -> bool:
    return informer in (Informer.RELATIVE, Informer.CITIZEN_WITH_RELATIVE)
