"""Papers as people read them: every text of a PDF, and help to write about."""

from collections.abc import Iterator
from dataclasses import replace

from careapp.domain.citizen import Citizen
from careapp.domain.help.grant import OwnProposal, Purpose
from careapp.domain.identity import RecordId
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.people import Organisation, OrganisationKind
from careapp.services.printing import Paper, PaperKind, make_paper
from tests.reports.reading import read, squeezed, texts_of
from tests.services.help.office import CLEANING, TUESDAY, Home

LANGUAGES = ("da", "nb", "en")
NUMBER = NationalId(IdSystem.CPR, "1403489906")


def paper_on(home: Home, kind: PaperKind, about: RecordId, language: str = "da") -> Paper:
    """Return a paper; all that it says is found in its PDF."""
    paper = make_paper(home.desk, about=about, kind=kind, language=language)
    found = squeezed(read(paper.pdf))
    lost = [one for one in texts_of(paper.report.blocks) if squeezed(one) not in found]
    assert not lost, lost[:3]
    return paper


def in_each_language(home: Home, kind: PaperKind, about: RecordId) -> Iterator[Paper]:
    for language in LANGUAGES:
        yield paper_on(home, kind, about, language)


def words_of(paper: Paper) -> str:
    """Return what a paper says, without line breaks."""
    return " ".join(paper.text.split())


def cleaning(home: Home) -> RecordId:
    """Grant cleaning with all that a letter tells of."""
    return home.weekly(
        CLEANING,
        45,
        3,
        purpose=Purpose(words="Et rent hjem"),
        basis="Du kan ikke løfte over skulderhøjde",
        own_proposal=OwnProposal("Rengøring hver dag", "En gang om ugen er nok", followed=False),
        follow_up_on=TUESDAY.replace(year=2027),
    )


def known(home: Home) -> Home:
    """Give the citizen a number, and the municipality a telephone."""
    citizen = home.desk.citizen(home.citizen_id).record
    home.office.save(replace(citizen, national_id=NUMBER), home.citizen_id)
    place = Organisation(
        kind=OrganisationKind.MUNICIPALITY, name="Fjordby Kommune", phone="01 99 10 00"
    )
    home.office.save(place, home.office.place)
    return home


def citizen_of(home: Home) -> Citizen:
    return home.desk.citizen(home.citizen_id).record
