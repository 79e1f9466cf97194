"""What is typed is kept, said on top of what its author saw, and never over anybody."""

from dataclasses import replace

from careapp.changes.change import DELETED, Json
from careapp.changes.ids import new_id
from careapp.domain.answer import Answer, Said, answer_id
from careapp.domain.identity import ChangeId, RecordId, VisitId
from careapp.domain.informer import Voice
from careapp.store.drafts import Draft
from tests.store.conftest import Laptops
from tests.store.laptops import Laptop, after_a_crash, meet, opened, settle_all

VISIT = VisitId(RecordId(new_id()))
BATHE = answer_id(VISIT, "t", "bathe", Voice.CITIZEN)
IDENTITY: dict[str, Json] = {"visit_id": VISIT, "tool": "t", "link_id": "bathe", "voice": "citizen"}


def typed(words: str | None, *parents: ChangeId, unit: str = "said", at_ms: int = 0) -> Draft:
    value: Json = {"words": words} if unit == "said" and words else words
    return Draft(
        record_id=BATHE,
        unit=unit,
        subject=VISIT,
        kind="answer",
        identity=IDENTITY,
        value=value,
        parents=parents,
        origin=VISIT,
        at_ms=at_ms,
    )


def said(words: str) -> Answer:
    return Answer(
        visit_id=VISIT, tool="t", link_id="bathe", voice=Voice.CITIZEN, said=Said(words=words)
    )


def keep_and_settle(laptop: Laptop, *drafts: Draft) -> None:
    laptop.store.keep_drafts(drafts)
    laptop.act(lambda acting: settle_all(acting, laptop.store.read.drafts()))


def words(laptop: Laptop) -> str | None:
    stored = laptop.store.read.get(Answer, BATHE)
    return stored.record.said.words if stored and stored.record.said else None


def sides(laptop: Laptop) -> set[str]:
    contested = laptop.known(BATHE).contested.get("said", ())
    return {one["words"] for one in contested if isinstance(one, dict)}


def test_the_parents_of_the_first_key_stay(mette: Laptop, lars: Laptop) -> None:
    mette.create(said("klarer selv"), VISIT, BATHE)
    meet(mette, lars)
    first = mette.known(BATHE).standing_on("said")
    mette.store.keep_drafts([typed("k", *first)])
    lars.say(BATHE, "said", Said(words="klarer ikke"))
    meet(mette, lars)
    now = mette.known(BATHE).standing_on("said")
    assert now != first
    mette.store.keep_drafts([typed("klarer delvis", *now)])
    (draft,) = mette.store.read.drafts()
    assert draft.parents == first
    mette.act(lambda acting: acting.settle(draft))
    assert sides(mette) == {"klarer ikke", "klarer delvis"}


def test_what_arrives_while_one_types_a_first_answer_is_not_typed_over(
    mette: Laptop, lars: Laptop
) -> None:
    lars.create(said("klarer ikke"), VISIT, BATHE)
    mette.store.keep_drafts([typed("klarer selv")])
    mette.store.absorb(lars.packets())
    keep_and_settle(mette)
    assert sides(mette) == {"klarer ikke", "klarer selv"}


def test_ones_own_echo_never_conflicts(mette: Laptop) -> None:
    """The screen goes on naming what its first draft stood on."""
    for number in range(4):
        keep_and_settle(mette, typed(f"klarer {number}"))
    assert words(mette) == "klarer 3"
    assert not mette.conflicts()


def test_nor_does_it_after_a_crash(mette: Laptop) -> None:
    keep_and_settle(mette, typed("klarer"))
    mette.store.keep_drafts([typed("klarer selv")])
    with opened(after_a_crash(mette.path)) as again:
        keep_and_settle(again)
        assert words(again) == "klarer selv"
        assert not again.conflicts()


def test_nor_after_taking_back_what_was_said(mette: Laptop) -> None:
    keep_and_settle(mette, typed("klarer"))
    mette.undo(mette.acts()[-1])
    keep_and_settle(mette, typed("klarer selv"))
    assert words(mette) == "klarer selv"
    assert not mette.conflicts()


def test_what_was_undone_or_removed_is_there_again_when_it_is_typed_anew(mette: Laptop) -> None:
    mette.create(said("klarer"), VISIT, BATHE)
    mette.act(lambda acting: acting.delete(BATHE))
    keep_and_settle(mette, typed("klarer ikke", *mette.known(BATHE).standing_on("said")))
    assert [one.record.said for one in mette.store.read.where(Answer)] == [
        Said(words="klarer ikke")
    ]
    mette.undo(mette.acts()[-1])
    assert mette.known(BATHE).values[DELETED] is True
    mette.create(said("klarer selv"), VISIT, BATHE)
    assert len(mette.store.read.where(Answer)) == 1


def test_two_fields_of_a_new_record_are_typed_at_the_same_time(mette: Laptop) -> None:
    drafts = [typed("klarer selv"), typed("Ja", unit="ticked/x|1")]
    keep_and_settle(mette, *drafts)
    stored = mette.store.read.get(Answer, BATHE)
    assert stored
    assert stored.record == replace(said("klarer selv"), ticked={"x|1": "Ja"})
    assert len(mette.acts()) == 1


def test_what_was_typed_and_erased_says_nothing(mette: Laptop) -> None:
    keep_and_settle(mette, typed("k"), typed(None), typed(None, unit="ticked/x|1"))
    assert mette.store.read.get(Answer, BATHE) is None
    assert not mette.store.read.drafts()
    assert not mette.acts()


def test_saying_the_same_again_writes_nothing(mette: Laptop) -> None:
    keep_and_settle(mette, typed("klarer"))
    keep_and_settle(mette, typed("klarer", *mette.known(BATHE).standing_on("said")))
    assert len(mette.acts()) == 1


def test_what_was_typed_on_since_the_screen_looked_is_not_dropped(mette: Laptop) -> None:
    mette.store.keep_drafts([typed("klarer")])
    (seen,) = mette.store.read.drafts()
    mette.store.keep_drafts([typed("klarer selv")])
    mette.act(lambda acting: acting.settle(seen))
    assert words(mette) == "klarer selv"
    assert not mette.store.read.drafts()


def test_drafts_come_in_the_order_they_were_typed_in(mette: Laptop) -> None:
    mette.store.keep_drafts([typed("Let", at_ms=9_000)])
    mette.store.keep_drafts([typed("Kaare", unit="other", at_ms=2_000)])
    assert [d.unit for d in mette.store.read.drafts()] == ["said", "other"], "a clock set back"

    mette.store.keep_drafts([typed("Let selv", at_ms=2_500)])

    assert [d.unit for d in mette.store.read.drafts()] == ["other", "said"]


def test_what_its_author_took_back_is_forgotten(mette: Laptop) -> None:
    mette.store.keep_drafts([typed("klarer")])
    mette.store.drop_drafts(mette.store.read.drafts())
    assert not mette.store.read.drafts()


def test_a_draft_survives_closing_and_stays_on_its_laptop(laptops: Laptops, lars: Laptop) -> None:
    mette = laptops("mette")
    mette.store.keep_drafts([typed("klarer")])
    meet(mette, lars)
    mette.store.close()
    assert laptops("mette").store.read.drafts() == [typed("klarer")]
    assert not lars.store.read.drafts()
