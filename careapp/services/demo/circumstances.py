"""Relatives, general information and attention cards."""

from datetime import date, timedelta

from careapp.domain.citizen import AttentionCard, AttentionKind, GeneralInformation, Name, Topic
from careapp.domain.identity import ChangeId, RecordId, derived_id
from careapp.domain.informer import Informer
from careapp.domain.people import Consent, MayKnow, Relative
from careapp.services.demo.life import Life
from careapp.services.demo.person import Person, phone
from careapp.services.demo.volumes import draw

_APART_DAYS_AGO = 2
_CONSENTS = {
    MayKnow.CONSENT: 60,
    MayKnow.NOT_ASKED: 20,
    MayKnow.NO_CONSENT: 7,
    MayKnow.GUARDIAN: 5,
    MayKnow.POWER_OF_ATTORNEY: 8,
}
_INFORMERS = (
    Informer.CITIZEN,
    Informer.CITIZEN,
    Informer.CITIZEN_WITH_RELATIVE,
    Informer.PERFORMER,
)
_CARDS = {
    AttentionKind.KEY_BOX: 0.22,
    AttentionKind.ACCESS: 0.06,
    AttentionKind.DOG: 0.08,
    AttentionKind.SMOKING: 0.07,
    AttentionKind.VIOLENCE: 0.025,
    AttentionKind.TWO_PERSON_LIFT: 0.03,
    AttentionKind.INFECTION: 0.035,
    AttentionKind.OTHER: 0.05,
}
_DAUGHTERS, _SAME_FAMILY_NAME, _PARTLY = 0.6, 0.5, 0.2
_CHILD_SHARE, _GRANDCHILD_SHARE, _NEIGHBOUR_SHARE = 0.7, 0.08, 0.12


def write_relatives(life: Life, person: Person, day: date) -> None:
    """Write the citizen's relatives; the first is the nearest."""
    dice, names = life.dice, life.world.sources.names
    found: list[tuple[str, Name, date | None]] = []
    family = person.citizen.name.family if person.citizen.name else ""
    if person.spouse:
        found.append((names.relations.spouse, person.spouse, None))
    if dice.random() < _CHILD_SHARE:
        daughter = dice.random() < _DAUGHTERS
        given = dice.choice(names.daughters if daughter else names.sons)
        own = family if dice.random() < _SAME_FAMILY_NAME else dice.choice(names.family)
        relation = names.relations.daughter if daughter else names.relations.son
        found.append((relation, Name(given, own), None))
    if dice.random() < _GRANDCHILD_SHARE:
        born = life.world.today - timedelta(days=dice.randint(6 * 366, 17 * 365))
        child = Name(dice.choice(names.grandchildren), dice.choice(names.family))
        found.append((names.relations.grandchild, child, born))
    if dice.random() < _NEIGHBOUR_SHARE:
        given, _, last = dice.choice(names.neighbours).partition(" ")
        found.append((names.relations.neighbour, Name(given, last), None))
    for at, (relation, name, born_on) in enumerate(found):
        write_relative(
            life,
            Relative(
                citizen_id=life.citizen_id,
                name=name,
                relation=relation,
                phone=None if born_on else phone(dice),
                born_on=born_on,
                consent=Consent(MayKnow.NOT_ASKED) if born_on else _consent(life, day),
                nearest=True if at == 0 else None,
            ),
        )


def write_relative(life: Life, relative: Relative) -> RecordId:
    """Write one relative."""
    record_id = life.pen.create(relative, life.citizen_id)
    life.relatives.append((record_id, relative))
    return record_id


def write_topic(life: Life, topic: Topic, words: str, informer: Informer) -> None:
    """Write what is known on one topic."""
    known = GeneralInformation(
        citizen_id=life.citizen_id, topic=topic, words=words, informer=informer
    )
    same = derived_id(life.citizen_id, "general-information", topic)
    life.pen.create(known, life.citizen_id, same)


def write_apart(life: Life, topic: Topic, by_helper: str, by_visitator: str) -> None:
    """Write a topic anew twice: on two laptops that had not met yet."""
    record_id = derived_id(life.citizen_id, "general-information", topic)
    first: tuple[ChangeId, ...] = ()
    for author, words, days_ago in (
        (life.helper, by_helper, _APART_DAYS_AGO),
        (life.visitator, by_visitator, _APART_DAYS_AGO - 1),
    ):
        at = life.world.office_hour(life.dice, days_ago)
        life.pen.begin(author, "write-general-information", at)
        first = (life.pen.say(record_id, {"words": words}, unseen=first),)


def write_topics(life: Life) -> None:
    """Write what is known on some topics."""
    dice, general = life.dice, life.world.sources.matters.general
    topics = dice.sample(list(general), min(draw(dice, life.band.topics), len(general)))
    for topic in topics:
        write_topic(life, topic, dice.choice(general[topic]), dice.choice(_INFORMERS))


def write_card(
    life: Life, kind: AttentionKind, words: str, noted_on: date, until: date | None = None
) -> None:
    """Write one attention card."""
    card = AttentionCard(
        citizen_id=life.citizen_id, kind=kind, words=words, noted_on=noted_on, until=until
    )
    life.pen.create(card, life.citizen_id)


def write_cards(life: Life, day: date) -> None:
    """Write what to know before the door; an infection ends by itself."""
    attention = life.world.sources.matters.attention
    kinds = [kind for kind, share in _CARDS.items() if life.dice.random() < share]
    if life.citizen.language != life.world.language:
        kinds.append(AttentionKind.INTERPRETER)
    for kind in kinds:
        infection = kind is AttentionKind.INFECTION
        until = life.world.today + timedelta(days=life.dice.randint(-9, 12)) if infection else None
        noted_on = until - timedelta(days=21) if until else day
        write_card(life, kind, life.dice.choice(attention[kind]), noted_on, until)


def _consent(life: Life, day: date) -> Consent:
    (may_know,) = life.dice.choices(list(_CONSENTS), list(_CONSENTS.values()))
    if may_know is MayKnow.NOT_ASKED:
        return Consent(may_know)
    partly = may_know is MayKnow.CONSENT and life.dice.random() < _PARTLY
    extents = life.world.sources.matters.consent_extents
    return Consent(may_know, day, life.dice.choice(extents) if partly else None)
