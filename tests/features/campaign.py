"""Many power cuts in one visit: `python tests/features/campaign.py --times 100`.

Prints what they cost, and ends with an AssertionError at the first one that cost too much. A cut
takes about five seconds. Seen on a busy machine with 2 cores: of 60 cuts 43 in the middle of
writing, 2,103 keys; lost was 0.000 s of typing (median), at most 0.315 s, and nothing that was
acknowledged.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from careapp.system.home import Home
from tests.features.laptop import opened
from tests.features.power import judge, lose_power


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Cut the power of a visit again and again.")
    parser.add_argument("--times", type=int, default=100, metavar="N", help="how often (100)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the first cut (1)")
    chosen = parser.parse_args(arguments)
    lost, moments, unfinished = [], 0, 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Home(Path(folder) / "home")
        opened(home)[0].close()
        for seed in range(chosen.seed, chosen.seed + chosen.times):
            seen = lose_power(home, seed)
            judged = judge(home, seen)
            lost.append(judged.lost_s)
            moments += seen.moments
            unfinished += judged.unfinished
    print(f"{len(lost)} power cuts, {moments} keys, {unfinished} in the middle of writing")  # noqa: T201
    print(f"lost: median {median(lost):.3f} s, most {max(lost):.3f} s of typing")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
