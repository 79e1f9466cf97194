"""A laptop that has joined a hub kept in memory, and syncs when it is told to."""

from careapp.changes.change import Act, Change
from careapp.services.desk import Desk
from careapp.services.syncing.membership import Membership, keep_membership
from careapp.services.syncing.replica import StoreReplica
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Epoch, FeedId
from careapp.sync.core.message import Lost, Push, Reply, Request
from careapp.sync.core.model_hub import Device, ModelHub
from careapp.sync.core.session import sync
from careapp.sync.transport.joining import Municipality, SignIn

DISTRICT = FeedId("district")
DEVICE = Device("laptop")
BAD = "malformed"


class NearHub:
    """A hub that sets aside what says one of these words."""

    def __init__(self, *refused: str) -> None:
        self.refused = refused
        self.model = ModelHub(self._judge, Epoch("1"))
        self.model.open_feed(DISTRICT)
        self.model.enrol(DEVICE, (DISTRICT,))
        self.answers_pushes = True
        self.answers_counts = True

    def join(self, desk: Desk) -> None:
        """Let the laptop of *desk* in."""
        membership = Membership(
            address="https://hub.example",
            device="device",
            municipality=Municipality(
                id=desk.municipality_id, name="Fjordby Kommune", country="dk", code="999"
            ),
            hub_key="",
            recovery_key="",
            certificate="",
            sign_in=SignIn(kind="device"),
            role=desk.role.value,
        )
        keep_membership(desk.store, membership)

    def sync(self, desk: Desk) -> None:
        """Send and fetch until nothing is left to ask."""
        exchange = sync(StoreReplica(desk.store), Pace())
        try:
            request = next(exchange)
            while True:
                request = exchange.send(self._answer(desk, request))
        except StopIteration:
            return

    def _answer(self, desk: Desk, request: Request) -> Reply:
        if isinstance(request, Push) and not self.answers_pushes:
            return Lost()
        if type(request).__name__ == "Count" and not self.answers_counts:
            return Lost()
        return self.model.answer(DEVICE, request, desk.clock.wall_ms())

    def _judge(self, _act: Act, change: Change) -> str:
        said = str(change.said)
        return BAD if any(word in said for word in self.refused) else ""
