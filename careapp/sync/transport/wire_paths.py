"""The ways up to a signature on the wire: no step that follows from the acts that are there.

A place in the tree of what was signed together is the turns that lead there from the top,
such as "lr". What stands above two places that are known is known.
"""

from collections.abc import Callable, Mapping, Sequence

from careapp.changes.digest import ON_THE_LEFT, ON_THE_RIGHT, Path, above

LEFT, RIGHT = "l", "r"

Digests = dict[str, bytes]
"""By place, what stands there."""


def place_of(path: Path) -> str:
    """Return where an act stands, by its way up."""
    return "".join(RIGHT if step.startswith(ON_THE_LEFT) else LEFT for step in reversed(path))


def beside(place: str) -> list[str]:
    """Return the places beside the way up from *place*, the lowest first."""
    ends = range(len(place), 0, -1)
    return [place[: end - 1] + (LEFT if place[end - 1] == RIGHT else RIGHT) for end in ends]


def path_from(place: str, known: Mapping[str, bytes]) -> Path:
    """Return the way up from *place*, where all beside it is known."""
    return tuple(
        (ON_THE_RIGHT if one.endswith(RIGHT) else ON_THE_LEFT) + known[one] for one in beside(place)
    )


def given(lowest: Sequence[bytes], paths: Sequence[Path]) -> list[bytes] | None:
    """Return what does not follow of some *paths*, None when they do not belong together.

    Args:
        lowest: The digest of each act.
        paths: The way up from each.
    """
    places = [place_of(path) for path in paths]
    said: Digests = {}
    for place, path in zip(places, paths, strict=True):
        said.update(zip(beside(place), (step[1:] for step in path), strict=True))
    taken: list[bytes] = []

    def take(place: str) -> bytes:
        taken.append(said[place])
        return taken[-1]

    known = worked_out(lowest, places, take)
    same = all(path_from(place, known) == path for place, path in zip(places, paths, strict=True))
    return taken if same else None


def worked_out(
    lowest: Sequence[bytes], places: Sequence[str], give: Callable[[str], bytes]
) -> Digests:
    """Return what stands beside all ways up, asking for what does not follow.

    The lowest places come first, so that what is above them follows.
    """
    known = dict(zip(places, lowest, strict=True))
    wanted = sorted({one for place in places for one in beside(place)}, key=_lowest_first)
    for place in wanted:
        if place not in known:
            known[place] = give(place)
        _climb(known, place)
    return known


def _climb(known: Digests, place: str) -> None:
    """Work out what stands above *place* and above that, as far as it follows."""
    while place:
        left, right = known.get(place[:-1] + LEFT), known.get(place[:-1] + RIGHT)
        place = place[:-1]
        if left is None or right is None or place in known:
            return
        known[place] = above(left, right)


def _lowest_first(place: str) -> tuple[int, str]:
    return -len(place), place
