"""What a laptop is let in for."""

from dataclasses import dataclass

from careapp.sync.transport.joining import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What stands on a code, and then on a laptop.

    Attributes:
        staff: Who uses it; without one, whoever signs in.
        district: The citizens of one district only; None is the whole municipality.
        supplier: The supplier that it belongs to; it sees that one's citizens only.
        protected: Whether it sees citizens with a protected address.
        round_only: Whether it holds no more than those whom its user meets.
    """

    role: str
    staff: Staff | None = None
    district: str | None = None
    supplier: str | None = None
    protected: bool = False
    round_only: bool = False
