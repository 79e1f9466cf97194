"""What somebody was given to join the hub of their municipality."""

from dataclasses import dataclass

from careapp.domain.problems import Problem
from careapp.sync.transport.enrolment_code import is_code, read_link
from careapp.sync.transport.way import is_here, tidy_address


@dataclass(frozen=True, slots=True)
class Invitation:
    """What somebody typed or scanned: where the hub is, and the code.

    Attributes:
        code: The code, or the whole link that the QR code says.
        address: Empty where the link says it.
    """

    code: str
    address: str = ""

    @property
    def tidy(self) -> "Invitation":
        """The same with address and code apart."""
        link = read_link(self.code)
        return Invitation(link[1], link[0]) if link else self


def problems_of(invitation: Invitation, *, demo: bool) -> tuple[Problem, ...]:
    """Return what can be seen to be wrong before anybody is asked."""
    tidy = invitation.tidy
    wrong = []
    if not tidy.code.strip():
        wrong.append(Problem("required", "code"))
    elif not is_code(tidy.code):
        wrong.append(Problem("code-mistyped", "code"))
    address = tidy_address(tidy.address)
    if not tidy.address.strip():
        wrong.append(Problem("required", "address"))
    elif address is None:
        wrong.append(Problem("server-address", "address"))
    elif demo and not is_here(address):
        wrong.append(Problem("demo-real-server", "address"))
    return tuple(wrong)
