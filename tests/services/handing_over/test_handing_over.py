"""What goes in a file, what is taken from it, and what is not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from careapp.changes.change import Packet
from careapp.changes.seal import seal
from careapp.domain.access import Access, AccessWay
from careapp.domain.answer import Said
from careapp.domain.attachment import Attachment, Content
from careapp.domain.citizen import Address, AttentionCard, AttentionKind
from careapp.domain.identity import StoreId
from careapp.domain.people import Role, StaffMember
from careapp.domain.problems import InvalidRecordError
from careapp.services.attachments import bytes_of as bytes_of_content
from careapp.services.attachments import keep_bytes
from careapp.services.desk import Desk
from careapp.services.handing_over.choosing import Chosen, all_that_waits, of_visit
from careapp.services.handing_over.giving import hand_over
from careapp.services.handing_over.laptops import (
    forget,
    introduced,
    known_laptops,
    learn,
    own_card,
    own_card_file,
)
from careapp.services.handing_over.offered import make_file
from careapp.services.handing_over.taking import look_into, take
from careapp.services.records import new_record_id, save_record
from careapp.services.safety.receipts import receipt_table
from careapp.services.syncing.laptop_keys import LaptopKeys, own_keys
from careapp.services.syncing.membership import Membership, keep_membership
from careapp.services.today import today_page
from careapp.services.visit_list import Wanted, list_visits
from careapp.services.visits import visits_of
from careapp.sync.transport.bundle import bundle, opened
from careapp.sync.transport.card import written_card
from careapp.sync.transport.joining import Municipality, SignIn
from careapp.sync.transport.parcel import Parcel, pushes
from careapp.sync.transport.statement import bytes_of, text_of
from tests.services.handing_over.pair import Pair, records_on
from tests.services.office import MOST, Office, opened_office

HIDDEN = Address("Hemmelig Vej 7", "9600", "Aars", protected=True)
PHOTO = b"\xff\xd8\xff" + b"a door" * 1_000


def codes(act: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidRecordError) as refused:
        act()
    return [problem.code for problem in refused.value.problems]


def test_who_handed_what_over_to_whom_stands_in_the_log(pair: Pair) -> None:
    pair.hand_over(pair.mette, pair.jorgen)

    (look,) = pair.mette.desk.read.where(Access, subject=pair.citizen)
    letters = introduced(pair.mette.desk, own_card_file(pair.jorgen.desk)).letters
    assert look.record.way is AccessWay.HANDED_OVER
    assert look.record.purpose == f"Jørgen Bækgaard ({letters})"
    assert look.record.visit_id == pair.visit


def test_the_receipt_of_a_visit_says_that_it_was_handed_over(pair: Pair) -> None:
    pair.mette.say(pair.visit, MOST, Said(words="At komme i haven"))
    pair.hand_over(pair.mette, pair.jorgen)

    (row,) = receipt_table(pair.mette.desk, language="da").rows
    assert row.wrote.startswith("1 svar · afleveret som fil i dag kl. ")


def test_each_knows_when_a_file_went_to_the_other(pair: Pair) -> None:
    pair.hand_over(pair.mette, pair.jorgen)

    (mettes_view,), (jorgens_view,) = (known_laptops(one.desk) for one in (pair.mette, pair.jorgen))
    assert mettes_view.handed_at_ms is not None
    assert mettes_view.taken_at_ms is None
    assert jorgens_view.taken_at_ms is not None
    assert (mettes_view.card.name, jorgens_view.card.name) == ("Jørgen Bækgaard", "Mette Kjærgaard")


def test_a_stranger_is_compared_by_the_letters_of_their_key(pair: Pair) -> None:
    forget(pair.jorgen.desk, own_card(pair.mette.desk).key)
    brought = look_into(pair.jorgen.desk, pair.file_from(pair.mette, pair.jorgen))

    assert not brought.is_known
    assert brought.sender.letters.replace(" ", "") == own_card(pair.mette.desk).key
    assert codes(lambda: take(pair.jorgen.desk, brought)) == ["sender-not-compared"]
    take(pair.jorgen.desk, brought, compared=True)
    assert [one.card.name for one in known_laptops(pair.jorgen.desk)] == ["Mette Kjærgaard"]


def test_a_file_for_another_is_not_opened_and_says_so(pair: Pair) -> None:
    content = pair.file_from(pair.mette, pair.jorgen)
    assert codes(lambda: look_into(pair.mette.desk, content)) == ["bundle-for-another"]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda one: one[: len(one) // 2], "bundle-cut"),
        (lambda one: one[:-1] + bytes([one[-1] ^ 1]), "bundle-altered"),
        (lambda one: b"PK\x03\x04" + one, "bundle-none"),
        (lambda _: b"", "bundle-none"),
    ],
)
def test_a_damaged_file_leaves_everything_as_it_was(
    pair: Pair, damage: Callable[[bytes], bytes], code: str
) -> None:
    pair.mette.say(pair.visit, MOST, Said(words="At komme i haven"))
    content = damage(pair.file_from(pair.mette, pair.jorgen))
    before = records_on(pair.jorgen, pair.citizen)

    assert codes(lambda: look_into(pair.jorgen.desk, content)) == [code]
    assert records_on(pair.jorgen, pair.citizen) == before


def test_the_address_of_who_lives_in_hiding_is_in_no_file(pair: Pair) -> None:
    pair.mette.save(
        replace(pair.mette.desk.citizen(pair.citizen).record, address=HIDDEN), pair.citizen
    )
    pair.mette.say(pair.visit, MOST, Said(words="At komme i haven"))
    at_visit: dict[str, Any] = {"subject": pair.citizen, "purpose": "write", "visit_id": pair.visit}
    door = AttentionCard(citizen_id=pair.citizen, kind=AttentionKind.ACCESS, words="Bag nr. 7")
    save_record(pair.mette.desk, door, record_id=new_record_id(), **at_visit)
    photo = keep_bytes(pair.mette.desk, PHOTO, "image/jpeg")
    shown = Attachment(citizen_id=pair.citizen, content=photo, visit_id=pair.visit)
    save_record(pair.mette.desk, shown, record_id=new_record_id(), **at_visit)

    chosen = of_visit(pair.mette.desk, pair.visit)

    assert chosen.hides_address
    assert not chosen.contents
    assert {c.kind for p in chosen.packets for c in p.changes if c.subject == pair.citizen} == {
        "visit",
        "answer",
    }
    taken = pair.hand_over(pair.mette, pair.jorgen, chosen)
    assert taken.visit_id == pair.visit
    assert pair.jorgen.state(pair.visit, MOST).said.words == "At komme i haven"
    waiting = all_that_waits(pair.mette.desk, for_hub=False)
    assert waiting.left_out == {pair.citizen}
    assert pair.citizen not in {c.subject for p in waiting.packets for c in p.changes}
    everything = all_that_waits(pair.mette.desk, for_hub=True)
    assert pair.citizen in everything.citizens


def test_who_lives_in_hiding_comes_to_no_other_computer_by_file(pair: Pair) -> None:
    """A visit with nobody at it would help nobody, either."""
    hidden = pair.mette.citizen("Anna Smed", address=HIDDEN)
    visit = pair.mette.begun(hidden)
    content = pair.file_from(pair.mette, pair.jorgen, of_visit(pair.mette.desk, visit))

    assert codes(lambda: look_into(pair.jorgen.desk, content)) == ["bundle-citizen-unknown"]

    today_page(pair.jorgen.desk)
    list_visits(pair.jorgen.desk, Wanted(mine=False))
    assert not records_on(pair.jorgen, hidden)


def test_a_file_gives_nobody_another_role(pair: Pair) -> None:
    """What is known here of staff, tools and rules is not said anew by a colleague's file."""
    pair.mette.save(
        replace(StaffMember(roles=frozenset({Role.ADMIN})), left_on=None), pair.jorgen.me
    )
    packets = tuple(pair.mette.desk.read.packets_of(pair.jorgen.me))
    chosen = Chosen(packets=packets, citizens=frozenset())

    pair.hand_over(pair.mette, pair.jorgen, chosen)

    me = pair.jorgen.desk.read.get(StaffMember, pair.jorgen.me)
    assert me is not None
    assert me.record.roles == {Role.VISITATOR}


