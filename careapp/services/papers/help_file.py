"""All that a paper on one citizen's help is made from, and the frame around what it says."""

from dataclasses import dataclass

from careapp.changes.change import Act
from careapp.domain.citizen import Citizen
from careapp.domain.help.catalogue import Catalogue
from careapp.domain.help.grant import Grant
from careapp.domain.identity import RecordId
from careapp.domain.people import District, Organisation, StaffMember
from careapp.reports.model import Audience, Block, Report
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.summaries.every_page import made_by, page_words, sender
from careapp.services.wording import Wording


@dataclass(frozen=True, slots=True)
class Names:
    """What services are called in the language of a paper.

    What the municipality has renamed since keeps the name that it was granted by.
    """

    catalogue: Catalogue
    language: str

    def of(self, key: str | None, name: str) -> str:
        """Return the name of a service that was called *name* when it was written."""
        service = self.catalogue.get(key) if key else None
        known = service is not None and name in service.names.values()
        return service.name(self.language) if service and known else name

    def of_grant(self, grant: Grant | None) -> str:
        """Return what a grant is called."""
        return self.of(grant.key, grant.name) if grant else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpFile:
    """One citizen's help, with the words and names of a language."""

    desk: Desk
    wording: Wording
    citizen_id: RecordId
    citizen: Citizen
    known: CitizensHelp
    names: Names

    @property
    def name(self) -> str:
        """The citizen's full name."""
        return self.citizen.name.full if self.citizen.name else ""

    @property
    def given_name(self) -> str:
        """What the citizen is greeted by."""
        return self.citizen.name.given if self.citizen.name else ""

    @property
    def district(self) -> District | None:
        """Where the citizen gets help."""
        district_id = self.citizen.district_id
        stored = self.desk.read.get(District, district_id) if district_id else None
        return stored.record if stored else None

    @property
    def municipality(self) -> Organisation | None:
        """Who grants the help."""
        stored = self.desk.read.get(Organisation, self.desk.municipality_id)
        return stored.record if stored else None

    def staff(self, staff_id: RecordId) -> StaffMember | None:
        """Return a member of staff."""
        stored = self.desk.read.get(StaffMember, staff_id)
        return stored.record if stored else None

    def maker(self, record_id: RecordId) -> str:
        """Return who wrote a record, in the role that they had then."""
        acts = self.desk.read.acts_touching(record_id)
        return self._named(acts[0]) if acts else ""

    def latest_author(self, record_id: RecordId) -> str:
        """Return who wrote of a record last, in the role that they had then."""
        acts = self.desk.read.acts_touching(record_id)
        return self._named(acts[-1]) if acts else ""

    def _named(self, act: Act) -> str:
        name, role = self.desk.staff_name(act.author), act.role
        return f"{name}, {self.wording.word(f'role.{role}')}" if role else name

    def grant(self, grant_id: RecordId | None) -> Grant | None:
        """Return a grant of this citizen."""
        return self.known.help.grants.get(grant_id) if grant_id else None

    def report(
        self,
        title: str,
        header: str,
        blocks: tuple[Block, ...],
        *,
        audience: Audience = "citizen",
        whole_id: bool = False,
    ) -> Report:
        """Return a paper about the citizen, with what stands on every page."""
        number, wording = self.citizen.national_id, self.wording
        shown = (number.shown if whole_id else number.masked) if number else ""
        return Report(
            title=title,
            language=wording.language,  # type: ignore[arg-type]
            audience=audience,
            subject_name=self.name,
            subject_id=shown,
            author=made_by(self.desk, wording),
            made=wording.moment(self.desk.clock.now()),
            header_left=sender(self.desk, wording),
            header_right=header,
            words=page_words(wording),
            blocks=blocks,
        )


def open_help_file(desk: Desk, citizen_id: RecordId, language: str) -> HelpFile:
    """Return a citizen's help as papers need it.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    return HelpFile(
        desk=desk,
        wording=desk.wording(language),
        citizen_id=citizen_id,
        citizen=desk.citizen(citizen_id).record,
        known=read_help(desk, citizen_id),
        names=Names(catalogue_at_hand(desk), language),
    )
