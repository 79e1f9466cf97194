"""A file of pictures that cannot be read: work goes on, and the user is told once."""

from collections.abc import Callable

from careapp.domain.problems import EnvironmentFailedError
from careapp.services.attachments import bytes_of, keep_bytes
from careapp.services.desk import Desk
from careapp.store.attachments import beside
from careapp.ui.strings import sentence
from careapp.ui.sync_link import SyncLink
from careapp.ui.workplace import Workplace

DOOR = b"\xff\xd8\xffa door"


def test_the_user_is_told_once_and_can_go_on(
    workplace: Workplace, desk: Desk, settled: Callable[[], None]
) -> None:
    told: list[EnvironmentFailedError] = []
    workplace.failed.connect(told.append)
    link = SyncLink(workplace)
    link.begin()
    settled()
    folder = desk.store.copies.folder.parent
    (database,) = (one for one in folder.glob("*.db") if "attachments" not in one.stem)
    beside(database).write_bytes(b"noise" * 4_096)

    content = keep_bytes(desk, DOOR, "image/jpeg")
    settled()

    assert bytes_of(desk, content) == DOOR
    (aside,) = folder.glob("*-attachments-damaged-*")
    assert aside.read_bytes() == b"noise" * 4_096
    (error,) = told
    assert aside.name in sentence(error.code, error.context)
    link.close()
