"""Two answer one question apart: both stand until somebody decides, on every laptop."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from careapp.changes.touched import Done
from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.level import Level, Scale
from careapp.domain.problems import InvalidRecordError
from careapp.reports.text import render_text
from careapp.services.closing import MissingCode, close_visit, missing
from careapp.services.conflicts.listed import list_conflicts
from careapp.services.conflicts.settle import (
    Decision,
    keep_all,
    keep_side,
    keep_third,
    take_back_decision,
    write_third,
)
from careapp.services.conflicts.shown import ConflictShown, Third, conflict_shown, possessive
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from tests.services.conflicts.two import (
    JORGENS,
    METTES,
    differ,
    meet,
    only_conflict,
    told,
    waiting,
)
from tests.services.office import MOST, WASHING, Office, Watch, opened_office

Two = tuple[Office, Office]


def test_both_sides_are_told_with_who_when_and_in_which_words(both: Two) -> None:
    mette, jorgen = both
    differ(mette, jorgen)
    for office in both:
        shown = only_conflict(office)
        assert [side.said for side in shown.sides] == ["Mettes svar", "Jørgens svar"]
        assert [side.role for side in shown.sides] == [
            "sygeplejerske, visitator",
            "social- og sundhedsassistent, hjemmepleje",
        ]
        assert [side.initials for side in shown.sides] == ["MS", "JB"]
        assert all(side.when.startswith("i dag kl. 8.5") for side in shown.sides)
        assert told(shown) == {
            "Niveau": ("moderate begrænsninger", "svære begrænsninger"),
            "Med ord": (METTES.words, JORGENS.words),
            "Kilde": ("personale", "personale og pårørende"),
        }
        assert shown.found.whose == "Inger Holm"
        assert shown.found.at_visit == "Besøg i dag kl. 10.30"
        assert shown.found.key == WASHING
        assert shown.third is Third.LEVEL


def test_nothing_is_in_conflict_until_they_meet_and_one_persons_echo_never_is(both: Two) -> None:
    mette, jorgen = both
    visit_id = mette.begun()
    for said in (METTES, replace(METTES, words="Anden gang."), METTES):
        mette.say(visit_id, WASHING, said)
        meet(mette, jorgen)
        meet(mette, jorgen)
    mette.type(visit_id, WASHING, JORGENS)
    meet(mette, jorgen)
    mette.say(visit_id, WASHING, JORGENS)
    meet(mette, jorgen)
    assert waiting(mette) == waiting(jorgen) == 0


def test_two_who_wrote_the_same_apart_agree(both: Two) -> None:
    mette, jorgen = both
    visit_id = mette.begun()
    meet(mette, jorgen)
    for office in both:
        office.say(visit_id, WASHING, METTES)
    meet(mette, jorgen)
    assert waiting(mette) == 0


def test_one_side_is_kept_on_both_laptops_and_the_other_stays_in_the_history(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    keep_side(mette.desk, only_conflict(mette), 1)
    meet(mette, jorgen)
    for office in both:
        assert waiting(office) == 0
        state = office.state(visit_id, WASHING)
        assert state.said == JORGENS
        assert not state.contested
        assert str(METTES.words) in str([c.said for c in state.known.changes.values()])


def test_undoing_the_decision_brings_both_sides_back_with_those_who_wrote_them(both: Two) -> None:
    mette, jorgen = both
    differ(mette, jorgen)
    before = only_conflict(mette)
    desk = mette.desk
    decisions: tuple[Callable[[ConflictShown], Done[Decision]], ...] = (
        lambda shown: keep_side(desk, shown, 0),
        lambda shown: keep_side(desk, shown, 1),
        lambda shown: keep_all(desk, shown),
        lambda shown: write_third(desk, shown, METTES),
    )
    for decide in decisions:
        decision = decide(only_conflict(mette)).result
        meet(mette, jorgen)
        assert waiting(jorgen) == 0
        take_back_decision(mette.desk, decision)
        meet(mette, jorgen)
        for office in both:
            shown = only_conflict(office)
            assert [side.name for side in shown.sides] == [side.name for side in before.sides]
            assert [side.when for side in shown.sides] == [side.when for side in before.sides]
            assert told(shown) == told(before)


def test_all_are_kept_and_no_figure_counts_them(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    keep_all(jorgen.desk, only_conflict(jorgen))
    meet(mette, jorgen)
    for office in both:
        assert waiting(office) == 0
        state = office.state(visit_id, WASHING)
        assert set(map(str, state.both)) == {str(METTES), str(JORGENS)}
        assert state.said.current is None
        assert state.is_told


def test_a_level_is_the_visitators_to_decide(both: Two) -> None:
    mette, jorgen = both
    differ(mette, jorgen)
    shown = only_conflict(jorgen)
    assert not shown.may_decide
    assert shown.may_keep_all
    with pytest.raises(InvalidRecordError, match="not-yours-to-decide"):
        keep_side(jorgen.desk, shown, 1)
    assert only_conflict(mette).may_decide


def test_words_may_be_settled_by_either(both: Two) -> None:
    mette, jorgen = both
    visit_id = mette.begun()
    meet(mette, jorgen)
    mette.say(visit_id, MOST, Said(value="At gå ud."))
    jorgen.say(visit_id, MOST, Said(value="At komme ud."))
    meet(mette, jorgen)
    keep_side(jorgen.desk, only_conflict(jorgen), 1)
    meet(mette, jorgen)
    assert mette.state(visit_id, MOST).said.value == "At komme ud."


def test_a_third_answer_is_kept_while_it_is_typed_and_names_all_sides(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    third = Said(current=Level(Scale.FSIII, 3), words="Inger går med rollator og støtte.")
    keep_third(mette.desk, only_conflict(mette), third)
    mette.open_again()
    shown = only_conflict(mette)
    assert isinstance(shown.typed, dict)
    assert shown.typed["words"] == third.words
    assert mette.state(visit_id, WASHING).contested
    write_third(mette.desk, shown, third)
    meet(mette, jorgen)
    assert jorgen.state(visit_id, WASHING).said == third
    assert not mette.store.read.drafts()


def test_two_who_decide_apart_have_something_else_to_decide(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    keep_side(mette.desk, only_conflict(mette), 0)
    keep_all(jorgen.desk, only_conflict(jorgen))
    meet(mette, jorgen)
    shown = only_conflict(mette)
    keep_side(mette.desk, shown, 0)
    meet(mette, jorgen)
    assert mette.state(visit_id, WASHING).said == jorgen.state(visit_id, WASHING).said == METTES


def test_a_side_that_arrived_while_one_looked_is_not_typed_over(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    seen = only_conflict(mette)
    late = replace(JORGENS, words="Inger går slet ikke.")
    jorgen.say(visit_id, WASHING, late)
    meet(mette, jorgen)
    keep_side(mette.desk, seen, 0)
    shown = only_conflict(mette)
    assert told(shown)["Med ord"] == (METTES.words, late.words) or told(shown)["Med ord"] == (
        late.words,
        METTES.words,
    )


def test_three_sides_stand_beside_each_other(both: Two, watch: Watch) -> None:
    mette, jorgen = both
    with opened_office(mette.path.with_name("lone.db"), watch, name="Lone Bøgh") as lone:
        visit_id = mette.begun()
        meet(mette, jorgen, lone)
        for office, said in ((mette, METTES), (jorgen, JORGENS), (lone, Said(words="Ved ikke."))):
            office.say(visit_id, WASHING, said)
        meet(mette, jorgen, lone)
        shown = only_conflict(lone)
        assert [side.name.split()[0] for side in shown.sides] == ["Mette", "Jørgen", "Lone"]
        keep_all(lone.desk, shown)
        meet(mette, jorgen, lone)
        for office in (mette, jorgen, lone):
            assert len(office.state(visit_id, WASHING).both) == len("abc")


def test_a_closed_visit_asks_why_and_nothing_blocks_closing(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    close_visit(mette.desk, visit_id=visit_id)
    shown = only_conflict(mette)
    assert shown.needs_reason
    with pytest.raises(InvalidRecordError, match="closed-needs-reason"):
        keep_side(mette.desk, shown, 0)
    keep_side(mette.desk, shown, 0, reason="Talt sammen bagefter")
    meet(mette, jorgen)
    assert jorgen.state(visit_id, WASHING).said == METTES


def test_what_stood_before_is_told(both: Two) -> None:
    mette, jorgen = both
    visit_id = mette.begun()
    mette.say(visit_id, WASHING, Said(current=Level(Scale.FSIII, 1)))
    meet(mette, jorgen)
    mette.say(visit_id, WASHING, METTES)
    jorgen.say(visit_id, WASHING, JORGENS)
    meet(mette, jorgen)
    assert only_conflict(mette).before == "sidst, 24. november 2026: lette begrænsninger"


def test_what_is_settled_is_no_conflict_any_more(both: Two) -> None:
    mette, jorgen = both
    differ(mette, jorgen)
    one = only_conflict(mette).one
    keep_side(mette.desk, only_conflict(mette), 0)
    assert conflict_shown(mette.desk, record_id=one.record_id, unit=one.unit, language="da") is None


def test_one_person_on_two_computers_is_told_apart_by_when(both: Two, watch: Watch) -> None:
    mette, jorgen = both
    jorgen.desk = replace(jorgen.desk, me=mette.me)
    differ(mette, jorgen)
    assert [side.said for side in only_conflict(mette).sides] == ["svar 1", "svar 2"]
    watch.now += timedelta(minutes=6)
    visit_id = only_conflict(mette).found.visit_id
    assert visit_id
    mette.say(VisitId(visit_id), MOST, Said(value="At gå ud."))
    watch.now += timedelta(minutes=6)
    jorgen.say(VisitId(visit_id), MOST, Said(value="At komme ud."))
    meet(mette, jorgen)
    rows = list_conflicts(mette.desk, language="da").rows
    words = next(row.one for row in rows if row.found.key == MOST)
    shown = conflict_shown(mette.desk, record_id=words.record_id, unit=words.unit, language="da")
    assert shown is not None
    assert [side.said.partition(" kl. ")[0] for side in shown.sides] == [
        "det, der blev skrevet i dag"
    ] * 2


def test_whose_something_is() -> None:
    assert possessive("Anders", "da") == "Anders'"
    assert possessive("Åse", "nb") == "Åses"
    assert possessive("Mette", "en") == "Mette's"


def test_typing_at_the_question_corrects_ones_own_side_and_settles_nothing(both: Two) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    assert jorgen.state(visit_id, WASHING).own == JORGENS
    corrected = replace(JORGENS, words="Inger går aldrig uden rollator.")
    jorgen.say(visit_id, WASHING, corrected)
    meet(mette, jorgen)
    for office, own in ((mette, METTES), (jorgen, corrected)):
        state = office.state(visit_id, WASHING)
        assert {str(one) for one in state.contested} == {str(METTES), str(corrected)}
        assert state.own == own
        assert state.said.is_empty


def test_a_third_person_who_types_there_adds_a_side(both: Two, watch: Watch) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    with opened_office(mette.path.with_name("lone.db"), watch, name="Lone Bøgh") as lone:
        meet(mette, jorgen, lone)
        assert lone.state(visit_id, WASHING).own.is_empty
        lone.say(visit_id, WASHING, Said(words="Det ved jeg ikke."))
        meet(mette, jorgen, lone)
        assert len(only_conflict(mette).sides) == len("abc")


@pytest.mark.parametrize("kept", [False, True])
def test_the_team_leads_paper_has_all_of_them_each_with_name_and_source(
    both: Two, *, kept: bool
) -> None:
    mette, jorgen = both
    visit_id = differ(mette, jorgen)
    if kept:
        keep_all(mette.desk, only_conflict(mette))
    text = render_text(lead_summary(read_dossier(mette.desk, visit_id=visit_id, language="da")))
    flat = " ".join(text.split())
    assert ("Flere svar, som alle er beholdt" in flat) is kept
    assert ("der er flere forskellige svar" in flat) is not kept
    assert f"Mette Søgaard: Nu: 2 moderate begrænsninger, {METTES.words}" in flat
    assert f"Jørgen Bækgaard: Nu: 3 svære begrænsninger, {JORGENS.words}" in flat
    assert "(Kilde: personale og pårørende)" in flat
    conversation = mette.conversation(visit_id)
    codes = [one.code for one in missing(mette.desk, conversation, "da")]
    assert (MissingCode.CONTESTED in codes) is not kept
    assert MissingCode.LEVEL not in codes
