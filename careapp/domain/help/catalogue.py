"""The catalogue of services: what can be granted, arranged or chosen in a swap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from careapp.domain.help.rhythm import Rhythm

LOCAL = "urn:careapp:service"
"""The code system of services that the municipality named itself (local level 3)."""


class LegalBasis(StrEnum):
    """The paragraph that a service is granted under."""

    SEL_83 = "sel-83"
    SEL_83A = "sel-83a"
    SEL_83B = "sel-83b"
    SEL_84 = "sel-84"
    SEL_86 = "sel-86"
    SEL_112 = "sel-112"
    SUL_138 = "sul-138"
    AEL = "ael"
    HOL_HEALTH = "hol-health"
    HOL_ASSISTANCE = "hol-assistance"
    HOL_REHABILITATION = "hol-rehabilitation"
    HOL_RESPITE = "hol-respite"
    MUNICIPAL = "municipal"


class Category(StrEnum):
    """What kind of help it is; minutes are summed by it."""

    PERSONAL_CARE = "personal-care"
    PRACTICAL_HELP = "practical-help"
    MEALS = "meals"
    NURSING = "nursing"
    REHABILITATION = "rehabilitation"
    RESPITE = "respite"
    WELFARE_TECHNOLOGY = "welfare-technology"


class Effect(StrEnum):
    """Whether it does something for the citizen, or helps them to do it themselves."""

    COMPENSATING = "compensating"
    REHABILITATING = "rehabilitating"


class Form(StrEnum):
    """How a citizen comes by it."""

    SERVICE = "service"
    """Granted by itself."""

    COURSE = "course"
    """A care course with a frame; help is arranged inside it."""

    ARRANGED = "arranged"
    """Arranged inside a course, never granted."""

    CHOSEN = "chosen"
    """Never granted, but a citizen may choose it in a swap."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a care course has room for, in minutes a week."""

    least_minutes: int
    most_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One entry of the catalogue.

    Attributes:
        system: The code system; `LOCAL` for what the municipality named itself.
        code: Names the service; names in words are not unique.
        part_of: Key of the service that a local one is a part of.
        names: Name by language.
        minutes: What is usual each time.
        frame: Of a course.
        swappable_with: Keys of what a citizen is offered first instead of it.
        low_threshold: Needs no decision, so no letter tells how to complain.
        example: Ships to show how it is done; the municipality puts its own instead.
        version: Grows each time the entry is changed.
        retired: It stays readable and can no longer be chosen.
    """

    system: str
    code: str
    part_of: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    basis: LegalBasis | None = None
    category: Category | None = None
    effect: Effect | None = None
    form: Form = Form.SERVICE
    needs_health_personnel: bool | None = None
    minutes: int | None = None
    rhythm: Rhythm | None = None
    frame: Frame | None = None
    swappable_with: frozenset[str] = frozenset()
    low_threshold: bool | None = None
    example: bool | None = None
    version: int = 1
    retired: bool | None = None

    @property
    def key(self) -> str:
        """System and code in one."""
        return service_key(self.system, self.code)

    def name(self, language: str) -> str:
        """Return the name in *language*, else in any."""
        return self.names.get(language) or next(iter(self.names.values()), self.code)


Catalogue = Mapping[str, Service]
"""Services by key."""


def service_key(system: str, code: str) -> str:
    """Return what names a service everywhere."""
    return f"{system}|{code}"


def by_key(services: Iterable[Service]) -> dict[str, Service]:
    """Return services by key; of several with one key the last counts."""
    return {one.key: one for one in services}
