"""A made-up tool with one of each control that a form may want."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from careapp.dialogue.load import load_tool
from careapp.dialogue.tool import Tool

HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"
EHELSE = "http://ehelse.no/fhir/StructureDefinition/"
URL = "https://fjordby.example/dialogvaerktoej/alle-slags"

Json = dict[str, Any]


def extension(url: str, **value: object) -> Json:
    """Return an extension; of FHIR itself where its address is no address."""
    return {"url": url if url.startswith("http") else HL7 + url, **value}


def control(code: str) -> Json:
    """Return what a form wants a question to look like."""
    coding = {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}
    return extension("questionnaire-itemControl", valueCodeableConcept={"coding": [coding]})


def options(*words: str) -> list[Json]:
    """Return answers to choose from."""
    return [{"valueCoding": {"code": f"c{n}", "display": w}} for n, w in enumerate(words)]


def question(link_id: str, kind: str, text: str, *extensions: Json, **fields: object) -> Json:
    """Return an item."""
    more: Json = {"extension": list(extensions)} if extensions else {}
    return {"linkId": link_id, "type": kind, "text": text, **more, **fields}


def unit(code: str, display: str) -> Json:
    """Return a unit to choose."""
    coding = {"system": "http://unitsofmeasure.org", "code": code, "display": display}
    return extension("questionnaire-unitOption", valueCoding=coding)


def text_at(link_id: str, where: str, text: str) -> Json:
    """Return words that belong to the question above them."""
    return question(link_id, "display", text, control(where))


HELP = ("Hver dag", "Flere gange om ugen", "Sjældnere", "Aldrig")
LONG = (
    "Jeg klarer det selv og har ingen brug for hjælp, hverken i hverdagen eller i weekenden",
    "Jeg klarer det selv, når nogen er hos mig, som jeg er tryg ved, og som har tid nok",
    "Andre gør det for mig",
)
TOWNS = tuple(f"{town} {number}" for number in range(40) for town in ("Fjordby", "Søby", "Åby"))

ITEMS: list[Json] = [
    question(
        "drop",
        "choice",
        "Hvor ofte kommer der nogen?",
        control("drop-down"),
        answerOption=options(*HELP),
    ),
    question(
        "radio",
        "choice",
        "Hvordan går det med at gå i bad?",
        control("radio-button"),
        answerOption=options(*LONG),
        prefix="1.2",
    ),
    question(
        "ticks",
        "choice",
        "Hvad bruger du?",
        control("check-box"),
        extension("questionnaire-minOccurs", valueInteger=2),
        extension("questionnaire-maxOccurs", valueInteger=3),
        repeats=True,
        answerOption=options("Rollator", "Stok", "Kørestol", "Badebænk", LONG[1]),
    ),
    question(
        "slider",
        "integer",
        "Hvor tryg er du hjemme?",
        control("slider"),
        extension("minValue", valueInteger=0),
        extension("maxValue", valueInteger=10),
        item=[
            text_at("slider-low", "lower", "slet ikke"),
            text_at("slider-high", "upper", "helt tryg"),
        ],
    ),
    question(
        "half",
        "decimal",
        "Timer på benene hver dag",
        control("slider"),
        extension("questionnaire-sliderStepValue", valueInteger=2),
        extension("minValue", valueDecimal=0),
        extension("maxValue", valueDecimal=16),
        extension("questionnaire-unit", valueCoding={"code": "h", "display": "timer"}),
    ),
    question(
        "town",
        "choice",
        "Hvilken by er du født i?",
        control("autocomplete"),
        answerOption=options(*TOWNS),
    ),
    question("towns", "choice", "Hvor har du boet?", repeats=True, answerOption=options(*TOWNS)),
    question(
        "weight",
        "quantity",
        "Hvad vejer du?",
        unit("kg", "kg"),
        unit("[lb_av]", "pund"),
        extension(
            "minValue",
            valueQuantity={
                "value": 20,
                "unit": "kg",
                "code": "kg",
                "system": "http://unitsofmeasure.org",
            },
        ),
        extension("maxDecimalPlaces", valueInteger=1),
    ),
    question(
        "open",
        "open-choice",
        "Hvem hjælper dig?",
        control("radio-button"),
        extension(SDC + "sdc-questionnaire-openLabel", valueString="En anden"),
        answerOption=options("Min datter", "Min søn", "Naboen"),
    ),
    question(
        "opens",
        "open-choice",
        "Hvad laver du om dagen?",
        repeats=True,
        answerOption=options("Læser", "Går tur", "Ser fjernsyn"),
    ),
    question(
        "steps",
        "integer",
        "Hvor mange trin er der?",
        control("spinner"),
        extension("minValue", valueInteger=0),
        extension("maxValue", valueInteger=40),
    ),
    question(
        "phone",
        "string",
        "Hvilket nummer må vi ringe til?",
        extension("regex", valueString="[0-9]{2}( ?[0-9]{2}){3}"),
        extension("entryFormat", valueString="12 34 56 78"),
    ),
    question(
        "code",
        "string",
        "Kode til nøgleboksen",
        extension("regex", valueString="[0-9]{4}"),
        extension(EHELSE + "validationtext", valueString="Koden har fire tal."),
    ),
    question(
        "day",
        "date",
        "Hvornår faldt du sidst?",
        extension("minValue", valueDate="2026-01-01"),
        extension("maxValue", valueDate="2026-11-24"),
    ),
    question("name", "string", "Hvad vil du kaldes?", maxLength=20),
    question("box", "boolean", "Jeg vil gerne ringes op", control("check-box")),
    question("sum", "integer", "Point i alt", readOnly=True),
    question("picture", "attachment", "Billede af trappen"),
    question("doctor", "reference", "Praktiserende læge"),
    question("unseen", "string", "Ses ikke", extension("questionnaire-hidden", valueBoolean=True)),
    question(
        "helped",
        "string",
        "Hvad hjælper dig til at falde i søvn?",
        extension("questionnaire-supportLink", valueUri="https://sundhed.example/soevn"),
        item=[
            text_at("helped-help", "help", "Skriv det, som du selv mærker."),
            text_at("helped-fly", "flyover", "Varme, ro, mørke, musik"),
            text_at("helped-ask", "prompt", "Spørg til kaffe efter kl. 15."),
        ],
    ),
    {
        "linkId": "marked",
        "type": "string",
        "text": "Hvad er vigtigst for dig nu?",
        "_text": {
            "extension": [
                extension(
                    "rendering-markdown",
                    valueMarkdown=(
                        "Hvad er **vigtigst** for dig *nu*?\n\n- det, som du savner\n"
                        "- det, som du vil beholde"
                        "\n\n[Læs mere om det gode liv](https://liv.example/mere)"
                    ),
                )
            ]
        },
    },
]


Child = TypeVar("Child", bound=QWidget)


def child(parent: QWidget, kind: type[Child]) -> Child:
    """Return the first widget of a kind under another."""
    found = parent.findChildren(kind)
    assert found, f"there is no {kind.__name__}"
    return found[0]


def tool_of(*items: Json, **fields: object) -> Tool:
    """Return a tool that asks *items*."""
    whole: Mapping[str, object] = {
        "resourceType": "Questionnaire",
        "status": "active",
        "url": URL,
        "version": "1",
        "language": "da",
        "title": "Alle slags spørgsmål",
        "item": list(items),
        **fields,
    }
    return load_tool(json.dumps(whole).encode())


def every_control() -> Tool:
    """Return the tool with one of each."""
    return tool_of(*ITEMS)


def group(link_id: str, text: str, *items: Json, look: str = "", **fields: object) -> Json:
    """Return a group of questions."""
    wanted = (control(look),) if look else ()
    return question(link_id, "group", text, *wanted, item=list(items), **fields)


def _agreement(link_id: str, text: str) -> Json:
    answers = ("Helt enig", "Enig", "Uenig", "Helt uenig")
    return question(link_id, "choice", text, answerOption=options(*answers))


PAGES: list[Json] = [
    text_at("top", "header", "Samtale om hverdagen"),
    group(
        "pages",
        "Hverdagen",
        group("morning", "Morgen", question("up", "time", "Hvornår står du op?")),
        group("noon", "Middag", question("warm", "boolean", "Får du varm mad?")),
        group(
            "night",
            "Aften og nat",
            question("sleep", "string", "Sover du godt?"),
            enableWhen=[{"question": "warm", "operator": "=", "answerBoolean": True}],
        ),
        look="tab-container",
    ),
    text_at("bottom", "footer", "Tak for samtalen. Skemaet er udarbejdet af Fjordby Kommune."),
]
STEPS: list[Json] = [
    group("one", "Om dig", question("name", "string", "Hvad hedder du?"), look="page"),
    group("two", "Om dit hjem", question("stairs", "boolean", "Er der trapper?"), look="page"),
    group("three", "Om din dag", question("day", "text", "Hvordan går en dag?"), look="page"),
]
TABLES: list[Json] = [
    group(
        "agree",
        "Hvor enig er du?",
        text_at("agree-help", "help", "Tænk på de sidste to uger."),
        _agreement("calm", "Jeg har været rolig og afslappet"),
        _agreement("awake", "Jeg er vågnet frisk og udhvilet"),
        _agreement("full", "Min hverdag har været fyldt med ting, der interesserer mig"),
        look="table",
    ),
    group(
        "medicine",
        "Medicin",
        question("drug", "string", "Præparat"),
        question("dose", "decimal", "Styrke, mg", extension("minValue", valueDecimal=0)),
        question("often", "choice", "Hvor ofte", control("drop-down"), answerOption=options(*HELP)),
        look="gtable",
        repeats=True,
    ),
    group(
        "rooms",
        "Hjemmet",
        group(
            "bath",
            "Badeværelse",
            question("bath-floor", "string", "Gulv"),
            question("bath-light", "boolean", "Godt lys"),
        ),
        group(
            "kitchen",
            "Køkken",
            question("kitchen-floor", "string", "Gulv"),
            question("kitchen-light", "boolean", "Godt lys"),
        ),
        look="grid",
    ),
]
BESIDE: list[Json] = [
    question("why", "text", "Hvorfor kommer vi i dag?"),
    question("who", "string", "Hvem er med?"),
    {
        "linkId": "aside",
        "type": "display",
        "text": "Husk",
        "extension": [control("sidebar")],
        "_text": {
            "extension": [
                extension(
                    "rendering-markdown",
                    valueMarkdown=(
                        "**Husk**\n\n- nøgleboks\n- samtykke\n\n[Vejledning](https://fjordby.example/vejledning)"
                    ),
                )
            ]
        },
    },
    question(
        "secure",
        "display",
        "Det, du siger, bliver mellem os.",
        extension(
            "questionnaire-displayCategory", valueCodeableConcept={"coding": [{"code": "security"}]}
        ),
    ),
    text_at("fly", "flyover", "Revisitation betyder, at vi ser på din hjælp igen."),
]