def test_who_wrote_is_known_where_they_were_not(pair: Pair) -> None:
    with opened_office(pair.stick / "pia.db", pair.mette.watch, name="Pia Lund") as pia:
        pia.desk = replace(pia.desk, municipality_id=pair.mette.place)
        learn(pair.mette.desk, introduced(pair.mette.desk, own_card_file(pia.desk)))
        learn(pia.desk, introduced(pia.desk, own_card_file(pair.mette.desk)))
        taken = pair.hand_over(pair.mette, pia)
        assert taken.citizen == "Inger Holm"
        assert pia.desk.staff_name(pair.mette.me) == "Mette Kjærgaard"


def test_another_municipality_is_turned_away(pair: Pair) -> None:
    pair.jorgen.desk = replace(pair.jorgen.desk, municipality_id=pair.jorgen.place)
    content = pair.file_from(pair.mette, pair.jorgen)
    assert codes(lambda: look_into(pair.jorgen.desk, content)) == ["bundle-of-another-municipality"]


def test_made_up_persons_never_meet_real_ones(pair: Pair) -> None:
    content = pair.file_from(pair.mette, pair.jorgen)
    demo: Desk = replace(pair.jorgen.desk, demo=True)
    assert codes(lambda: look_into(demo, content)) == ["bundle-not-of-demo"]
    assert codes(lambda: introduced(demo, own_card_file(pair.mette.desk))) == ["bundle-not-of-demo"]
    assert codes(lambda: introduced(pair.mette.desk, own_card_file(demo))) == ["bundle-of-demo"]


