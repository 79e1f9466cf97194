"""Two laptops of one municipality that have the same visit before them, and no network."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.services.desk import Desk
from careapp.services.handing_over.choosing import Chosen, of_visit
from careapp.services.handing_over.giving import hand_over
from careapp.services.handing_over.laptops import introduced, learn, own_card, own_card_file
from careapp.services.handing_over.taking import Taken, look_into, take
from careapp.services.visits import begin_visit
from tests.services.office import Office, Watch, opened_office


class Pair:
    """Mette, who leads the visit, and Jørgen from home care; each has the card of the other."""

    def __init__(self, mette: Office, jorgen: Office, folder: Path) -> None:
        self.mette, self.jorgen, self.stick = mette, jorgen, folder
        jorgen.desk = replace(jorgen.desk, municipality_id=mette.place)
        self.citizen: CitizenId = mette.citizen()
        self.visit: VisitId = mette.plan(self.citizen)
        begin_visit(mette.desk, visit_id=self.visit)
        self.meet_at_the_office()
        for one, other in ((mette, jorgen), (jorgen, mette)):
            learn(one.desk, introduced(one.desk, own_card_file(other.desk)))

    def meet_at_the_office(self) -> None:
        """Let each know what the other knows, as a hub would."""
        for one, other in ((self.mette, self.jorgen), (self.jorgen, self.mette)):
            about = {self.citizen, one.me, one.place}
            packets = [packet for who in sorted(about) for packet in one.desk.read.packets_of(who)]
            other.store.absorb(packets)

    def file_from(self, giver: Office, taker: Office, chosen: Chosen | None = None) -> bytes:
        """Return the file that one makes for the other."""
        to = introduced(giver.desk, own_card_file(taker.desk))
        path = self.stick / f"{giver.me}.careapp"
        hand_over(giver.desk, chosen or of_visit(giver.desk, self.visit), to, path=path)
        return path.read_bytes()

    def take(self, taker: Office, content: bytes) -> Taken:
        """Open a file."""
        return take(taker.desk, look_into(taker.desk, content))

    def hand_over(self, giver: Office, taker: Office, chosen: Chosen | None = None) -> Taken:
        """Carry a file from one to the other."""
        return self.take(taker, self.file_from(giver, taker, chosen))


@contextmanager
def opened_pair(folder: Path) -> Iterator[Pair]:
    watch = Watch()
    with ExitStack() as stack:
        mette = stack.enter_context(opened_office(folder / "mette.db", watch))
        jorgen = stack.enter_context(
            opened_office(folder / "jorgen.db", watch, name="Jørgen Bækgaard")
        )
        yield Pair(mette, jorgen, folder)


def name_of_key(desk: Desk) -> str:
    return own_card(desk).key


def records_on(office: Office, *subjects: RecordId) -> set[RecordId]:
    packets = (one for who in subjects for one in office.desk.read.packets_of(who))
    return {change.record_id for packet in packets for change in packet.changes}
