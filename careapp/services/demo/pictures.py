"""A picture of the citizen's door, as somebody took it before the visit."""

from datetime import timedelta
from hashlib import sha256

from careapp.domain.attachment import Attachment, Content
from careapp.domain.identity import VisitId
from careapp.domain.transfer import Transferred, transferred_id
from careapp.services.demo.life import Life
from careapp.store.store import Store
from careapp.system.resources import resources

_MEDIA_TYPE = "image/jpeg"
_TAKEN_AGO = timedelta(days=3)


def door() -> bytes:
    """Return the picture, drawn for the demo."""
    return (resources() / "demo" / "front-door.jpg").read_bytes()


def write_picture(life: Life) -> None:
    """Write down that somebody took a picture of the door."""
    data, pen = door(), life.world.pen
    content = Content(sha256(data).hexdigest(), len(data), _MEDIA_TYPE)
    about = Attachment(
        citizen_id=life.citizen_id,
        content=content,
        caption=life.world.sources.place.door,
    )
    pen.begin(life.helper, "attach", life.world.now - _TAKEN_AGO)
    pen.create(about, life.citizen_id)


def write_tick(life: Life, visit_id: VisitId) -> None:
    """Write down that somebody has keyed when the visit was into the care record."""
    place, pen = "visit/when/when", life.world.pen
    about = Transferred(citizen_id=life.citizen_id, visit_id=visit_id, system="nexus", place=place)
    pen.begin(life.helper, "tick-transferred", life.world.now - _TAKEN_AGO)
    pen.create(about, life.citizen_id, transferred_id(visit_id, "nexus", place))


def keep_picture(store: Store) -> None:
    """Keep its bytes."""
    store.attachments.keep(door(), _MEDIA_TYPE)
