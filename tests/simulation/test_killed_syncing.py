"""A laptop is killed in the middle of whatever it does; nobody misses anything afterwards."""

from pathlib import Path

from careapp.sync.core.feed import Epoch
from careapp.sync.core.model_hub import ModelHub
from tests.simulation.doomed import TYPED
from tests.simulation.killing import DOOMED, NORTH, OTHER, door, kill_and_meet
from tests.store.laptops import NINE


def test_all_that_was_promised_is_at_the_hub_once_and_everywhere(tmp_path: Path) -> None:
    model = ModelHub(lambda *_: "", Epoch("1"))
    model.open_feed(NORTH)
    model.grant(NORTH, TYPED)
    for device in (DOOMED, OTHER):
        model.enrol(device, (NORTH,))
    promised: list[str] = []
    with door(lambda device, request: model.answer(device, request, NINE)) as hub:
        everywhere = kill_and_meet(tmp_path, hub, promised)
    assert model.known.stored.keys() == everywhere >= {*promised}
    numbers = [row.seq for row in model.known.feeds[NORTH].rows]
    assert numbers == list(range(1, len(numbers) + 1))
