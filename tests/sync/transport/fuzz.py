"""A long campaign against what reads from outside: ``python -m tests.sync.transport.fuzz``.

Messages, bundles and cards are damaged by chance, before and after they are packed or signed, as
often as is asked for. What comes of it must be a message or the error of its kind; anything else
ends the campaign with its seed.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as hypothesis_seed
from hypothesis import strategies as st

from careapp.sync.core.message import Reply, Request
from careapp.sync.transport.bundle import BundleError, opened
from careapp.sync.transport.card import CardError, read_card, written_card
from careapp.sync.transport.parcel import ParcelError, read_parcel, written_parcel
from careapp.sync.transport.wire import (
    PATHS,
    WireError,
    decode_reply,
    decode_request,
    encode,
    packed,
    unpacked,
)
from tests.sync.transport.messages import replies, requests
from tests.sync.transport.test_bundle import FILE, JORGEN, METTE, card_of

_BODIES = 400
_AT_ONCE = 2


def bodies(seed: int) -> list[tuple[str, bytes]]:
    """Return some messages to begin with, each with its kind; replies have none."""
    found: list[tuple[str, bytes]] = []

    @hypothesis_seed(seed)
    @settings(
        max_examples=_BODIES,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(st.one_of(requests, replies))
    def find(message: Request | Reply) -> None:
        kind = PATHS.get(type(message), "").removeprefix("/v1/")  # type: ignore[arg-type]
        found.append((kind, encode(message)))

    find()
    return found


def damaged(body: bytes, dice: Random, others: list[bytes]) -> bytes:
    """Return *body* with bits turned, cut, doubled, or grown together with another."""
    out = bytearray(body)
    for _ in range(dice.randint(1, _AT_ONCE)):
        at = dice.randrange(len(out) + 1)
        match dice.randrange(6):
            case 0 if out:
                out[at % len(out)] ^= 1 << dice.randrange(8)
            case 1:
                del out[at : at + dice.randint(1, 9)]
            case 2:
                out[at:at] = dice.randbytes(dice.randint(1, 9))
            case 3:
                out[at:at] = out[at : at + dice.randint(1, 40)]
            case 4:
                other = dice.choice(others)
                out[at:] = other[dice.randrange(len(other) + 1) :]
            case _:
                out[at : at + 1] = dice.choice(
                    [b"0", b"-1", b"null", b"[]", b"{}", b'""', b"9" * 20]
                )
    return bytes(out)


@dataclass(frozen=True)
class Target:
    """Something that is read: how, and what may be raised.

    Attributes:
        texts: What to damage, each a whole one.
        read: Reads a damaged one.
    """

    name: str
    texts: list[bytes]
    read: Callable[[bytes], object]
    error: type[Exception]


def targets(seed: int) -> list[Target]:
    """Return all that comes from outside."""
    corpus = bodies(seed)
    found = []
    for kind in sorted({kind for kind, _ in corpus}):
        packs = [body for name, body in corpus if name == kind]
        texts = [unpacked(body) for body in packs]
        read = partial(decode_request, kind) if kind else decode_reply
        name = kind or "reply"
        found.append(Target(f"{name}, packed", packs, partial(_again, read), WireError))
        packing = partial(_packed_first, partial(_again, read))
        found.append(Target(f"{name}, inside", texts, packing, WireError))
    opener = JORGEN.opener
    found.append(Target("bundle", [FILE], lambda body: opened(body, opener), BundleError))
    parcel = written_parcel(opened(FILE, opener)[1])
    found.append(Target("parcel", [parcel], _read_parcel, ParcelError))
    card = written_card(card_of(METTE), METTE.sign)
    found.append(Target("card", [card], read_card, CardError))
    return found


def _again(read: Callable[[bytes], Request | Reply], body: bytes) -> None:
    encode(read(body))


def _packed_first(read: Callable[[bytes], None], text: bytes) -> None:
    read(packed(text))


def _read_parcel(content: bytes) -> None:
    list(read_parcel(content).packets())


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description="Damage messages and read them.")
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    begun, came = time.monotonic(), Counter[str]()
    dice, aims = Random(options.seed), targets(options.seed)
    for run in range(options.runs):
        aim = dice.choice(aims)
        body = damaged(dice.choice(aim.texts), dice, aim.texts)
        try:
            aim.read(body)
            came["read"] += 1
        except aim.error:
            came["refused"] += 1
        except Exception:
            say(f"seed {options.seed}, run {run}: {aim.name} {body.hex()}")
            raise
    took = time.monotonic() - begun
    say(f"{options.runs:,} runs from seed {options.seed} in {took:.0f} s: {dict(came)}")
    return 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
