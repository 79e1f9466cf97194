"""The languages by their own names; these are never translated."""

from collections.abc import Mapping
from types import MappingProxyType

LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {"da": "Dansk", "nb": "Norsk bokmål", "en": "English"}
)
