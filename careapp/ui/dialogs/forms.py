"""The forms of the program, by kind of record."""

from collections.abc import Mapping

from careapp.ui.dialogs.form import Form
from careapp.ui.dialogs.kinds.agreement import AgreementForm
from careapp.ui.dialogs.kinds.attention_card import AttentionCardForm
from careapp.ui.dialogs.kinds.citizen import CitizenForm
from careapp.ui.dialogs.kinds.general_information import GeneralInformationForm
from careapp.ui.dialogs.kinds.goal import GoalForm
from careapp.ui.dialogs.kinds.note import NoteForm
from careapp.ui.dialogs.kinds.proposal import ProposalForm
from careapp.ui.dialogs.kinds.relative import RelativeForm
from careapp.ui.dialogs.kinds.staff_member import StaffMemberForm
from careapp.ui.dialogs.kinds.visit import VisitForm

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
