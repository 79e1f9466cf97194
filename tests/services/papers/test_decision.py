"""The letter says what is granted, why, when it is looked at again, and how one complains."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from careapp.domain.citizen import Track
from careapp.domain.help.grant import Amount, Days, EndReason, Grant
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.help.granting import change_grant, end_grant
from careapp.services.help.letters import letter_texts, texts_id, write_letter_texts
from careapp.services.help.taking_back import undo_help
from careapp.services.papers.offered import papers_on
from careapp.services.printing import PaperKind
from tests.services.help.office import (
    CLEANING,
    COURSE,
    HYGIENE,
    LOCAL,
    WEDNESDAY,
    WOUND,
    Home,
    home_at,
)
from tests.services.office import Watch, opened_office
from tests.services.papers.paperwork import (
    LANGUAGES,
    NUMBER,
    cleaning,
    in_each_language,
    known,
    paper_on,
    words_of,
)

COMPLAINS = {"da": "Hvis du er uenig", "nb": "Hvis du er uenig", "en": "If you disagree"}


def test_a_letter_tells_all_that_the_citizen_needs(home: Home) -> None:
    grant_id = cleaning(known(home))
    paper = paper_on(home, PaperKind.DECISION, grant_id)
    text = words_of(paper)
    for words in (
        "Du får hjælp: Rengøring",
        "45 min, onsdag",
        "fra 2. november 2026, indtil videre",
        "Hjælpen er til for: Et rent hjem.",
        "Vi har lagt vægt på: Du kan ikke løfte over skulderhøjde.",
        "Du foreslog selv: ”Rengøring hver dag”",
        "Det er fordi: En gang om ugen er nok.",
        "Otte uger i foråret, uden fremgang.",
        "Serviceloven § 83",
        "Vi følger op onsdag 24. november 2027",
        "Tid, du ikke bruger, kan ikke spares op.",
        "Ankestyrelsen",
        "Mette Kjærgaard, visitator, Fjordby Kommune",
        "01 99 10 00",
    ):
        assert words in text, words
    assert NUMBER.masked in text
    assert NUMBER.shown not in text


def test_it_is_written_in_each_language(home: Home) -> None:
    grant_id = cleaning(home)
    for paper in in_each_language(home, PaperKind.DECISION, grant_id):
        text = words_of(paper)
        assert COMPLAINS[paper.report.language] in text
        assert {"da": "Rengøring", "nb": "Rengjøring", "en": "Cleaning"}[
            paper.report.language
        ] in text


def test_an_offer_that_needs_no_decision_says_nothing_of_complaining(home: Home) -> None:
    draft = home.draft(CLEANING)
    assert draft.service is not None
    grant_id = home.grant(CLEANING, service=replace(draft.service, low_threshold=True))
    for paper in in_each_language(home, PaperKind.DECISION, grant_id):
        text = words_of(paper)
        assert COMPLAINS[paper.report.language] not in text
        assert "Ankestyrelsen" not in text
        assert "§" not in text


def test_nursing_is_complained_of_elsewhere_and_never_swapped(home: Home) -> None:
    text = words_of(paper_on(home, PaperKind.DECISION, home.grant(WOUND)))
    assert "Styrelsen for Patientklager" in text
    assert "Ankestyrelsen" not in text
    assert "kan ikke byttes" in text


def test_a_course_is_arranged_with_the_helper(elder: Home) -> None:
    grant_id = elder.grant(COURSE, rehabilitation=None)
    text = words_of(paper_on(elder, PaperKind.DECISION, grant_id))
    assert "om ugen" in text
    assert "Du og din hjælper aftaler fra uge til uge" in text
    assert "Må du bytte" not in text
    assert "Reglerne står her: Ældreloven." in text


def test_a_change_tells_what_it_was_before(home: Home) -> None:
    before = home.weekly(CLEANING, 45, 3)
    changed = replace(
        home.desk.read.get(Grant, before).record,  # type: ignore[union-attr]
        amount=Amount(60, Rhythm(Often.WEEKDAYS, (3,))),
        days=Days(date(2026, 12, 1)),
    )
    grant_id = change_grant(home.desk, changed, grant_id=before).result
    text = words_of(paper_on(home, PaperKind.DECISION, grant_id))
    assert "Din hjælp ændres: Rengøring" in text
    assert "45 min, onsdag" in text
    assert "1 t, onsdag" in text


def test_an_end_tells_the_last_day_and_how_one_complains(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    end_grant(home.desk, grant_id=grant_id, last_on=WEDNESDAY, why=EndReason.NO_LONGER_NEEDED)
    for paper in in_each_language(home, PaperKind.DECISION, grant_id):
        assert COMPLAINS[paper.report.language] in words_of(paper)
    text = words_of(paper_on(home, PaperKind.DECISION, grant_id))
    assert "onsdag 25. november 2026" in text
    assert "Du har ikke længere brug for hjælpen." in text


def test_the_municipality_words_how_one_complains(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    admin = home.as_role(Role.ADMIN, home.office.me)
    shipped = letter_texts(home.desk, "da")
    own = replace(shipped, complaint_sel="Skriv til Borgerservice.\n\nRing ellers.")
    write_letter_texts(admin, own)
    assert "Skriv til Borgerservice." in words_of(paper_on(home, PaperKind.DECISION, grant_id))
    assert letter_texts(home.desk, "da").complaint_sul == shipped.complaint_sul
    stored = home.desk.read.get(LetterTexts, texts_id(home.desk, "da"))
    assert stored is not None
    assert stored.record.complaint_sul is None, "what ships is not copied"

    write_letter_texts(admin, replace(own, complaint_sel=None))
    assert letter_texts(home.desk, "da") == shipped
    assert len(home.desk.read.acts_touching(stored.record_id)) == 2


def test_only_who_may_words_letters(home: Home) -> None:
    with pytest.raises(InvalidRecordError, match="not-permitted"):
        write_letter_texts(home.desk, LetterTexts(language="da", contact="Ring"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_law_that_ships_has_a_text(home: Home, language: str) -> None:
    texts = letter_texts(home.desk, language)
    assert texts.complaint_sel
    assert texts.complaint_sul
    assert texts.complaint_ael


def test_a_norwegian_decision_is_complained_of_to_statsforvalteren(tmp_path: Path) -> None:
    with opened_office(tmp_path / "careapp.db", Watch()) as office:
        office.desk = replace(office.desk, country=Country.NORWAY)
        home = home_at(office, Track.HOL)
        grant_id = home.grant(f"{LOCAL}dressing")
        for paper in in_each_language(home, PaperKind.DECISION, grant_id):
            assert "Statsforvalteren" in words_of(paper)
            assert "Ankestyrelsen" not in words_of(paper)
        text = words_of(paper_on(home, PaperKind.DECISION, grant_id, "nb"))
        assert "Du får hjelp: Av- og påkledning" in text
        assert "Helse- og omsorgstjenesteloven § 3-2" in text


def test_one_letter_for_all_that_was_decided_on_one_day(home: Home) -> None:
    """Each service with its reasons; how to swap once, how to complain once for each law."""
    first = cleaning(known(home))
    home.grant(WOUND)
    home.office.watch.now += timedelta(days=1)
    later = home.grant(HYGIENE)
    for paper in in_each_language(home, PaperKind.DECISIONS, first):
        assert paper.report.title
    text = words_of(paper_on(home, PaperKind.DECISIONS, first))
    for said in ("Rengøring", "Sårbehandling", "Ankestyrelsen", "Styrelsen for Patientklager"):
        assert said in text
    assert "Det her gælder Rengøring:" in text
    assert "Det her gælder Sårbehandling:" in text
    assert "Personlig hygiejne" not in text
    assert text.count("Hvis du er uenig") == 1
    alone = words_of(paper_on(home, PaperKind.DECISIONS, later))
    assert "Personlig hygiejne" in alone
    assert "Rengøring" not in alone.partition("Besluttet af")[0]


def test_a_joint_letter_is_offered_where_there_is_more_than_one(home: Home) -> None:
    first = cleaning(known(home))
    offers = papers_on(home.desk, about=home.citizen_id, language="da").offers
    assert "print-decisions" not in [one.place for one in offers]
    home.grant(WOUND)
    (joint,) = [
        one
        for one in papers_on(home.desk, about=home.citizen_id, language="da").offers
        if one.place == "print-decisions"
    ]
    assert (joint.about, joint.detail) == (first, "Rengøring og Sårbehandling")


def test_what_was_taken_back_has_no_letter(home: Home) -> None:
    grant_id = cleaning(known(home))
    undo_help(home.desk, citizen_id=home.citizen_id)
    for kind in (PaperKind.DECISION, PaperKind.DECISIONS):
        with pytest.raises(InvalidRecordError):
            paper_on(home, kind, grant_id)
    places = [
        one.place for one in papers_on(home.desk, about=home.citizen_id, language="da").offers
    ]
    assert places == ["print-services", "print-swaps"]
