"""The table from value class to editor."""

import types
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Union, get_args, get_origin, get_type_hints

from careapp.domain.attachment import Content
from careapp.domain.care import Owner, When
from careapp.domain.citizen import Address, LegalTrack, Name, WhatMatters
from careapp.domain.identity import CitizenId, DistrictId, OrganisationId, StaffId
from careapp.domain.level import Level
from careapp.domain.national_id import NationalId
from careapp.domain.people import Consent, Role
from careapp.domain.visit import Participation, Period
from careapp.ui.fields.address import AddressEditor
from careapp.ui.fields.catalogue.table import CATALOGUE_EDITORS
from careapp.ui.fields.choosing import ChoiceEditor
from careapp.ui.fields.citizen import CitizenEditor
from careapp.ui.fields.consent import ConsentEditor
from careapp.ui.fields.content import ContentEditor, Original, OriginalEditor
from careapp.ui.fields.day import DayEditor
from careapp.ui.fields.editor import Around, Editor
from careapp.ui.fields.helping.table import HELP_EDITORS
from careapp.ui.fields.law import LegalTrackEditor
from careapp.ui.fields.level import LevelEditor
from careapp.ui.fields.line import LineEditor, NumberEditor, TimeEditor
from careapp.ui.fields.matters import WhatMattersEditor
from careapp.ui.fields.name import NameEditor
from careapp.ui.fields.national import NationalIdEditor
from careapp.ui.fields.owner import OwnerEditor
from careapp.ui.fields.participants import ParticipantsEditor
from careapp.ui.fields.period import PeriodEditor
from careapp.ui.fields.pick import DistrictEditor, OrganisationEditor, StaffEditor
from careapp.ui.fields.several import SetEditor
from careapp.ui.fields.tick import Tick, TickEditor
from careapp.ui.fields.tools import ToolsEditor
from careapp.ui.fields.when import WhenEditor
from careapp.ui.fields.whole import WholeNumberEditor
from careapp.ui.fields.words import LinesEditor, Words, WordsEditor
from careapp.ui.fields.yes_no import YesNoEditor

EDITORS: Mapping[object, type[Editor]] = {
    str: LineEditor,
    Words: WordsEditor,
    tuple[str, ...]: LinesEditor,
    Decimal: NumberEditor,
    date: DayEditor,
    time: TimeEditor,
    bool: YesNoEditor,
    Tick: TickEditor,
    StrEnum: ChoiceEditor,
    frozenset[Role]: SetEditor,
    NationalId: NationalIdEditor,
    Name: NameEditor,
    Address: AddressEditor,
    LegalTrack: LegalTrackEditor,
    Consent: ConsentEditor,
    WhatMatters: WhatMattersEditor,
    When: WhenEditor,
    Period: PeriodEditor,
    Level: LevelEditor,
    Owner: OwnerEditor,
    StaffId: StaffEditor,
    OrganisationId: OrganisationEditor,
    DistrictId: DistrictEditor,
    CitizenId: CitizenEditor,
    Mapping[str, Participation]: ParticipantsEditor,
    Mapping[str, str]: ToolsEditor,
    int: WholeNumberEditor,
    Content: ContentEditor,
    Original: OriginalEditor,
    **HELP_EDITORS,
    **CATALOGUE_EDITORS,
}
"""The editor of each class of value; an enumeration is found by the class it is made of."""


def make_editor(value_class: object, name: str, around: Around) -> Editor:
    """Return an editor for a class of value.

    Args:
        value_class: A key of `EDITORS`, or an enumeration.
        name: What the field is called, for the screen reader.
        around: What every editor has to hand.

    Raises:
        KeyError: No editor was declared for it.
    """
    if isinstance(value_class, type) and issubclass(value_class, StrEnum):
        return EDITORS[StrEnum](name, value_class, around)
    return EDITORS[value_class](name, value_class, around)


def value_class_of(record: type, field: str) -> object:
    """Return what a field of a record holds, apart from None."""
    hint: object = get_type_hints(record)[field]
    if get_origin(hint) not in (types.UnionType, Union):
        return hint
    return next(one for one in get_args(hint) if one is not type(None))
