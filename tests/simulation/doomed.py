"""A laptop that writes and syncs for ever, and says what is safe; made to be killed."""

import sys
from itertools import count
from multiprocessing.connection import Client, Connection
from pathlib import Path

from careapp.domain.identity import RecordId
from careapp.services.syncing.replica import StoreReplica
from careapp.store.acting import Acting
from careapp.store.drafts import Draft
from careapp.sync.core.batch import Pace
from careapp.sync.core.replica import Replica
from careapp.sync.core.session import sync
from tests.store.laptops import Laptop, citizen, opened

TYPED = RecordId("019a0000-0000-7000-8000-000000000001")
WRITES = 5


def write(laptop: Laptop, number: int) -> None:
    """Write a citizen, and something more of them in the same act."""

    def job(acting: Acting) -> None:
        record_id = acting.create(citizen(f"Inger Holm {number}"), subject=TYPED)
        acting.say(record_id, "phone", f"{number}")

    laptop.act(job)
    written = laptop.packets()[-1].changes
    print("wrote", *(one.change_id for one in written), flush=True)  # noqa: T201 - the promise


def type_in(laptop: Laptop, number: int) -> None:
    one = Draft(record_id=TYPED, unit="place", subject=TYPED, kind="visit", value=number)
    laptop.store.keep_drafts([one])
    print("typed", number, flush=True)  # noqa: T201 - the promise


def travel(replica: Replica, line: "Connection[object, object]") -> None:
    run = sync(replica, Pace(10))
    try:
        request = next(run)
        while True:
            line.send(request)
            request = run.send(line.recv())  # type: ignore[arg-type] # a reply
    except StopIteration:
        return


def main(path: Path, port: int, secret: str) -> None:
    line = Client(("127.0.0.1", port), authkey=bytes.fromhex(secret))
    with opened(path) as laptop:
        replica = StoreReplica(laptop.store)
        for number in count(laptop.store.read.facts.last_seq):
            type_in(laptop, number)
            write(laptop, number)
            if number % WRITES == 0:
                travel(replica, line)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
