"""The forms of the program, by kind of record."""

from collections.abc import Mapping

from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import AttentionCard, Citizen, GeneralInformation
from careapp.domain.people import Relative, StaffMember
from careapp.domain.visit import Proposal, Visit
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.ticks import Tick
from careapp.ui.fields.words import Words


class CitizenForm(Form):
    """A citizen."""

    record = Citizen
    needs_citizen = False
    removable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        return self.tr("New citizen") if new else self.tr("Edit {name}").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("name", self.tr("Name"), required=True),
            Field("national_id", self.tr("National identity number")),
            Field("born_on", self.tr("Date of birth, where there is no number")),
            Field("address", self.tr("Address")),
            Field("phone", self.tr("Telephone")),
            Field("district_id", self.tr("District")),
            Field("lives_with", self.tr("Lives with")),
            Field("legal_track", self.tr("The law the help is granted under")),
            Field("what_matters", self.tr("What matters to the citizen, in their own words")),
        )


class RelativeForm(Form):
    """A relative of a citizen."""

    record = Relative

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New relative of {name}") if new else self.tr("A relative of {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("name", self.tr("Name"), required=True),
            Field("relation", self.tr("Relation, such as daughter or neighbour")),
            Field("phone", self.tr("Telephone")),
            Field("nearest", self.tr("Nearest relative"), Tick),
            Field(
                "born_on",
                self.tr("Date of birth"),
                advice=self.tr("Needed when the relative is a child."),
            ),
            Field("consent", self.tr("What the relative may be told")),
        )


class AttentionCardForm(Form):
    """Something to know before the door."""

    record = AttentionCard

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        if new:
            return self.tr("Something to know before the visit to {name}").format(name=about)
        return self.tr("Before the door at {name}").format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("kind", self.tr("What it is about"), required=True, fixed=True),
            Field("words", self.tr("What one must know"), Words),
            Field("noted_on", self.tr("Seen to be so on")),
            Field(
                "until",
                self.tr("Holds until"),
                advice=self.tr("Empty means until further notice."),
            ),
        )


class GeneralInformationForm(Form):
    """What is known of a citizen on one topic."""

    record = GeneralInformation

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("Add information about {name}") if new else self.tr("About {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("topic", self.tr("Topic"), required=True, fixed=True),
            Field("words", self.tr("What is known"), Words, required=True),
            Field("informer", self.tr("Source")),
        )


class GoalForm(Form):
    """A goal in the citizen's own words."""

    record = Goal

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New goal for {name}") if new else self.tr("A goal of {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("words", self.tr("The goal, in the citizen's own words"), Words, required=True),
            Field("detail", self.tr("How it is worked on"), Words),
            Field("aim", self.tr("What is hoped for")),
            Field("due_on", self.tr("To be reached by")),
            Field("state", self.tr("Where it stands")),
        )


class NoteForm(Form):
    """A note; it is never rewritten."""

    record = Note
    rewritable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New note about {name}") if new else self.tr("A note about {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        confidence = self.tr("Kept off the turned screen, the citizen's paper and relatives.")
        return (
            Field("words", self.tr("Note"), Words, required=True),
            Field("informer", self.tr("Source"), required=True),
            Field("in_confidence", self.tr("Said in confidence"), Tick, advice=confidence),
        )


class AgreementForm(Form):
    """What someone will do, by when."""

    record = Agreement

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New agreement with {name}") if new else self.tr("Agreement with {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("what", self.tr("What was agreed"), Words, required=True),
            Field("owner", self.tr("Who will do it")),
            Field("when", self.tr("When")),
            Field("done_on", self.tr("Done on")),
        )


class ProposalForm(Form):
    """What the citizen or a relative proposes, and what came of it."""

    record = Proposal

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New proposal from {name}") if new else self.tr("Proposal from {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("what", self.tr("What they propose, in their words"), Words, required=True),
            Field("when", self.tr("When they would have it"), str),
            Field("by_whom", self.tr("Whom they would have it from")),
            Field("informer", self.tr("Source")),
            Field("way", self.tr("How it reached us")),
            Field("outcome", self.tr("What was agreed"), Words),
            Field("why_different", self.tr("Why it is not what was proposed"), Words),
        )


class VisitForm(Form):
    """The plan of a visit."""

    record = Visit
    removable = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        words = self.tr("New visit to {name}") if new else self.tr("Visit to {name}")
        return words.format(name=about)

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("period", self.tr("When"), required=True),
            Field("purpose", self.tr("Purpose")),
            Field("place", self.tr("Place"), advice=self.tr("Empty means at home.")),
            Field("participants", self.tr("Who takes part")),
            Field("leader_id", self.tr("Who leads the visit")),
            Field("agenda", self.tr("What to talk about")),
            Field("tools", self.tr("Dialogue tools")),
        )


class StaffMemberForm(Form):
    """A member of staff."""

    record = StaffMember
    needs_citizen = False

    def title(self, about: str, *, new: bool) -> str:
        """Return the title."""
        return self.tr("New member of staff") if new else about or self.tr("Member of staff")

    def fields(self) -> tuple[Field, ...]:
        """Return the fields in order."""
        return (
            Field("name", self.tr("Name"), required=True),
            Field("profession", self.tr("Profession")),
            Field("roles", self.tr("Roles")),
            Field("organisation_id", self.tr("Organisation")),
            Field("district_id", self.tr("District")),
            Field("phone", self.tr("Telephone")),
            Field("left_on", self.tr("Left on")),
        )


FORMS: Mapping[str, type[Form]] = {
    "citizen": CitizenForm,
    "relative": RelativeForm,
    "attention_card": AttentionCardForm,
    "general_information": GeneralInformationForm,
    "goal": GoalForm,
    "note": NoteForm,
    "agreement": AgreementForm,
    "proposal": ProposalForm,
    "visit": VisitForm,
    "staff_member": StaffMemberForm,
}
"""The form of each kind that people write in forms."""
