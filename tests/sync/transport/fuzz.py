"""A long campaign against what reads from the wire: ``python -m tests.sync.transport.fuzz``.

Messages are damaged by chance, before and after they are packed, as often as is asked for. What
comes of it must be a message or a `WireError`; anything else ends the campaign with its seed.
"""

import argparse
import sys
import time
from collections import Counter
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as hypothesis_seed
from hypothesis import strategies as st

from careapp.sync.core.message import Reply, Request
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


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description="Damage messages and read them.")
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    begun, came = time.monotonic(), Counter[str]()
    dice, corpus = Random(options.seed), bodies(options.seed)
    packs, texts = [body for _, body in corpus], [unpacked(body) for _, body in corpus]
    for run in range(options.runs):
        kind, body = dice.choice(corpus)
        if dice.random() < 0.3:
            body = damaged(body, dice, packs)
        else:
            body = packed(damaged(unpacked(body), dice, texts))
        try:
            message = decode_request(kind, body) if kind else decode_reply(body)
            encode(message)
            came["messages"] += 1
        except WireError as error:
            came[error.code] += 1
        except Exception:
            say(f"seed {options.seed}, run {run}: {kind or 'reply'} {body.hex()}")
            raise
    took = time.monotonic() - begun
    say(f"{options.runs:,} runs from seed {options.seed} in {took:.0f} s: {dict(came)}")
    return 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