def test_ones_own_card_and_what_is_none_are_told_apart(pair: Pair) -> None:
    own = own_card_file(pair.mette.desk)
    assert codes(lambda: introduced(pair.mette.desk, own)) == ["card-own"]
    assert codes(lambda: introduced(pair.mette.desk, b"BEGIN:VCARD")) == ["card-none"]


def test_a_picture_of_the_visit_goes_along(pair: Pair) -> None:
    content = keep_bytes(pair.mette.desk, PHOTO, "image/jpeg")
    attached = Attachment(
        citizen_id=pair.citizen, content=content, caption="Døren", visit_id=pair.visit
    )
    pair.mette.save(attached, new_record_id(), pair.citizen)

    pair.hand_over(pair.mette, pair.jorgen)

    assert bytes_of_content(pair.jorgen.desk, content) == PHOTO


def _in_two_sizes(office: Office, pair: Pair) -> tuple[Content, Content]:
    """Return a picture as it is shown and as it was taken, kept at the visit."""
    small = keep_bytes(office.desk, PHOTO, "image/jpeg")
    large = keep_bytes(office.desk, PHOTO * 100, "image/jpeg")
    attached = Attachment(
        citizen_id=pair.citizen, content=small, original=large, visit_id=pair.visit
    )
    office.save(attached, new_record_id(), pair.citizen)
    return small, large


def test_a_laptop_that_is_emptied_by_file_leaves_no_picture_behind(pair: Pair) -> None:
    pictures = _in_two_sizes(pair.mette, pair)
    assert all_that_waits(pair.mette.desk, for_hub=True).contents == pictures

    hub_has_them(pair.mette)
    chosen = all_that_waits(pair.mette.desk, for_hub=True)
    assert chosen.contents == pictures
    assert chosen.citizens == {pair.citizen}

    pair.mette.store.attachments.note_at_hub(pictures[0].sha256)
    pair.mette.store.attachments.note_at_hub(pictures[1].sha256)
    assert all_that_waits(pair.mette.desk, for_hub=True).is_nothing


def test_pictures_that_wait_alone_go_to_a_colleague_with_what_they_show(pair: Pair) -> None:
    pictures = _in_two_sizes(pair.mette, pair)
    hub_has_them(pair.mette)

    pair.hand_over(pair.mette, pair.jorgen, all_that_waits(pair.mette.desk, for_hub=False))

    assert [bytes_of_content(pair.jorgen.desk, one) for one in pictures] == [PHOTO, PHOTO * 100]
    (theirs,) = pair.jorgen.desk.read.where(Attachment, subject=pair.citizen)
    assert theirs.record.contents == pictures


def test_everything_that_waits_goes_to_a_colleague_who_carries_it(pair: Pair) -> None:
    neighbour = pair.mette.citizen("Bent Holm")
    hub_has_them(pair.mette)
    pair.mette.plan(neighbour)
    chosen = all_that_waits(pair.mette.desk, for_hub=False)
    assert chosen.citizens == {neighbour}

    pair.hand_over(pair.mette, pair.jorgen, chosen)

    carried = {c.subject for p in pair.jorgen.store.read.waiting() for c in p.changes}
    assert neighbour in carried
    (row,) = visits_of(pair.jorgen.desk, neighbour)
    assert row.citizen_name == "Bent Holm"


