"""Which papers there are on a citizen's help, and which suppliers are to be told something."""

from collections.abc import Iterator
from dataclasses import dataclass

from careapp.domain.help.grant import never_began
from careapp.domain.help.order import Order, OrderState, state_of
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit
from careapp.services.desk import Desk
from careapp.services.help.reviewing import packages_of
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.joint_decision import days_of_letters, is_joint
from careapp.services.papers.order_list import supplier_name
from careapp.services.papers.package_paper import package_name
from careapp.services.papers.plain_help import days_of, period_words


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """One paper that can be seen and printed.

    Attributes:
        place: Where it is seen, such as ``print-decision``.
        about: What it is about.
        name: The service or the package, or the day of what was decided together; empty where
            the paper is about all of the help.
        detail: From when to when, or what was decided.
    """

    place: str
    about: RecordId
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CitizensPapers:
    """The papers on one citizen's help."""

    citizen_name: str
    offers: tuple[PaperOffer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierOrders:
    """What one supplier is still to be told, or to answer.

    Attributes:
        to_send: The orders that they have not been told of.
        waiting: How many they were told of that are not settled.
    """

    supplier_id: RecordId
    name: str
    to_send: tuple[RecordId, ...]
    waiting: int


def papers_on(desk: Desk, *, about: RecordId, language: str) -> CitizensPapers:
    """Return the papers on a citizen's help, or on that of whom a visit is with.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    visit = desk.read.get(Visit, about)
    file = open_help_file(desk, visit.subject if visit else about, language)
    return CitizensPapers(file.name, tuple(_offers(file)))


def suppliers_with_orders(desk: Desk) -> tuple[SupplierOrders, ...]:
    """Return the suppliers that have something to be told or to answer, by name."""
    waiting: dict[RecordId, int] = {}
    to_send: dict[RecordId, list[RecordId]] = {}
    for one in desk.read.where(Order):
        supplier_id, state = one.record.supplier_id, state_of(one.record)
        if supplier_id is None or state is OrderState.SETTLED:
            continue
        waiting.setdefault(supplier_id, 0)
        if state is OrderState.TO_SEND:
            to_send.setdefault(supplier_id, []).append(one.record_id)
        else:
            waiting[supplier_id] += 1
    found = (
        SupplierOrders(
            supplier_id=supplier_id,
            name=supplier_name(desk, supplier_id),
            to_send=tuple(to_send.get(supplier_id, ())),
            waiting=number,
        )
        for supplier_id, number in waiting.items()
    )
    return tuple(sorted(found, key=lambda one: one.name))


def _offers(file: HelpFile) -> Iterator[PaperOffer]:
    known, wording = file.known, file.wording
    yield PaperOffer("print-services", file.citizen_id)
    yield PaperOffer("print-swaps", file.citizen_id)
    for row in packages_of(file.desk, citizen_id=file.citizen_id):
        granted = row.package.record
        held = granted.days
        days = period_words(wording, held.starts_on, held.ends_on) if held else ""
        name = package_name(file, granted)
        yield PaperOffer("print-package", row.package.record_id, name, days)
    for letters in days_of_letters(file):
        if is_joint(letters):
            day = wording.date_of(letters[0].decided_on)
            names = wording.listed([one.name for one in letters])
            yield PaperOffer("print-decisions", letters[0].stored.record_id, day, names)
    grants = (*known.running(known.today), *known.coming(known.today), *known.ended(known.today))
    for one in grants:
        if one.record.package_id is None and not never_began(one.record):
            name = file.names.of_grant(one.record)
            yield PaperOffer("print-decision", one.record_id, name, days_of(wording, one.record))
