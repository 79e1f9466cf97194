"""The transfer list: what of a visit is still to be keyed into the care record."""
