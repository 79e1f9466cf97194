"""The editors of forms about help, by class of value."""

from collections.abc import Mapping

from careapp.domain.help.arrangement import Arranged
from careapp.domain.help.catalogue import Frame
from careapp.domain.help.grant import (
    Amount,
    Days,
    GrantedService,
    OwnProposal,
    Purpose,
    Rehabilitation,
    Supplier,
)
from careapp.domain.help.pause import Span, Told
from careapp.domain.identity import ConditionId
from careapp.ui.fields.editor import Editor
from careapp.ui.fields.helping.amount import AmountEditor, ArrangedEditor
from careapp.ui.fields.helping.days import DaysEditor, SpanEditor
from careapp.ui.fields.helping.frame import FrameEditor
from careapp.ui.fields.helping.known import (
    ConditionEditor,
    CourseEditor,
    Courses,
    GoalEditor,
    Goals,
    GrantsEditor,
    SupplierIdEditor,
)
from careapp.ui.fields.helping.reasons import (
    OwnProposalEditor,
    PurposeEditor,
    RehabilitationEditor,
    SupplierEditor,
    SupplierPick,
)
from careapp.ui.fields.helping.service import ServiceEditor
from careapp.ui.fields.helping.told import ToldEditor
from careapp.ui.fields.helping.weekdays import Weekdays, WeekdaysEditor

HELP_EDITORS: Mapping[object, type[Editor]] = {
    GrantedService: ServiceEditor,
    Amount: AmountEditor,
    Arranged: ArrangedEditor,
    Frame: FrameEditor,
    Days: DaysEditor,
    Span: SpanEditor,
    Purpose: PurposeEditor,
    Supplier: SupplierEditor,
    OwnProposal: OwnProposalEditor,
    Rehabilitation: RehabilitationEditor,
    Mapping[str, Told]: ToldEditor,
    frozenset[str]: GrantsEditor,
    Weekdays: WeekdaysEditor,
    ConditionId: ConditionEditor,
    Goals: GoalEditor,
    Courses: CourseEditor,
    SupplierPick: SupplierIdEditor,
}
"""The editor of each class of value in forms about help."""
