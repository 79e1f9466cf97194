"""What the forms of the catalogue let one choose from."""

from dataclasses import dataclass

from careapp.domain.sorting import sort_key
from careapp.services.desk import Desk
from careapp.services.help.catalogue import packages_at_hand, whole_catalogue


@dataclass(frozen=True, slots=True)
class CatalogueChoices:
    """Key and name of what is not retired, in the order of names."""

    services: tuple[tuple[str, str], ...] = ()
    packages: tuple[tuple[str, str], ...] = ()


def catalogue_choices(desk: Desk, language: str) -> CatalogueChoices:
    """Return the services and packages that can be chosen."""
    services = whole_catalogue(desk, language=language)
    packages = [one for one in packages_at_hand(desk).values() if not one.retired]
    packages.sort(key=lambda one: sort_key(one.name(language)))
    return CatalogueChoices(
        tuple((one.key, one.name(language)) for one in services if not one.retired),
        tuple((one.key, one.name(language)) for one in packages),
    )
