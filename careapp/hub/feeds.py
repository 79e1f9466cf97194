"""The feeds of a municipality by name, and what of a citizen each may carry."""

from collections.abc import Mapping

from careapp.changes.change import MARKS
from careapp.changes.kinds import REFERENCE_KINDS
from careapp.domain.identity import DistrictId, OrganisationId
from careapp.sync.core.feed import FeedId, Kinds

REFERENCE = FeedId("reference")
"""The municipality itself: organisations, districts, staff, catalogue, tools, rules."""

SUPPLIER_REFERENCE = FeedId("reference:supplier")
"""The municipality as suppliers see it; who may grant what is none of their business."""

PROTECTED = FeedId("protected")
"""Citizens whose address is protected; they are in no district's feed."""

UNPLACED = FeedId("unplaced")
"""Citizens of whom nobody has said a district, written down by somebody who has none."""

_DISTRICT, _SUPPLIER, _ROUND = "district:", "supplier:", "round:"

SUPPLIER_SEES = ("citizen", "relative", "attention_card", "goal", "pause", "informed")
"""What a supplier needs to know of every citizen of its own, to come to the door and help."""

SUPPLIER_SEES_ITS_OWN = (
    *("grant", "supply_order", "swap", "decline", "arrangement", "visit", "closing"),
    "agreement",
)
"""What it sees where it concerns itself: its orders, not another supplier's. It sees no
answers, conditions, notes, mandates, requests or who has looked."""

SUPPLIER_KINDS = (*SUPPLIER_SEES, *SUPPLIER_SEES_ITS_OWN)

SUPPLIER_REFERENCE_KINDS = tuple(sorted(REFERENCE_KINDS - {"mandate"}))

SUPPLIER_WRITES = frozenset(
    ("supply_order", "swap", "decline", "informed", "arrangement", "visit", "agreement", "access")
)
"""What a supplier's laptop may say; it neither moves a citizen nor grants itself another."""

SUPPLIER_LEAVES: Mapping[str, frozenset[str]] = {
    "supply_order": MARKS | {"citizen_id", "grant_id", "kind", "from_on", "supplier_id"}
}
"""What a supplier's laptop leaves as it is, by kind: it answers orders, and makes none."""


def district_feed(district: DistrictId) -> FeedId:
    """Return the feed of a district's citizens."""
    return FeedId(f"{_DISTRICT}{district}")


def supplier_feed(organisation: OrganisationId) -> FeedId:
    """Return the feed of the citizens whom a supplier helps."""
    return FeedId(f"{_SUPPLIER}{organisation}")


def round_feed(device: str) -> FeedId:
    """Return the feed of those whom one laptop's user meets."""
    return FeedId(f"{_ROUND}{device}")


def is_district(feed: FeedId) -> bool:
    """Return whether *feed* is that of a district."""
    return feed.startswith(_DISTRICT)


def is_supplier(feed: FeedId) -> bool:
    """Return whether *feed* is that of a supplier."""
    return feed.startswith(_SUPPLIER)


def is_round(feed: FeedId) -> bool:
    """Return whether *feed* is a laptop's own."""
    return feed.startswith(_ROUND)


def kinds_of(feed: FeedId) -> Kinds:
    """Return the kinds of record that a feed of this name carries; None is all."""
    if feed == SUPPLIER_REFERENCE:
        return SUPPLIER_REFERENCE_KINDS
    return SUPPLIER_KINDS if is_supplier(feed) else None


def is_reference(feed: FeedId) -> bool:
    """Return whether *feed* is about the municipality itself."""
    return feed in (REFERENCE, SUPPLIER_REFERENCE)


def is_home(feed: FeedId) -> bool:
    """Return whether citizens live in *feed*."""
    return feed in (PROTECTED, UNPLACED) or is_district(feed)
