"""A colleague's laptop is set to next year; ours does not follow."""

from dataclasses import replace
from pathlib import Path

from careapp.changes.change import Packet
from careapp.changes.hlc import COUNTER_BITS, TOLERATED_MS
from tests.store.laptops import NINE, Laptop, citizen, opened

YEAR_MS = 365 * 24 * 3_600_000
A_FEW_SECONDS = 60_000


def latest_ms(laptop: Laptop) -> int:
    return laptop.packets()[-1].act.hlc >> COUNTER_BITS


def test_what_was_written_next_year_is_kept_and_ours_is_written_today(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as wrong, opened(tmp_path / "b.db") as right:
        record = wrong.create(citizen())
        (packet,) = wrong.packets()
        next_year = replace(packet.act, hlc=packet.act.hlc + (YEAR_MS << COUNTER_BITS))
        right.store.absorb([Packet(next_year, packet.changes)])
        assert right.known(record).changes
        right.create(citizen("Bent Lund"))
        assert NINE < latest_ms(right) <= NINE + TOLERATED_MS + A_FEW_SECONDS
    with opened(tmp_path / "b.db") as right:
        right.create(citizen("Åse Holm"))
        assert NINE < latest_ms(right) <= NINE + TOLERATED_MS + A_FEW_SECONDS


def test_our_own_clock_set_back_does_not_turn_our_acts_around(tmp_path: Path) -> None:
    with opened(tmp_path / "a.db") as laptop:
        for number in range(30):
            laptop.create(citizen(f"Bent Lund-{number}"))
        before = latest_ms(laptop)
    with opened(tmp_path / "a.db") as laptop:  # whose clock begins at nine again
        laptop.create(citizen())
        assert latest_ms(laptop) >= before
        hlcs = [packet.act.hlc for packet in laptop.packets()]
        assert hlcs == sorted(set(hlcs))
