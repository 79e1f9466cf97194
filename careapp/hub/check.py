"""Whether the hub holds what it promises, asked of the database itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import TextClause, text

from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.database import Database
from careapp.hub.history import CARRIED
from careapp.hub.membership import misplaced

EXAMPLES = 5
AT_A_TIME = 500

_UNHURRIED = text("SET LOCAL statement_timeout = 0")

_TOLD = (
    "told AS (SELECT feed_no, entry.subject, named.change_id::uuid"
    " FROM feed_entry entry JOIN feed_member member USING (municipality, feed_no, subject),"
    " LATERAL json_array_elements(convert_from(body, 'UTF8')::json -> 1) one,"
    " LATERAL (SELECT one ->> 0 AS change_id) named"
    " WHERE municipality = :m AND event = 't' AND member AND seq > spoken)"
)
_HELD = (
    "held AS (SELECT feed_no, change.subject, change_id, high, low FROM feed_member"  # noqa: S608
    " JOIN change USING (municipality, subject) JOIN feed USING (municipality, feed_no)"
    f" WHERE municipality = :m AND member AND {CARRIED})"
)
_WRITTEN = (
    "written AS (SELECT act_id, packet.store, one ->> 0 AS change_id, (one ->> 5)::bigint AS seq"
    " FROM packet, LATERAL json_array_elements(convert_from(body, 'UTF8')::json -> 1) one"
    " WHERE municipality = :m)"
)

RULES: dict[str, str] = {
    "numbered 1 to n, every feed": (
        "SELECT feed || ': ' || count(seq) || ' rows up to ' || coalesce(max(seq), 0)"
        " || ', head ' || head FROM feed LEFT JOIN feed_entry USING (municipality, feed_no)"
        " WHERE municipality = :m GROUP BY feed_no, feed, head"
        " HAVING count(seq) <> head OR coalesce(max(seq), 0) <> head OR min(seq) < 1"
    ),
    "told of members only, since they were granted": (
        "SELECT feed || ' ' || seq || ': ' || subject FROM feed_entry"
        " JOIN feed USING (municipality, feed_no)"
        " LEFT JOIN feed_member USING (municipality, feed_no, subject)"
        " WHERE municipality = :m AND seq >= coalesce(spoken, 0)"
        " AND CASE event WHEN 't' THEN member IS NOT TRUE"
        " ELSE spoken IS DISTINCT FROM seq OR member IS DISTINCT FROM (event = 'g') END"
    ),
    "told once, all that they may be told": (
        f"WITH {_TOLD}, {_HELD} SELECT feed_no || ' ' || subject || ': ' || change_id FROM ("  # noqa: S608
        "  SELECT feed_no, subject, change_id, count(*) AS times FROM told GROUP BY 1, 2, 3) once"
        " FULL JOIN held USING (feed_no, subject, change_id)"
        " WHERE times IS DISTINCT FROM 1 OR high IS NULL"
    ),
    "counted as they are": (
        f"WITH {_HELD}, sums AS (SELECT feed_no, count(*) AS number,"  # noqa: S608
        " mod(sum(high) * 18446744073709551616 + sum(low), 340282366920938463463374607431768211456)"
        " AS total FROM held GROUP BY feed_no)"
        " SELECT feed || ': ' || held || ' told of, ' || coalesce(number, 0) || ' there'"
        " FROM feed LEFT JOIN sums USING (feed_no) WHERE municipality = :m"
        " AND (held <> coalesce(number, 0) OR mod(feed.total - coalesce(sums.total, 0),"
        "  340282366920938463463374607431768211456) <> 0)"
    ),
    "kept once, each change with its act": (
        f"WITH {_WRITTEN} SELECT coalesce(written.change_id, change.change_id::text)"  # noqa: S608
        " FROM written FULL JOIN (SELECT * FROM change WHERE municipality = :m) change"
        " ON change.change_id::text = written.change_id AND change.act_id = written.act_id"
        " LEFT JOIN quarantine ON quarantine.municipality = :m"
        " AND quarantine.change_id = coalesce(written.change_id, change.change_id::text)"
        " WHERE written.change_id IS NULL"
        " OR (change.change_id IS NULL) = (quarantine.change_id IS NULL)"
    ),
    "of one subject, each record": (
        "SELECT record_id || ': ' || string_agg(DISTINCT subject::text, ', ') FROM change"
        " WHERE municipality = :m GROUP BY record_id HAVING count(DISTINCT subject) > 1"
    ),
    "numbers of stores heard": (
        f"WITH {_WRITTEN} SELECT store || ': ' || written.seq FROM written"  # noqa: S608
        " LEFT JOIN store USING (store) WHERE municipality IS DISTINCT FROM :m"
        " OR NOT EXISTS (SELECT 1 FROM generate_subscripts(numbers, 1) at"
        "  WHERE at % 2 = 1 AND written.seq BETWEEN numbers[at] AND numbers[at + 1])"
    ),
    "read by laptops, feeds that there are": (
        "SELECT device || ': ' || feed FROM device_feed LEFT JOIN feed USING (municipality, feed)"
        " WHERE municipality = :m AND feed_no IS NULL"
    ),
}
"""What must hold; each finds those of whom it does not."""

PLACED = "in the feeds that follow from what is said"


@dataclass(frozen=True, slots=True)
class Checked:
    """A rule, and where it is broken: some examples of it.

    Attributes:
        broken: How often.
    """

    rule: str
    broken: int
    examples: tuple[str, ...]


def check(database: Database, municipality: OrganisationId, now_ms: int) -> Iterator[Checked]:
    """Yield what became of each rule in a municipality; nothing is changed."""
    for rule, statement in RULES.items():
        with database.read(municipality) as tx:
            tx.run(_UNHURRIED)
            found = [str(one) for (one,) in tx.rows(_asked(statement))]
        yield Checked(rule, len(found), tuple(found[:EXAMPLES]))
    found = list(_misplaced(database, municipality, now_ms))
    yield Checked(PLACED, len(found), tuple(found[:EXAMPLES]))


def _asked(statement: str) -> TextClause:
    return text(statement)


def _misplaced(database: Database, municipality: OrganisationId, now_ms: int) -> Iterator[str]:
    after = ""
    while subjects := _next(database, municipality, after):
        after = subjects[-1]
        with database.pretend(municipality) as tx:
            found = misplaced(tx, subjects, now_ms)
        for one in found:
            yield f"{one.feed} {one.subject}: {'missing' if one.member else 'too much'}"


_NEXT = text(
    "SELECT subject::text FROM subject WHERE municipality = :m"
    " AND subject > coalesce(nullif(:after, ''), '00000000-0000-0000-0000-000000000000')::uuid"
    " ORDER BY subject LIMIT :limit"
)


def _next(database: Database, municipality: OrganisationId, after: str) -> list[RecordId]:
    with database.read(municipality) as tx:
        return [one for (one,) in tx.rows(_NEXT, after=after, limit=AT_A_TIME)]