def test_nothing_makes_no_file(pair: Pair) -> None:
    to = introduced(pair.mette.desk, own_card_file(pair.jorgen.desk))
    path = pair.stick / "nothing.careapp"
    nothing = Chosen(packets=(), citizens=frozenset())
    assert codes(lambda: hand_over(pair.mette.desk, nothing, to, path=path)) == [
        "nothing-to-hand-over"
    ]
    assert not path.exists()
    assert codes(
        lambda: hand_over(
            pair.mette.desk, all_that_waits(pair.mette.desk, for_hub=True), None, path=path
        )
    ) == ["no-hub-to-hand-over-to"]


def hub_has_them(office: Office) -> None:
    """Let all that was written until now be at the hub."""
    waiting = [c.change_id for packet in office.store.read.waiting() for c in packet.changes]
    office.store.exchange(lambda exchange: exchange.arrived(waiting))


def test_what_waits_goes_to_the_hub_in_a_file_that_only_its_safe_opens(pair: Pair) -> None:
    safe = X25519PrivateKey.generate()
    keep_membership(pair.mette.store, membership(pair, safe))
    pair.mette.say(pair.visit, MOST, Said(words="At komme i haven"))
    path = pair.stick / "for-the-hub.careapp"

    done = make_file(pair.mette.desk, visit_id=None, to=None, path=path)

    content = path.read_bytes()
    assert codes(lambda: look_into(pair.jorgen.desk, content)) == ["bundle-for-another"]
    _, parcel = opened(content, safe)
    brought = [change for some in parcel.packets() for one in some for change in one.changes]
    waiting = [c for packet in pair.mette.store.read.waiting() for c in packet.changes]
    assert len(brought) == done.changes
    # That it was handed over is written down first, and waits to be sent.
    assert {one.change_id for one in brought} | {waiting[-1].change_id} == {
        one.change_id for one in waiting
    }


def membership(pair: Pair, safe: X25519PrivateKey) -> Membership:
    """Return a place at a hub whose safe holds a key."""
    return Membership(
        address="https://hub.example",
        device="d",
        municipality=Municipality(pair.mette.place, "Fjordby Kommune", "dk", "999"),
        hub_key=text_of(bytes(32)),
        recovery_key=text_of(safe.public_key().public_bytes_raw()),
        certificate="",
        sign_in=SignIn(kind="device"),
        role="visitator",
    )


def forged(pair: Pair, signer: LaptopKeys, packets: tuple[Packet, ...]) -> bytes:
    """Return a file of Jørgen's known colleague with what somebody put in it."""
    keys, store = own_keys(pair.mette.store), StoreId(pair.mette.store.read.facts.store)
    parcel = Parcel(
        card=written_card(own_card(pair.mette.desk), keys.sign),
        store=store,
        municipality=pair.mette.place,
        pushes=pushes(packets, store),
        keys={signer.name: signer.sign_key},
    )
    return bundle(parcel, [bytes_of(own_keys(pair.jorgen.store).seal_key)], keys, made_at_ms=1)


def test_words_that_somebody_altered_on_the_way_are_not_taken(pair: Pair) -> None:
    """Also where a colleague who carries them signs the file."""
    pia = LaptopKeys.new()
    bare = [Packet(one.act, one.changes) for one in pair.mette.desk.read.packets_of(pair.citizen)]
    sealed = seal(bare, pia)
    first = sealed[0]
    other = replace(first.changes[0], said={**first.changes[0].said, "phone": "12 34 56 78"})
    altered = (replace(first, changes=(other, *first.changes[1:])), *sealed[1:])

    assert look_into(pair.jorgen.desk, forged(pair, pia, sealed)).changes
    content = forged(pair, pia, altered)
    assert codes(lambda: look_into(pair.jorgen.desk, content)) == ["bundle-altered"]


def test_what_no_store_can_keep_is_not_taken(pair: Pair) -> None:
    pia = LaptopKeys.new()
    one = next(iter(pair.mette.desk.read.packets_of(pair.citizen)))
    odd = replace(one, seal=None, changes=(replace(one.changes[0], record_id="me"),))  # type: ignore[arg-type]
    content = forged(pair, pia, (odd,))
    assert codes(lambda: look_into(pair.jorgen.desk, content)) == ["bundle-altered"]
