"""The fields of the catalogue's forms: codes, services, lines of a package, holders."""
