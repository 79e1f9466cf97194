from collections.abc import Callable

from careapp.sync.core.message import Pushed, Verdict, Welcome
from tests.hub.server.laptop import Laptop, Running

Laptops = Callable[[], Laptop]


def test_a_laptop_comes_in_by_a_code_signs_in_and_hands_in(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    enrolled = mine.enrol(hub.code())
    assert enrolled.municipality.name == "Fjordby Kommune"

    session = mine.sign_in()
    assert not session.revoked
    assert isinstance(mine.told(mine.hello()), Welcome)

    reply = mine.told(mine.words(3))
    assert isinstance(reply, Pushed)
    assert {one.verdict for one in reply.statuses.values()} == {Verdict.STORED}
