"""What Qt knows of the network: that it has changed, and whether it costs by use."""

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

from careapp.services.syncing.service import Syncing


class NetworkEar(QObject):
    """Tells the sync of the network, where the system tells Qt; elsewhere it looks by itself.

    Args:
        syncing: Is told.
        parent: Lives as long.
    """

    def __init__(self, syncing: Syncing, parent: QObject) -> None:
        super().__init__(parent)
        self._syncing = syncing
        wanted = QNetworkInformation.Feature.Reachability
        if not QNetworkInformation.loadBackendByFeatures(wanted):
            return
        told = QNetworkInformation.instance()
        told.reachabilityChanged.connect(self._reached)
        told.transportMediumChanged.connect(self._moved)
        told.isMeteredChanged.connect(self._costs)
        self._costs(told.isMetered())

    def _reached(self, how: QNetworkInformation.Reachability) -> None:
        if how is not QNetworkInformation.Reachability.Disconnected:
            self._syncing.network_changed()

    def _moved(self, _medium: QNetworkInformation.TransportMedium) -> None:
        self._syncing.network_changed()

    def _costs(self, costs: bool) -> None:  # noqa: FBT001 - as Qt says it
        self._syncing.use_costly_line(costly=costs)
