"""Reports on made-up people, as the program composes them.

`python -m tests.reports.samples FOLDER` renders them, for looking at and for the validators.
"""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from careapp.reports.model import (
    Audience,
    Block,
    BulletList,
    Chart,
    ChartPoint,
    Column,
    Correction,
    Facts,
    Heading,
    KeepTogether,
    NoteEntry,
    PageBreak,
    PageWords,
    Paragraph,
    Phone,
    PhoneList,
    Quote,
    Report,
    Run,
    Table,
)
from careapp.reports.pdf import render_pdf

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

DANISH = PageWords(
    page_of="Side {page} af {pages}",
    made_by="Lavet af {author}, {made}",
    not_shown="□ står for et tegn, som ikke kan vises her.",
)

AGREEMENTS = Table(
    columns=(
        Column("Hvad", 34, row_header=True),
        Column("Hvem", 32),
        Column("Hvornår", 34),
    ),
    rows=(
        ("Gå til postkassen sammen", "du og din faste hjælper", "onsdag 25. november kl. 10"),
        ("Træne at gå sikkert ude", "fysioterapeut Søren Kjær", "hver uge fra 1. december"),
        ("Se grebene i badeværelset efter", "din datter Bodil", "senest søndag 6. december"),
        ("Tale sammen igen", "Mette ringer til dig", "mandag 14. december"),
    ),
)

DAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
WEEK = Table(
    columns=(
        Column("minutter", 31, row_header=True),
        *(Column(day, 6, align="center") for day in DAYS),
        Column("i alt", 17, align="right"),
    ),
    rows=(
        ("Morgenpleje", "15", "15", "15", "15", "15", "–", "–", "75"),
        ("Bad", "30", "–", "–", "30", "–", "–", "–", "60"),
        ("Gåtur og bagning *", "–", "–", "45", "–", "–", "–", "–", "45"),
        ("Tøjvask og indkøb", "–", "–", "–", "–", "30", "–", "–", "30"),
    ),
    total=("I alt", "45", "15", "60", "45", "45", "–", "–", (Run("3 t 30 min", bold=True),)),
)

PHONES = PhoneList(
    (
        Phone("99 00 12 34", "Mette Søgaard", "visitator", "Hverdage kl. 8–15. Om aftalerne her."),
        Phone("99 00 12 40", "Løgstør Hjemmepleje", about="Hele døgnet. Hvis hjælpen ikke kommer."),
    )
)

CITIZEN = Report(
    title="Opsamling efter hjemmebesøg 24. november 2026",
    language="da",
    audience="citizen",
    subject_name="Kirsten Ægidius",
    subject_id="140348-••••",
    author="Mette Søgaard, visitator",
    made="tirsdag 24. november 2026 kl. 11.20",
    header_left="Vesthimmerlands Kommune",
    header_right="Hjemmebesøg tirsdag 24. november 2026",
    words=DANISH,
    blocks=(
        Heading(1, "Kære Kirsten"),
        Paragraph(
            "Tak for samtalen i dag. Her er det, vi blev enige om.\n"
            "Gem papiret, og ring til os, hvis noget ikke passer."
        ),
        Heading(2, "Det vigtigste for dig"),
        Quote(
            "”Jeg vil selv kunne hente min post.”",
            below="I dag går du med rollator i stuen. Vi øver turen til postkassen sammen med "
            "dig, til du selv kan gå turen.",
        ),
        Heading(2, "Det har vi aftalt"),
        AGREEMENTS,
        Heading(2, "Din hjælp på en uge"),
        WEEK,
        Paragraph(
            "* Du har byttet rengøringen onsdag i uge 48. Du må gerne bytte igen – spørg din "
            "hjælper.",
            size="small",
        ),
        Heading(2, "Ring til os"),
        PHONES,
        PageBreak(),
        Heading(2, "Hvad sker der nu?"),
        BulletList(
            (
                "Søren Kjær ringer til dig i denne uge og aftaler den første træning.",
                (
                    Run("Du får en afgørelse på skrift. Er du "),
                    Run("uenig", bold=True),
                    Run(", kan du klage inden fire uger."),
                ),
                (
                    Run("Læs mere om pleje og omsorg på "),
                    Run("eksempelkommune.dk", link="https://eksempelkommune.dk/aeldre"),
                    Run(" eller skriv til "),
                    Run(
                        "visitation@eksempelkommune.dk", link="mailto:visitation@eksempelkommune.dk"
                    ),
                    Run("."),
                ),
            )
        ),
    ),
)

