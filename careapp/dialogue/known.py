"""What of FHIR is understood, and what is known to change nothing here."""

from careapp.dialogue.fhir import HL7, TRANSLATION
from careapp.dialogue.levels import LEVEL_EXTENSION

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"
HELSENORGE = "http://helsenorge.no/fhir/StructureDefinition/"
EHELSE = "http://ehelse.no/fhir/StructureDefinition/"

HIDDEN = HL7 + "questionnaire-hidden"
UNIT = HL7 + "questionnaire-unit"
UNIT_OPTION = HL7 + "questionnaire-unitOption"
MIN_VALUE = HL7 + "minValue"
MAX_VALUE = HL7 + "maxValue"
MIN_LENGTH = HL7 + "minLength"
MIN_OCCURS = HL7 + "questionnaire-minOccurs"
MAX_OCCURS = HL7 + "questionnaire-maxOccurs"
MAX_DECIMAL_PLACES = HL7 + "maxDecimalPlaces"
ENTRY_FORMAT = HL7 + "entryFormat"
ITEM_CONTROL = HL7 + "questionnaire-itemControl"
OPTION_EXCLUSIVE = HL7 + "questionnaire-optionExclusive"
OPTION_PREFIX = HL7 + "questionnaire-optionPrefix"
ORDINAL_VALUE = HL7 + "ordinalValue"
ITEM_WEIGHT = HL7 + "itemWeight"
SUBLABEL = HELSENORGE + "sdf-sublabel"
REGEX = HL7 + "regex"
SHORT_TEXT = SDC + "sdc-questionnaire-shortText"
OPEN_LABEL = SDC + "sdc-questionnaire-openLabel"
SLIDER_STEP = HL7 + "questionnaire-sliderStepValue"
ORIENTATION = HL7 + "questionnaire-choiceOrientation"
CATEGORY = HL7 + "questionnaire-displayCategory"
SUPPORT_LINK = HL7 + "questionnaire-supportLink"
UNIT_VALUE_SET = HL7 + "questionnaire-unitValueSet"
MIME_TYPE = HL7 + "mimeType"
MAX_SIZE = HL7 + "maxSize"
MIN_QUANTITY = SDC + "sdc-questionnaire-minQuantity"
MAX_QUANTITY = SDC + "sdc-questionnaire-maxQuantity"
RULE_WORDS = EHELSE + "validationtext"

ENABLE_EXPRESSION = SDC + "sdc-questionnaire-enableWhenExpression"
CALCULATED = SDC + "sdc-questionnaire-calculatedExpression"
CALCULATED_OF_HELSENORGE = EHELSE + "sdf-calculatedExpression"
INITIAL_EXPRESSION = SDC + "sdc-questionnaire-initialExpression"
ANSWER_EXPRESSION = SDC + "sdc-questionnaire-answerExpression"
ANSWER_TOGGLE = SDC + "sdc-questionnaire-answerOptionsToggleExpression"
VARIABLE = HL7 + "variable"
CONSTRAINT = HL7 + "questionnaire-constraint"
TARGET_CONSTRAINTS = frozenset({HL7 + "targetConstraint", SDC + "targetConstraint"})
COMPUTED_VALUES = (HL7 + "cqf-expression", HL7 + "cqf-calculatedValue")
"""On a value: what it is worked out by."""

UNDERSTOOD = frozenset(
    {
        HIDDEN,
        UNIT,
        UNIT_OPTION,
        MIN_VALUE,
        MAX_VALUE,
        MIN_LENGTH,
        MIN_OCCURS,
        MAX_OCCURS,
        MAX_DECIMAL_PLACES,
        ENTRY_FORMAT,
        ITEM_CONTROL,
        SUBLABEL,
        REGEX,
        SHORT_TEXT,
        OPEN_LABEL,
        SLIDER_STEP,
        ORIENTATION,
        CATEGORY,
        SUPPORT_LINK,
        UNIT_VALUE_SET,
        MIME_TYPE,
        MAX_SIZE,
        MIN_QUANTITY,
        MAX_QUANTITY,
        RULE_WORDS,
        ENABLE_EXPRESSION,
        CALCULATED,
        CALCULATED_OF_HELSENORGE,
        INITIAL_EXPRESSION,
        ANSWER_EXPRESSION,
        ANSWER_TOGGLE,
        VARIABLE,
        CONSTRAINT,
        *TARGET_CONSTRAINTS,
        LEVEL_EXTENSION,
        ORDINAL_VALUE,
        TRANSLATION,
    }
)
WITHOUT_CONSEQUENCE = frozenset(
    {
        HL7 + "designNote",
        HL7 + "rendering-style",
        HL7 + "rendering-markdown",
        HL7 + "rendering-xhtml",
        HL7 + "rendering-styleSensitive",
        HL7 + "questionnaire-referenceResource",
        HL7 + "questionnaire-referenceProfile",
        HL7 + "questionnaire-referenceFilter",
        SDC + "sdc-questionnaire-preferredTerminologyServer",
        SDC + "sdc-questionnaire-width",
        SDC + "sdc-questionnaire-choiceColumn",
        EHELSE + "repeatstext",
        HELSENORGE + "sdf-visual-variant",
        HELSENORGE + "sdf-open-choice-visual",
        "https://github.com/google/android-fhir/tree/master/datacapture/android-style",
    }
)
"""Looks, and words of a renderer that has its own here."""

NOT_SUPPORTED = {
    SDC + "sdc-questionnaire-candidateExpression": "expression-not-supported",
    SDC + "sdc-questionnaire-contextExpression": "expression-not-supported",
    ANSWER_TOGGLE: "expression-not-supported",
    SDC + "sdc-questionnaire-itemMedia": "media-not-shown",
    SDC + "sdc-questionnaire-itemAnswerMedia": "media-not-shown",
}
"""Note code by address of the extension."""

ITEM_FIELDS = frozenset(
    {
        "linkId",
        "definition",
        "code",
        "prefix",
        "text",
        "type",
        "enableWhen",
        "enableBehavior",
        "required",
        "repeats",
        "readOnly",
        "maxLength",
        "answerValueSet",
        "answerOption",
        "initial",
        "item",
        "extension",
        "id",
    }
)
LIST_FIELDS = ("code", "enableWhen", "answerOption", "initial", "item", "extension")
"""Fields of an item that must be lists of objects."""

TEXT_FIELDS = ("linkId", "type", "prefix", "text", "answerValueSet", "enableBehavior")
FLAG_FIELDS = ("required", "repeats", "readOnly")

CONTROLS = frozenset(
    {
        "autocomplete",
        "check-box",
        "drop-down",
        "radio-button",
        "slider",
        "spinner",
        "text-box",
        "help",
        "flyover",
        "prompt",
        "unit",
        "inline",
        "highlight",
        "header",
        "footer",
        "page",
        "step",
        "list",
        "text-area",
        "open-choice",
        "table",
        "gtable",
        "htable",
        "atable",
        "grid",
        "tab-container",
        "sidebar",
        "lower",
        "upper",
    }
)
"""Item controls that are shown as meant, or whose meaning is kept by the usual look."""

FOLDED = frozenset({"help", "flyover", "unit", "prompt", "lower", "upper"})
"""Text children that belong to the question above them."""
