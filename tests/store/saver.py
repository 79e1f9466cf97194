"""A program that saves for ever and says each time what is safe; made to be killed."""

import sys
from itertools import count
from pathlib import Path

from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.store.drafts import Draft
from tests.store.laptops import citizen, opened

TYPED = RecordId("019a0000-0000-7000-8000-000000000001")


def draft(number: int) -> Draft:
    return Draft(record_id=TYPED, unit="place", subject=TYPED, kind="visit", value=number)


def main(path: Path) -> None:
    with opened(path) as laptop:
        for number in count(laptop.store.read.count(Citizen)):
            laptop.store.keep_drafts([draft(number)])
            laptop.create(citizen(f"Inger Holm {number}"))
            print(number, flush=True)  # noqa: T201 - the acknowledgement


if __name__ == "__main__":
    main(Path(sys.argv[1]))