_LONG = (
    "Kirsten fortæller, at hun har været usikker på benene siden faldet i september. Hun går "
    "med rollator i stuen og støtter sig til møblerne i køkkenet. Trappen til haven har ikke "
    "gelænder. Bodil køber ind om lørdagen og vil gerne aflastes."
)
LEVELS = Table(
    columns=(
        Column("Tilstand", 34, row_header=True),
        Column("Sidst", 14),
        Column("Nu", 14),
        Column("Forventet", 14),
        Column("Ændring", 24),
    ),
    rows=(
        ("Færden i forskellige omgivelser", "3 svær", "2 moderat", "1 let", "3 svær → 2 moderat"),
        ("Vaske sig", "2 moderat", "2 moderat", "1 let", "uændret"),
        ("Lave husligt arbejde", "2 moderat", "2 moderat", "2 moderat", "uændret"),
        ("Drikke", "0 ingen", "0 ingen", "0 ingen", "uændret"),
        ("Udføre daglige rutiner", "ikke spurgt", "1 let", "1 let", "ny"),
    ),
)
CHART = Chart(
    points=(
        ChartPoint(date(2026, 6, 4), "4. jun.", 32, "32"),
        ChartPoint(date(2026, 9, 1), "1. sep.", 44, "44"),
        ChartPoint(date(2026, 11, 24), "24. nov.", 60, "60"),
    ),
    highest=100,
    alt="Kurve over alle målinger. WHO-5: 32 (4. jun.), 44 (1. sep.), 60 (24. nov.)",
)
QUESTIONS = tuple(
    NoteEntry(
        title=f"{number}. Hvordan går det med at færdes ude og inde?",
        words=_LONG,
        author="Mette Søgaard",
        role="visitator",
        when="24. november 2026 kl. 10.52",
        informer="Kilde: borgeren selv",
    )
    for number in range(1, 13)
)
PROFESSIONAL = Report(
    title="Opsamling til teamleder: Kirsten Ægidius",
    language="da",
    audience="professional",
    subject_name="Kirsten Ægidius",
    subject_id="140348-9996",
    author="Mette Søgaard, visitator",
    made="tirsdag 24. november 2026 kl. 11.20",
    header_left="Vesthimmerlands Kommune",
    header_right="Hjemmebesøg tirsdag 24. november 2026",
    words=DANISH,
    blocks=(
        Heading(1, "Opsamling til teamleder"),
        Facts(
            (
                ("Til stede", "Kirsten Ægidius, datter Bodil, Lars Holm (hjemmeplejen)"),
                ("Formål", "Opfølgning efter fald og nyt forslag fra borgeren"),
                ("Lovgrundlag", "Ældreloven, pleje- og omsorgsforløb fra 1. juli 2026"),
            )
        ),
        Heading(2, "Borgerens mål"),
        Quote(
            "”Jeg vil selv kunne hente min post.”", said_by="Kirsten, 24. november 2026 kl. 10.41"
        ),
        Heading(2, "Funktionsevne"),
        LEVELS,
        Paragraph(
            "Niveauer efter FSIII: 0 ingen, 1 let, 2 moderat, 3 svær, 4 total.", size="small"
        ),
        Heading(2, "Målinger"),
        CHART,
        Heading(2, "Notater"),
        KeepTogether(
            (
                NoteEntry(
                    title="Medicin",
                    words="Kirsten tager selv sin medicin fra doseringsæske.",
                    author="Lars Holm",
                    role="social- og sundhedsassistent",
                    when="24. november 2026 kl. 10.47",
                    informer="Kilde: hjemmeplejen",
                    corrections=(
                        Correction(
                            "Rettet",
                            "Lars Holm, 25. november 2026 kl. 8.05",
                            "Årsag: doseringen er ændret",
                            "Hjemmesygeplejen doserer, Kirsten tager selv medicinen.",
                        ),
                    ),
                ),
                NoteEntry(
                    words="Har kat.",
                    author="Mette Søgaard",
                    role="visitator",
                    when="24. november 2026 kl. 10.55",
                    corrections=(
                        Correction(
                            "Fejlregistreret",
                            "Mette Søgaard, 24. november 2026 kl. 11.02",
                            "Årsag: anden borger",
                        ),
                    ),
                ),
            )
        ),
        Heading(2, "Samtalen"),
        *QUESTIONS,
        Heading(2, "Aftaler"),
        AGREEMENTS,
        Heading(2, "Kontakt"),
        PHONES,
    ),
)


def _varied(rows: int) -> Table:
    whom = ("du og din faste hjælper", "fysioterapeut Søren Kjær", "din datter Bodil")
    return Table(
        AGREEMENTS.columns,
        tuple(
            (f"Opgave nummer {row}", whom[row % len(whom)], f"uge {row % 52 + 1}")
            for row in range(1, rows + 1)
        ),
    )


LONG = replace(
    PROFESSIONAL,
    title="Alle opgaver i distriktet",
    blocks=(
        Heading(1, "Alle opgaver"),
        _varied(120),
        Heading(2, "Et langt notat"),
        NoteEntry(
            " ".join(f"Dag {day} gik hun {day * 3} meter med rollator." for day in range(1, 400)),
            "Mette Søgaard",
            "visitator",
            "24. november 2026 kl. 10.52",
        ),
        Heading(2, "Tegn"),
        Paragraph("Han skrev ❤ og 小林 i kalenderen, og prisen var < 100 kr. & mere."),
    ),
)

EMPTY = replace(PROFESSIONAL, blocks=())


def report_of(*blocks: Block, audience: Audience = "professional") -> Report:
    """Return a report that says *blocks* and nothing else."""
    return replace(EMPTY, audience=audience, blocks=blocks)


def pdf_of(*blocks: Block, audience: Audience = "professional") -> bytes:
    """Return such a report as PDF."""
    return render_pdf(report_of(*blocks, audience=audience), fonts=FONTS, made_at=None)


SAMPLES = {"citizen": CITIZEN, "professional": PROFESSIONAL, "long": LONG}


def render_samples(folder: Path) -> None:
    """Leave the samples in *folder*, for the validators."""
    for name, report in SAMPLES.items():
        (folder / f"{name}.pdf").write_bytes(render_pdf(report, fonts=FONTS, made_at=None))


if __name__ == "__main__":
    render_samples(Path(sys.argv[1]))
