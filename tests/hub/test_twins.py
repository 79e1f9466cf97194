"""Whole worlds in which everything goes wrong, on PostgreSQL: as in memory, answer by answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest
from sqlalchemy import make_url

from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.database import Database
from tests.hub.story import uid
from tests.hub.twin import TwinHub, digests_by_name
from tests.simulation.campaign import first_failure
from tests.simulation.world import World, judge, new_world

RUNS, PARTS = 40, 4


@pytest.mark.parametrize("part", range(PARTS))
def test_every_answer_is_that_of_the_hub_in_memory(
    part: int, database: Database, owned: str
) -> None:
    @contextmanager
    def on_postgresql(dice: Random) -> Iterator[World]:
        owner = make_url(owned).set(drivername="postgresql")
        home = OrganisationId(RecordId(uid()))
        hub = TwinHub(judge, database, owner.render_as_string(hide_password=False), home)
        with digests_by_name(hub):
            yield new_world(dice, hub=hub)

    size = RUNS // PARTS

    failure, runs = first_failure(range(part * size, (part + 1) * size), begin=on_postgresql)

    assert failure is None, "\n".join((*failure.trace, failure.promise, f"seed {failure.seed}"))
    assert runs == size
