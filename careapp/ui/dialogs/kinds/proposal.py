"""The form of a proposal."""

from careapp.domain.visit import Proposal
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.fields.words import Words


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
