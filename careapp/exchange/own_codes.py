"""The code systems of our own: one for each enumeration of the domain, named after it."""

import re
from enum import Enum
from functools import cache

OWN = "urn:careapp:"


@cache
def system_of(wanted: type[Enum]) -> str:
    """Return the name of a code system of our own: ``urn:careapp:goal-aim``."""
    return OWN + re.sub(r"(?<=[a-z])(?=[A-Z])", "-", wanted.__name__).lower()
