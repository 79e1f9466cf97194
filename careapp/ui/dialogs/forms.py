"""The forms of the program, by kind of record."""

from collections.abc import Mapping

from careapp.ui.dialogs.attachment_dialog import AttachmentDialog
from careapp.ui.dialogs.form import Form
from careapp.ui.dialogs.grant_dialog import GrantDialog
from careapp.ui.dialogs.kinds.agreement import AgreementForm
from careapp.ui.dialogs.kinds.arrangement import (
    ArrangementForm,
    EndSwapForm,
    InformedForm,
    LawForm,
)
from careapp.ui.dialogs.kinds.attachment import AttachmentForm
from careapp.ui.dialogs.kinds.attention_card import AttentionCardForm
from careapp.ui.dialogs.kinds.citizen import CitizenForm
from careapp.ui.dialogs.kinds.general_information import GeneralInformationForm
from careapp.ui.dialogs.kinds.goal import GoalForm
from careapp.ui.dialogs.kinds.grant import (
    ChangeGrantForm,
    EndGrantForm,
    FollowUpGrantForm,
    GrantForm,
)
from careapp.ui.dialogs.kinds.letter_texts import LetterTextsForm
from careapp.ui.dialogs.kinds.mandate import MandateForm
from careapp.ui.dialogs.kinds.note import NoteForm
from careapp.ui.dialogs.kinds.package import NewPackageForm, PackageForm
from careapp.ui.dialogs.kinds.pause import PauseForm, ResumeForm, StopForm, TellForm
from careapp.ui.dialogs.kinds.proposal import ProposalForm
from careapp.ui.dialogs.kinds.relative import RelativeForm
from careapp.ui.dialogs.kinds.service import NewServiceForm, ServiceForm
from careapp.ui.dialogs.kinds.staff_member import StaffMemberForm
from careapp.ui.dialogs.kinds.supplier_order import ReplyOrderForm, SendOrderForm
from careapp.ui.dialogs.kinds.swap_rules import SwapRulesForm
from careapp.ui.dialogs.kinds.visit import VisitForm
from careapp.ui.dialogs.record_dialog import RecordDialog

FORMS: Mapping[str, type[Form]] = {
    "citizen": CitizenForm,
    "relative": RelativeForm,
    "attention_card": AttentionCardForm,
    "attachment": AttachmentForm,
    "general_information": GeneralInformationForm,
    "goal": GoalForm,
    "note": NoteForm,
    "agreement": AgreementForm,
    "proposal": ProposalForm,
    "visit": VisitForm,
    "staff_member": StaffMemberForm,
    "grant": GrantForm,
    "change_grant": ChangeGrantForm,
    "end_grant": EndGrantForm,
    "follow_up_grant": FollowUpGrantForm,
    "send_order": SendOrderForm,
    "reply_order": ReplyOrderForm,
    "pause": PauseForm,
    "resume_help": ResumeForm,
    "stop_help": StopForm,
    "tell_pause": TellForm,
    "arrangement": ArrangementForm,
    "informed": InformedForm,
    "change_law": LawForm,
    "end_swap": EndSwapForm,
    "new_service": NewServiceForm,
    "edit_service": ServiceForm,
    "new_package": NewPackageForm,
    "edit_package": PackageForm,
    "edit_swap_rules": SwapRulesForm,
    "new_mandate": MandateForm,
    "letter_texts": LetterTextsForm,
}
"""The form of each kind that people write in forms, and of what they do to one."""

DIALOGS: Mapping[str, type[RecordDialog]] = {
    "grant": GrantDialog,
    "change_grant": GrantDialog,
    "attachment": AttachmentDialog,
}
"""Forms that say something while one types."""
