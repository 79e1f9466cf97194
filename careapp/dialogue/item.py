"""The parts of a dialogue tool."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from careapp.dialogue.computed import NOTHING_COMPUTED, Computed
from careapp.dialogue.levels import FSIII_SYSTEM, Scale
from careapp.dialogue.text import NO_TEXT, Text
from careapp.dialogue.values import AnswerValue, Coding, same

BINDING_SYSTEM = "urn:careapp:binding"
BINDINGS = frozenset(
    {
        "what-matters",
        "goal",
        "agreement",
        "next-step",
        "whom-to-call",
        "follow-up-on",
        "satisfaction",
        "printed-summary",
        "coping",
        "motivation",
        "resources",
        "habits",
        "network",
        "aids",
        "home",
    }
)
"""Places in the record that an answer can be bound to."""


class ItemKind(StrEnum):
    """What an item asks for; every type of FHIR R4, and a level."""

    GROUP = "group"
    DISPLAY = "display"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"
    STRING = "string"
    TEXT = "text"
    URL = "url"
    DATE = "date"
    DATETIME = "dateTime"
    TIME = "time"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"
    QUANTITY = "quantity"
    LEVEL = "level"
    ATTACHMENT = "attachment"
    REFERENCE = "reference"
    UNSUPPORTED = "unsupported"


UNANSWERABLE = frozenset(
    {
        ItemKind.GROUP,
        ItemKind.DISPLAY,
        ItemKind.ATTACHMENT,
        ItemKind.REFERENCE,
        ItemKind.UNSUPPORTED,
    }
)


class Operator(StrEnum):
    """How an enableWhen compares."""

    EXISTS = "exists"
    EQUAL = "="
    NOT_EQUAL = "!="
    GREATER = ">"
    LESS = "<"
    GREATER_OR_EQUAL = ">="
    LESS_OR_EQUAL = "<="


@dataclass(frozen=True, slots=True)
class Note:
    """Something in a tool or response that is not understood or not supported yet.

    Attributes:
        code: Such as ``expression-not-supported``; its sentence stands in the ui.
        link_id: The item it stands at; empty for the whole.
        detail: What exactly, such as the address of an extension.
    """

    code: str
    link_id: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class EnableWhen:
    """One condition on the answers to another question."""

    question: str
    operator: Operator
    answer: AnswerValue


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that is offered.

    Attributes:
        value: What is stored when it is chosen.
        text: What is shown.
        exclusive: Chosen alone or not at all, such as "none of these".
        initial: Chosen from the start.
        score: Its ordinal value; None where it has none.
        level: Of a level item: 0-7, or 9 for not relevant; None for other items.
    """

    value: AnswerValue
    text: Text
    prefix: Text = NO_TEXT
    exclusive: bool = False
    initial: bool = False
    score: int | Decimal | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A group, a question or a text of a dialogue tool.

    Attributes:
        link_id: Names the item within its tool.
        hidden: Never shown; nor is what stands under it.
        items: Children, without those folded into *prompts*, *help* and *unit_text*.
        enable_any: One of *enable_when* is enough; else all must hold.
        minimum: Least value; a number, an ISO date, date-time or time, or a Quantity.
        min_occurs: Least number of answers, where the question repeats.
        units: Units to choose from; one unit stands fixed.
        scale: Of a level item.
        codes: What the item is about, such as an FSIII condition.
        binding: Where else the answer belongs, such as ``what-matters``.
        prompts: Ideas for the professional; never shown to the citizen.
        control: The itemControl code, where it is one that can be shown.
        controls: Every itemControl code, in order of the file.
        short_text: The question in few words, for narrow places (SDC ``shortText``).
        rule_words: What the author says when an answer breaks a limit.
        open_label: What stands at the own words of an open choice (SDC ``openLabel``).
        pattern: A regular expression that a text must match as a whole.
        slider_step: Between two places of a slider; None where it is free.
        orientation: ``horizontal`` or ``vertical``, where the author asks for one.
        category: Of a text: ``instructions``, ``security``, ``help`` and the like.
        value_set: Address of the list of options, where they come from one.
        options_known: False where that list is not there or not whole: what it offers
            besides *options* cannot be told.
        unit_set: Address of the list of units, where they come from one.
        mime_types: Of an attachment: what may be attached; anything where it is empty.
        max_megabytes: Of an attachment.
        definition: Address of what the item is defined by.
        support_links: Addresses to read more at.
        computed: What is worked out by expressions, and rules.
        folded: The text items that *prompts*, *help*, *unit_text* and the words at both ends of
            a slider were taken from.
        notes: What is not supported yet; to be shown in place.
    """

    link_id: str
    kind: ItemKind
    text: Text = NO_TEXT
    prefix: Text = NO_TEXT
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    hidden: bool = False
    items: tuple["Item", ...] = ()
    options: tuple[Option, ...] = ()
    enable_when: tuple[EnableWhen, ...] = ()
    enable_any: bool = False
    initial: tuple[AnswerValue, ...] = ()
    minimum: AnswerValue | None = None
    maximum: AnswerValue | None = None
    min_length: int | None = None
    max_length: int | None = None
    max_decimal_places: int | None = None
    min_occurs: int | None = None
    max_occurs: int | None = None
    units: tuple[Coding, ...] = ()
    unit_text: Text = NO_TEXT
    entry_format: Text = NO_TEXT
    scale: Scale | None = None
    codes: tuple[Coding, ...] = ()
    prompts: tuple[Text, ...] = ()
    help: tuple[Text, ...] = ()
    control: str = ""
    controls: tuple[str, ...] = ()
    short_text: Text = NO_TEXT
    rule_words: Text = NO_TEXT
    open_label: Text = NO_TEXT
    pattern: str = ""
    slider_step: int | Decimal | None = None
    orientation: str = ""
    category: str = ""
    value_set: str = ""
    options_known: bool = True
    unit_set: str = ""
    mime_types: tuple[str, ...] = ()
    max_megabytes: int | Decimal | None = None
    definition: str = ""
    support_links: tuple[str, ...] = ()
    computed: Computed = NOTHING_COMPUTED
    folded: tuple["Item", ...] = ()
    notes: tuple[Note, ...] = field(default=())

    @property
    def binding(self) -> str | None:
        """Where else in the record the answer belongs."""
        return next((c.code for c in self.codes if c.system == BINDING_SYSTEM), None)

    @property
    def condition(self) -> Coding | None:
        """The FSIII condition that a level item is about."""
        found = (c for c in self.codes if c.system == FSIII_SYSTEM)
        return next(found, None) if self.scale is Scale.FSIII else None

    def level_of(self, value: AnswerValue) -> int | None:
        """Return the level that an answer to a level item stands for; None when it is none."""
        return next((o.level for o in self.options if same(o.value, value)), None)

    def level_option(self, level: int) -> Option | None:
        """Return the option of a level item that stands for *level*."""
        return next((option for option in self.options if option.level == level), None)

    def words_at(self, control: str) -> Text:
        """Return the words of the author at a place of its own, such as an end of a slider."""
        return next((one.text for one in self.folded if one.control == control), NO_TEXT)

    @property
    def answerable(self) -> bool:
        """Whether somebody can answer it here."""
        return not (self.kind in UNANSWERABLE or self.hidden or self.read_only)

    @property
    def professional_only(self) -> bool:
        """Whether it is for the professional alone, never on the turned screen or paper."""
        return self.control == "prompt"

    def walk(self) -> Iterator["Item"]:
        """Yield the item and everything under it, in order of the tool."""
        todo = [self]
        while todo:
            item = todo.pop()
            yield item
            todo.extend(reversed(item.items))
