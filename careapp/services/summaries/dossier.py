"""All that the summaries of a visit are made from, read once."""

from dataclasses import dataclass
from datetime import date

from careapp.changes.closing import Standing
from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import AttentionCard, age_on, holds_on
from careapp.domain.identity import RecordId
from careapp.domain.people import District, StaffMember
from careapp.domain.visit import Closing, Proposal, Visit
from careapp.services.closing import standing_of
from careapp.services.conversation import Conversation, open_conversation
from careapp.services.desk import Desk
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.visit_changes import VisitChanges, visit_changes
from careapp.services.visits import latest_closed_before, starts_at
from careapp.services.wording import Wording
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A visit with all that belongs to it.

    Attributes:
        earlier: The conversation of the latest closed visit before this one.
        standing: How each record stands to the closing, empty while there is none.
        reasons: Why each amended record was amended.
    """

    conversation: Conversation
    earlier: Conversation | None
    agreements: tuple[Stored[Agreement], ...]
    goals: tuple[Stored[Goal], ...]
    notes: tuple[Stored[Note], ...]
    proposals: tuple[Stored[Proposal], ...]
    cards: tuple[Stored[AttentionCard], ...]
    closings: tuple[Stored[Closing], ...]
    standing: dict[RecordId, Standing]
    reasons: dict[RecordId, str]
    district: District
    author: StaffMember
    help: HelpFile
    wording: Wording
    desk: Desk

    @property
    def visit(self) -> Visit:
        """The visit."""
        return self.conversation.visit.record

    @property
    def held_on(self) -> date:
        """The day of the visit, in the municipality's zone."""
        at = starts_at(self.visit) or self.conversation.visit.made.at
        return at.astimezone(self.wording.zone).date()

    @property
    def name(self) -> str:
        """The citizen's full name."""
        name = self.conversation.citizen.record.name
        return name.full if name else ""

    @property
    def age(self) -> str:
        """The citizen's age on the day, worded; empty when not known."""
        born = self.conversation.citizen.record.birth_date
        return self.wording.years(age_on(born, self.held_on)) if born else ""

    @property
    def author_name(self) -> str:
        """Who makes the report."""
        return self.author.name.full if self.author.name else ""

    @property
    def changes(self) -> VisitChanges:
        """What was decided of the citizen's help at the visit."""
        return visit_changes(self.help, self.conversation.visit_id, self.held_on)

    def after_closing(self, record_id: RecordId) -> str:
        """Return that something was added after closing and why, or came in late; else nothing."""
        match self.standing.get(record_id):
            case Standing.AMENDMENT:
                reason = self.reasons.get(record_id, "")
                return self.wording.word("lead_summary.amended", reason=reason)
            case Standing.LATE:
                return self.wording.word("lead_summary.late")
            case _:
                return ""


def read_dossier(desk: Desk, *, visit_id: RecordId, language: str) -> Dossier:
    """Return all that the summaries of a visit are made from.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    conversation = open_conversation(desk, visit_id=visit_id)
    visit, citizen = conversation.visit, conversation.citizen
    before = latest_closed_before(desk, visit)
    cards = desk.read.where(AttentionCard, subject=citizen.record_id)
    today = desk.clock.today()
    standing = standing_of(desk, visit_id)
    district_id = citizen.record.district_id
    district = desk.read.get(District, district_id) if district_id else None
    author = desk.read.get(StaffMember, desk.me)
    return Dossier(
        conversation=conversation,
        earlier=open_conversation(desk, visit_id=before.record_id) if before else None,
        agreements=tuple(desk.read.where(Agreement, visit_id=visit_id)),
        goals=tuple(desk.read.where(Goal, subject=citizen.record_id)),
        notes=tuple(desk.read.where(Note, visit_id=visit_id, gone=True)),
        proposals=tuple(desk.read.where(Proposal, visit_id=visit_id)),
        cards=tuple(card for card in cards if holds_on(card.record, today)),
        closings=tuple(desk.read.where(Closing, visit_id=visit_id)),
        standing=standing,
        reasons=_reasons(desk, standing),
        district=district.record if district else District(organisation_id=desk.municipality_id),
        author=author.record if author else StaffMember(),
        help=open_help_file(desk, citizen.record_id, language),
        wording=desk.wording(language),
        desk=desk,
    )


def _reasons(desk: Desk, standing: dict[RecordId, Standing]) -> dict[RecordId, str]:
    found = {}
    for record_id, one in standing.items():
        if one is Standing.AMENDMENT:
            acts = desk.read.acts_touching(record_id)
            found[record_id] = next((a.reason for a in reversed(acts) if a.reason), "")
    return found
