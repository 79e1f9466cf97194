"""Carrying pictures, once all words have gone."""

from collections.abc import Callable
from typing import Final

from careapp.services.syncing.tied import Way
from careapp.sync.core.blobs import Files, GetPiece, NotNow, carry

_LOST_LINES: Final = 5
"""So often a laptop that was taken off waits for a better line."""


class Carrier:
    """Carries what is not on the other side; what is left goes another time.

    Args:
        files: The attachments of this laptop.
    """

    def __init__(self, files: Files) -> None:
        self._files, self._lost = files, 0

    def carry(self, way: Way, is_stopped: Callable[[], bool]) -> bool:
        """Carry what there is; return whether everything has gone that the hub takes.

        What the hub gives may still be on its way then.

        Args:
            way: To the hub.
            is_stopped: Says when to leave off.
        """
        exchange = carry(self._files)
        try:
            request = next(exchange)
            while not is_stopped():
                reply = way.carry(request)
                if isinstance(reply, NotNow):
                    break
                request = exchange.send(reply)
        except StopIteration:
            return True
        exchange.close()
        return isinstance(request, GetPiece)

    def tries_again(self) -> bool:
        """Return whether a laptop that was taken off tries again to hand in its pictures.

        A few times it does; what is left then is sealed for the municipality.
        """
        self._lost += 1
        return self._lost <= _LOST_LINES
