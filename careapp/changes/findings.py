"""Rules over merged records: nobody broke them alone, so nobody is refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from careapp.changes.change import Json
from careapp.domain.identity import RecordId


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the merged records show and a person must settle."""

    code: str
    records: tuple[RecordId, ...]


Bodies = Mapping[RecordId, Mapping[str, Json]]
Rule = Callable[[Bodies], Iterable[Finding]]


def findings(rules: Iterable[Rule], bodies: Bodies) -> Iterator[Finding]:
    """Yield what each rule finds in *bodies*."""
    for rule in rules:
        yield from rule(bodies)


def exclusive(field: str, option: str) -> Rule:
    """Return the rule that *option* stands alone in the set *field*."""

    def rule(bodies: Bodies) -> Iterator[Finding]:
        for record_id, body in bodies.items():
            ticked = body.get(field)
            if isinstance(ticked, list) and option in ticked and len(ticked) > 1:
                yield Finding(f"exclusive-{field}", (record_id,))

    return rule
