"""What is asked in the forms of the catalogue, the packages, the rules and the mandates."""

from dataclasses import dataclass

from careapp.domain.care import Code
from careapp.domain.help.catalogue import Category, Effect, Form, Frame, LegalBasis
from careapp.domain.help.grant import Amount
from careapp.domain.help.mandate import Holder, Holding
from careapp.domain.help.package import PackageLine
from careapp.domain.help.swap import Ruling
from careapp.domain.help.swap_rules import JudgedBy


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedService:
    """An entry of the catalogue.

    Attributes:
        code: Of an imported code system; one of its own where none is chosen.
        amount: What is usual.
        frame: Of a care course.
        swappable_with: Keys of what is offered first in a swap.
    """

    code: Code | None = None
    danish: str | None = None
    bokmaal: str | None = None
    english: str | None = None
    basis: LegalBasis | None = None
    category: Category | None = None
    effect: Effect | None = None
    form: Form = Form.SERVICE
    needs_health_personnel: bool | None = None
    amount: Amount | None = None
    frame: Frame | None = None
    swappable_with: frozenset[str] = frozenset()
    low_threshold: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPackage:
    """A package; its checklist and contraindications in one language."""

    danish: str | None = None
    bokmaal: str | None = None
    english: str | None = None
    lines: tuple[PackageLine, ...] = ()
    longest_days: int | None = None
    review_days: int | None = None
    checklist: tuple[str, ...] = ()
    contraindications: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRules:
    """The municipality's rules for swaps; the fields of rules are called as the rules are.

    Attributes:
        categories_never: Kinds of help that are neither given up nor chosen.
        services_never: Keys of single services that are not either.
    """

    saving: Ruling | None = None
    never_swapped: Ruling | None = None
    health_personnel: Ruling | None = None
    both_kinds: Ruling | None = None
    same_supplier: Ruling | None = None
    outside_catalogue: Ruling | None = None
    soundness: Ruling | None = None
    notice: Ruling | None = None
    lasting: Ruling | None = None
    judged_by: JudgedBy | None = None
    categories_never: frozenset[Category] = frozenset()
    services_never: frozenset[str] = frozenset()
    notice_days: int | None = None
    lasting_weeks: int | None = None
    decline_times: int | None = None
    decline_months: int | None = None
    decline_days: int | None = None
    saved_minutes: int | None = None
    saved_weeks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedMandate:
    """A mandate to be issued."""

    holder: Holder | None = None
    packages: frozenset[str] = frozenset()
    districts: frozenset[str] = frozenset()
    holding: Holding | None = None
    most_active: int | None = None
